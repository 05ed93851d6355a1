import type { CDPSession, Page } from 'playwright';

/** The letters of the Arabic (101) layout by the places of their keys; two with Shift. */
const letters: Readonly<Record<string, string>> = {
  KeyQ: 'ض',
  KeyW: 'ص',
  KeyE: 'ث',
  KeyR: 'ق',
  KeyT: 'ف',
  KeyY: 'غ',
  KeyU: 'ع',
  KeyI: 'ه',
  KeyO: 'خ',
  KeyP: 'ح',
  BracketLeft: 'ج',
  BracketRight: 'د',
  KeyA: 'ش',
  KeyS: 'س',
  KeyD: 'ي',
  KeyF: 'ب',
  KeyG: 'ل',
  KeyH: 'ا',
  KeyJ: 'ت',
  KeyK: 'ن',
  KeyL: 'م',
  Semicolon: 'ك',
  Quote: 'ط',
  KeyZ: 'ئ',
  KeyX: 'ء',
  KeyC: 'ؤ',
  KeyV: 'ر',
  KeyB: 'لا',
  KeyN: 'ى',
  KeyM: 'ة',
  Comma: 'و',
  Period: 'ز',
  Slash: 'ظ',
  Backquote: 'ذ',
  Space: ' ',
};
const shifted: Readonly<Record<string, string>> = { KeyH: 'أ', KeyY: 'إ', KeyK: '،' };
const control = 2;
const shift = 8;

/** A keyboard with the Arabic layout. */
export class ArabicKeys {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<ArabicKeys> {
    return new ArabicKeys(await page.context().newCDPSession(page));
  }

  /** Types a text key by key; signs that the layout lacks come as if pasted. Line ends are Enter. */
  async type(text: string): Promise<void> {
    for (const sign of text) {
      if (sign === '\n') await this.#press('Enter', 'Enter', '\r', 0);
      else await this.#sign(sign);
    }
  }

  /** Presses the key at a place with Ctrl, as the layout names it. */
  async control(code: string, withShift = false): Promise<void> {
    await this.#press(code, letters[code] ?? code, '', control | (withShift ? shift : 0));
  }

  async #sign(sign: string): Promise<void> {
    const of = (layout: Readonly<Record<string, string>>): string | undefined =>
      Object.keys(layout).find((code) => layout[code] === sign);
    const [plain, upper] = [of(letters), of(shifted)];
    if (plain !== undefined) await this.#press(plain, sign, sign, 0);
    else if (upper !== undefined) await this.#press(upper, sign, sign, shift);
    else await this.#session.send('Input.insertText', { text: sign });
  }

  async #press(code: string, key: string, text: string, modifiers: number): Promise<void> {
    const place = { code, key, modifiers, windowsVirtualKeyCode: virtualKey(code) };
    await this.#session.send('Input.dispatchKeyEvent', {
      type: text === '' ? 'rawKeyDown' : 'keyDown',
      ...place,
      ...(text === '' ? {} : { text }),
    });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...place });
  }
}

/** As systems report it: of letters their place, whatever the layout. */
function virtualKey(code: string): number {
  if (code === 'Enter') return 13;
  return code.startsWith('Key') ? code.charCodeAt(3) : 0;
}
