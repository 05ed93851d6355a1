import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from './command.mjs';

/**
 * What a check found. A tool counts one; a test run counts each of its tests.
 * @typedef {{ passed: number, failed: number, output: string }} Outcome
 */

/**
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Check
 */

/**
 * A tool that says yes or no by its exit code; several commands under one name are one check.
 * @param {string} name
 * @param {readonly (readonly [string, ...string[]])[]} commands
 * @returns {Check}
 */
export function toolCheck(name, ...commands) {
  return {
    name,
    run: async () => {
      const failures = [];
      for (const [program, ...parameters] of commands) {
        const { code, output } = await tool(program, parameters);
        if (code !== 0) failures.push(output);
      }
      return {
        passed: failures.length === 0 ? 1 : 0,
        failed: failures.length === 0 ? 0 : 1,
        output: failures.join('\n'),
      };
    },
  };
}

/**
 * A piece of work that throws when it fails.
 * @param {string} name
 * @param {() => Promise<unknown>} work
 * @returns {Check}
 */
export function workCheck(name, work) {
  return {
    name,
    run: async () => {
      try {
        await work();
        return { passed: 1, failed: 0, output: '' };
      } catch (error) {
        return {
          passed: 0,
          failed: 1,
          output: error instanceof Error ? (error.stack ?? error.message) : String(error),
        };
      }
    },
  };
}

/**
 * One project of vitest.config.ts, or several whose names the pattern holds.
 * @param {string} name
 * @param {string} project
 * @returns {Check}
 */
export function vitestCheck(name, project) {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'warraq-vitest-'));
      const report = join(folder, 'report.json');
      try {
        const parameters = [
          'run',
          '--project',
          project,
          '--reporter=default',
          '--reporter=json',
          `--outputFile=${report}`,
        ];
        const { code, output } = await tool('vitest', parameters, { NO_COLOR: '1' });
        const counts = countTests(report);
        // Without a failed test the run itself failed: an error outside a test, a file that does not load, no test.
        if (code !== 0 && counts.failed === 0) counts.failed = 1;
        return { ...counts, output: counts.failed === 0 ? '' : output };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/**
 * @param {string} report vitest's JSON report
 * @returns {{ passed: number, failed: number }} a file that failed before its tests counts as one failed test
 */
function countTests(report) {
  const counts = { passed: 0, failed: 0 };
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return counts;
  }
  for (const file of results) {
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1;
      if (status === 'failed') counts.failed += 1;
    }
    const explained = file.assertionResults.some((/** @type {{ status: string }} */ { status }) => status === 'failed');
    if (file.status === 'failed' && !explained) counts.failed += 1;
  }
  return counts;
}
