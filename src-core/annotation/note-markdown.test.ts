import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionLink } from './mention.ts';
import { mentionsIn, parseNote, plainTextOf, type NoteBlock, type NoteInline } from './note-markdown.ts';
import type { AnnotationId } from './annotation.ts';
import type { ArticleId } from '#core/article/article.ts';

const article = { kind: 'article', article: 'a1-1' as ArticleId } as const;
const annotation = { kind: 'annotation', annotation: 'n (1)' as AnnotationId } as const;

/** A tree on one line: `p(ltr: "a" b("c"))`. */
function sketch(blocks: readonly NoteBlock[]): string {
  return blocks.map(sketchBlock).join(' ');
}
function sketchBlock(block: NoteBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `p(${block.lines.map(({ dir, content }) => `${dir ?? 'none'}: ${sketchInline(content)}`).join(' / ')})`;
    case 'heading':
      return `h${String(block.level)}(${sketchInline(block.line.content)})`;
    case 'list':
      return `list(${block.items.map(({ mark, blocks: inner }) => `${mark} ${sketch(inner)}`).join(', ')})`;
    case 'quote':
      return `quote(${sketch(block.blocks)})`;
    case 'code':
      return `code(${block.text})`;
    case 'rule':
      return 'rule';
  }
}
function sketchInline(content: readonly NoteInline[]): string {
  return content
    .map((part) => {
      if (part.kind === 'text') return JSON.stringify(part.text);
      if (part.kind === 'code') return `code(${part.text})`;
      if (part.kind === 'break') return 'break';
      if (part.kind === 'mention') return `mention(${JSON.stringify(part.mention)} ${part.label})`;
      if (part.kind === 'link') return `link(${part.address} ${sketchInline(part.content)})`;
      return `${part.kind}(${sketchInline(part.content)})`;
    })
    .join(' ');
}

describe('parseNote', () => {
  it.each([
    ['plain words', 'من قال هذا؟', 'p(rtl: "من قال هذا؟")'],
    ['lines stay lines', 'سطر\nآخر', 'p(rtl: "سطر" / rtl: "آخر")'],
    ['each line goes its own way', 'سطر\nand one\n5,200', 'p(rtl: "سطر" / ltr: "and one" / ltr: "5,200")'],
    ['a first line without letters', '5,200', 'p(none: "5,200")'],
    ['strong words', 'هذا **غامق** هنا', 'p(rtl: "هذا " strong("غامق") " هنا")'],
    ['emphasis in a word', 'ال*مهم*ة', 'p(rtl: "ال" emphasis("مهم") "ة")'],
    ['emphasis in strong words', '**a *b***', 'p(ltr: strong("a " emphasis("b")))'],
    ['struck words', '~~لا~~', 'p(rtl: strike("لا"))'],
    ['code keeps its marks', '`a *b*`', 'p(ltr: code(a *b*))'],
    ['an escaped mark', '5\\*3', 'p(none: "5*3")'],
    ['a heading', '## عنوان', 'h2("عنوان")'],
    ['a tag is no heading', '#وسم', 'p(rtl: "#وسم")'],
    ['a list', '- واحد\n- اثنان', 'list(• p(rtl: "واحد"), • p(rtl: "اثنان"))'],
    ['a numbered list keeps its numbers', '3. a\n4. b', 'list(3. p(ltr: "a"), 4. p(ltr: "b"))'],
    ['a list in a list', '- a\n  - b', 'list(• p(ltr: "a") list(• p(ltr: "b")))'],
    ['a quote', '> قول\n> آخر', 'quote(p(rtl: "قول" / rtl: "آخر"))'],
    ['fenced code', '```\na\n  b\n```', 'code(a\n  b)'],
    ['dashes under words', 'words\n---', 'p(ltr: "words") rule'],
    ['spaces before words', '      words', 'p(ltr: "words")'],
    ['markup of a page', '<b>x</b> &amp;', 'p(ltr: "<b>x</b> &amp;")'],
    ['a link', '[هنا](https://a.example)', 'p(rtl: link(https://a.example "هنا"))'],
    ['a bare address', 'see https://a.example/b', 'p(ltr: "see " link(https://a.example/b "https://a.example/b"))'],
    ['brackets without an address', '[كذا] قال', 'p(rtl: "[كذا] قال")'],
    ['an image is a link', '![a](b)', 'p(ltr: "!" link(b "a"))'],
    ['a mention', mentionLink(article, 'خبر [1]'), 'p(rtl: mention({"kind":"article","article":"a1-1"} خبر [1]))'],
    [
      'a mention of an annotation with any id',
      mentionLink(annotation, '*x*\ny'),
      'p(ltr: mention({"kind":"annotation","annotation":"n (1)"} *x* y))',
    ],
    ['an address of ours that names nothing', '[x](warraq:other/1)', 'p(ltr: link(warraq:other/1 "x"))'],
    ['nothing', '', ''],
  ])('%s', (_, markdown, expected) => {
    expect(sketch(parseNote(markdown))).toBe(expected);
  });

  it('reads any text', () => {
    const typed = fc.array(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '\n',
        '> ',
        '- ',
        '1. ',
        '# ',
        '\\',
        '~~',
        ' ',
        'كلمة',
        'word',
        '🙂',
        'ّ',
        '<',
        'https://a.b',
        'warraq:article/x',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const markdown = parts.join('');
        const plain = plainTextOf(markdown);
        // Words are never lost, whatever stands around them.
        expect(plain.split('كلمة').length).toBe(markdown.split('كلمة').length);
        expect(plain.split('word').length).toBe(markdown.split('word').length);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps words that stand behind a fence', () => {
    expect(plainTextOf('~~~~word')).toBe('word');
    expect(plainTextOf('```كلمة\nسطر\n```')).toBe('كلمة\nسطر');
  });

  it.each(['>', '- ', '*a ', '[', '**a*'])('reads %s a thousand times over', (mark) => {
    expect(plainTextOf(mark.repeat(1_000) + 'end')).toContain('end');
  });
});

describe('plainTextOf', () => {
  it.each([
    ['words without marks', '**من** قال *هذا*؟', 'من قال هذا؟'],
    ['lists and headings', '# عنوان\n\n- واحد\n- اثنان\n\n3. ثلاثة', 'عنوان\n- واحد\n- اثنان\n3. ثلاثة'],
    ['a link with its address', '[هنا](https://a.example)', 'هنا (https://a.example)'],
    ['a mention by its words', `انظر ${mentionLink(article, 'خبر')}`, 'انظر خبر'],
    ['quotes and code', '> قول\n\n```\nx = 1\n```', 'قول\nx = 1'],
    ['plain lines as they are', 'سطر\n\nآخر', 'سطر\nآخر'],
  ])('%s', (_, markdown, plain) => {
    expect(plainTextOf(markdown)).toBe(plain);
  });
});

it('tells what a note mentions, each once', () => {
  const note = `- ${mentionLink(article, 'خبر')} و**${mentionLink(annotation, 'قول')}**\n\n> ${mentionLink(article, 'ثانية')}`;
  expect(mentionsIn(note)).toEqual([article, annotation]);
});
