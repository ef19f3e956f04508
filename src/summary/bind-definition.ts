/** Functions and classes: a class body is bound at once, a function body when the scope around it is complete. */
import type { ClassDef, Expr, FunctionDef } from '../python/syntax.js';
import { assignedIn } from './assigned.js';
import {
  bindAnnotation,
  bindArguments,
  bindExpression,
  bindParameters,
  defineParameters,
} from './bind-expression.js';
import { bindBlock } from './bind-statement.js';
import { addMember } from './bind-target.js';
import { addRoot, type Binder, closeFrame, define, type Frame, openFrame } from './binding.js';
import type { Fn, NodeId } from './summary.js';

const NONE: ReadonlySet<string> = new Set();

/** Decorators under which reading the attribute runs the method. */
const PROPERTY =
  /(^|\.)(property|cached_property|lazy_property|abstractproperty|getter|setter|memoized_property)$/;

/** `def f(...)`: decorators and defaults now, the body later. */
export function bindFunction(b: Binder, stmt: FunctionDef): void {
  const decorators = bindDecorators(b, stmt.decorators);
  const params = bindParameters(b, stmt.params);
  const annotation = stmt.returns ? bindAnnotation(b, stmt.returns) : -1;
  const outer = b.frame;
  const cls = outer.kind === 'class' ? outer.cls : -1;
  const binding = bindingOf(stmt);
  const record: Fn = {
    name: stmt.name,
    cls,
    binding,
    params,
    decorators,
    returns: [],
    yields: [],
    annotation,
    scope: outer.scope,
    s: stmt.at,
    span: spanOf(stmt),
  };
  const fn = b.out.fns.push(record) - 1;
  const id = define(b, { t: 'fn', name: stmt.name, s: stmt.at, fn });
  if (cls >= 0) addMember(b, cls, stmt.name, id);
  b.deferred.push(() => bindBody(b, { stmt, fn, cls, outer }));
}

interface Body {
  stmt: FunctionDef;
  fn: number;
  cls: number;
  outer: Frame;
}

function bindBody(b: Binder, { stmt, fn, cls, outer }: Body): void {
  const assigned = assignedIn(stmt.body);
  const locals = new Set(
    [...assigned.keys].filter((key) => !assigned.globals.has(key) && !assigned.nonlocals.has(key)),
  );
  for (const p of stmt.params) {
    locals.add(p.name);
    for (const name of p.nested ?? []) locals.add(name.id);
  }
  b.frame = outer;
  const { globals, nonlocals } = assigned;
  const frame = openFrame(b, { kind: 'function', locals, globals, nonlocals, fn, cls: -1 });
  const first = stmt.params[0];
  if (cls >= 0 && first && !first.unpack && bindingOf(stmt) !== 'static')
    frame.receiver = { name: first.name, cls };
  b.frame = frame;
  b.guard = '';
  defineParameters(b, fn, stmt.params);
  runScope(b, () => bindBlock(b, stmt.body));
  b.frame = outer;
}

/** Binds a scope's code, closes it, then binds the functions that stood in it. */
export function runScope(b: Binder, code: () => void): void {
  const waiting = b.deferred;
  const frame = b.frame;
  b.deferred = [];
  code();
  closeFrame(b, frame);
  for (const bind of b.deferred) bind();
  b.deferred = waiting;
}

function spanOf({ start, end, decorators }: FunctionDef | ClassDef): [number, number] {
  return [Math.min(start, ...decorators.map((decorator) => decorator.start)), end];
}

function bindDecorators(b: Binder, decorators: readonly Expr[]): NodeId[] {
  return decorators.map((decorator) => {
    const node = bindExpression(b, decorator);
    addRoot(b, node, 'decorator');
    return node;
  });
}

function bindingOf(stmt: FunctionDef): Fn['binding'] {
  const names = stmt.decorators.map(dottedName);
  if (names.includes('staticmethod')) return 'static';
  if (names.includes('classmethod')) return 'class';
  return names.some((name) => PROPERTY.test(name)) ? 'property' : 'instance';
}

function dottedName(x: Expr): string {
  if (x.t === 'call') return dottedName(x.func);
  if (x.t === 'attribute') return `${dottedName(x.base)}.${x.name}`;
  return x.t === 'name' ? x.id : '';
}

/** `class C(Base): ...`: its functions wait for the scope around the class, which they can see and the body's names not. */
export function bindClass(b: Binder, stmt: ClassDef): void {
  bindDecorators(b, stmt.decorators);
  const bases: NodeId[] = [];
  const args = bindArguments(b, stmt.bases);
  for (const arg of args) {
    const isBase = arg.k === null;
    addRoot(b, arg.v, isBase ? 'base' : 'value');
    if (isBase) bases.push(arg.v);
  }
  const cls =
    b.out.classes.push({
      name: stmt.name,
      bases,
      members: Object.create(null),
      scope: -1,
      s: stmt.at,
      span: spanOf(stmt),
    }) - 1;
  const outer = b.frame;
  const frame = openFrame(b, {
    kind: 'class',
    locals: null,
    globals: NONE,
    nonlocals: NONE,
    fn: outer.fn,
    cls,
  });
  b.out.classes[cls]!.scope = frame.scope;
  b.frame = frame;
  bindBlock(b, stmt.body);
  closeFrame(b, frame);
  for (const [name, ids] of Object.entries(b.out.scopes[frame.scope]!.names)) {
    for (const id of ids) if (b.out.defs[id]?.t !== 'fn') addMember(b, cls, name, id);
  }
  b.frame = outer;
  define(b, { t: 'class', name: stmt.name, s: stmt.at, cls });
}
