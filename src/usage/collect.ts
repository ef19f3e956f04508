/** From sightings to `Usage`: names made canonical, places made lines, evidence and certainty worked out. */
import { compareLocations, compareText } from '../base/location.js';
import type { Api } from '../facts/api.js';
import type { Chunk } from '../project/types.js';
import type { NodeId, Summary } from '../summary/summary.js';
import { evaluateProject } from '../values/evaluation.js';
import type { Evaluation, Link } from '../values/link.js';
import type { Reason, Trail } from '../values/value.js';
import { type ApiJudge, createApiJudge, type Spelled } from './api-version.js';
import { argumentsOf, type ExpressionSource, expressionOf, shallowExpression } from './expressions.js';
import type { Frames } from './frame.js';
import { type FramedUsage, framesOf } from './frames.js';
import { importSightings } from './imports.js';
import { createInLoop } from './loops.js';
import { findPipelines, type InPipeline } from './pipeline.js';
import { createPositions, type Positions } from './positions.js';
import { type Sighting, type Sightings, sightingsIn } from './sightings.js';
import type { Certainty, Evidence, Usage } from './usage.js';

/** What the usage stage needs of a file beside its summary. */
export interface UsageText {
  text: string;
  chunks: readonly Chunk[];
}

export interface Collected {
  usages: Usage[];
  /** Why receivers of distinctive methods stayed unknown. */
  unresolved: Map<Reason, number>;
  /** Where the usages stand: made when it is asked for, as few ask. */
  frames(): Frames;
}

interface Collecting {
  ev: Evaluation;
  textOf(file: number): UsageText;
  positions(file: number): Positions;
  inPipeline: InPipeline;
}

const CERTAINTY: readonly Certainty[] = ['guess', 'likely', 'certain'];

/** All usages of a project, sorted by place. */
export function collectUsages(link: Link, textOf: (file: number) => UsageText, pinned: Api): Collected {
  const { evaluation: ev, sites } = evaluateProject(link);
  const positions = new Map<number, Positions>();
  const c: Collecting = {
    ev,
    textOf,
    positions(file) {
      const known = positions.get(file);
      if (known) return known;
      const { text, chunks } = textOf(file);
      const made = createPositions(text, chunks);
      positions.set(file, made);
      return made;
    },
    inPipeline: findPipelines(ev, sites),
  };
  const unresolved = new Map<Reason, number>();
  const sightings = link.files.map((_, file) => {
    const imports = importSightings(ev, file);
    const { found, unresolved: reasons } = sightingsIn(ev, file, imports.length > 0);
    for (const reason of reasons) unresolved.set(reason, (unresolved.get(reason) ?? 0) + 1);
    return [...imports, ...found];
  });
  const judge = createApiJudge(
    link.facts,
    sightings.map((list) => list.map((s) => spelledOf(ev, s))),
    pinned,
  );
  const usages = sightings.flatMap((list, file) => usagesOfFile(c, file, list, judge));
  const places = sightings.flatMap((list, file) =>
    list.map(({ node, call, root, role }) => ({ file, node, call, scope: root.scope, role })),
  );
  const placed = usages.map((usage, i) => ({ usage, place: places[i]! }));
  const frames = () => {
    const files = link.files.map(({ summary }, file) => ({ summary, text: textOf(file).text }));
    const framed = placed.flatMap(({ usage, place }): FramedUsage[] =>
      place.role === 'import' ? [] : [{ id: usage.id, ...place }],
    );
    return framesOf(files, framed, sites.calls);
  };
  return { usages: numbered(usages), unresolved, frames };
}

function spelledOf(ev: Evaluation, s: Sighting): Spelled & { symbol: string } {
  if (s.role === 'method') return { symbol: s.qualified, name: s.qualified, explicit: null };
  const { symbol, api, name } = ev.canonical(s.qualified);
  // Keras on its own had names early that `tf.keras` got late: they say nothing of TensorFlow's generation.
  const own = /^(tf_)?keras\b/.test(s.qualified);
  return { symbol, name: own ? '' : name, explicit: api };
}

function usagesOfFile(c: Collecting, file: number, sightings: Sightings['found'], judge: ApiJudge): Usage[] {
  if (sightings.length === 0) return [];
  const ids = new Map<number, string>();
  sightings.forEach((s, i) => {
    if (s.role !== 'import' && !ids.has(s.node)) ids.set(s.node, `${file}#${i}`);
  });
  const { summary } = c.ev.files[file]!;
  const src: ExpressionSource = {
    text: c.textOf(file).text,
    summary,
    usageAt: (n) => ids.get(n),
    valuesAt: (n) => c.ev.node(file, n),
  };
  const api = { plain: judge.plain(file), method: judge.method(file) };
  const context = { file, src, summary, api, inLoop: createInLoop(summary) };
  return sightings.map((s, i) => usageOf(c, context, s, `${file}#${i}`));
}

interface FileContext {
  file: number;
  src: ExpressionSource;
  summary: Summary;
  api: Record<'plain' | 'method', Api>;
  inLoop(node: NodeId): boolean;
}

function usageOf(c: Collecting, f: FileContext, s: Sighting, id: string): Usage {
  const { symbol, explicit } = spelledOf(c.ev, s);
  const call = s.call === null ? undefined : f.summary.nodes[s.call];
  const usage: Usage = {
    id,
    ...c.positions(f.file).locate(c.ev.files[f.file]!.path, s.start, s.end),
    symbol,
    written: writtenOf(f, s),
    qualified: s.qualified,
    api: explicit ?? (s.role === 'method' ? f.api.method : f.api.plain),
    role: s.role,
    arguments: call?.t === 'call' ? argumentsOf(f.src, call.args) : [],
    expression: s.role === 'import' ? importExpression(f, s) : shallowExpression(f.src, s.node, id),
    certainty: certaintyOf(s),
    evidence: evidenceOf(c, f.file, s.alternative.trail),
    context: c.inPipeline(f.file, s.root.scope, s.start) ? 'pipeline' : null,
    within: withinOf(f.summary, s.root.scope),
  };
  if (s.receiver !== null) usage.receiver = expressionOf(f.src, s.receiver);
  if (s.role !== 'import' && f.inLoop(s.node)) usage.inLoop = true;
  if (s.root.n === s.node) {
    if (s.root.to !== undefined) usage.assignedTo = s.root.to;
    if (s.root.as !== undefined) usage.assignedAs = s.root.as;
  }
  const of = ownerOf(f.summary, s);
  if (of !== null) usage.of = of;
  return usage;
}

/** The callee or chain as the reader wrote it, on one line. */
function writtenOf(f: FileContext, s: Sighting): string {
  const from = s.receiver === null ? s.start : Math.min(f.summary.nodes[s.receiver]!.s, s.start);
  const text = f.src.text.slice(from, s.end).replace(/\s+/g, ' ');
  return text.length <= 120 ? text : f.src.text.slice(s.start, s.end);
}

function importExpression(f: FileContext, s: Sighting): Usage['expression'] {
  return { text: f.src.text.slice(s.start, s.end), precedence: 0, form: 'other' };
}

/** One of several names is a guess: no single one is what most runs would meet. */
function certaintyOf(s: Sighting): Certainty {
  if (s.rivals > 1) return 'guess';
  const sure = s.ambiguous ? Math.min(s.alternative.sure, 1) : s.alternative.sure;
  return CERTAINTY[sure] as Certainty;
}

/** Longest chain of evidence that is still told. */
const MAX_EVIDENCE = 12;

function evidenceOf(c: Collecting, file: number, trail: Trail | null): Evidence[] {
  const out: Evidence[] = [];
  for (let step = trail; step && out.length < MAX_EVIDENCE; step = step.from) {
    const { path } = c.ev.files[step.file]!;
    const { cell, line } = c.positions(step.file).locate(path, step.at, step.at);
    const entry: Evidence = { step: step.step, line };
    if (step.file !== file) entry.file = path;
    if (cell !== undefined) entry.cell = cell;
    out.push(entry);
  }
  return out.reverse();
}

function withinOf(summary: Summary, scope: number): string {
  const names: string[] = [];
  for (let at = scope; at > 0; at = summary.scopes[at]!.parent) {
    const { kind, owner } = summary.scopes[at]!;
    names.push(kind === 'class' ? summary.classes[owner]!.name : summary.fns[owner]!.name);
  }
  return names.reverse().join('.');
}

/** The class that has the base, or the function or class that has the decorator. */
function ownerOf(summary: Summary, { root }: Sighting): string | null {
  if (root.role !== 'base' && root.role !== 'decorator') return null;
  const part =
    summary.classes.find(({ bases }) => bases.includes(root.n)) ??
    summary.fns.find(({ decorators }) => decorators.includes(root.n));
  if (!part) return null;
  const around = withinOf(summary, root.scope);
  return around === '' ? part.name : `${around}.${part.name}`;
}

/** Sorted and numbered `u1`, `u2`, ...; references between them follow. */
function numbered(usages: Usage[]): Usage[] {
  const sorted = [...usages].sort(
    (a, b) => compareLocations(a, b) || compareText(a.symbol, b.symbol) || compareText(a.role, b.role),
  );
  const names = new Map(sorted.map((usage, i) => [usage.id, `u${i + 1}`]));
  for (const usage of sorted) {
    usage.id = names.get(usage.id) as string;
    rename(usage.expression, names);
    if (usage.receiver) rename(usage.receiver, names);
    for (const arg of usage.arguments) rename(arg.value, names);
  }
  return sorted;
}

function rename(x: Usage['expression'], names: ReadonlyMap<string, string>): void {
  if (x.usage) x.usage = names.get(x.usage) ?? x.usage;
  for (const part of x.parts ?? []) rename(part.expression, names);
  for (const item of x.items ?? []) rename(item, names);
  for (const { key, value } of x.entries ?? []) {
    rename(key, names);
    rename(value, names);
  }
}
