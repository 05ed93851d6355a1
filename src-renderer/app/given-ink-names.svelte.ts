import type { Ink } from '#core/annotation/annotation.ts';
import type { InterfaceSettings } from '#core/library/records.ts';

let given = $state.raw<NonNullable<InterfaceSettings['inkNames']>>({});

/** The name that the reader gave to an ink, or null; reactive. */
export function givenInkName(ink: Ink): string | null {
  return given[ink] ?? null;
}

/** Takes the names from the settings. */
export function setGivenInkNames(names: InterfaceSettings['inkNames']): void {
  given = names ?? {};
}
