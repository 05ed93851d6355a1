/** `npm run brief`: the brief of the starter corpus as out/brief.pdf, so that the main job can be seen without a screen. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './steps/command.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { root } from './steps/paths.mjs';
import { runSteps, say, Stop } from './steps/say.mjs';

await runSteps(async () => {
  await installDependencies();
  const { ensureBuilt } = await import('./steps/bundles.mjs');
  await ensureBuilt();
  const seeds = readdirSync(join(root, 'seeds'))
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const parameters = [
    'brief',
    ...seeds.map((name) => join('seeds', name)),
    '--out',
    'out/brief.pdf',
    ...process.argv.slice(2),
  ];
  const { code, output } = await run(process.execPath, [join(root, 'out/cli/warraq.mjs'), ...parameters]);
  if (code !== 0) throw new Stop(`warraq ${parameters.join(' ')} failed:\n${output}`);
  if (output !== '') process.stdout.write(output);
  say('Brief: out/brief.pdf');
  return 0;
});
