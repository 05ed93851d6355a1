import { createContext } from 'svelte';
import type { PassageTarget } from '#core/annotation/annotation.ts';
import { standsAt } from '#core/annotation/resolve.ts';
import type { Article, ArticleId } from '#core/article/article.ts';
import { displayHeadline, paragraphNumberAt, shortHeadline } from '#core/article/paragraph.ts';
import { siglumOf } from '#core/brief/siglum.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { endAt, otherSide, relationFrom, resolveLinks, targetOf, type LinkEnd, type LostEnd } from './link-ends.ts';
import { Linking } from './linking.svelte.ts';
import { touch, type Passage } from './passage.ts';
import type { ReaderState } from './reader-state.svelte.ts';

/** Milliseconds that a link stays pointed out after the pointer has left it. */
const leaveAfter = 320;

interface Parts {
  readonly library: LibraryStore;
  readonly navigation: Navigation;
  readonly reader: ReaderState;
  /** The way back of jumps that a comparison made. */
  readonly comparison: { readonly jump: () => boolean; readonly return: () => boolean };
}

/** The links that the reader made, as they stand in the open articles, and the way from one end to the other. */
export class ReaderLinks {
  readonly making: Linking;
  readonly #parts: Parts;
  #pointed = $state.raw<LinkEnd | null>(null);
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #way = $state.raw<readonly ({ readonly article: ArticleId; readonly offset: number } | 'comparison')[]>([]);

  constructor(parts: Parts) {
    this.#parts = parts;
    this.making = new Linking(parts);
  }

  readonly #resolved = $derived.by(() => {
    const { library, reader } = this.#parts;
    const found = new Map<ArticleId, { standing: readonly LinkEnd[]; lost: readonly LostEnd[] }>();
    for (const id of reader.views.keys()) found.set(id, resolveLinks(id, library.linksOf(id), library));
    return found;
  });

  /** The ends that stand in an open article, in the order of its text. */
  endsIn(article: ArticleId): readonly LinkEnd[] {
    return this.#resolved.get(article)?.standing ?? [];
  }
  lostIn(article: ArticleId): readonly LostEnd[] {
    return this.#resolved.get(article)?.lost ?? [];
  }

  /** The end under the pointer or the focus, else the shortest one that what is held touches. */
  get active(): LinkEnd | null {
    if (this.#pointed !== null)
      return this.endsIn(this.#articleOf(this.#pointed)).find((end) => isSame(end, this.#pointed)) ?? null;
    return this.heldEnds[0] ?? null;
  }
  /** The ends that what is held touches, the shortest first. */
  get heldEnds(): readonly LinkEnd[] {
    const { held, heldRange } = this.#parts.reader;
    if (held === null || heldRange === null) return [];
    return this.endsIn(held.article)
      .filter(({ range }) => touch(range, heldRange))
      .sort((one, other) => one.range.end - one.range.start - (other.range.end - other.range.start));
  }
  /** The end under the pointer or the focus. */
  get pointed(): LinkEnd | null {
    return this.#pointed;
  }

  point(end: LinkEnd | null): void {
    clearTimeout(this.#leaving);
    this.#pointed = end;
  }
  /** The end that holds a unit of an article's text is pointed at. */
  pointAt(article: ArticleId, offset: number): void {
    const end = endAt(this.endsIn(article), offset);
    if (end === null) this.leave();
    else this.point(end);
  }
  /** The pointer has left; what it pointed out stays for a moment, in which it can reach the card. */
  leave(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => (this.#pointed = null), leaveAfter);
  }
  /** The pointer is on the card of what is pointed at. */
  stay(): void {
    clearTimeout(this.#leaving);
  }

  /** The passage at the other end of a link, or null where it is lost. */
  counterpartOf(end: Pick<LinkEnd, 'link' | 'side'>): Passage | null {
    return this.standing(targetOf(end.link, otherSide[end.side]));
  }

  standing(target: PassageTarget): Passage | null {
    const range = standsAt(this.#parts.library.resolve(target));
    return range === null ? null : { article: target.article, range };
  }

  /** Where the other end stands, in words: by siglum where its article is open, else by headline. */
  placeOf(end: Pick<LinkEnd, 'link' | 'side'>): string {
    const { library, navigation } = this.#parts;
    const target = targetOf(end.link, otherSide[end.side]);
    const article = library.article(target.article);
    if (article === undefined) return m.links_article_gone();
    const start = this.counterpartOf(end)?.range.start ?? null;
    if (start === null) return m.links_place_lost({ headline: headlineOf(article) });
    const number = paragraphNumberAt(article, start);
    const pane = navigation.panes.findIndex((each) => each.article === article.id);
    if (pane >= 0 && target.article !== this.#articleOf(end)) {
      return m.links_place_open({ siglum: siglumOf(pane, language()), number });
    }
    return target.article === this.#articleOf(end)
      ? m.links_place_here({ number })
      : m.links_place_elsewhere({ headline: headlineOf(article), number });
  }

  /** A link read from one of its ends, for screen readers. */
  nameOf(end: LinkEnd): string {
    return m.links_name({ relation: relationFrom(end.side, end.link.relation), place: this.placeOf(end) });
  }

  /** Goes to the other end of the active link, else along the comparison's. */
  jump(): void {
    const end = this.active;
    if (end !== null) this.goTo(end);
    else if (this.#parts.comparison.jump()) this.#way = [...this.#way, 'comparison'];
  }

  /** Goes to the other end of a link, opening its article where it is not open; remembers where from. */
  goTo(end: LinkEnd): void {
    const passage = this.counterpartOf(end);
    const { navigation, reader } = this.#parts;
    if (passage === null) {
      reader.acts.tell(() => m.links_other_lost());
      return;
    }
    const from = this.#articleOf(end);
    this.#way = [...this.#way, { article: from, offset: reader.views.get(from)?.firstVisible ?? end.range.start }];
    this.#pointed = null;
    this.show(passage);
    navigation.activatePane(navigation.panes.findIndex(({ article }) => article === passage.article));
    const arrived: LinkEnd = { link: end.link, side: otherSide[end.side], range: passage.range };
    this.#focusWhenShown(passage.article, () => {
      this.#pointed = arrived;
    });
  }

  get canReturn(): boolean {
    return this.#way.length > 0;
  }

  /** Returns to where the latest jump began. */
  return(): void {
    const from = this.#way.at(-1);
    this.#way = this.#way.slice(0, -1);
    if (from === undefined) return;
    if (from === 'comparison') {
      // Where the articles were tied anew, the comparison has forgotten its jumps.
      if (!this.#parts.comparison.return()) this.return();
      return;
    }
    this.#pointed = null;
    const { navigation, reader } = this.#parts;
    navigation.addArticle(from.article);
    this.#focusWhenShown(from.article, () => {
      reader.views.get(from.article)?.scrollToOffset(from.offset);
    });
  }

  show({ article, range }: Passage): void {
    this.#parts.reader.letGo();
    this.#parts.navigation.openPassage(article, range);
  }

  /** A pane that was not on the desk is there only after the change is shown. */
  #focusWhenShown(article: ArticleId, then: () => void): void {
    setTimeout(() => {
      this.#parts.reader.views.get(article)?.sheet.focus({ preventScroll: true });
      then();
    });
  }

  #articleOf(end: Pick<LinkEnd, 'link' | 'side'>): ArticleId {
    return targetOf(end.link, end.side).article;
  }
}

/** By number: Svelte's compiler writes escapes of these out. */
const [isolate, popIsolate] = [String.fromCodePoint(0x2068), String.fromCodePoint(0x2069)];

/** A headline short enough for a card, isolated: it may run the other way than the sentence that it stands in. */
function headlineOf(article: Article): string {
  return isolate + shortHeadline(displayHeadline(article).text, 56) + popIsolate;
}

function isSame(one: LinkEnd, other: LinkEnd | null): boolean {
  return one.link.id === other?.link.id && one.side === other.side;
}

export const [getReaderLinks, setReaderLinks] = createContext<ReaderLinks>();
