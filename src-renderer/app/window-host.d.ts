import type { Host } from '#core/host.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly host: Host;
  }
}
