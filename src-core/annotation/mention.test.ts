import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnnotationId } from './annotation.ts';
import type { ArticleId } from '#core/article/article.ts';
import { mentionAddress, mentionLink, parseMention, type Mention } from './mention.ts';
import { parseNote } from './note-markdown.ts';

it.each([
  ['https://a.example/warraq:article/1'],
  ['warraq:article/'],
  ['warraq:brief/1'],
  ['warraq:article/a b'],
  ['warraq:annotation/%E0%A4%A'],
])('takes %s for no mention', (address) => {
  expect(parseMention(address)).toBeNull();
});

const id = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((each) => !/[\uD800-\uDFFF]/u.test(each));

it('finds whatever was mentioned again, from its address and from the note', () => {
  fc.assert(
    fc.property(id, fc.boolean(), (each, isArticle) => {
      const mention: Mention = isArticle
        ? { kind: 'article', article: each as ArticleId }
        : { kind: 'annotation', annotation: each as AnnotationId };
      expect(parseMention(mentionAddress(mention))).toEqual(mention);
      expect(parseNote(`قال ${mentionLink(mention, 'خبر')} أمس`)).toEqual([
        {
          kind: 'paragraph',
          lines: [
            {
              dir: 'rtl',
              content: [
                { kind: 'text', text: 'قال ' },
                { kind: 'mention', mention, label: 'خبر' },
                { kind: 'text', text: ' أمس' },
              ],
            },
          ],
        },
      ]);
    }),
  );
});

it('shows any words of a passage as they are', () => {
  const label = fc
    .array(
      fc.constantFrom('*', '_', '`', '[', ']', '(', ')', '\\', '~~', '<', '>', '!', '#', 'كلمة', ' ', 'www.a.b', 'x'),
      { minLength: 1 },
    )
    .map((parts) => parts.join('').replace(/\s+/gu, ' ').trim())
    .filter((words) => words !== '');
  fc.assert(
    fc.property(label, (words) => {
      const [block] = parseNote(`- ${mentionLink({ kind: 'article', article: 'a' as ArticleId }, words)}`);
      const found = JSON.stringify(block);
      expect(found).toContain('"kind":"mention"');
      expect(found).toContain(`"label":${JSON.stringify(words)}`);
    }),
  );
});
