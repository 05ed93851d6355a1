import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { RunningApp } from './app.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const themes = ['light', 'sepia', 'dark'] as const;

/**
 * What axe finds on the window as it stands, by WCAG 2.2 AA and its best practices, in each theme: one line for each
 * finding, with the element. Only colours differ between themes, so the other two are asked about contrast alone. Where
 * something floats over the window, the size of a target that it half covers is not asked.
 */
export async function axeFindings({ page }: RunningApp, { floats = false } = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const before = await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'light');
  const findings: string[] = [];
  for (const [index, theme] of themes.entries()) {
    const options: RunOptions = {
      resultTypes: ['violations'],
      runOnly: index === 0 ? { type: 'tag', values: wcag } : { type: 'rule', values: ['color-contrast'] },
      rules: index === 0 && floats ? { 'target-size': { enabled: false } } : {},
    };
    findings.push(...(await findingsIn(page, theme, options)));
  }
  await page.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), before);
  return findings;
}

async function findingsIn(page: RunningApp['page'], theme: string, options: RunOptions): Promise<readonly string[]> {
  const results = await page.evaluate(
    async ([shown, given]) => {
      document.documentElement.dataset['theme'] = shown;
      // Colours fade from one theme to the other; contrast is a matter of where they arrive.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
      const { axe } = globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } };
      return (await axe.run(given)).violations;
    },
    [theme, options] as const,
  );
  return results.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${theme}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}
