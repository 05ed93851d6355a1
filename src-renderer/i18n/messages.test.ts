import { describe, expect, it } from 'vitest';

type Pattern = string | readonly [{ declarations: string[]; selectors: string[]; match: Record<string, string> }];
type Messages = Record<string, Pattern>;

const modules = import.meta.glob<Messages>('./messages/*/*.json', { eager: true, import: 'default' });

function filesOf(language: string): string[] {
  const folder = `./messages/${language}/`;
  return Object.keys(modules).flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []));
}

function read(language: string, file: string): Messages {
  return modules[`./messages/${language}/${file}`] ?? {};
}

function texts(message: Pattern): string[] {
  return typeof message === 'string' ? [message] : Object.values(message[0].match);
}

function inputs(message: Pattern): Set<string> {
  return new Set(texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')));
}

const pluralForms = { ar: ['zero', 'one', 'two', 'few', 'many', 'other'], en: ['one', 'other'] } as const;
const files = filesOf('ar');

describe('messages', () => {
  it('come in the same files in both languages', () => {
    expect(filesOf('en')).toEqual(files);
    expect(files.length).toBeGreaterThan(4);
  });

  describe.each(files)('%s', (file) => {
    const arabic = read('ar', file);
    const english = read('en', file);

    it('has the same keys in both languages', () => {
      expect(Object.keys(english).sort()).toEqual(Object.keys(arabic).sort());
    });

    it('starts every key with the name of its screen', () => {
      const screen = file.replace('.json', '_');
      expect(Object.keys(arabic).filter((key) => !key.startsWith(screen))).toEqual([]);
    });

    it('leaves no text empty', () => {
      for (const [language, messages] of Object.entries({ arabic, english }))
        for (const [key, message] of Object.entries(messages))
          for (const text of texts(message)) expect(text.trim(), `${language} ${key}`).not.toBe('');
    });

    it('writes out every plural form of the language', () => {
      for (const [language, messages] of [
        ['ar', arabic],
        ['en', english],
      ] as const)
        for (const [key, message] of Object.entries(messages)) {
          if (typeof message === 'string' || !message[0].declarations.some((line) => line.endsWith(': plural')))
            continue;
          const forms = Object.keys(message[0].match).map((match) => match.replace(/^\w+=/, ''));
          for (const form of pluralForms[language]) expect(forms, `${language} ${key}`).toContain(form);
        }
    });

    it('names no input in one language that the other does not know', () => {
      for (const [key, message] of Object.entries(arabic)) {
        const declared =
          typeof message === 'string' ? inputs(message) : new Set(message[0].declarations.flatMap(declaredInput));
        for (const input of inputs(english[key] ?? '')) expect([...declared], key).toContain(input);
      }
    });

    it('speaks plainly: no exclamation mark, no «قم بـ», no «يتم»', () => {
      for (const [key, message] of [...Object.entries(arabic), ...Object.entries(english)])
        for (const text of texts(message)) expect(text, key).not.toMatch(/!|قم ب|(^|\s)يتم\s/);
    });
  });
});

function declaredInput(declaration: string): string[] {
  return declaration.startsWith('input ') ? [declaration.slice('input '.length)] : [];
}
