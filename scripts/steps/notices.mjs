import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const preamble = `# Third-party notices

Warraq is under the MIT licence (LICENSE). It is built on the work below, whose licences follow; the list is made by
\`npm run licences\` from the app's dependencies and theirs, and from what they hold compiled (build/notices). Packages of the app also hold Electron and Chromium, with
their notices in \`LICENSE.electron.txt\` and \`LICENSES.chromium.html\`. The texts in \`seeds/\` belong to their publishers.
`;

/** @typedef {{ name: string, version: string, licence: string, text: string }} Notice */

/** THIRD-PARTY-NOTICES.md as it should be for the installed packages. */
export function noticesText() {
  const notices = productionPackages()
    .map(noticeOf)
    .sort((one, other) => (`${one.name}@${one.version}` < `${other.name}@${other.version}` ? -1 : 1));
  const table = notices.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const texts = groupByText(notices).map(([text, names]) => `## ${names.join(', ')}\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  const all = [...texts, ...compiledTexts()].join('\n');
  return `${preamble}\n| package | version | licence |\n| --- | --- | --- |\n${table.join('\n')}\n\n${all}`;
}

/** Its compiler writes code of its own into the bundles. */
const bundledFromDevelopment = ['node_modules/@inlang/paraglide-js'];

/** Folders of the packages that are not for development only, or whose code is bundled all the same. */
function productionPackages() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => bundledFromDevelopment.includes(path) || (path !== '' && !dev && !optional))
    .map(([path]) => join(root, path))
    .filter((folder) => existsSync(folder));
}

/**
 * @param {string} folder
 * @returns {Notice}
 */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((entry) => /^(licen[cs]e|notice)(\.(md|txt))?$/i.test(entry))
    .map((entry) => plain(readFileSync(join(folder, entry), 'utf8')));
  const text = texts.join('\n\n');
  return { name, version, licence: license ?? nameOfLicence(text), text };
}

/** @param {string} text */
function plain(text) {
  return text.replaceAll('\r', '').trim();
}

/**
 * Libraries that packages hold compiled, without their licences: one file each, named after the library.
 * @returns {string[]}
 */
function compiledTexts() {
  const folder = join(root, 'build/notices');
  return readdirSync(folder)
    .sort()
    .map(
      (file) =>
        `## ${file.replace(/\.txt$/, '')}\n\n\`\`\`text\n${plain(readFileSync(join(folder, file), 'utf8'))}\n\`\`\`\n`,
    );
}

/**
 * For a package that names its licence only in its text.
 * @param {string} text
 */
function nameOfLicence(text) {
  return /^(the )?mit licen[cs]e/i.test(text) || text.includes('Permission is hereby granted, free of charge')
    ? 'MIT'
    : 'see its text';
}

/**
 * Many packages carry the same words; a package without a file has its licence named in the table only.
 * @param {readonly Notice[]} notices
 * @returns {[string, string[]][]}
 */
function groupByText(notices) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const { name, text } of notices) {
    if (text === '') continue;
    const names = groups.get(text) ?? [];
    if (!names.includes(name)) names.push(name);
    groups.set(text, names);
  }
  return [...groups];
}
