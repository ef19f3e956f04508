/**
 * Reads the generated facts that lie beside the package's own `package.json`.
 * Works from `src` and from `dist`; knows file names, not what the facts say.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LinkFacts } from './types.js';

/** The folder that holds `package.json`, above this file. */
export function packageFolder(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error('No package.json above the facts reader: the installation is incomplete.');
    folder = above;
  }
  return folder;
}

/** One generated file of `rules/facts`, parsed. */
export function loadFacts<T>(file: string): T {
  return JSON.parse(readFileSync(join(packageFolder(), 'rules', 'facts', file), 'utf8')) as T;
}

/** What the link stage needs to know about TensorFlow. */
export function loadLinkFacts(): LinkFacts {
  return loadFacts<LinkFacts>('link.json');
}

/** `rules/facts/pins.json`: the releases all facts were read from, and the day they were. */
export interface Pins {
  asOf: string;
  versions: Record<string, string>;
}

/** The version of this package. */
export function packageVersion(): string {
  const manifest = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
