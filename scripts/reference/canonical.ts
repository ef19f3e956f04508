/**
 * Makes names of both sides comparable with the project's own table of aliases, so that two public names of one function
 * are equal. Must not know rows or usages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinkFacts } from '../../src/facts/types.js';
import { repositoryRoot } from './paths.js';

/** Gives the function both sides' names go through. */
export function loadCanonical(): (name: string) => string {
  const path = join(repositoryRoot, 'rules', 'facts', 'link.json');
  const facts = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<LinkFacts>) : {};
  const aliases = facts.aliases ?? {};
  const internals = facts.internals ?? {};
  const memo = new Map<string, string>();
  return (name) => {
    let known = memo.get(name);
    if (known === undefined) {
      known = longest(spelling(name), internals, aliases);
      memo.set(name, known);
    }
    return known;
  };
}

function spelling(name: string): string {
  return name
    .replace(/^tf\.compat\.v[12]\.(?=.)/, 'tf.')
    .replace(/^tf_keras\./, 'tf.keras.')
    .replace(/^keras\./, 'tf.keras.')
    .replace(/^tf_slim\./, 'tf.contrib.slim.')
    .replace(/^tf\.app\.flags\b/, 'tf.flags');
}

/** Replaces the longest known prefix, so that `tf.keras.models.Model.fit` follows `tf.keras.models.Model`. */
function longest(name: string, ...tables: Record<string, string>[]): string {
  let current = name;
  for (const table of tables) {
    const segments = current.split('.');
    for (let length = segments.length; length > 1; length--) {
      const target = table[segments.slice(0, length).join('.')];
      if (target === undefined) continue;
      current = [target, ...segments.slice(length)].join('.');
      break;
    }
  }
  return current;
}
