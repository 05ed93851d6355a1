import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs a program to its end with its output kept, and a message instead of an exception when it cannot be started.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>} both streams in the order they came
 */
export function run(program, parameters, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (bytes) => output.push(bytes));
    child.stderr.on('data', (bytes) => output.push(bytes));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output).toString('utf8') }));
  });
}

/**
 * Runs the npm that started us, or the one on the path.
 * @param {readonly string[]} parameters
 * @param {{ cwd?: string }} [options]
 */
export function npm(parameters, options) {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js')
    ? run(process.execPath, [script, ...parameters], options)
    : run('npm', parameters, options);
}

/**
 * Runs a tool from node_modules.
 * @param {string} tool the name of its `bin`
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [env]
 */
export function tool(tool, parameters, env = {}) {
  return run(`${root}/node_modules/.bin/${tool}`, parameters, { env: { ...process.env, ...env } });
}
