import type { AlignmentRelation } from './comparison.ts';
import type { AlignedPair } from './align.ts';
import type { Statement, Witness } from './witness.ts';

/** Shared statements, as a count or as a part of the shorter article, from which two articles tell one occasion. */
const leastShared = 2;
const leastShare = 0.25;
/** The same for reports published within a few days of each other. */
const leastOfNearDays = 1;
const nearDays = 3;
/** Part of a shared statement that a related one makes up. */
const relatedShare = 0.5;

const day = /^\d{4}-\d{2}-\d{2}/u;

/** What the matchers of figures and dates ask about two witnesses. */
export type RelationsOfWitnesses = Pick<Relations, 'between' | 'sameOccasion' | 'daysApart'>;

/** What the alignments say about pairs of statements and pairs of articles. */
export class Relations {
  private readonly relations = new Map<string, AlignmentRelation>();
  private readonly shared = new Map<string, number>();
  private readonly witnesses: readonly Witness[];

  constructor(
    witnesses: readonly Witness[],
    pairs: readonly { a: number; b: number; aligned: readonly AlignedPair[] }[],
  ) {
    this.witnesses = witnesses;
    for (const { a, b, aligned } of pairs) {
      for (const { alignment, a: first, b: second } of aligned) {
        this.relations.set(
          `${String(a)}:${String(first.index)}|${String(b)}:${String(second.index)}`,
          alignment.relation,
        );
        const key = `${String(a)}|${String(b)}`;
        const weight = alignment.relation === 'related' ? relatedShare : 1;
        this.shared.set(key, (this.shared.get(key) ?? 0) + weight);
      }
    }
  }

  /** The relation of two statements of different witnesses, or null. */
  between(a: number, first: Statement | null, b: number, second: Statement | null): AlignmentRelation | null {
    if (first === null || second === null) return null;
    const key =
      a < b
        ? `${String(a)}:${String(first.index)}|${String(b)}:${String(second.index)}`
        : `${String(b)}:${String(second.index)}|${String(a)}:${String(first.index)}`;
    return this.relations.get(key) ?? null;
  }

  /** Whether two articles tell of one time: a difference between them then is a conflict, otherwise a change. */
  sameOccasion(a: number, b: number): boolean {
    const [one, other] = [this.witnesses[a], this.witnesses[b]];
    if (one === undefined || other === undefined) return false;
    if (one.year !== null && other.year !== null && one.year !== other.year) return false;
    const count = this.shared.get(`${String(Math.min(a, b))}|${String(Math.max(a, b))}`) ?? 0;
    const days = this.daysApart(a, b);
    if (days !== null && days <= nearDays && count >= leastOfNearDays) return true;
    return count >= leastShared || count >= leastShare * Math.min(one.statements.length, other.statements.length);
  }

  /** Days between the publication of two articles, or null where a day is not known. */
  daysApart(a: number, b: number): number | null {
    const [one, other] = [a, b].map((index) => this.witnesses[index]?.article.datePublished.iso ?? '');
    if (one === undefined || other === undefined || !day.test(one) || !day.test(other)) return null;
    return Math.round(Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) / 86_400_000);
  }
}
