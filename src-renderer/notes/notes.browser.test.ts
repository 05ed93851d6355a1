import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Annotation, AnnotationId, Highlight, Ink, Link, Note } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import type { Article } from '#core/article/article.ts';
import { find, openReader } from '../../tests/support/reader-driver.ts';
import { aNote, anArticle } from '../../tests/support/records.ts';
import { seedArticles } from '../../tests/support/seeds.ts';

const instant = '2024-02-11T08:00:00.000Z';
const stamps = { created: instant, modified: instant };

function highlightOf(id: string, article: Article, words: string, ink: Ink = 1): Highlight {
  const target = describePassage(article, find(article, words));
  return { motivation: 'highlighting', id: id as AnnotationId, target, ink, ...stamps };
}

/** The notes screen over a library that holds these annotations. */
async function openNotes(articles: readonly Article[], annotations: readonly Annotation[]) {
  const changes = annotations.map((value) => ({ collection: 'annotations' as const, id: value.id, value }));
  const desk = { mode: 'reader' as const, panes: [], activePane: 0, compared: [], brief: null };
  const [first] = articles;
  if (first === undefined) throw new Error('no article');
  const opened = await openReader(articles, {
    journal: [
      {
        seq: 1,
        time: instant,
        changes: [
          { collection: 'workspace', id: 'desk', value: { ...desk, panes: [{ article: first.id, offset: 0 }] } },
          ...changes,
        ],
      },
    ],
  });
  await userEvent.keyboard('{Control>}{Shift>}H{/Shift}{/Control}');
  await vi.waitFor(() => {
    expect(rows().length).toBeGreaterThan(0);
  });
  return opened;
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-annotation]')];
const texts = (selector: string) => rows().flatMap((row) => [...row.querySelectorAll(selector)].map(textOf));
const textOf = (element: Element) => element.textContent.trim();

describe('the notes screen', () => {
  it('lists links with both passages, and what has lost its place with its old words', async () => {
    const one = anArticle('one');
    const two = anArticle('two', { headline: 'فتح الجسر', text: 'فُتح الجسر مساء أمس.' });
    const gone = highlightOf(
      'gone',
      anArticle('old', { text: 'كلمات لم تعد في النص أبداً بعد التصحيح.' }),
      'لم تعد في النص',
      5,
    );
    const lost: Highlight = { ...gone, target: { ...gone.target, article: one.id } };
    const note = aNote('note', lost, 'بقيت الحاشية');
    const link: Link = {
      motivation: 'linking',
      id: 'link' as AnnotationId,
      target: describePassage(one, find(one, 'الجسر أُغلق')),
      body: describePassage(two, find(two, 'فُتح الجسر')),
      relation: 'contradicts',
      ...stamps,
    };
    const { screen } = await openNotes([one, two], [lost, note, link]);
    await vi.waitFor(() => {
      expect(texts('.state')).toEqual(['فُقد موضعه']);
    });
    // The link stands in the group of each of its articles.
    expect(texts('.quote')).toEqual(['لم تعد في النص', 'الجسر أُغلق', 'فُتح الجسر', 'الجسر أُغلق', 'فُتح الجسر']);
    expect(texts('.note')).toEqual(['بقيت الحاشية']);
    await screen.getByRole('checkbox', { name: 'فُقد موضعه' }).click();
    await vi.waitFor(() => {
      expect(texts('.quote')).toEqual(['لم تعد في النص']);
    });
  });

  it('shows a passage within its sentence', async () => {
    const one = anArticle('one');
    await openNotes([one], [highlightOf('h', one, 'الجسر أُغلق')]);
    expect(texts('.passage')).toEqual([one.text]);
    expect(texts('.quote')).toEqual(['الجسر أُغلق']);
  });

  it('has a few of 5,000 rows on the page, and reaches each of them by key', async () => {
    const articles = await seedArticles();
    const annotations = manyNotes(articles, 5000);
    await openNotes(articles, annotations);
    expect(rows().length).toBeLessThan(80);
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(rows()[0]);
    });
    const first = rows()[0]?.dataset['row'];
    await userEvent.keyboard('{End}');
    const last = annotations.filter(({ motivation }) => motivation === 'highlighting').length;
    await vi.waitFor(() => {
      expect(Number(document.activeElement?.getAttribute('aria-rowindex'))).toBeGreaterThan(last);
    });
    expect(rows().length).toBeLessThan(120);
    await userEvent.keyboard('{Home}');
    await vi.waitFor(() => {
      expect((document.activeElement as HTMLElement).dataset['row']).toBe(first);
    });
  });
});

/** Highlights over the sentences of articles, again and again, every second one with a note. */
function manyNotes(articles: readonly Article[], count: number): readonly Annotation[] {
  const passages = articles.flatMap((article) => article.sentences.map((range) => describePassage(article, range)));
  return Array.from({ length: count }, (_, index): readonly Annotation[] => {
    const target = passages[index % passages.length];
    if (target === undefined) return [];
    const ink = ((index % 5) + 1) as Ink;
    const highlight: Highlight = {
      motivation: 'highlighting',
      id: `h${String(index)}` as AnnotationId,
      target,
      ink,
      tags: index % 3 === 0 ? [`وسم ${String(index % 20)}`] : [],
      ...stamps,
    };
    const note: Note = aNote(`n${String(index)}`, highlight, `حاشية ${String(index)} على القوات الأمريكية`);
    return index % 2 === 0 ? [highlight, note] : [highlight];
  }).flat();
}
