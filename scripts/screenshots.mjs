/** `npm run screenshots`: the pictures of the README, from those that the journeys of `npm test` kept in out/journeys. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps/paths.mjs';
import { runSteps, say, Stop } from './steps/say.mjs';

const pictures = {
  'library-ar.png': 'screen-library-ar.png',
  'reader-ar.png': 'job-3-highlight-and-note.png',
  'reader-en.png': 'screen-reader-en.png',
  'comparison-ar.png': 'screen-comparison-ar.png',
  'comparison-en.png': 'screen-comparison-figures-en.png',
  'brief-ar.png': 'screen-brief-ar.png',
};

await runSteps(async () => {
  mkdirSync(join(root, 'docs/screenshots'), { recursive: true });
  for (const [name, taken] of Object.entries(pictures)) {
    const picture = join(root, 'out/journeys', taken);
    if (!existsSync(picture)) throw new Stop(`out/journeys/${taken} is missing: run npm test first.`);
    copyFileSync(picture, join(root, 'docs/screenshots', name));
  }
  say('Screenshots: docs/screenshots');
  return 0;
});
