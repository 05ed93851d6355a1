import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './paths.mjs';

/** Throws, naming each, when a document links to a file that is not there. Addresses and places within a page are not looked at. */
export function checkLinks() {
  const broken = documents().flatMap((document) =>
    targetsOf(readFileSync(document, 'utf8'))
      .filter((target) => !existsSync(join(dirname(document), target)))
      .map((target) => `${relative(root, document)}: ${target}`),
  );
  if (broken.length > 0) throw new Error(`links to files that are not there:\n${broken.join('\n')}`);
}

/** The Markdown files of the repository's top folder, docs/ and seeds/. */
function documents() {
  const within = ['docs', 'seeds'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  );
  return [...readdirSync(root).map((name) => join(root, name)), ...within].filter((path) => path.endsWith('.md'));
}

/** @param {string} text */
function targetsOf(text) {
  return [...text.matchAll(/\]\(([^()\s#]+)(?:#[^()\s]*)?\)/gu)].flatMap(([, target = '']) =>
    /^[a-z][a-z+.-]*:/iu.test(target) ? [] : [decodeURIComponent(target)],
  );
}
