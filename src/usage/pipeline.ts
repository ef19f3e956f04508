/** Which code runs inside a `tf.data` pipeline: functions handed to it, and what those call. */
import type { Node } from '../summary/summary.js';
import type { Evaluation } from '../values/link.js';
import type { Sites } from '../values/sites.js';
import { childrenOf } from './expressions.js';

/** Answers whether an expression at an offset, in a scope, is pipeline code. */
export type InPipeline = (file: number, scope: number, offset: number) => boolean;

/** Follows calls from the callbacks until nothing is added. */
export function findPipelines(ev: Evaluation, sites: Sites): InPipeline {
  const reached = new Set<string>();
  const queue: { file: number; fn: number }[] = [];
  const add = (file: number, fn: number): void => {
    const key = `${file}:${fn}`;
    if (reached.has(key)) return;
    reached.add(key);
    queue.push({ file, fn });
  };
  for (const [key, { callback }] of sites.callbacks) {
    if (callback.pipeline) add(...(key.split(':').map(Number) as [number, number]));
  }
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const called of calledFrom(ev, next.file, next.fn)) add(called.file, called.fn);
  }
  return createAnswer(ev, reached);
}

function createAnswer(ev: Evaluation, reached: ReadonlySet<string>): InPipeline {
  const lambdas = new Map<number, { s: number; e: number }[]>();
  for (const key of reached) {
    const [file, fn] = key.split(':').map(Number) as [number, number];
    const { fns, nodes } = ev.files[file]!.summary;
    if (fns[fn]!.name !== '') continue;
    const range = nodes.find((node) => node.t === 'lambda' && node.fn === fn);
    if (range) lambdas.set(file, [...(lambdas.get(file) ?? []), { s: range.s, e: range.e }]);
  }
  return (file, scope, offset) => {
    const { scopes } = ev.files[file]!.summary;
    for (let at = scope; at >= 0; at = scopes[at]!.parent) {
      const { kind, owner } = scopes[at]!;
      if (kind === 'function' && reached.has(`${file}:${owner}`)) return true;
    }
    return lambdas.get(file)?.some((range) => range.s <= offset && offset < range.e) ?? false;
  };
}

/** Project functions called in the body of a function. */
function calledFrom(ev: Evaluation, file: number, fn: number): { file: number; fn: number }[] {
  const { summary } = ev.files[file]!;
  const out: { file: number; fn: number }[] = [];
  const visit = (n: number): void => {
    const node: Node = summary.nodes[n]!;
    if (node.t === 'call') {
      for (const { value } of ev.node(file, node.func).alts) {
        if (value.t === 'function') out.push({ file: value.file, fn: value.fn });
      }
    }
    for (const child of childrenOf(node, summary)) visit(child);
  };
  if (summary.fns[fn]!.name === '') for (const n of summary.fns[fn]!.returns) visit(n);
  else {
    const scope = summary.scopes.findIndex((s) => s.kind === 'function' && s.owner === fn);
    for (const root of summary.roots) if (root.scope === scope) visit(root.n);
  }
  return out;
}
