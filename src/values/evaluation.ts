/**
 * The evaluation of a whole project, in two passes: the first finds out who calls what, the second knows the arguments.
 * Every expression, definition and function is computed at most once a pass.
 */
import { bodyReturns } from './calls.js';
import { evaluateDef } from './definitions.js';
import { evaluateNode } from './evaluate.js';
import { createFixpoint } from './fixpoint.js';
import { NO_CONTEXT, valuesOfKind } from './kinds.js';
import type { Evaluation, Link } from './link.js';
import { collectSites, NO_SITES, type Sites } from './sites.js';
import { NOTHING, type Values } from './value.js';

/** Evaluates a project; ask the result for any node. */
export function evaluateProject(link: Link): { evaluation: Evaluation; sites: Sites } {
  const first = createEvaluation(link, NO_SITES);

  const sites = collectSites(first);
  const evaluation = createEvaluation(link, sites);
  inOrder(evaluation);
  return { evaluation, sites };
}

/** Parts come before wholes in the node table: asked in that order, no expression waits on a deep one. */
function inOrder(ev: Evaluation): void {
  ev.files.forEach(({ summary }, file) => {
    for (let n = 0; n < summary.nodes.length; n++) ev.node(file, n);
  });
}

/** One pass over given call sites. */
function createEvaluation(link: Link, sites: Sites): Evaluation {
  const nodeAt: number[] = [];
  const defAt: number[] = [];
  const fnAt: number[] = [];
  let size = 0;
  for (const { summary } of link.files) {
    nodeAt.push(size);
    defAt.push(size + summary.nodes.length);
    fnAt.push(size + summary.nodes.length + summary.defs.length);
    size += summary.nodes.length + summary.defs.length + summary.fns.length;
  }
  const fix = createFixpoint(size);
  const ev: Evaluation = {
    ...link,
    node: (file, n) =>
      fix(nodeAt[file]! + n, () => evaluateNode(ev, file, link.files[file]!.summary.nodes[n]!)),
    def: (file, d) => fix(defAt[file]! + d, () => evaluateDef(ev, file, link.files[file]!.summary.defs[d]!)),
    returns: (file, fn) =>
      fix(fnAt[file]! + fn, () => bodyReturns(ev, file, link.files[file]!.summary.fns[fn]!)),
    sites: (file, fn) => sites.calls.get(`${file}:${fn}`) ?? [],
    callback: (file, fn, index) => callbackValue(sites, file, fn, index),
    subclasses: (file, cls) => sites.subclasses.get(`${file}:${cls}`) ?? [],
    attributeSets: (file, cls, name) => sites.sets.get(`${file}:${cls}:${name}`) ?? [],
  };
  return ev;
}

function callbackValue(sites: Sites, file: number, fn: number, index: number): Values {
  const found = sites.callbacks.get(`${file}:${fn}`);
  if (!found) return NOTHING;
  const { kinds, repeat } = found.callback;
  const kind = kinds[index] ?? (repeat ? kinds.at(-1) : undefined);
  return kind ? valuesOfKind(kind, NO_CONTEXT) : NOTHING;
}
