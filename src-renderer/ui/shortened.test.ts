import { expect, it } from 'vitest';
import { shortened } from './shortened.ts';

it.each([
  ['a short text', 'نص قصير', 20, 'نص قصير'],
  ['words', 'كلمة أولى ثم ثانية', 12, 'كلمة أولى ثم'],
  ['one word without an end', 'ن'.repeat(1_000), 300, 'ن'.repeat(300)],
  ['half of a character', `${'ن'.repeat(299)}😀`, 300, 'ن'.repeat(299)],
])('cuts %s', (_name, text, most, expected) => {
  expect(shortened(text, most)).toBe(expected);
});
