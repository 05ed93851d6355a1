import type { AnnotationId, Link, LinkRelation, PassageTarget } from '#core/annotation/annotation.ts';
import { describePassage } from '#core/annotation/describe.ts';
import { standsAt } from '#core/annotation/resolve.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { keeping, newLink, removing } from './annotation-changes.ts';
import { relationFrom, targetOf, type LinkSide } from './link-ends.ts';
import { linkOriginOf } from './link-origin.svelte.ts';
import { now } from './now.ts';
import { isSamePassage, overlap, type Passage } from './passage.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** The question for a relation: between two passages that are to be linked, or of a link that there is. */
export interface RelationQuestion {
  /** The passage that says something of the other. */
  readonly from: PassageTarget;
  readonly to: PassageTarget;
  /** Where the question stands on the screen. */
  readonly at: Passage;
  readonly link: Link | null;
}

interface Parts {
  readonly library: LibraryStore;
  readonly navigation: Navigation;
  readonly reader: ReaderState;
}

/** Making links, changing and removing them. */
export class Linking {
  readonly #parts: Parts;
  #question = $state.raw<RelationQuestion | null>(null);
  #dragged = $state.raw<PassageTarget | null>(null);
  #dropTarget = $state.raw<Passage | null>(null);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The passage that a link begins at, while the reader looks for the other one. */
  get origin(): PassageTarget | null {
    return this.#dragged ?? linkOriginOf(this.#parts.navigation).target;
  }
  get isDragging(): boolean {
    return this.#dragged !== null;
  }
  get question(): RelationQuestion | null {
    return this.#question;
  }
  /** The passage that a dragged one would be linked to if it were dropped now. */
  get dropTarget(): Passage | null {
    return this.#dropTarget;
  }

  /** Begins a link at what is held, or with one begun asks how what is held relates to its origin. */
  press(): void {
    const held = this.#heldPassage();
    if (held === null) return;
    if (this.origin !== null) {
      this.askFrom(this.origin, held);
      return;
    }
    const target = this.describe(held);
    this.#parts.reader.letGo();
    linkOriginOf(this.#parts.navigation).set(target);
  }

  /** Ends what was begun, and nothing is linked. */
  end(): void {
    linkOriginOf(this.#parts.navigation).set(null);
    this.#question = null;
    this.#dropTarget = null;
  }

  drag(target: PassageTarget | null): void {
    this.#dragged = target;
  }

  aim(passage: Passage | null): void {
    this.#dropTarget = passage;
  }

  /** Asks how a passage relates to another one. */
  askFrom(from: PassageTarget, to: Passage): void {
    const origin = this.#stands(from);
    if (origin !== null && overlap(origin, to)) {
      this.#parts.reader.acts.tell(() => m.links_same_passage());
      return;
    }
    const target = this.describe(to);
    if (target === null) return;
    const link = origin === null ? null : this.#linkBetween(origin, to);
    this.#question = { from: link?.target ?? from, to: link?.body ?? target, at: to, link };
  }

  /** Asks for another relation of a link; `at` is where the reader is. */
  askAgain(link: Link, at: Passage): void {
    this.#question = { from: link.target, to: link.body, at, link };
  }

  /** Answers the question. `turned` says it of the second passage instead: that it explains the first. */
  async answer(relation: LinkRelation, turned: boolean): Promise<void> {
    const question = this.#question;
    if (question === null) return;
    this.end();
    this.#parts.reader.letGo();
    const [target, body] = turned ? [question.to, question.from] : [question.from, question.to];
    const { link } = question;
    const made: Link =
      link === null
        ? newLink(crypto.randomUUID() as AnnotationId, { target, body, relation }, now())
        : { ...link, target, body, relation, modified: now() };
    const { acts } = this.#parts.reader;
    if (await acts.inTurn(() => acts.save('link', [keeping(made)]))) {
      acts.tellUndoable(() => m.links_made({ relation: relationFrom('target', relation) }));
    }
  }

  async remove(link: Link): Promise<void> {
    const { acts } = this.#parts.reader;
    if (await acts.inTurn(() => acts.save('remove-link', [removing(link.id)]))) {
      acts.tellUndoable(() => m.links_removed());
    }
  }

  /** Gives one end of a link another passage. */
  async attach(link: Link, side: LinkSide, passage: Passage): Promise<boolean> {
    const target = this.describe(passage);
    if (target === null) return false;
    const changed: Link = { ...link, [side]: target, modified: now() };
    const { acts } = this.#parts.reader;
    return acts.inTurn(() => acts.save('link', [keeping(changed)]));
  }

  describe(passage: Passage): PassageTarget | null {
    const article = this.#parts.library.article(passage.article);
    return article === undefined ? null : describePassage(article, passage.range);
  }

  #heldPassage(): Passage | null {
    const { atHand, rangeAtHand } = this.#parts.reader;
    return atHand === null || rangeAtHand === null ? null : { article: atHand.article, range: rangeAtHand };
  }

  #stands(target: PassageTarget): Passage | null {
    const range = standsAt(this.#parts.library.resolve(target));
    return range === null ? null : { article: target.article, range };
  }

  #linkBetween(one: Passage, other: Passage): Link | null {
    const links = this.#parts.library.linksOf(one.article);
    return (
      links.find((link) => {
        const ends = (['target', 'body'] as const).map((side) => this.#stands(targetOf(link, side)));
        return [one, other].every((passage) => ends.some((end) => end !== null && isSamePassage(end, passage)));
      }) ?? null
    );
  }
}
