import { expect, it } from 'vitest';
import { interfaceLanguage } from './language.ts';

it.each([
  ['ar', 'ar'],
  ['ar-IQ', 'ar'],
  ['AR_eg', 'ar'],
  ['en-US', 'en'],
  ['arn', 'en'],
  ['fr', 'en'],
  ['c', 'en'],
  ['', 'en'],
])('the system language %j shows the interface in %s', (tag, language) => {
  expect(interfaceLanguage(tag)).toBe(language);
});
