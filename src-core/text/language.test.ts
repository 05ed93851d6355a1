import { describe, expect, it } from 'vitest';
import { directionOf, directionOfLanguage } from './direction.ts';
import { languageOf } from './language.ts';

const languages: readonly (readonly [string, string])[] = [
  ['أعلنت الحكومة العراقية أنها ستستأنف العمليات مع التحالف الدولي', 'ar'],
  ['Google News تابعوا أخبار الشرق عبر تطبيقنا الجديد', 'ar'],
  ['نیروهای آمریکایی در عراق به عملیات خود علیه داعش ادامه می دهند و این را اعلام کرد', 'fa'],
  ['عراق میں امریکی افواج نے داعش کے خلاف کارروائی دوبارہ شروع کر دی ہے', 'ur'],
  ['The Iraqi military said on Thursday that it had resumed operations with the coalition', 'en'],
  ["L'armée irakienne a annoncé jeudi la reprise des opérations avec la coalition", 'fr'],
  ['Die irakische Armee hat am Donnerstag die Einsätze mit der Koalition wieder aufgenommen', 'de'],
  ['El ejército de Irak dijo que las operaciones con la coalición se reanudaron', 'es'],
  ['Irak ordusu perşembe günü koalisyon ile operasyonlara yeniden başladı ve bu bir ilk', 'tr'],
  ['צבא עיראק חידש את הפעולות', 'he'],
  ['5200 – 2014', 'und'],
  ['', 'und'],
];

describe('languageOf', () => {
  it.each(languages)('%s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('direction', () => {
  it.each([
    ['العراق', 'rtl'],
    ['2014 – العراق', 'rtl'],
    ['Google News تابعوا', 'ltr'],
    ['«داعش»', 'rtl'],
    ['שלום', 'rtl'],
    ['42', 'ltr'],
    ['', 'ltr'],
  ] as const)('of %s is %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });

  it('of a language is null when the language cannot be told', () => {
    expect([directionOfLanguage('ar'), directionOfLanguage('en-GB'), directionOfLanguage('und')]).toEqual([
      'rtl',
      'ltr',
      null,
    ]);
  });
});
