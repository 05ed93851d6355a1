import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { newestIn } from './freshness.mjs';
import { root } from './paths.mjs';

const project = join(root, 'src-renderer/i18n/project.inlang');
const messages = join(root, 'src-renderer/i18n');
const output = join(root, 'src-renderer/i18n/paraglide');

/**
 * Compiles the interface's messages to typed functions, when the output is missing or older than the messages.
 * @returns {Promise<'compiled' | 'fresh' | 'absent'>}
 */
export async function compileMessages() {
  if (!existsSync(project)) return 'absent';
  const written = join(output, 'messages.js');
  const sources = newestIn([messages], { skip: (path) => path.startsWith(output) });
  if (existsSync(written) && newestIn([written]) >= sources) return 'fresh';
  const { compile } = await import('@inlang/paraglide-js');
  await compile({
    project,
    outdir: output,
    // The reader's setting decides; the app calls setLocale at start and when it changes.
    strategy: ['globalVariable', 'baseLocale'],
    emitTsDeclarations: true,
  });
  return 'compiled';
}
