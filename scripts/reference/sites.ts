/**
 * Reads `reference-sites.tsv.gz`: one row a use of TensorFlow in the reference repositories, found by another tool.
 * Must not know our own results. What its rows mean (learnt by reading them against the sources):
 *
 * - One row a maximal attribute chain that is read: `tf.estimator.ModeKeys.TRAIN` is one row, `tf.estimator` in it none.
 *   A chain stays whole behind a known symbol (`tf.int32.max`). A chain that is assigned to counts what is read of it
 *   (`tf.random.normal = f` is a `ref` of `tf.random`). A bare `tf` counts nowhere; other modules do (`ref tf.summary`).
 *   A flag (`FLAGS.batch_size`) is a method row of `usage-methods.csv`; only `FLAGS` standing alone is a `ref`.
 * - `line` is where the chain begins, so a chain over two lines stands at its first name.
 * - `call`: the chain is what is called; the callee is no `ref` besides. `ref`: read anywhere else. `alias`: read as
 *   the whole right side of an assignment (never a `ref` too). `ann`: in an annotation. `base`: in a class's bases.
 *   `decobare`: decorator without call. `deco`: decorator with call, which stands a second time as `call`.
 * - Names that hold a symbol count too: an alias, a parameter by its default (`activation(x)` is `call tf.nn.relu`), a
 *   local variable with one candidate, `functools.partial` objects. Imports are no rows.
 * - Notebooks: all code cells joined by newlines, without cells that begin with a non-Python `%%` magic. `%%writefile
 *   x.py` counts as Python. A cell with a syntax error makes wrong lines (one notebook, two rows).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataFolder } from './paths.js';

/** The four figures asked for; references include aliases and annotations. */
export type Group = 'call' | 'reference' | 'base class' | 'decorator';

/** One row that counts. */
export interface Site {
  repo: string;
  file: string;
  line: number;
  /** Imports and aliases resolved, not canonicalised. */
  symbol: string;
  /** Canonicalised their way. */
  norm: string;
  group: Group;
  kind: string;
}

const GROUP_OF_KIND: Record<string, Group> = {
  call: 'call',
  ref: 'reference',
  alias: 'reference',
  ann: 'reference',
  base: 'base class',
  deco: 'decorator',
  decobare: 'decorator',
};

/** Left out as a whole: it is one of the libraries, so its own names are private to it. */
export const LEFT_OUT = new Set(['horovod__horovod']);

/** All rows that count, without the second row of a decorator with a call. */
export function readSites(): Site[] {
  const text = gunzipSync(readFileSync(join(dataFolder, 'reference-sites.tsv.gz'))).toString('utf8');
  return parseSites(text);
}

/** The same from text, for tests. */
export function parseSites(text: string): Site[] {
  const sites: Site[] = [];
  for (const row of text.split('\n').slice(1)) {
    const [repo, file, line, symbol, norm, kind] = row.split('\t');
    const group = GROUP_OF_KIND[kind ?? ''];
    if (!repo || !file || !symbol || !norm || !kind || !group) continue;
    sites.push({ repo, file, line: Number(line), symbol, norm, group, kind });
  }
  return withoutDecoratorTwins(sites);
}

function withoutDecoratorTwins(sites: Site[]): Site[] {
  const key = (site: Site) => `${site.repo}\t${site.file}\t${site.line}\t${site.symbol}`;
  const twins = new Map<string, number>();
  for (const site of sites) {
    if (site.kind === 'deco') twins.set(key(site), (twins.get(key(site)) ?? 0) + 1);
  }
  return sites.filter((site) => {
    const left = site.kind === 'call' ? (twins.get(key(site)) ?? 0) : 0;
    if (left > 0) twins.set(key(site), left - 1);
    return left === 0;
  });
}

/** Whether a name is counted apart: a private segment, or an internal module with no public name. */
export function isApart(symbol: string): boolean {
  return symbol.startsWith('tf.python') || symbol.split('.').some((segment) => segment.startsWith('_'));
}

/** Notebooks the reference never read, so that nothing is said about them. */
export function isOutside(repo: string, file: string): boolean {
  return repo === 'fchollet__deep-learning-with-python-notebooks' && /^chapter\d+.*\.ipynb$/.test(file);
}
