/** The files of a project's own mappings and idioms. They are read, never run. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileOwnRules, type OwnRules } from '../catalog/own.js';
import { readOwnRules } from '../config/own-rules.js';
import { systemReason, userError } from './errors.js';

/** All of them, in the order of their names; a later one of a symbol stands for it. */
export function readRules(root: string, paths: readonly string[]): OwnRules {
  const all: OwnRules = { rows: {}, idioms: [] };
  for (const file of paths.flatMap((path) => filesAt(root, path))) {
    const texts = readOwnRules(textOf(root, file));
    if ('fault' in texts) {
      const { line, message } = texts.fault;
      throw userError('own-rule', { place: line === null ? file : `${file}:${line}`, wrong: message });
    }
    const own = compileOwnRules(texts);
    if ('wrong' in own) {
      throw userError('own-rule', { place: file, wrong: `\`${own.name}\` cannot be read: ${own.wrong}` });
    }
    Object.assign(all.rows, own.rows);
    all.idioms.push(...own.idioms);
  }
  return all;
}

function filesAt(root: string, path: string): string[] {
  try {
    if (!statSync(join(root, path)).isDirectory()) return [path];
    return readdirSync(join(root, path))
      .filter((name) => name.endsWith('.toml'))
      .sort()
      .map((name) => `${path.replace(/\/$/, '')}/${name}`);
  } catch (error) {
    throw userError('config-unreadable', { path, detail: systemReason(error) });
  }
}

function textOf(root: string, file: string): string {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    throw userError('config-unreadable', { path: file, detail: systemReason(error) });
  }
}
