/** Where each line begins, so that it can be told from the output of the tools. */
const mark = 'warraq:';

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${mark} ${line}\n`);
}

/** How often a long step shows that it is alive, in milliseconds. */
const interval = 15_000;

/**
 * Names a step, then every fifteen seconds how long it has been running, until it is done.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {() => string} [detail] more to show with the time, such as bytes so far
 * @returns {Promise<T>}
 */
export async function during(name, work, detail = () => '') {
  say(`${name} …`);
  const begun = Date.now();
  const timer = setInterval(() => say(`  … ${seconds(begun)}${detail()}`), interval);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/**
 * @param {number} begun
 * @returns {string} the time since then, such as "12 s"
 */
export function seconds(begun) {
  return `${Math.round((Date.now() - begun) / 1000)} s`;
}

/** A step that cannot be done, with words for the person at the terminal: shown without a stack. */
export class Stop extends Error {}

/**
 * Runs a script's steps; ends the process with 1 when one stops.
 * @param {() => Promise<number>} steps gives the exit code
 */
export async function runSteps(steps) {
  try {
    process.exitCode = await steps();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
