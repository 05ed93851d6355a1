import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Annotation, AnnotationId } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import { processorTime } from '../../tests/support/processor-time.ts';
import { anArticle } from '../../tests/support/records.ts';
import { orphansOn, planImport, type ImportPlan } from './plan-import.ts';
import { readExchange } from './read-exchange.ts';
import { writeWebAnnotations } from './write-web-annotations.ts';

const now = '2026-01-02T03:04:05.000Z';
const bridge = [
  'قالت الوزارة إن أُغلق الجسر القديم صباح اليوم، ولم تذكر موعد فتحه.',
  'ووجد المهندسون تسرّباً قديماً. وجد المهندسون تسرّب في ١٢ موضعاً من السقف، وأضافت الوزارة أن العمل مستمر.',
].join('\n');
const library = 'افتتح المدير "الفرع الثاني" للمكتبة يوم الأحد.\nوحضر الافتتاح ناشرون وقرّاء من المدينة ومن خارجها.';
const address = {
  line: 9,
  text: 'الرابط: https://news.example.org/2024/bridge',
  disposition: { kind: 'removed', reason: 'sharing' },
} as const;
const articles: readonly Article[] = [
  anArticle('bridge-1', { text: bridge, version: 'v1', headline: 'إغلاق الجسر القديم', lines: [address] }),
  anArticle('library-1', { text: library, version: 'v2', headline: 'فرع ثانٍ للمكتبة', sourceHash: 'ab'.repeat(32) }),
];
const everywhere = articles.map(({ id }) => id);

function fixture(name: string): string {
  return readFileSync(new URL(`../../tests/fixtures/exchange/${name}`, import.meta.url), 'utf8');
}

function planOf(source: string, chosen: readonly ArticleId[] = [], kept: readonly Annotation[] = []): ImportPlan {
  const read = readExchange(source);
  if (!read.ok) throw new Error(read.failure);
  return planImport({ annotations: read.annotations, articles, chosen, kept, now });
}

/** Each annotation in a line: its ink and words, or what a note says and where. */
function told(annotations: readonly Annotation[]): readonly string[] {
  return annotations.map((annotation) => {
    const tags = annotation.motivation === 'linking' ? [] : (annotation.tags ?? []);
    const end = tags.map((tag) => ` #${tag}`).join('');
    if (annotation.motivation === 'commenting') return `${annotation.target.kind}: ${annotation.body}${end}`;
    const text = articles.find(({ id }) => id === annotation.target.article)?.text ?? '';
    const { start, end: last } = annotation.target.position;
    const words = text.slice(start, last);
    return annotation.motivation === 'linking' ? `link: ${words}` : `${String(annotation.ink)}: ${words}${end}`;
  });
}

function listed({ unplaced }: ImportPlan): readonly string[] {
  return unplaced.map(({ reason, passage, notes }) =>
    [reason, passage?.quote?.exact ?? '', ...notes.map(({ body }) => body)].join(' | '),
  );
}

describe('what Hypothesis exports', () => {
  it('is placed by the address in the article’s file, with notes, tags and replies', () => {
    const plan = planOf(fixture('hypothesis-client.json'));
    expect(told(plan.added)).toEqual([
      '1: أُغلق الجسر القديم صباح اليوم #جسر #مصادر',
      '1: تسرّب في ١٢ موضعاً',
      'annotation: يناقض ما قالته **البلدية**.\n\nomar: لكن البلدية صحّحت ذلك لاحقاً.',
      'article: الصفحة كلها بلا اسم كاتب. #مصادر',
    ]);
    expect(plan.added[0]).toMatchObject({ created: '2024-02-12T09:00:00.123Z', modified: '2024-02-13T09:05:00.000Z' });
  });

  it('lists what stands nowhere and what stands in several places, with its note', () => {
    expect(listed(planOf(fixture('hypothesis-client.json')))).toEqual([
      'not-found | وعدت البلدية بتعويض المتضررين كلهم | أين هذا؟',
      'several-places | الوزارة | مرتان في النص',
    ]);
  });

  it('adds nothing the second time, and keeps what the reader changed since', () => {
    const { added } = planOf(fixture('hypothesis-client.json'));
    expect(planOf(fixture('hypothesis-client.json'), [], added)).toMatchObject({ added: [], replacing: [], known: 4 });
    const edited = added.map((each) =>
      each.motivation === 'commenting' ? { ...each, body: 'لي', modified: now } : each,
    );
    expect(planOf(fixture('hypothesis-client.json'), [], edited)).toMatchObject({
      added: [],
      replacing: [],
      keptNewer: 2,
    });
  });

  it('is looked for in the chosen articles where its address is in none, and listed where none was chosen', () => {
    expect(told(planOf(fixture('hypothesis-api.json'), everywhere).added)).toEqual([
      '1: افتتح المدير "الفرع الثاني" للمكتبة #فرع',
      'annotation: a *branch*',
    ]);
    expect(listed(planOf(fixture('hypothesis-api.json')))).toEqual([
      'no-article | افتتح المدير الفرع الثاني للمكتبة | a *branch*',
    ]);
  });
});

describe('notes that Zotero makes from annotations', () => {
  it('are placed by the title, with the nearest ink and comments as the plain text they are', () => {
    const plan = planOf(fixture('zotero-note.html'));
    expect(told(plan.added)).toEqual([
      '5: أُغلق الجسر القديم صباح اليوم',
      '2: تسرّب في ١٢ موضعاً من السقف',
      'annotation: 1\\. ليس \\*نهائياً\\* \\[بعد\\]',
      'article: صورة الجسر',
    ]);
  });

  it('list a quotation in which a number differs: 13 is not 12', () => {
    expect(listed(planOf(fixture('zotero-note.html')))).toEqual([
      'not-found | تسرّب في 13 موضعاً من السقف | سطر أول\nسطر ثانٍ\nملاحظة على الصفحة',
    ]);
  });

  it('take the reader’s paragraph behind a quotation with it, up to the next heading', () => {
    expect(told(planOf(fixture('zotero-inserted.html'), everywhere).added)).toEqual([
      '4: افتتح المدير "الفرع الثاني" للمكتبة',
      'annotation: فقرة كتبها القارئ بعده.',
    ]);
  });
});

const quote = (exact: string, sides: object = {}) => ({ type: 'TextQuoteSelector', exact, ...sides });
const byHash = { id: 'https://x.example/y', 'schema:sha256': 'ab'.repeat(32) };
const words = 'الفرع الثاني للمكتبة';

describe('JSON-LD of other programs', () => {
  const target = { source: byHash, selector: quote(words) };
  const annotation = { id: 'https://x.example/1', type: 'Annotation', body: 'ملاحظة', target };

  it.each<[name: string, json: unknown]>([
    ['one annotation', annotation],
    ['an array', [annotation]],
    ['a page', { type: 'AnnotationPage', items: [annotation] }],
    [
      'a collection with its first page',
      { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation] } },
    ],
    ['a graph', { '@graph': [annotation] }],
    [
      'Open Annotation’s names',
      { ...annotation, id: undefined, type: undefined, '@id': annotation.id, '@type': 'oa:Annotation' },
    ],
    ['a body of its own class', { ...annotation, body: { type: 'TextualBody', value: 'ملاحظة' } }],
    ['several bodies', { ...annotation, body: [{ type: 'TextualBody', value: 'ملاحظة' }] }],
    ['HTML in a body', { ...annotation, body: { type: 'TextualBody', format: 'text/html', value: '<p>ملاحظة</p>' } }],
    [
      'a choice of bodies',
      { ...annotation, body: { type: 'Choice', items: [{ type: 'TextualBody', value: 'ملاحظة' }, 'other'] } },
    ],
    ['a bodyValue', { ...annotation, body: undefined, bodyValue: 'ملاحظة' }],
    ['several targets', { ...annotation, target: [target] }],
    [
      'an array of selectors',
      { ...annotation, target: { ...target, selector: [{ type: 'CssSelector', value: 'p' }, quote(words)] } },
    ],
    [
      'a selector refined by another',
      {
        ...annotation,
        target: { ...target, selector: { type: 'FragmentSelector', value: 'p1', refinedBy: quote(words) } },
      },
    ],
    [
      'a choice of selectors',
      { ...annotation, target: { ...target, selector: { type: 'Choice', items: [quote(words)] } } },
    ],
    [
      'the title as a source',
      { ...annotation, target: { source: { id: 'urn:x', title: 'فرع ثانٍ للمكتبة' }, selector: quote(words) } },
    ],
    [
      'the file’s name as a source',
      { ...annotation, target: { source: 'file:///home/x/library-1.txt', selector: quote(words) } },
    ],
  ])('is read in the shape of %s', (_name, json) => {
    expect(told(planOf(JSON.stringify(json)).added)).toEqual(['1: الفرع الثاني" للمكتبة', 'annotation: ملاحظة']);
  });

  it.each<[name: string, exact: string, reason: string]>([
    ['words that stand in two of the chosen articles', 'من المدينة', 'several-articles'],
    ['words that stand once here and twice there', 'الوزارة', 'several-articles'],
    ['words that stand twice in one of them', 'السقف', 'several-places'],
  ])('lists %s', (_name, exact, reason) => {
    const also = [
      anArticle('city-1', { text: 'جاء من المدينة. زار الوزارة.', lines: [] }),
      anArticle('roof-1', { text: 'السقف ثم السقف.', lines: [] }),
      ...articles.slice(1),
    ];
    const both = [...also, anArticle('twice-1', { text: 'الوزارة تنفي، الوزارة تؤكد.', lines: [] })];
    const read = readExchange(
      JSON.stringify({ ...annotation, target: { source: 'urn:none', selector: quote(exact) } }),
    );
    if (!read.ok) throw new Error(read.failure);
    const request = { annotations: read.annotations, articles: both, kept: [], now };
    expect(planImport({ ...request, chosen: both.map(({ id }) => id) }).unplaced).toMatchObject([{ reason }]);
  });

  it('gives tags, a colour and a link', () => {
    const tagged = {
      ...annotation,
      body: [{ type: 'TextualBody', value: '#وسم', purpose: 'tagging' }],
      stylesheet: { type: 'CssStylesheet', value: '.a{color:#3b7dd8}' },
    };
    const link = {
      ...annotation,
      id: 'https://x.example/2',
      motivation: 'linking',
      body: { source: byHash, selector: quote('ناشرون وقرّاء') },
    };
    expect(told(planOf(JSON.stringify([tagged, link])).added)).toEqual([
      '2: الفرع الثاني" للمكتبة #وسم',
      'link: الفرع الثاني" للمكتبة',
    ]);
  });

  it('is found by words cut at both ends, by their decomposed form and through another page’s spaces', () => {
    for (const exact of ['دير الفرع\u00A0الثاني للمكت', 'المدير الفر\u00ADع\nالثاني للمكتبة'.normalize('NFD')])
      expect(
        told(planOf(JSON.stringify({ ...annotation, body: [], target: { ...target, selector: quote(exact) } })).added),
      ).toEqual(['1: المدير "الفرع الثاني" للمكتبة']);
  });
});

describe('a file that holds no annotations', () => {
  const whole = fixture('hypothesis-client.json');
  it.each<[name: string, failure: string, source: string]>([
    ['nothing', 'empty', ' \n'],
    ['prose', 'not-json', 'نص عادي'],
    ['broken JSON', 'not-json', '{"a": }'],
    ['JSON cut in the middle', 'cut', whole.slice(0, whole.length / 2)],
    ['JSON of another kind', 'not-annotations', '{"name": "warraq", "items": [1]}'],
    ['a list of nothing', 'not-annotations', '[]'],
    ['a page of the web', 'not-annotations', '<html><p>نص</p></html>'],
    ['a Zotero note without annotations', 'none', '<div data-schema-version="9"><p>نص</p></div>'],
    ['a Zotero note cut in the middle', 'cut', fixture('zotero-note.html').slice(0, -40)],
    ['an export of a page without annotations', 'none', '{"export_date": "2024-01-01T00:00:00Z", "annotations": []}'],
    ['brackets nested without end', 'cut', '['.repeat(100_000)],
    [
      'an annotation with values nested without end',
      'not-annotations',
      `{"type": "Annotation", "target": "a", "deep": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ],
    ['deep elements', 'not-annotations', '<div>'.repeat(5000) + '</div>'.repeat(5000)],
    ['deep brackets that close', 'not-annotations', '['.repeat(5000) + ']'.repeat(5000)],
  ])('%s: %s', (_name, failure, source) => {
    expect(readExchange(source)).toEqual({ ok: false, failure });
  });
});

it('keeps what could not be placed on a chosen article, so that its words are there when the text has them', () => {
  const { unplaced } = planOf(fixture('hypothesis-client.json'));
  const kept = orphansOn(unplaced, articles[0]?.id ?? ('' as ArticleId), now);
  expect(kept).toMatchObject([
    { motivation: 'highlighting', target: { quote: { exact: 'وعدت البلدية بتعويض المتضررين كلهم' } }, tags: ['ناقص'] },
    { motivation: 'commenting', body: 'أين هذا؟' },
    { motivation: 'highlighting', target: { quote: { exact: 'الوزارة' } } },
    { motivation: 'commenting', body: 'مرتان في النص' },
  ]);
  const { added } = planOf(fixture('hypothesis-client.json'));
  expect(planOf(fixture('hypothesis-client.json'), [], [...added, ...kept])).toMatchObject({
    added: [],
    unplaced: [],
    known: 8,
  });
});

it('keeps the end of a link that was found where it is, when the other end is not here', () => {
  const passage = (article: Article, words: string) => {
    const start = article.text.indexOf(words);
    return describePassage(article, { start, end: start + words.length });
  };
  const [one, other] = articles as readonly [Article, Article];
  const link: Annotation = {
    motivation: 'linking',
    id: '11111111-1111-4111-8111-111111111111' as AnnotationId,
    target: passage(one, 'صباح اليوم'),
    body: passage(other, 'يوم الأحد'),
    relation: 'contradicts',
    created: now,
    modified: now,
  };
  const file = writeWebAnnotations({ articles, annotations: [link], chosen: new Set(everywhere), generated: now });
  const read = readExchange(JSON.stringify(file));
  if (!read.ok) throw new Error(read.failure);
  const here = (article: Article) =>
    orphansOn(
      planImport({ annotations: read.annotations, articles: [article], chosen: [], kept: [], now }).unplaced,
      article.id,
      now,
    );
  expect(here(one)).toMatchObject([{ target: link.target, body: { quote: { exact: 'يوم الأحد' } } }]);
  expect(here(other)).toMatchObject([{ body: link.body, target: { quote: { exact: 'صباح اليوم' } } }]);
});

it('takes no heading behind a Zotero annotation for a comment', () => {
  const source = fixture('zotero-note.html').replace('</p>', '</p><h1>باب</h1><p>منه</p><h2>فصل</h2>');
  const bodies = planOf(source).added.flatMap((one) => (one.motivation === 'commenting' ? [one.body] : []));
  expect(bodies.filter((body) => /\p{Cc}/u.test(body.replaceAll('\n', '')))).toEqual([]);
});

it('takes an annotation of several passages for a highlight on each, its note on the first', () => {
  const target = (exact: string) => ({ source: address.text.slice(8), selector: { type: 'TextQuoteSelector', exact } });
  const source = JSON.stringify({
    id: 'urn:a',
    type: 'Annotation',
    body: { type: 'TextualBody', value: 'كلاهما' },
    target: [target('صباح اليوم'), target('موعد فتحه')],
  });
  expect(told(planOf(source).added)).toEqual(['1: صباح اليوم', '1: موعد فتحه', 'annotation: كلاهما']);
});

it('reads 8,000 replies to as many annotations in the time that it takes to read them', () => {
  const rows = Array.from({ length: 8_000 }, (_, index) => [
    { id: `r${String(index)}`, uri: 'a', target: [] },
    { id: `a${String(index)}`, uri: 'a', target: [], references: [`r${String(index)}`] },
  ]).flat();
  const time = processorTime(() => readExchange(JSON.stringify({ rows })));
  expect(time).toBeLessThan(2_000);
});
