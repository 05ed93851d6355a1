import { describe, expect, it } from 'vitest';
import type { TextRange } from '#core/article/article.ts';
import { maxQueryLength, maxQueryWords, parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';

/** A query in brackets; `a+b` is a word that a text parts. */
function shape(query: Query): string {
  switch (query.kind) {
    case 'all':
      return 'all';
    case 'term':
      return query.word + (query.prefix ? '*' : '');
    case 'phrase':
      return query.exact ? `"${query.terms.map(shape).join(' ')}"` : query.terms.map(shape).join('+');
    case 'near':
      return `near${query.distance}(${shape(query.left)} ${shape(query.right)})`;
    case 'date':
      return `date(${query.from ?? ''}..${query.to ?? ''})`;
    case 'collection':
      return `in(${query.name})`;
    case 'language':
      return `lang(${query.language})`;
    case 'field':
      return `${query.field}(${shape(query.query)})`;
    case 'not':
      return `not(${shape(query.query)})`;
    case 'and':
    case 'or':
      return `${query.kind}(${query.parts.map(shape).join(' ')})`;
  }
}

/** The query's shape, or its problem with the place that is pointed at. */
function read(text: string, openEnd = false): string {
  const parsed = parseQuery(text, { openEnd });
  if (parsed.ok) return shape(parsed.query);
  const { code, range } = parsed.problem;
  return `${code} <${text.slice(range.start, range.end)}> ${range.start}`;
}

const words: readonly (readonly [string, string])[] = [
  ['العراق', 'العراق'],
  ['القوات الأمريكية في العراق', 'and(القوات الأمريكية في العراق)'],
  ['  العراق \n إيران\t', 'and(العراق إيران)'],
  ['مُوَالٍ', 'مُوَالٍ'],
  ['العراق، إيران؛ سوريا؟', 'and(العراق إيران سوريا)'],
  ['العراق،إيران', 'and(العراق إيران)'],
  ['Iraq, Iran; Syria!', 'and(Iraq Iran Syria)'],
  ['قال أو كتب', 'and(قال أو كتب)'],
  ['في إلى لا', 'and(في إلى لا)'],
  ['و', 'و'],
  ['2,500', '2+500'],
  ['٢٬٥٠٠', '٢+٥٠٠'],
  ['2, 500', 'and(2 500)'],
  ['Iraq,Iran', 'and(Iraq Iran)'],
  ['12:30', '12+30'],
  ['2019–2020', '2019+2020'],
  ["don't", 'don+t'],
  ['don’t', 'don+t'],
  ['CJTF-OIR', 'CJTF+OIR'],
  ['الولايات.المتحدة', 'الولايات+المتحدة'],
  ['ا.ف.ب.', 'ا+ف+ب'],
  ['AT&T', 'AT+T'],
  ['and/or', 'and+or'],
  ['wait..what', 'and(wait what)'],
  ['word—word', 'and(word word)'],
  ['كلمة - كلمة', 'and(كلمة كلمة)'],
  ['ﷺ', 'صلى+الله+عليه+وسلم'],
  ['ﻻ', 'ﻻ'],
  ['التحـــالف', 'التحـــالف'],
  ['ـ العراق ـ', 'العراق'],
  ['\u200Fالعراق\u200E \u2067AB\u2069', 'and(العراق AB)'],
  ['ال\u200Fعراق', 'العراق'],
  ['می\u200Cخواهد', 'می\u200Cخواهد'],
  ['👩 قال 🇮🇶', 'قال'],
  ['𐤀𐤁', '𐤀𐤁'],
  ['قال\uD83D إن', 'and(قال إن)'],
  ['ترامب: سنرد', 'and(ترامب سنرد)'],
  ['ترامب:"سنرد"', 'and(ترامب "سنرد")'],
  ['https://example.com', 'and(https example+com)'],
  ['near', 'near'],
  ['nearby قرب', 'and(nearby قرب)'],
  ['.*+?^${}[]\\ a', 'a'],
  ['constructor toString __proto__', 'and(constructor toString proto)'],
];

const phrases: readonly (readonly [string, string])[] = [
  ['"مجلس الأمن"', '"مجلس الأمن"'],
  ['«مجلس الأمن»', '"مجلس الأمن"'],
  ['“مجلس الأمن”', '"مجلس الأمن"'],
  ['„مجلس الأمن“', '"مجلس الأمن"'],
  ['”مجلس الأمن“', '"مجلس الأمن"'],
  ['»مجلس الأمن«', '"مجلس الأمن"'],
  ['‹مجلس›', '"مجلس"'],
  ['＂مجلس＂', '"مجلس"'],
  ['“مجلس"', '"مجلس"'],
  ['«قال "نعم" ثم»', '"قال نعم ثم"'],
  ['"a OR b (c) -d headline:e"', '"a OR b c d headline e"'],
  ['"مجلس الأم*"', '"مجلس الأم*"'],
  ['"مج* الأمن"', '"مج* الأمن"'],
  ['"2,500"', '"2 500"'],
  ['قال"نعم"ثم', 'and(قال "نعم" ثم)'],
  ['a "" b', 'and(a b)'],
  ['"\u200Fمجلس\u200F"', '"مجلس"'],
];

const operators: readonly (readonly [string, string])[] = [
  ['العراق OR إيران', 'or(العراق إيران)'],
  ['العراق | إيران', 'or(العراق إيران)'],
  ['العراق|إيران', 'or(العراق إيران)'],
  ['a || b', 'or(a b)'],
  ['a or b', 'and(a or b)'],
  ['a b OR c d', 'or(and(a b) and(c d))'],
  ['a OR b OR c', 'or(a b c)'],
  ['a AND b', 'and(a b)'],
  ['(a OR b) c', 'and(or(a b) c)'],
  ['(a OR (b OR c))', 'or(a b c)'],
  ['(a b) c', 'and(a b c)'],
  ['((((a))))', 'a'],
  ['（a OR b） c', 'and(or(a b) c)'],
  ['(العراق OR إيران) القوات', 'and(or(العراق إيران) القوات)'],
  ['العراق -إيران', 'and(العراق not(إيران))'],
  ['العراق −إيران', 'and(العراق not(إيران))'],
  ['العراق NOT إيران', 'and(العراق not(إيران))'],
  ['العراق AND NOT إيران', 'and(العراق not(إيران))'],
  ['العراق -"مجلس الأمن"', 'and(العراق not("مجلس الأمن"))'],
  ['العراق -«مجلس الأمن»', 'and(العراق not("مجلس الأمن"))'],
  ['a -(b OR c)', 'and(a not(or(b c)))'],
  ['a -(-b)', 'and(a b)'],
  ['a NOT NOT b', 'and(a b)'],
  ['a --b', 'and(a b)'],
  ['a (-b)', 'and(a not(b))'],
  ['a OR -b', 'or(a not(b))'],
  ['-b a', 'and(not(b) a)'],
  ['a -headline:b', 'and(a not(headline(b)))'],
  ['a، -b', 'and(a not(b))'],
  ['a -', 'a'],
  ['-a-b c', 'and(not(a+b) c)'],
  ['عراق*', 'عراق*'],
  ['عراق* إيران', 'and(عراق* إيران)'],
  ['عراق٭', 'عراق*'],
  ['* عراق', 'عراق'],
  ['CJTF-O*', 'CJTF+O*'],
  ['wo*rd', 'and(wo* rd)'],
  ['-عراق* a', 'and(not(عراق*) a)'],
  ['OR* a', 'and(OR* a)'],
  ['ORLANDO', 'ORLANDO'],
  ['a () b', 'and(a b)'],
];

const near: readonly (readonly [string, string])[] = [
  ['قصف near/5 بغداد', 'near5(قصف بغداد)'],
  ['قصف NEAR/5 بغداد', 'near5(قصف بغداد)'],
  ['قصف قرب/5 بغداد', 'near5(قصف بغداد)'],
  ['قصف قرب/٥ بغداد', 'near5(قصف بغداد)'],
  ['قصف قرب/۱۰ بغداد', 'near10(قصف بغداد)'],
  ['a near/0 b', 'near0(a b)'],
  ['"a b" near/3 c-d', 'near3("a b" c+d)'],
  ['a near/3 b near/4 c', 'and(near3(a b) near4(b c))'],
  ['a near/3 b c', 'and(near3(a b) c)'],
  ['x a near/3 b OR c', 'or(and(x near3(a b)) c)'],
  ['(a OR b) near/3 c', 'or(near3(a c) near3(b c))'],
  ['(a) near/3 (b*)', 'near3(a b*)'],
  ['c -a near/3 b', 'and(c not(near3(a b)))'],
  ['headline:a near/3 b', 'headline(near3(a b))'],
];

const fields: readonly (readonly [string, string])[] = [
  ['headline:العراق', 'headline(العراق)'],
  ['Headline: العراق', 'headline(العراق)'],
  ['عنوان:العراق', 'headline(العراق)'],
  ['عنـــوان:العراق', 'headline(العراق)'],
  ['\u200Fعنوان\u200F:\u200Fالعراق', 'headline(العراق)'],
  ['عنوان:العراق إيران', 'and(headline(العراق) إيران)'],
  ['عنوان:"مجلس الأمن"', 'headline("مجلس الأمن")'],
  ['عنوان:(العراق OR إيران)', 'headline(or(العراق إيران))'],
  ['عنوان:عراق*', 'headline(عراق*)'],
  ['عنوان:-العراق a', 'and(headline(not(العراق)) a)'],
  ['ناشر:رويترز', 'publisher(رويترز)'],
  ['publisher:Reuters', 'publisher(Reuters)'],
  ['وسم:تعارض', 'tag(تعارض)'],
  ['tag:conflict', 'tag(conflict)'],
  ['حاشية:سؤال', 'note(سؤال)'],
  ['حاشيه:سؤال', 'note(سؤال)'],
  ['note:question', 'note(question)'],
  ['تظليل:قوات', 'highlight(قوات)'],
  ['highlight:forces', 'highlight(forces)'],
  ['نص:قوات', 'body(قوات)'],
  ['body:forces', 'body(forces)'],
  ['headline:(a note:b)', 'headline(and(a note(b)))'],
  ['lang:ar', 'lang(ar)'],
  ['lang:ar-IQ', 'lang(ar)'],
  ['لغة:EN', 'lang(en)'],
  ['لغة:العربية', 'lang(ar)'],
  ['in:Iraq', 'in(Iraq)'],
  ['in:"Iraq 2020"', 'in(Iraq 2020)'],
  ['في:«العراق 2020» قوات', 'and(in(العراق 2020) قوات)'],
  ['(in:a OR in:b) c', 'and(or(in(a) in(b)) c)'],
  ['in:a، b', 'and(in(a) b)'],
];

const dates: readonly (readonly [string, string])[] = [
  ['date:2020', 'date(2020-01-01..2020-12-31)'],
  ['date:2020-02', 'date(2020-02-01..2020-02-29)'],
  ['date:2019-02', 'date(2019-02-01..2019-02-28)'],
  ['date:2020-01-30', 'date(2020-01-30..2020-01-30)'],
  ['date:2020-1-3', 'date(2020-01-03..2020-01-03)'],
  ['date:2020/01/30', 'date(2020-01-30..2020-01-30)'],
  ['date:2020-01..2020-02', 'date(2020-01-01..2020-02-29)'],
  ['date:2020..', 'date(2020-01-01..)'],
  ['date:..2020-06-15', 'date(..2020-06-15)'],
  ['date:2020-01…2020-02', 'date(2020-01-01..2020-02-29)'],
  ['date:"2020-01"', 'date(2020-01-01..2020-01-31)'],
  ['تاريخ:٢٠٢٠-٠١..٢٠٢٠-٠٢', 'date(2020-01-01..2020-02-29)'],
  ['تاريخ:۲۰۲۰ العراق', 'and(date(2020-01-01..2020-12-31) العراق)'],
  ['-date:2020 العراق', 'and(not(date(2020-01-01..2020-12-31)) العراق)'],
  ['(date:2019 OR date:2021)', 'or(date(2019-01-01..2019-12-31) date(2021-01-01..2021-12-31))'],
];

const problems: readonly (readonly [string, string])[] = [
  ['', 'empty <> 0'],
  [' \n', 'empty < \n> 0'],
  ['\u200F\u202B', 'empty <\u200F\u202B> 0'],
  [' ... ', 'nothing-to-find <...> 1'],
  ['َُ', 'nothing-to-find <َُ> 0'],
  ['""', 'nothing-to-find <""> 0'],
  ['()', 'nothing-to-find <()> 0'],
  ['🇮🇶', 'nothing-to-find <🇮🇶> 0'],
  ['\uD83D', 'nothing-to-find <\uD83D> 0'],
  ['*', 'nothing-to-find <*> 0'],
  ['-', 'nothing-to-find <-> 0'],
  ['قال "نعم', 'unclosed-quote <"نعم> 4'],
  ['قال «نعم" ثم', 'unclosed-quote <«نعم" ثم> 4'],
  ['قال نعم»', 'unclosed-quote <»> 7'],
  ['in:"a', 'unclosed-quote <"a> 3'],
  ['a (b OR c', 'unclosed-bracket <(> 2'],
  ['a ((b) c', 'unclosed-bracket <(> 2'],
  ['a b) c', 'unopened-bracket <)> 3'],
  [')', 'unopened-bracket <)> 0'],
  ['OR', 'missing-operand <OR> 0'],
  ['OR a', 'missing-operand <OR> 0'],
  ['a OR', 'missing-operand <OR> 2'],
  ['a OR OR b', 'missing-operand <OR> 2'],
  ['a || ', 'missing-operand <||> 2'],
  ['a (OR b)', 'missing-operand <OR> 3'],
  ['AND a', 'missing-operand <AND> 0'],
  ['a AND', 'missing-operand <AND> 2'],
  ['a AND AND b', 'missing-operand <AND> 6'],
  ['a AND OR b', 'missing-operand <AND> 2'],
  ['a NOT', 'missing-operand <NOT> 2'],
  ['a -""', 'missing-operand <-> 2'],
  ['near/5 a', 'missing-operand <near/5> 0'],
  ['a near/5', 'missing-operand <near/5> 2'],
  ['a near/5 (b c)', 'missing-operand <near/5> 2'],
  ['a near/5 headline:b', 'missing-operand <near/5> 2'],
  ['العراق قرب/٥', 'missing-operand <قرب/٥> 7'],
  ['a near/ b', 'bad-distance <near/> 2'],
  ['a near/x b', 'bad-distance <near/x> 2'],
  ['a near/101 b', 'bad-distance <near/101> 2'],
  ['a near/-1 b', 'bad-distance <near/-1> 2'],
  ['headline:', 'empty-field <headline:> 0'],
  ['a عنوان: OR b', 'empty-field <عنوان:> 2'],
  ['عنوان:""', 'empty-field <عنوان:> 0'],
  ['a in:', 'empty-field <in:> 2'],
  ['lang:، a', 'empty-field <lang:،> 0'],
  ['date: (2020)', 'empty-field <date: > 0'],
  ['a headlin:b', 'unknown-field <headlin:> 2'],
  ['كاتب:سالم', 'unknown-field <كاتب:> 0'],
  ['date:2020-13', 'bad-date <2020-13> 5'],
  ['date:2019-02-29 a', 'bad-date <2019-02-29> 5'],
  ['a تاريخ:أمس', 'bad-date <أمس> 8'],
  ['date:..', 'bad-date <..> 5'],
  ['date:20', 'bad-date <20> 5'],
  ['date:2020..2021..2022', 'bad-date <2020..2021..2022> 5'],
  ['date:2020-02..2020-01', 'reversed-date <2020-02..2020-01> 5'],
  ['date:0000', 'bad-date <0000> 5'],
  ['\u200Fdate\u200F:\u200F2020-13\u200F', 'bad-date <2020-13> 8'],
  ['-إيران', 'only-exclusions <-إيران> 0'],
  [' -a NOT b', 'only-exclusions <-a NOT b> 1'],
  ['-(a OR b)', 'only-exclusions <-(a OR b)> 0'],
  ['عنوان:-a', 'only-exclusions <عنوان:-a> 0'],
];

const typing: readonly (readonly [string, string])[] = [
  ['العر', 'العر*'],
  ['مجلس الأ', 'and(مجلس الأ*)'],
  ['مجلس الأ ', 'and(مجلس الأ)'],
  ['مجلس الأ\u200F', 'and(مجلس الأ*)'],
  ['العراقُ', 'العراقُ*'],
  ['العر.', 'العر'],
  ['"مجلس الأ', '"مجلس الأ*"'],
  ['«مجلس الأ', '"مجلس الأ*"'],
  ['"مجلس الأمن ', '"مجلس الأمن"'],
  ['"مجلس الأمن"', '"مجلس الأمن"'],
  ['a "', 'a'],
  ['2,5', '2+5*'],
  ['a -ب', 'and(a not(ب*))'],
  ['عنوان:العر', 'headline(العر*)'],
  ['a near/5 ب', 'near5(a ب*)'],
  ['(a OR ب)', 'or(a ب)'],
  ['in:col', 'in(col)'],
  ['عر*', 'عر*'],
  ['(a OR ب', 'unclosed-bracket <(> 0'],
  ['a OR ', 'missing-operand <OR> 2'],
];

describe('a query is read', () => {
  it.each([...words, ...phrases, ...operators, ...near, ...fields, ...dates])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(typing)('while it is typed: %s', (text, expected) => {
    expect(read(text, true)).toBe(expected);
  });

  it('with the places of its words in the text as typed', () => {
    const text = '\u200Fقال "مجلس ال\u200Fأمن" قرب/2 2,500';
    const parsed = parseQuery(text, { openEnd: false });
    if (!parsed.ok || parsed.query.kind !== 'and') throw new Error('no query');
    const [said, near] = parsed.query.parts;
    if (said?.kind !== 'term' || near?.kind !== 'near' || near.left.kind !== 'phrase') throw new Error('another query');
    const slice = ({ start, end }: TextRange): string => text.slice(start, end);
    expect(slice(said.range)).toBe('قال');
    expect(slice(near.left.range)).toBe('"مجلس ال\u200Fأمن"');
    expect(near.left.terms.map(({ range }) => slice(range))).toEqual(['مجلس', 'ال\u200Fأمن']);
    expect(slice(near.right.range)).toBe('2,500');
    expect(slice(near.range)).toBe('"مجلس ال\u200Fأمن" قرب/2 2,500');
  });
});

describe('a query with a fault is answered with its place', () => {
  it.each(problems)('%j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('when it is too long', () => {
    expect(read('ا'.repeat(maxQueryLength))).toBe('ا'.repeat(maxQueryLength));
    expect(read('ا'.repeat(maxQueryLength + 3))).toBe(`too-long <ااا> ${maxQueryLength}`);
  });

  it('when it has too many words', () => {
    const line = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
    expect(read(line(maxQueryWords))).toMatch(/^and/u);
    expect(read(line(maxQueryWords + 2))).toMatch(/^too-many-words <w64> /u);
    expect(read(`"${line(maxQueryWords + 2)}"`)).toMatch(/^too-many-words <w64> /u);
    const group = `(${line(20).replaceAll(' ', ' OR ')})`;
    expect(read(`${group} near/3 ${group}`)).toMatch(/^too-many-words <near\/3> /u);
  });

  it('when its brackets are too deep', () => {
    expect(read(`${'('.repeat(400)}a${')'.repeat(400)}`)).toBe('too-long <(> 32');
    expect(read(`${'headline:'.repeat(100)}a`)).toBe(`too-long <headline:> ${32 * 9}`);
  });
});

describe('a hostile text takes less than 200 ms', () => {
  it.each([
    ['open brackets', '('.repeat(10_000)],
    ['balanced brackets', '('.repeat(5_000) + ')'.repeat(5_000)],
    ['quotes', '"'.repeat(9_999)],
    ['open quotes', '«'.repeat(999)],
    ['marks', '\u064E'.repeat(10_000)],
    ['dashes', '-'.repeat(999)],
    ['exclusions', 'NOT '.repeat(249)],
    ['one word', 'ا'.repeat(999)],
    ['fields', 'عنوان:'.repeat(166)],
    ['direction controls', '\u200F'.repeat(999)],
    ['full stops', 'a.'.repeat(499)],
    ['alternatives', '|'.repeat(999)],
  ])('%s', (_, text) => {
    const start = performance.now();
    parseQuery(text, { openEnd: false });
    parseQuery(text, { openEnd: true });
    expect(performance.now() - start).toBeLessThan(200);
  });
});
