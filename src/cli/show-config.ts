/** `--show-config` and `advise init`: the settings there are, as TOML. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KEYS } from '../config/keys.js';
import { readConfigTable } from '../config/read.js';
import { EXIT, userError } from './errors.js';
import type { Io } from './io.js';
import { writeOutput } from './output.js';
import { type ConfigOptions, configText, findConfig, projectTop } from './project-config.js';

/** Prints every setting: those that are set as they stand, the others as comments with an example. */
export async function showConfig(paths: readonly string[], options: ConfigOptions, io: Io): Promise<number> {
  const found = findConfig(paths, options);
  const text = configText(found);
  const set = text === null ? {} : readConfigTable(text.text, text.form);
  const from =
    found.file === null ? 'No settings are set; these are the ones there are.' : `From ${found.file}.`;
  const lines = Object.entries(KEYS).flatMap(([name, { what, example }]) => {
    const value = set[name];
    return [`# ${what}`, value === undefined ? `# ${name} = ${example}` : `${name} = ${toml(value)}`, ''];
  });
  await io.out([`# ${from}`, '', ...lines].join('\n'));
  return EXIT.done;
}

function toml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toml).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${/^[\w-]+$/.test(key) ? key : JSON.stringify(key)} = ${toml(each)}`)
      .join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** Writes an `advise.toml` with every setting as a comment, and says what to do next. Never over one that is there. */
export async function initCommand(paths: readonly string[], io: Io): Promise<number> {
  const found = findConfig(paths, {});
  const root = found.root ?? projectTop(paths);
  if (found.file !== null) throw userError('config-exists', { path: found.file });
  const path = join(root, 'advise.toml');
  if (existsSync(path)) throw userError('config-exists', { path: 'advise.toml' });
  const lines = Object.entries(KEYS).flatMap(([name, { what, example }]) => [
    `# ${what}`,
    `# ${name} = ${example}`,
    '',
  ]);
  writeOutput(path, ['# Settings of advise. What is commented out is not set.', '', ...lines].join('\n'));
  await io.out(NEXT);
  return EXIT.done;
}

const NEXT = `Wrote advise.toml, with every setting as a comment.

Next
  advise                                  what is this repository?
  advise baseline                         accept what is there, and commit the file
  advise check --diff origin/main         in CI: is there new TensorFlow?
`;
