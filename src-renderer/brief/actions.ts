import type { ArticleId } from '#core/article/article.ts';
import type { Brief, BriefDocument } from '#core/brief/brief.ts';
import { addUnderHeading, itemsOf } from '#core/brief/outline.ts';
import type { Finding } from '#core/comparison/comparison.ts';
import type { Host } from '#core/host.ts';
import type { Toasts } from '../app/toasts.svelte.ts';
import { undoableToast, undoLatest } from '../app/undo.ts';
import { language } from '../i18n/language.svelte.ts';
import { m } from '../i18n/messages.ts';
import { findingsHeading, verdicts } from '../i18n/verdict-words.ts';
import type { LibraryStore } from '../store/library-store.ts';
import type { CompareArticles } from '../workers/comparison-client.ts';
import type { BriefState } from './brief-state.svelte.ts';

interface Ports {
  readonly library: LibraryStore;
  readonly toasts: Toasts;
  readonly compared: () => readonly ArticleId[];
  readonly document: () => BriefDocument | null;
  readonly compareArticles: CompareArticles;
  readonly writePdf: (document: BriefDocument) => Promise<Uint8Array>;
  readonly saveBrief: Host['saveBrief'];
}

/** What the reader can do with a brief beyond its outline, with the words that tell how it went. */
export interface BriefActions {
  startBlank(): Promise<void>;
  /** A new brief with every finding of the compared articles that was not hidden, under a heading for each verdict. */
  startFromComparison(): Promise<void>;
  removeBrief(): Promise<void>;
  removeFocused(): Promise<void>;
  exportPdf(): Promise<void>;
  undo(): Promise<void>;
}

/** The longest name offered for a file; file systems take 255 bytes, and an Arabic letter is two. */
const nameLength = 80;

export function briefActions(outline: BriefState, ports: Ports): BriefActions {
  const { library, toasts } = ports;

  function problem(text: () => string): void {
    toasts.show({ text, tone: 'problem' });
  }
  function unlessSaved(saved: boolean): void {
    if (!saved) problem(() => m.brief_not_saved());
  }

  return {
    async startBlank() {
      unlessSaved(await outline.create({ title: m.brief_new_title(), language: language(), articles: [] }));
    },

    async startFromComparison() {
      const articles = ports.compared().flatMap((id) => library.article(id) ?? []);
      let findings: readonly Finding[];
      try {
        ({ findings } = await ports.compareArticles(articles));
      } catch {
        problem(() => m.brief_findings_failed());
        return;
      }
      const kept = findings.filter(({ id }) => !library.dismissed.has(id));
      const saved = await outline.create({
        title: m.brief_comparison_title(),
        language: language(),
        articles: articles.map(({ id }) => id),
        fill: (brief) => withFindings(brief, kept),
      });
      unlessSaved(saved);
    },

    async removeBrief() {
      const title = outline.brief?.title || m.brief_untitled();
      if (await outline.remove()) toasts.show(undoableToast(() => m.brief_deleted({ title }), library, toasts));
      else problem(() => m.brief_not_saved());
    },

    async removeFocused() {
      const { brief, focused } = outline;
      if (!brief || focused === null || !itemsOf(brief).some(({ id }) => id === focused)) return;
      if (await outline.removeItem(focused)) toasts.show(undoableToast(() => m.brief_removed_item(), library, toasts));
      else problem(() => m.brief_not_saved());
    },

    async exportPdf() {
      await outline.flush();
      const document = ports.document();
      if (!document) return;
      if (outline.empty) {
        toasts.show({ text: () => m.brief_export_nothing() });
        return;
      }
      let bytes: Uint8Array;
      try {
        bytes = await ports.writePdf(document);
      } catch {
        problem(() => m.brief_export_failed());
        return;
      }
      const result = await ports.saveBrief({ suggestedName: fileName(document.title), bytes });
      if (result.ok) toasts.show({ text: () => m.brief_exported({ name: result.name }) });
      else if (result.failure !== 'cancelled') problem(exportProblem[result.failure]);
    },

    async undo() {
      await outline.flush();
      await undoLatest(library, toasts);
    },
  };
}

const exportProblem = {
  'disk-full': () => m.brief_export_disk_full(),
  'no-folder': () => m.brief_export_no_folder(),
  'read-only': () => m.brief_export_read_only(),
  io: () => m.brief_export_io(),
} as const;

function withFindings(brief: Brief, findings: readonly Finding[]): Brief {
  let filled = brief;
  for (const verdict of verdicts) {
    const heading = findingsHeading(verdict, brief.language);
    for (const finding of findings.filter((candidate) => candidate.verdict === verdict)) {
      const item = { kind: 'finding', id: crypto.randomUUID(), finding } as const;
      filled = addUnderHeading(filled, item, { heading, section: crypto.randomUUID() }, []);
    }
  }
  return filled;
}

/** The title as a file name: without the characters that some file system refuses, and direction controls. */
function fileName(title: string): string {
  const plain = title
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const name = Array.from(plain).slice(0, nameLength).join('').replace(/\.+$/u, '').trim();
  return `${name || m.brief_untitled()}.pdf`;
}
