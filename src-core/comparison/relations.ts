import type { AlignmentRelation } from './comparison.ts';
import type { AlignedPair } from './align.ts';
import type { Statement, Witness } from './witness.ts';

/** Shared statements, as a count or as a part of the shorter article, from which two articles tell one occasion. */
const leastShared = 2;
const leastShare = 0.25;

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
        if (alignment.relation === 'related') continue;
        const key = `${String(a)}|${String(b)}`;
        this.shared.set(key, (this.shared.get(key) ?? 0) + 1);
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
    return count >= leastShared || count >= leastShare * Math.min(one.statements.length, other.statements.length);
  }
}
