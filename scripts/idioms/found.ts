/** What one idiom finds in a text, with its skeletons. For tests and for whoever writes an idiom. */
import { compileIdiom } from '../../src/catalog/compile/idiom.js';
import type { CompiledIdiom } from '../../src/catalog/compiled-idiom.js';
import type { IdiomEntry } from '../../src/catalog/idiom-text.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { loadLinkFacts } from '../../src/facts/load.js';
import type { Finding, Target } from '../../src/match/finding.js';
import { match } from '../../src/match/match.js';
import { createParser } from '../../src/python/parse.js';
import { summarize } from '../../src/summary/summarize.js';
import { linkProject } from '../../src/usage/link-project.js';

/** A finding of the idiom, and the lines of what it gathers. */
export interface FoundIdiom {
  finding: Finding;
  /** Lines of its usages, sorted. */
  lines: number[];
  code: Record<Target, string | null>;
}

/** Makes the finder: catalogue, facts and parser are loaded once. Rows come from the last build, the idiom from its rule. */
export function createFinder(): (entry: IdiomEntry, text: string) => FoundIdiom[] {
  const catalog = loadCatalog();
  const facts = loadLinkFacts();
  const parse = createParser();
  const compiled = new Map<string, CompiledIdiom>();
  return (entry, text) => {
    const idiom = compiled.get(entry.id) ?? compileIdiom(entry);
    compiled.set(entry.id, idiom);
    const file = {
      path: 'main.py',
      text,
      chunks: [{ firstLine: 1, cell: null }],
      summary: summarize(parse, text),
    };
    const { usages, frames } = linkProject([file], facts);
    const byId = new Map(usages.map((usage) => [usage.id, usage]));
    return match(usages, { ...catalog, idioms: [idiom] }, undefined, { frames: frames() })
      .filter(({ rule }) => rule === `idiom/${entry.id}`)
      .map((finding) => ({
        finding,
        lines: [...new Set(finding.usages.map((id) => byId.get(id)!.line))].sort((a, b) => a - b),
        code: {
          pytorch: finding.advice.pytorch.code,
          jax: finding.advice.jax.code,
          keras: finding.advice.keras.code,
        },
      }));
  };
}
