/** What of a packet a test calls, and how Python imports it: names and parameters as the reader wrote them. */
import type { Outline, Unit, UnitParameter } from '../../../usage/outline.js';
import type { UnitWork } from '../work.js';

/** Something a test can call. */
export interface Subject {
  /** `conv2d`, `DCGAN`, `DCGAN.train`. */
  name: string;
  kind: 'function' | 'layer' | 'class' | 'method';
  parameters: UnitParameter[];
  /** Of a method: its class and how that is made. */
  owner: { name: string; parameters: UnitParameter[] } | null;
}

/** Where a test imports a file from. */
export interface ImportPath {
  /** Folder to put on the path; null for the project's own root. */
  folder: string | null;
  module: string;
}

/** No reader wants more in one outline. */
const MOST = 3;

/** Names that hold arrays in most code. */
const ARRAY =
  /^(x|y|z|h|c|q|k|v|e|w|b|u|inputs?_?|_?input|outputs?|tensors?|images?|imgs?|labels?|logits?|features?|feats?|states?|hidden|memory|query|keys?|values?|targets?|predictions?|preds?|y_true|y_pred|masks?|seq\w*|embeddings?|data|batch|net|real|fake|mean|mu|sigma|logvar|actions?|rewards?|obs\w*|\w+_(input|inputs|tensor|tensors|image|images|logits|labels|batch|mask|features|ids|output|outputs))$/i;

/** Whether an array is passed there. */
export function isArray({ name, default: value, unpack }: UnitParameter): boolean {
  return name !== '' && unpack === '' && value === null && ARRAY.test(name);
}

/** The definitions with most work, each once. A layer stands for its methods; of another class the methods are called. */
export function subjectsOf(units: readonly UnitWork[], outline: Outline): Subject[] {
  const classes = new Map(
    outline.units.flatMap((unit) => (unit.kind === 'class' ? [[unit.name, unit] as const] : [])),
  );
  const found = new Map<string, Subject & { work: number }>();
  for (const { unit, minutes, usages } of units) {
    if (usages.length === 0) continue;
    const subject = subjectOf(unit, classes);
    if (subject === null) continue;
    const work = minutes.high + usages.length;
    const known = found.get(subject.name);
    if (known) known.work += work;
    else found.set(subject.name, { ...subject, work });
  }
  return [...found.values()]
    .sort((a, b) => b.work - a.work || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ work: _, ...subject }) => subject);
}

/** A name as Python knows it: of a part of a definition, or of one that is defined again, what stands before the number. */
export const plainName = (name: string): string => name.replace(/ \(\d+ of \d+\)$/, '').replace(/ \d+$/, '');

/** Bases of what is called on tensors. */
const LAYER = /(Layer|Model|Module|Cell|Network|Sequential)\w*$/;

function subjectOf(unit: Unit, classes: ReadonlyMap<string, Unit>): Subject | null {
  const { kind, parameters = [] } = unit;
  const name = plainName(unit.name);
  // What starts everything gives nothing that could be compared.
  if (kind === 'function' && /^_*main$/.test(name)) return null;
  if (kind === 'function') return { name, kind, parameters, owner: null };
  const owner =
    kind === 'class' ? unit : kind === 'method' ? classes.get(name.slice(0, name.indexOf('.'))) : undefined;
  if (!owner) return null;
  const made = { name: plainName(owner.name), parameters: owner.parameters ?? [] };
  if ((owner.bases ?? []).some((base) => LAYER.test(base))) return { ...made, kind: 'layer', owner: null };
  if (kind === 'class' || /\.__(init|new)__$/.test(name)) return { ...made, kind: 'class', owner: null };
  return { name, kind: 'method', parameters, owner: made };
}

/** How to import a file: dotted from the top of its package, else from its folder. */
export function importPath(file: string, hasFile: (path: string) => boolean): ImportPath {
  const parts = file.replace(/\.(py|pyi|ipynb)$/, '').split('/');
  const stem = parts.pop()!;
  let at = parts.length;
  while (at > 0 && isName(parts[at - 1]!) && hasFile(`${parts.slice(0, at).join('/')}/__init__.py`)) at--;
  const dotted = [...parts.slice(at), ...(stem === '__init__' ? [] : [stem])];
  const folder = parts.slice(0, at).join('/');
  return { folder: folder === '' ? null : folder, module: dotted.join('.') || stem };
}

/** Whether Python takes it in an import. */
export const isName = (text: string): boolean => /^[A-Za-z_]\w*$/.test(text);
