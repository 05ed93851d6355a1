import type { ArticleId, TextRange } from '#core/article/article.ts';
import type { Brief } from '#core/brief/brief.ts';
import type { Finding } from '#core/comparison/comparison.ts';
import { currentBrief, hasFinding, withFinding } from '../annotating/brief-additions.ts';
import type { Navigation } from '../app/navigation.svelte.ts';
import type { Toasts } from '../app/toasts.svelte.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
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
  function briefAtHand(): Brief | null {
    return currentBrief(library.briefs, navigation.brief);
  }

  function reportUnsaved(): void {
    toasts.show({ text: m.comparison_not_saved(), tone: 'problem' });
  }

  function tellAdded({ id, title }: Brief): void {
    toasts.show({
      text: m.comparison_added({ title: title || m.brief_untitled() }),
      action: { label: m.comparison_open_brief(), run: () => navigation.openBrief(id) },
    });
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
      return brief !== null && hasFinding(brief, finding);
    },

    async addToBrief() {
      const finding = comparison.current;
      if (!finding) return;
      const articles = comparison.articles.map(({ id }) => id);
      const fresh = {
        id: () => crypto.randomUUID(),
        now: new Date().toISOString(),
        title: m.brief_comparison_title(),
        language: language(),
      };
      const added: Brief[] = [];
      const saved = await library.commitInTurn('brief', () => {
        const brief = withFinding(briefAtHand(), finding, articles, fresh);
        if (brief !== null) added.push(brief);
        return added.map((value) => ({ collection: 'briefs', id: value.id, value }));
      });
      if (!saved) reportUnsaved();
      else added.forEach(tellAdded);
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
