import { sentencesOf } from '#core/text/sentences.ts';
import type { Article, Block, BlockKind, RemovedLine, SourceLine, TextRange } from './article.ts';
import { versionOf } from './version.ts';

/** What the body lines of an article come to. */
export type Assembled = Pick<Article, 'text' | 'blocks' | 'sentences' | 'removed' | 'version'>;

/** Puts the canonical text together from the lines kept: trimmed, verbatim inside, one line feed between two blocks. */
export function assemble(lines: readonly SourceLine[]): Assembled {
  let text = '';
  const blocks: Block[] = [];
  const removed: RemovedLine[] = [];
  for (const { line, text: source, disposition } of lines) {
    if (disposition.kind === 'removed') removed.push({ line, text: source, reason: disposition.reason });
    if (disposition.kind !== 'body') continue;
    if (blocks.length > 0) text += '\n';
    const start = text.length;
    text += source.trim();
    blocks.push(blockOf(disposition.block, start, text.length));
  }
  return { text, blocks, sentences: sentencesIn(text, blocks), removed, version: versionOf(text) };
}

function blockOf(kind: BlockKind, start: number, end: number): Block {
  return { kind, start, end };
}

function sentencesIn(text: string, blocks: readonly Block[]): readonly TextRange[] {
  return blocks.flatMap((block) =>
    sentencesOf(text.slice(block.start, block.end)).map(({ start, end }) => ({
      start: block.start + start,
      end: block.start + end,
    })),
  );
}
