/**
 * The one thing rule files import: functions that write rows, namespace answers and caveats as plain data.
 * Nothing here parses or checks anything; `scripts/compile-catalog.ts` does both.
 */

import type { Target } from '../match/finding.js';
import type { DemonstrationText, DemoText } from './demo-text.js';
import type {
  ArtefactText,
  ContribText,
  DatedText,
  DeadApiText,
  DeploymentText,
  FreshText,
  GpuText,
  PackageText,
  PythonText,
  ReleaseText,
} from './ecosystem-text.js';
import type { ErrorText } from './error-text.js';
import type { IdiomEntry, IdiomText } from './idiom-text.js';
import type {
  CaveatText,
  NamespaceAnswer,
  NamespaceText,
  RowText,
  TableText,
  VariantText,
} from './row-text.js';
import type { RejectedKeyText, WeightKindText, WeightMakerText } from './weights-text.js';

export type * from './ecosystem-text.js';
export * from './examples.js';
export * from './families.js';
export type * from './row-text.js';
export type * from './weights-text.js';

/** Rows of one namespace: `table('tf', { reduce_mean: ..., 'Session.run': ... })`. The key `''` is the name itself. */
export function table(namespace: string, rows: Readonly<Record<string, RowText>>): TableText {
  return { is: 'table', namespace, rows };
}

/** The fallback for every symbol below `name` that has no row of its own. */
export function namespace(name: string, answer: NamespaceAnswer): NamespaceText {
  return { is: 'namespace', namespace: name, answer };
}

/** A structural rule: usages that together are one shape. The id is the name of its folder in `rules/idioms/`. */
export function idiom(id: string, text: IdiomText): IdiomEntry {
  return { is: 'idiom', id, ...text };
}

/** A semantic difference, stated once; rows refer to it by id. */
export function caveat(id: string, text: Omit<CaveatText, 'is' | 'id'>): CaveatText {
  return { is: 'caveat', id, ...text };
}

/** Several caveats by id: `caveats({ 'integer-mean': { title, text }, ... })`. */
export function caveats(texts: Readonly<Record<string, Omit<CaveatText, 'is' | 'id'>>>): CaveatText[] {
  return Object.entries(texts).map(([id, text]) => caveat(id, text));
}

/** What shows each caveat, by its id: programs to run, or the sentence that says why none can be. */
export function demonstrations(
  texts: Readonly<Record<string, DemoText | readonly DemoText[] | string>>,
): DemonstrationText[] {
  return Object.entries(texts).map(([id, text]) => ({
    is: 'demonstration',
    caveat: id,
    demos: typeof text === 'string' ? [] : [text].flat().map(trimmed),
    ...(typeof text === 'string' && { cannotRun: text }),
  }));
}

/** In rule files a program begins on a line of its own. */
const trimmed = (demo: DemoText): DemoText => ({
  ...demo,
  source: demo.source.trim(),
  naive: demo.naive.trim(),
  ...(demo.right !== undefined && { right: demo.right.trim() }),
});

/** Error messages by id: `errorMessages({ 'session-gone': { title, patterns, ... }, ... })`. */
export function errorMessages(texts: Readonly<Record<string, Omit<ErrorText, 'is' | 'id'>>>): ErrorText[] {
  return Object.entries(texts).map(([id, text]) => ({ is: 'error', id, ...text }));
}

/** Sorts of layers in files of weights, the first that fits counts. */
export function weightKinds(
  texts: Readonly<Record<string, Omit<WeightKindText, 'is' | 'kind'>>>,
): WeightKindText[] {
  return Object.entries(texts).map(([kind, text]) => ({ is: 'weight kind', kind, ...text }));
}

/** Calls that make variables, by symbol. */
export function weightMakers(
  texts: Readonly<Record<string, Omit<WeightMakerText, 'is' | 'symbol'>>>,
): WeightMakerText[] {
  return Object.entries(texts).map(([symbol, text]) => ({ is: 'weight maker', symbol, ...text }));
}

/** Keys of stored Keras configurations that Keras 3 refuses. */
export function rejectedKeys(texts: readonly Omit<RejectedKeyText, 'is'>[]): RejectedKeyText[] {
  return texts.map((text) => ({ is: 'rejected key', ...text }));
}

/** The structure around it has to change. */
export function redesign(note: string, more: Omit<VariantText, 'kind' | 'note'> = {}): VariantText {
  return { kind: 'redesign', note, ...more };
}

/** No longer needed. With `code`, what remains: `remove('...', { code: 'input' })`. */
export function remove(note: string, more: Omit<VariantText, 'kind' | 'note'> = {}): VariantText {
  return { kind: 'remove', note, ...more };
}

/** TensorFlow stays installed for this. */
export function keep(note: string, more: Omit<VariantText, 'kind' | 'note'> = {}): VariantText {
  return { kind: 'keep', note, ...more };
}

/** No equivalent: the note says what to do instead. */
export function none(note: string, more: Omit<VariantText, 'kind' | 'note'> = {}): VariantText {
  return { kind: 'none', note, ...more };
}

/** Releases of TensorFlow by minor version, oldest first. */
export function releases(
  texts: Readonly<Record<string, Omit<ReleaseText, 'is' | 'version'>>>,
): ReleaseText[] {
  return Object.entries(texts).map(([version, text]) => ({ is: 'tensorflow release', version, ...text }));
}

/** Installs that were tried, by version, oldest first. */
export function freshInstalls(
  texts: Readonly<Record<string, Omit<FreshText, 'is' | 'version'>>>,
): FreshText[] {
  return Object.entries(texts).map(([version, text]) => ({ is: 'fresh install', version, ...text }));
}

/** Versions of Python, oldest first. */
export function pythons(texts: Readonly<Record<string, Omit<PythonText, 'is' | 'version'>>>): PythonText[] {
  return Object.entries(texts).map(([version, text]) => ({ is: 'python', version, ...text }));
}

/** Generations of GPUs by key. */
export function gpus(texts: Readonly<Record<string, Omit<GpuText, 'is' | 'key'>>>): GpuText[] {
  return Object.entries(texts).map(([key, text]) => ({ is: 'gpu', key, ...text }));
}

/** Packages around TensorFlow and parts of it, by title: what became of them. */
export function packageFates(
  texts: Readonly<Record<string, Omit<PackageText, 'is' | 'title'>>>,
): PackageText[] {
  return Object.entries(texts).map(([title, text]) => ({ is: 'package', title, ...text }));
}

/** Parts of `tf.contrib` by name: where they went, and today. */
export function contribFates(
  texts: Readonly<Record<string, Omit<ContribText, 'is' | 'name' | keyof Shared>>>,
  shared: Shared,
): ContribText[] {
  return Object.entries(texts).map(([name, text]) => ({ is: 'contrib', name, ...shared, ...text }));
}

type Shared = Pick<ContribText, 'source' | 'sure'>;

/** Dated facts by id. */
export function dated(texts: Readonly<Record<string, Omit<DatedText, 'is' | 'id'>>>): DatedText[] {
  return Object.entries(texts).map(([id, text]) => ({ is: 'dated', id, ...text }));
}

/** Kinds of files by kind. */
export function artefacts(
  texts: Readonly<Record<string, Omit<ArtefactText, 'is' | 'kind'>>>,
): ArtefactText[] {
  return Object.entries(texts).map(([kind, text]) => ({ is: 'artefact', kind, ...text }));
}

/** Ways to deploy by key. */
export function deployments(
  texts: Readonly<Record<string, Omit<DeploymentText, 'is' | 'key'>>>,
): DeploymentText[] {
  return Object.entries(texts).map(([key, text]) => ({ is: 'deployment', key, ...text }));
}

/** Dead names of one target; what shows nothing was read, not run. */
export function deadApis(
  target: Target,
  source: string,
  texts: Readonly<Record<string, Omit<DeadApiText, 'is' | 'name' | 'target' | keyof Shared>>>,
): DeadApiText[] {
  return Object.entries(texts).map(([name, text]) => ({
    is: 'dead api',
    target,
    name,
    source: text.shows ? source : "The framework's own change log.",
    sure: text.shows ? 'ran' : 'read',
    ...text,
  }));
}
