import type { ArticleId, TextRange } from '#core/article/article.ts';
import type { Brief, BriefId } from '#core/brief/brief.ts';
import { addUnderHeading, itemsOf, newBrief } from '#core/brief/outline.ts';
import type { Finding } from '#core/comparison/comparison.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { Toasts } from '../app/toasts.svelte.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
import { findingsHeading } from '../i18n/verdict-words.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { mostSources, type ComparisonState } from './comparison-state.svelte.ts';

interface Ports {
  readonly library: LibraryStore;
  readonly navigation: Pick<Navigation, 'brief' | 'compare' | 'compared' | 'openBrief' | 'openPassages'>;
  readonly toasts: Pick<Toasts, 'show'>;
}

/** What the reader can do with the point at hand, by button and by key. */
export interface ComparisonActions {
  /** Opens the articles of the point in the reader, each at its passage. */
  openInContext(): void;
  openPassage(article: ArticleId, range: TextRange): void;
  addToBrief(): Promise<void>;
  isInBrief(finding: Finding): boolean;
  /** Hides the point at hand, or shows it again when it is hidden. */
  toggleHidden(): Promise<void>;
  addSources(articles: readonly ArticleId[]): void;
  removeSource(article: ArticleId): void;
}

export function actionsOf(comparison: ComparisonState, { library, navigation, toasts }: Ports): ComparisonActions {
  /** The open brief, or the one written in last. */
  function briefAtHand(): Brief | undefined {
    const open = library.briefs.find(({ id }) => id === navigation.brief);
    return open ?? library.briefs.toSorted((a, b) => a.modified.localeCompare(b.modified)).at(-1);
  }

  function reportUnsaved(): void {
    toasts.show({ text: m.comparison_not_saved(), tone: 'problem' });
  }

  return {
    openInContext() {
      const point = comparison.current;
      if (!point) return;
      const firsts = comparison.articles.flatMap(
        ({ id }) => point.evidence.find(({ article }) => article === id) ?? [],
      );
      navigation.openPassages(firsts.map(({ article, start, end }) => ({ article, range: { start, end } })));
    },

    openPassage(article, range) {
      navigation.openPassages([{ article, range }]);
    },

    isInBrief(finding) {
      const brief = briefAtHand();
      return (
        brief !== undefined && itemsOf(brief).some((item) => item.kind === 'finding' && item.finding.id === finding.id)
      );
    },

    async addToBrief() {
      const finding = comparison.current;
      if (!finding || this.isInBrief(finding)) return;
      const now = new Date().toISOString();
      const brief =
        briefAtHand() ??
        newBrief({
          id: crypto.randomUUID() as BriefId,
          section: crypto.randomUUID(),
          title: m.brief_comparison_title(),
          language: language(),
          articles: comparison.articles.map(({ id }) => id),
          now,
        });
      const sources = comparison.articles
        .map(({ id }) => id)
        .filter((id) => finding.evidence.some((e) => e.article === id));
      const changed = addUnderHeading(
        brief,
        { kind: 'finding', id: crypto.randomUUID(), finding },
        { heading: findingsHeading(finding.verdict, brief.language), section: crypto.randomUUID() },
        sources,
      );
      const value = { ...changed, modified: now };
      if (!(await library.commit('brief', [{ collection: 'briefs', id: brief.id, value }]))) reportUnsaved();
      else
        toasts.show({
          text: m.comparison_added({ title: brief.title || m.brief_untitled() }),
          action: { label: m.comparison_open_brief(), run: () => navigation.openBrief(brief.id) },
        });
    },

    async toggleHidden() {
      const finding = comparison.current;
      if (!finding) return;
      if (comparison.isHidden(finding.id)) {
        if (!(await comparison.recall(finding.id))) reportUnsaved();
      } else if (!(await comparison.dismiss(finding.id))) reportUnsaved();
      else
        toasts.show({
          text: m.comparison_dismissed(),
          action: { label: m.comparison_undo(), keys: 'Ctrl Z', run: () => void library.undo() },
        });
    },

    addSources(articles) {
      navigation.compare([...new Set([...navigation.compared, ...articles])].slice(0, mostSources));
    },

    removeSource(article) {
      navigation.compare(navigation.compared.filter((id) => id !== article));
    },
  };
}
