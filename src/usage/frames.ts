/** Makes the frames: reads off the summaries what surrounds each call, and off the call sites who calls whom. */
import type { Argument, NodeId, Summary } from '../summary/summary.js';
import type { CallSite } from '../values/link.js';
import type { CallFrame, Frame, Frames } from './frame.js';
import { createInLoop } from './loops.js';

/** A file as frames see it. */
export interface FramedFile {
  text: string;
  summary: Summary;
}

/** Where a usage stands. */
export interface FramedUsage {
  id: string;
  file: number;
  node: NodeId;
  /** The call's node, or null where nothing is called. */
  call: NodeId | null;
  scope: number;
}

interface Making {
  files: readonly FramedFile[];
  /** `file:node` -> usage id. */
  ids: ReadonlyMap<string, string>;
  /** By file. */
  inLoop: readonly ((node: NodeId) => boolean)[];
}

/** The frames of all usages and of all calls of project functions. */
export function framesOf(
  files: readonly FramedFile[],
  usages: readonly FramedUsage[],
  calls: ReadonlyMap<string, readonly CallSite[]>,
): Frames {
  const ids = new Map<string, string>();
  for (const { id, file, node } of usages) if (!ids.has(`${file}:${node}`)) ids.set(`${file}:${node}`, id);
  const m: Making = { files, ids, inLoop: files.map(({ summary }) => createInLoop(summary)) };
  const callers = [...calls].map(([fn, sites]) => [fn, sites.map((site) => callFrame(m, fn, site))] as const);
  const around = new Map(usages.map((u) => [u.id, frameAt(m, u.file, u.call ?? u.node, u.scope)]));
  const functions = new Set([...around.values()].map(({ fn }) => fn).filter((fn) => fn !== ''));
  return {
    usages: around,
    callers: new Map(callers),
    returned: new Set(files.flatMap(({ summary }, file) => returnedIn(summary, file))),
    defaults: new Map([...calls.keys()].map((fn) => [fn, defaultsOf(m, fn)])),
    params: new Map([...functions].map((fn) => [fn, parametersOf(m, fn).map(({ name }) => name)])),
  };
}

function frameAt({ files, ids, inLoop }: Making, file: number, node: NodeId, scope: number): Frame {
  const { summary, text } = files[file]!;
  const around = summary.blocks.filter(({ from, to }) => from <= node && node < to);
  const call = summary.nodes[node]!;
  const args: readonly Argument[] = call.t === 'call' ? call.args : [];
  return {
    node: `${file}:${node}`,
    fn: functionAt(summary, file, scope),
    withs: around.filter(({ t }) => t === 'with').map(({ n }) => ids.get(`${file}:${n}`) ?? null),
    inLoop: inLoop[file]!(node),
    origins: args.map(({ v }) => originOf(summary, file, v)),
    texts: args.map(({ v }) => textOf(text, summary, settled(summary, v))),
  };
}

function textOf(text: string, summary: Summary, n: NodeId): string {
  const { s, e } = summary.nodes[n]!;
  return text.slice(s, e);
}

function functionAt(summary: Summary, file: number, scope: number): string {
  for (let at = scope; at > 0; at = summary.scopes[at]!.parent) {
    const { kind, owner } = summary.scopes[at]!;
    if (kind === 'function') return `${file}:${owner}`;
  }
  return '';
}

const LONGEST_CHAIN = 8;

/** Follows a name with one definition to what it was assigned, within the file. */
function settled(summary: Summary, start: NodeId): NodeId {
  let n = start;
  for (let step = 0; step < LONGEST_CHAIN; step++) {
    const def = onlyDefinition(summary, n);
    if (def?.t !== 'value' || def.path.length > 0 || def.how !== 'assign') return n;
    n = def.node;
  }
  return n;
}

function onlyDefinition(summary: Summary, n: NodeId): Summary['defs'][number] | null {
  const node = summary.nodes[n]!;
  if (node.t !== 'name' && node.t !== 'attr') return null;
  const free =
    node.t === 'name' && node.free !== undefined ? summary.scopes[node.free]?.names[node.id] : undefined;
  const defs = node.d ?? free ?? [];
  return defs.length === 1 ? summary.defs[defs[0] as number]! : null;
}

function returnedIn(summary: Summary, file: number): string[] {
  return summary.fns.flatMap(({ returns }) => returns.flatMap((n) => originOf(summary, file, n) ?? []));
}

/** The call that gave the value: also by `with f() as x`. */
function originOf(summary: Summary, file: number, start: NodeId): string | null {
  const n = settled(summary, start);
  if (summary.nodes[n]!.t === 'call') return `${file}:${n}`;
  const def = onlyDefinition(summary, n);
  if (def?.t === 'value' && def.path.length === 1 && def.path[0] === 'enter') return `${file}:${def.node}`;
  return null;
}

function callFrame(m: Making, fn: string, { file, call, shift }: CallSite): CallFrame {
  const { summary, text } = m.files[file]!;
  const frame = frameAt(m, file, call, scopeAt(summary, call));
  const node = summary.nodes[call]!;
  const names = parametersOf(m, fn).map(({ name }) => name);
  const args: Record<string, string> = {};
  let place = shift;
  for (const { k, v } of node.t === 'call' ? node.args : []) {
    const name = k === null ? names[place++] : k;
    if (name !== undefined && k !== '*' && k !== '**')
      args[name] = textOf(text, summary, settled(summary, v));
  }
  return { ...frame, args };
}

function parametersOf({ files }: Making, fn: string): Summary['fns'][number]['params'] {
  const [file = 0, index = 0] = fn.split(':').map(Number);
  return files[file]?.summary.fns[index]?.params ?? [];
}

function defaultsOf(m: Making, fn: string): Record<string, string> {
  const [file = 0] = fn.split(':').map(Number);
  const { summary, text } = m.files[file]!;
  const withDefault = parametersOf(m, fn).filter((parameter) => parameter.default >= 0);
  return Object.fromEntries(
    withDefault.map(({ name, default: n }) => [name, textOf(text, summary, settled(summary, n))]),
  );
}

/** The scope of the expression that a node is a part of: roots follow their parts. */
function scopeAt(summary: Summary, node: NodeId): number {
  let best: { n: NodeId; scope: number } | null = null;
  for (const root of summary.roots) {
    if (root.n >= node && (best === null || root.n < best.n)) best = root;
  }
  return best?.scope ?? 0;
}
