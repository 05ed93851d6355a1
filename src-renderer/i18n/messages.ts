import { withDigits } from './digits.ts';
import * as compiled from './paraglide/messages.js';

/** A number in a message: it counts as itself, so that plural forms agree with it, and is written in the chosen digits. */
class ShownNumber {
  readonly #value: number;
  constructor(value: number) {
    this.#value = value;
  }
  [Symbol.toPrimitive](hint: 'string' | 'number' | 'default'): string | number {
    return hint === 'string' ? withDigits(String(this.#value)) : this.#value;
  }
}

type Message = (inputs?: Readonly<Record<string, unknown>>, options?: object) => string;

function withShownNumbers(message: Message): Message {
  return (inputs = {}, options) => {
    const shown = Object.entries(inputs).map(([name, value]) => [
      name,
      typeof value === 'number' ? new ShownNumber(value) : value,
    ]);
    return message(Object.fromEntries(shown) as Record<string, unknown>, options);
  };
}

/**
 * Every text of the interface, compiled from messages/<language>/<screen>.json by `paraglide-js compile`. Keys start with
 * the name of their screen. Going through this module makes sure that messages follow the interface language and that
 * numbers in them have its digits.
 */
export const m = Object.fromEntries(
  Object.entries(compiled).flatMap(([name, message]) =>
    typeof message === 'function' ? [[name, withShownNumbers(message as Message)]] : [],
  ),
) as unknown as typeof compiled;
