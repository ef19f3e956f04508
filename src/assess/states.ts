/**
 * Which TensorFlow each file is, in one state a file, and what of it breaks beside Keras 3. Sees usages and findings, never
 * a target: the state is about today.
 */
import { compareText } from '../base/location.js';
import { FRAMEWORK_ROOTS, KERAS_3_NAMES } from '../facts/frameworks.js';
import { type Finding, type StayOnTf2, TARGETS, type Target } from '../match/finding.js';
import type { ForeignImports } from '../usage/foreign.js';
import type { Usage } from '../usage/usage.js';
import type { Break, FileState, State } from './file-state.js';
import { isEager, isGraph, styleOf } from './styles.js';

/** The state of every file with a usage or an import of another framework, sorted by path. */
export function fileStates(
  usages: readonly Usage[],
  findings: readonly Finding[],
  foreign: readonly ForeignImports[],
): FileState[] {
  const stays = new Map(findings.flatMap(({ usages: ids, stay }) => ids.map((id) => [id, stay] as const)));
  const roots = new Map(foreign.map(({ file, roots: of }) => [file, of] as const));
  const byFile = new Map<string, Usage[]>([...roots.keys()].map((file) => [file, []]));
  for (const usage of usages) {
    const list = byFile.get(usage.file);
    if (list) list.push(usage);
    else byFile.set(usage.file, [usage]);
  }
  return [...byFile]
    .sort(([a], [b]) => compareText(a, b))
    .map(([file, list]) => stateOfFile(file, list, roots.get(file) ?? [], stays));
}

function stateOfFile(
  file: string,
  usages: readonly Usage[],
  roots: readonly string[],
  stays: ReadonlyMap<string, StayOnTf2>,
): FileState {
  const votes = countVotes(usages, stays);
  const spoken = new Set<Target>(roots.flatMap((root) => FRAMEWORK_ROOTS[root] ?? []));
  if (votes.keras3 > 0) spoken.add('keras');
  return {
    file,
    state: stateOf(votes, spoken.size > 0),
    usages: usages.filter(({ role }) => role !== 'import').length,
    frameworks: TARGETS.filter((target) => spoken.has(target)),
    breaks: breaksOf(usages, stays, votes),
  };
}

interface Votes {
  /** Names only graph code has, under their TensorFlow 1 spelling. */
  tf1: number;
  /** The same through `tf.compat.v1`. */
  compat: number;
  /** Keras, and names only TensorFlow 2 has. */
  tf2: number;
  /** `tf.keras` in a file that is read as TensorFlow 1: beside graph code it says nothing, alone it is Keras 2. */
  keras1: number;
  /** Names both have, in a file that is read as TensorFlow 1 or 2: beside names that tell they say nothing. */
  read1: number;
  read2: number;
  keras3: number;
  /** TensorFlow that does not say which. */
  either: number;
}

function countVotes(usages: readonly Usage[], stays: ReadonlyMap<string, StayOnTf2>): Votes {
  const votes: Votes = { tf1: 0, compat: 0, tf2: 0, keras1: 0, read1: 0, read2: 0, keras3: 0, either: 0 };
  const real = usages.filter(({ role }) => role !== 'import');
  for (const usage of real.length > 0 ? real : usages) votes[voteOf(usage, stays.get(usage.id))] += 1;
  return votes;
}

function voteOf(usage: Usage, stay: StayOnTf2 | undefined): keyof Votes {
  const { qualified, api, role } = usage;
  if (KERAS_3_NAMES.test(qualified)) return 'keras3';
  const style = styleOf(usage);
  // What of Keras `tf.compat.v1` has is Keras 2 like any other.
  if (/^(tf|tensorflow)\.compat\.v1\.keras\b/.test(qualified)) return 'read2';
  if (style === 'compat.v1') return 'compat';
  if (style === 'tf.contrib') return 'tf1';
  if (style === 'keras' || style === 'tf_keras') return 'tf2';
  if (style === 'tf2') return isEager(usage.symbol) ? 'tf2' : 'read2';
  if (style === 'tf.keras') return api === 'v1' ? 'keras1' : 'tf2';
  // Estimators stand in both generations, and a method has no spelling of its own.
  if (style === 'estimator') return 'either';
  if (style !== 'tf1' || role === 'method') return 'either';
  return isGraph(usage.symbol) || stay === 'compat.v1 only' || stay === 'gone' ? 'tf1' : 'read1';
}

/** A second generation counts from a tenth of the first, and from three uses: one stray name makes no mixture. */
const SECOND = { share: 0.1, least: 3 };

/** Beside `keras.ops`, what Keras 2 has too is Keras 3. */
function stateOf(votes: Votes, foreign: boolean): State {
  const { tf1, compat, tf2, keras1, read1, read2, keras3, either } = votes;
  const graph = tf1 + compat;
  if (foreign) {
    const tensorflow = graph + read1 + read2 + either + (keras3 > 0 ? 0 : tf2 + keras1);
    return tensorflow > 0 ? 'mixed' : 'ported';
  }
  if (graph > 0 && graph < (tf2 + keras1) * SECOND.share) return 'TF2';
  if (graph > 0 && tf2 > 0) {
    const [first, second] = graph >= tf2 ? [graph, tf2] : [tf2, graph];
    if (second >= SECOND.least && second >= first * SECOND.share) return 'mixed';
    return graph >= tf2 ? graphState(votes) : 'TF2';
  }
  if (graph > 0) return graphState(votes);
  if (tf2 + keras1 > 0) return 'TF2';
  if (read1 > 0) return 'TF1';
  return read2 > 0 ? 'TF2' : 'TF1 or TF2';
}

function graphState({ tf1, compat }: Votes): State {
  return compat > 0 && compat * 10 >= tf1 ? 'compat.v1' : 'TF1';
}

/** Training and prediction by Keras inside a graph: Keras 3 raises there (tried on 2.21), Keras 2 does not. */
const IN_GRAPH = /^tf\.keras\.(Model|Sequential)\.(fit|evaluate|predict)\w*$/;

function breaksOf(usages: readonly Usage[], stays: ReadonlyMap<string, StayOnTf2>, votes: Votes): Break[] {
  const graph = usages.some(({ symbol }) =>
    /^tf\.(Session|disable_(eager_execution|v2_behavior))$/.test(symbol),
  );
  const breaks = new Map<string, Break>();
  for (const usage of usages) {
    if (usage.role === 'import') continue;
    const stay =
      graph && votes.compat > 0 && IN_GRAPH.test(usage.symbol) ? 'needs tf_keras' : stays.get(usage.id);
    if (stay !== 'needs tf_keras' && stay !== 'gone') continue;
    const name = namespaceOf(usage.symbol);
    const known = breaks.get(name);
    if (known) {
      known.usages += 1;
      if (stay === 'gone') known.stay = 'gone';
      continue;
    }
    const { line, cell } = usage;
    breaks.set(name, { name, stay, usages: 1, line, ...(cell !== undefined && { cell }) });
  }
  return [...breaks.values()].sort((a, b) => b.usages - a.usages || compareText(a.name, b.name));
}

/** `tf.contrib.slim.conv2d` -> `tf.contrib.slim`, `tf.layers.dense` -> `tf.layers`, `tf.Foo.run` -> `tf.Foo`. */
function namespaceOf(symbol: string): string {
  const parts = symbol.split('.');
  const depth = /^tf\.(contrib|nn|keras)\./.test(symbol) ? 3 : 2;
  return parts.slice(0, depth).join('.');
}
