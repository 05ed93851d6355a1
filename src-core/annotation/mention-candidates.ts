import type { Annotation, Ink } from '#core/annotation/annotation.ts';
import type { Mention } from '#core/annotation/mention.ts';
import { noteText } from '#core/annotation/note-markdown.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import { displayHeadline } from '#core/article/paragraph.ts';
import { fold } from '#core/text/fold.ts';
import { wordsOf } from '#core/text/words.ts';

/** Something that a note can mention. */
export interface MentionCandidate {
  readonly mention: Mention;
  readonly kind: 'article' | 'highlight' | 'note';
  /** The words that the mention would read, on one line: all of them, or the first with an ellipsis. */
  readonly label: string;
  readonly article: ArticleId;
  readonly ink: Ink | null;
}

/** UTF-16 units of a label. */
const longestLabel = 60;

/** What an Arabic word may have before the letters that are looked for. */
const clitics = ['', 'ال', 'و', 'وال', 'ب', 'بال', 'لل', 'ل', 'ف', 'ك'];

/** Everything that can be mentioned: the articles in their order, then the highlights, then the notes. */
export function mentionCandidates(
  articles: readonly Article[],
  annotations: readonly Annotation[],
): readonly MentionCandidate[] {
  const ofArticles = articles.map((article) => candidateOfArticle(article));
  const ofAnnotations = annotations.flatMap((annotation) => candidateOfAnnotation(annotation) ?? []);
  return [
    ...ofArticles,
    ...ofAnnotations.filter(({ kind }) => kind === 'highlight'),
    ...ofAnnotations.filter(({ kind }) => kind === 'note'),
  ];
}

/**
 * The first candidates that have a word beginning with each word typed, spelling folded and the Arabic article and
 * prepositions passed over; those that begin with what is typed come first.
 */
export function matchingMentions(
  candidates: readonly MentionCandidate[],
  typed: string,
  most: number,
): readonly MentionCandidate[] {
  const words = keyOf(typed)
    .split(' ')
    .filter((word) => word !== '');
  const firsts: MentionCandidate[] = [];
  const others: MentionCandidate[] = [];
  for (const candidate of candidates) {
    const key = ` ${candidateKey(candidate)}`;
    if (!words.every((word) => clitics.some((clitic) => key.includes(` ${clitic}${word}`)))) continue;
    const begins = words.length === 0 || clitics.some((clitic) => key.startsWith(` ${clitic}${words.join(' ')}`));
    (begins ? firsts : others).push(candidate);
    if (firsts.length >= most) break;
  }
  return [...firsts, ...others].slice(0, most);
}

const ofArticle = new WeakMap<Article, MentionCandidate>();
const ofAnnotation = new WeakMap<Annotation, MentionCandidate>();
/** What candidates are found by, read when one is first looked for. */
const keys = new WeakMap<MentionCandidate, string>();
const texts = new WeakMap<MentionCandidate, string>();

function candidateOfArticle(article: Article): MentionCandidate {
  const known = ofArticle.get(article);
  if (known !== undefined) return known;
  const { text } = displayHeadline(article);
  const made: MentionCandidate = {
    mention: { kind: 'article', article: article.id },
    kind: 'article',
    label: shortened(text),
    article: article.id,
    ink: null,
  };
  texts.set(made, `${text} ${article.publisher ?? ''}`);
  ofArticle.set(article, made);
  return made;
}

function candidateOfAnnotation(annotation: Annotation): MentionCandidate | null {
  if (annotation.motivation === 'linking') return null;
  const known = ofAnnotation.get(annotation);
  if (known !== undefined) return known;
  const isNote = annotation.motivation === 'commenting';
  const text = isNote ? noteText(annotation) : annotation.target.quote.exact;
  const made: MentionCandidate = {
    mention: { kind: 'annotation', annotation: annotation.id },
    kind: isNote ? 'note' : 'highlight',
    label: shortened(text),
    article: annotation.target.article,
    ink: isNote ? null : annotation.ink,
  };
  texts.set(made, text);
  ofAnnotation.set(annotation, made);
  return made;
}

function candidateKey(candidate: MentionCandidate): string {
  const known = keys.get(candidate);
  if (known !== undefined) return known;
  const key = keyOf(texts.get(candidate) ?? candidate.label);
  keys.set(candidate, key);
  return key;
}

function keyOf(text: string): string {
  return fold(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longestLabel) return line;
  const last = wordsOf(line.slice(0, longestLabel)).at(-2);
  return `${line.slice(0, last?.end ?? longestLabel)}…`;
}
