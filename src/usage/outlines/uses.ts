/** Which units of the project a unit names: through names of its own file, and through what it imports from others. */
import { compareText } from '../../base/location.js';
import type { ModuleRef, ModuleTable } from '../../names/modules.js';
import type { Def, DefId, Node, NodeId, Summary } from '../../summary/summary.js';
import type { UnitUse } from '../outline.js';
import type { CutFile, CutUnit } from './units.js';

/** All files, in the order that `modules` was made in. */
export interface Using {
  files: readonly CutFile[];
  units: readonly (readonly CutUnit[])[];
  modules: ModuleTable;
}

/** How far a name is followed through files that only pass it on. */
const FARTHEST = 5;

/** Fills in `uses` of all units of one file. */
export function fillUses(using: Using, file: number): void {
  const { summary } = using.files[file]!;
  const own = using.units[file]!;
  if (own.length === 0) return;
  const found = own.map(() => new Map<string, UnitUse>());
  const parents = attributesOn(summary);
  summary.nodes.forEach((node, id) => {
    if (node.t !== 'name') return;
    const at = unitIndex(own, node.s);
    for (const use of usesOfName(using, file, { node, id, parents })) {
      if (use.file === using.files[file]!.path && isOwn(own[at]!, use.unit)) continue;
      found[at]!.set(`${use.file}\0${use.unit ?? ''}`, use);
    }
  });
  own.forEach(({ unit }, index) => {
    unit.uses = [...found[index]!.values()].sort(
      (a, b) => compareText(a.file, b.file) || compareText(a.unit ?? '', b.unit ?? ''),
    );
  });
}

/** The unit itself, or the class that a method belongs to. */
function isOwn({ unit }: CutUnit, name: string | null): boolean {
  return name === unit.name || (unit.kind === 'method' && name === unit.name.split('.', 1)[0]);
}

interface NameNode {
  node: Extract<Node, { t: 'name' }>;
  id: NodeId;
  parents: ReadonlyMap<NodeId, NodeId>;
}

function attributesOn({ nodes }: Summary): Map<NodeId, NodeId> {
  const parents = new Map<NodeId, NodeId>();
  nodes.forEach((node, id) => {
    if (node.t === 'attr') parents.set(node.base, id);
  });
  return parents;
}

function usesOfName(using: Using, file: number, { node, id, parents }: NameNode): UnitUse[] {
  const { summary } = using.files[file]!;
  const defs = definitionsOf(summary, node);
  const chain = attributeNames(summary, id, parents);
  if (defs.length === 0) return throughStars(using, file, node.id, FARTHEST);
  return defs.flatMap((def): UnitUse[] => {
    const one = summary.defs[def]!;
    if (one.t === 'import' || one.t === 'from')
      return throughImport(using, { file, def: one, chain }, FARTHEST);
    if (one.t === 'param') return methodOf(using, file, one, chain[0]);
    return [{ file: using.files[file]!.path, unit: unitAt(using, file, one.s) }];
  });
}

/** `self.method`: the method; what is no method is state, which orders nothing. */
function methodOf(
  using: Using,
  file: number,
  def: Extract<Def, { t: 'param' }>,
  member: string | undefined,
): UnitUse[] {
  const { summary, path } = using.files[file]!;
  const fn = summary.fns[def.fn]!;
  const cls = def.index === 0 ? summary.classes[fn.cls] : undefined;
  const ids = cls && member !== undefined && Object.hasOwn(cls.members, member) ? cls.members[member]! : [];
  return ids.flatMap((id) => {
    const one = summary.defs[id]!;
    return one.t === 'fn' ? [{ file: path, unit: unitAt(using, file, one.s) }] : [];
  });
}

interface Imported {
  file: number;
  def: Extract<Def, { t: 'import' | 'from' }>;
  /** The attributes that are read of it, outermost last. */
  chain: readonly string[];
}

function throughImport(using: Using, { file, def, chain }: Imported, left: number): UnitUse[] {
  const { modules } = using;
  if (def.t === 'import') {
    const ref = modules.absolute(file, def.root ? def.module.split('.', 1)[0]! : def.module);
    return ref ? inModule(using, ref, chain, left) : [];
  }
  const ref =
    def.level > 0 ? modules.relative(file, def.level, def.module) : modules.absolute(file, def.module);
  if (!ref) return [];
  const submodule = modules.child(ref, def.member);
  return submodule ? inModule(using, submodule, chain, left) : inModule(using, ref, [def.member], left);
}

/** What is read of a module: a submodule's member, a member, or the module as a whole. */
function inModule(using: Using, ref: ModuleRef, chain: readonly string[], left: number): UnitUse[] {
  let at = ref;
  let rest = chain;
  for (let next = rest[0]; next !== undefined; next = rest[0]) {
    const child = using.modules.child(at, next);
    if (!child) break;
    at = child;
    rest = rest.slice(1);
  }
  if (at.file < 0) return [];
  const member = rest[0];
  return member === undefined
    ? [{ file: using.files[at.file]!.path, unit: null }]
    : memberOf(using, at.file, member, left);
}

/** A name of a module: defined there, passed on, or not to be found, so that the whole file is meant. */
function memberOf(using: Using, file: number, member: string, left: number): UnitUse[] {
  const { summary, path } = using.files[file]!;
  const names = summary.scopes[0]?.names ?? {};
  const ids = Object.hasOwn(names, member) ? names[member]! : [];
  const whole = [{ file: path, unit: null }];
  if (left <= 0) return whole;
  if (ids.length === 0) {
    const starred = throughStars(using, file, member, left - 1);
    return starred.length > 0 ? starred : whole;
  }
  return flattened(summary, ids).flatMap((id): UnitUse[] => {
    const def = summary.defs[id]!;
    if (def.t === 'import' || def.t === 'from')
      return throughImport(using, { file, def, chain: [] }, left - 1);
    return [{ file: path, unit: unitAt(using, file, def.s) }];
  });
}

function throughStars(using: Using, file: number, name: string, left: number): UnitUse[] {
  const { summary } = using.files[file]!;
  if (left <= 0) return [];
  return summary.stars.flatMap(({ module, level }): UnitUse[] => {
    const ref =
      level > 0 ? using.modules.relative(file, level, module) : using.modules.absolute(file, module);
    if (!ref || ref.file < 0 || ref.file === file) return [];
    const names = using.files[ref.file]!.summary.scopes[0]?.names ?? {};
    return Object.hasOwn(names, name)
      ? memberOf(using, ref.file, name, left - 1)
      : throughStars(using, ref.file, name, left - 1);
  });
}

function definitionsOf(summary: Summary, node: Extract<Node, { t: 'name' }>): DefId[] {
  const names = node.free === undefined ? undefined : summary.scopes[node.free]?.names;
  const free = names && Object.hasOwn(names, node.id) ? names[node.id] : undefined;
  return flattened(summary, node.d ?? free ?? []);
}

/** Without the joins of loops. */
function flattened(summary: Summary, ids: readonly DefId[]): DefId[] {
  const seen = new Set<DefId>();
  const out: DefId[] = [];
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const def = summary.defs[id]!;
    if (def.t === 'join') open.push(...def.defs);
    else out.push(id);
  }
  return out;
}

/** `a.b.c` on a name: `['b', 'c']`, given the node of `a`. */
function attributeNames(summary: Summary, id: NodeId, parents: ReadonlyMap<NodeId, NodeId>): string[] {
  const names: string[] = [];
  for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
    const node = summary.nodes[at]!;
    if (node.t !== 'attr') break;
    names.push(node.name);
  }
  return names;
}

function unitAt({ units }: Using, file: number, offset: number): string | null {
  const own = units[file]!;
  return own.length === 0 ? null : own[unitIndex(own, offset)]!.unit.name;
}

function unitIndex(units: readonly CutUnit[], offset: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (units[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
