/**
 * A build script as its text tells it: names assigned at module level and in the functions it calls, lists grown, both
 * branches of every `if`. Executes nothing; whoever asks gets the calls and what their arguments come to.
 */
import { lowerModule } from '../../python/lower.js';
import { createParser } from '../../python/parse.js';
import type { Arg, CallExpr, Expr, FunctionDef, Stmt } from '../../python/syntax.js';
import { evaluate } from './evaluate.js';
import { added, anyOf, itemsOf, type Val } from './value.js';

/** Names and what they hold; an inner one is asked first. */
export interface Env {
  names: Map<string, Val>;
  functions: Map<string, FunctionDef>;
  outer: Env | null;
}

/** What is being read, and how much work is left. */
export interface Script {
  text: string;
  /** Goes down with every expression and call; at zero all is unknown. */
  budget: number;
  depth: number;
}

/** A call met on the way, with the names it saw. */
export interface MetCall {
  call: CallExpr;
  env: Env;
}

/** A script that was walked. */
export interface Walked {
  calls: MetCall[];
  value(expression: Expr, env: Env): Val;
  /** The value of a keyword argument, also where it comes by `**`. */
  keyword(met: MetCall, name: string): Val | null;
  lineAt(offset: number): number;
  broken: boolean;
}

const BUDGET = 60_000;

/** Walks a script; null where it nests deeper than can be read. */
export function walkScript(text: string): Walked | null {
  const script: Script = { text, budget: BUDGET, depth: 0 };
  const env: Env = { names: new Map(), functions: new Map(), outer: null };
  const calls: MetCall[] = [];
  try {
    const { body, broken } = lowerModule(createParser(), text);
    const top: Walk = { script, env, onCall: (call, seen) => calls.push({ call, env: seen }) };
    runBlock(body, top);
    const starts = lineStarts(text);
    return {
      calls,
      value: (expression, seen) => evaluate(expression, seen, script),
      keyword: (met, name) => keywordOf(met, name, script),
      lineAt: (offset) => lineAt(starts, offset),
      broken: broken.length > 0,
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function keywordOf({ call, env }: MetCall, name: string, script: Script): Val | null {
  const found = call.args.flatMap((arg): Val[] => {
    if (arg.keyword === name) return [evaluate(arg.value, env, script)];
    return arg.unpack === '**' ? fromUnpacked(evaluate(arg.value, env, script), name) : [];
  });
  return found.length === 0 ? null : anyOf(found);
}

function fromUnpacked(value: Val, name: string): Val[] {
  if (value.t === 'any') return value.options.flatMap((option) => fromUnpacked(option, name));
  if (value.t !== 'dict') return [];
  return value.entries.flatMap(([key, held]) => (key.t === 'string' && key.text === name ? [held] : []));
}

/** What a walk through statements carries along. */
interface Walk {
  script: Script;
  env: Env;
  onCall?: (call: CallExpr, env: Env) => void;
  onReturn?: (value: Val) => void;
}

/** What a function of the script gives for these arguments: all that it may return. */
export function callFunction(def: FunctionDef, args: readonly Arg[], env: Env, script: Script): Val {
  const inner: Env = { names: new Map(), functions: new Map(), outer: rootOf(env) };
  for (const [at, param] of def.params.entries()) {
    if (param.unpack === '*') {
      const rest = args.slice(at).filter(({ keyword, unpack }) => keyword === null && unpack === '');
      inner.names.set(param.name, {
        t: 'list',
        items: rest.map(({ value }) => evaluate(value, env, script)),
      });
      continue;
    }
    const given = args.find(({ keyword }) => keyword === param.name) ?? positional(args, at);
    const value = given?.value ?? param.default;
    if (value) inner.names.set(param.name, evaluate(value, given ? env : inner, script));
  }
  const returned: Val[] = [];
  runBlock(def.body, { script, env: inner, onReturn: (value) => returned.push(value) });
  return anyOf(returned);
}

function positional(args: readonly Arg[], at: number): Arg | undefined {
  const arg = args[at];
  return arg?.keyword === null && arg.unpack === '' ? arg : undefined;
}

function rootOf(env: Env): Env {
  return env.outer === null ? env : rootOf(env.outer);
}

function runBlock(body: readonly Stmt[], walk: Walk): void {
  for (const statement of body) {
    if (walk.script.budget-- <= 0) return;
    runStatement(statement, walk);
  }
}

function runStatement(statement: Stmt, walk: Walk): void {
  const { env, script } = walk;
  switch (statement.t) {
    case 'expr':
      runExpression(statement.value, walk);
      break;
    case 'assign':
      if (statement.value === null) break;
      noteCalls(statement.value, walk);
      assign(statement.targets, evaluate(statement.value, env, script), walk);
      break;
    case 'augment':
      grow(statement.target, evaluate(statement.value, env, script), env);
      break;
    case 'return':
      if (statement.value === null) break;
      noteCalls(statement.value, walk);
      walk.onReturn?.(evaluate(statement.value, env, script));
      break;
    case 'def':
      env.functions.set(statement.name, statement);
      for (const decorator of statement.decorators) noteCalls(decorator, walk);
      // A `main()` that calls `setup` is read as if it were called.
      if (walk.onCall) runBlock(statement.body, { ...walk, env: inside(env) });
      break;
    case 'class':
      if (walk.onCall) runBlock(statement.body, { ...walk, env: inside(env) });
      break;
    default:
      runNested(statement, walk);
  }
}

/** Statements with blocks in them: every branch is taken. */
function runNested(statement: Stmt, walk: Walk): void {
  const { env, script } = walk;
  switch (statement.t) {
    case 'if':
    case 'while':
      runBranches([statement.body, statement.orelse], walk);
      break;
    case 'for':
      assign([statement.target], anyOf(itemsOf(evaluate(statement.iter, env, script))), walk);
      runBranches([statement.body, statement.orelse], walk);
      break;
    case 'try':
      runBranches([statement.body, ...statement.handlers.map(({ body }) => body), statement.orelse], walk);
      runBlock(statement.finally, walk);
      break;
    case 'with':
      for (const { value, target } of statement.items) {
        if (target) assign([target], evaluate(value, env, script), walk);
      }
      runBlock(statement.body, walk);
  }
}

/** Each branch sees what was before it; afterwards a name may hold what any of them left. */
function runBranches(blocks: readonly (readonly Stmt[])[], walk: Walk): void {
  const before = new Map(walk.env.names);
  const after = blocks.map((block) => {
    walk.env.names.clear();
    for (const [name, value] of before) walk.env.names.set(name, value);
    runBlock(block, walk);
    return new Map(walk.env.names);
  });
  walk.env.names.clear();
  for (const name of new Set(after.flatMap((names) => [...names.keys()]))) {
    walk.env.names.set(name, anyOf(after.flatMap((names) => names.get(name) ?? [])));
  }
}

function inside(outer: Env): Env {
  return { names: new Map(), functions: new Map(), outer };
}

const GROWING: ReadonlySet<string> = new Set(['append', 'extend', 'add', 'update', 'insert']);

function runExpression(expression: Expr, walk: Walk): void {
  noteCalls(expression, walk);
  if (expression.t !== 'call' || expression.func.t !== 'attribute') return;
  const { base, name } = expression.func;
  if (!GROWING.has(name)) return;
  const last = expression.args.at(-1);
  if (last) grow(base, evaluate(last.value, walk.env, walk.script), walk.env);
}

/** The outermost call of a statement, and those among its arguments: where `setup(...)` stands. */
function noteCalls(expression: Expr, walk: Walk): void {
  if (expression.t !== 'call' || !walk.onCall) return;
  walk.onCall(expression, { ...walk.env, names: new Map(walk.env.names) });
}

function assign(targets: readonly Expr[], value: Val, walk: Walk): void {
  for (const target of targets) {
    if (target.t === 'name') walk.env.names.set(target.id, value);
    else if (target.t === 'subscript' && target.base.t === 'name' && target.index.length === 1) {
      const key = evaluate(target.index[0] as Expr, walk.env, walk.script);
      const held = lookup(target.base.id, walk.env);
      const entries = held?.t === 'dict' ? held.entries : [];
      walk.env.names.set(target.base.id, { t: 'dict', entries: [...entries, [key, value]] });
    }
  }
}

/** `+=`, `append` and their like: what was there, and this too. */
function grow(target: Expr, value: Val, env: Env): void {
  if (target.t === 'subscript' && target.base.t === 'name') {
    const held = lookup(target.base.id, env);
    const key = target.index[0];
    if (held?.t !== 'dict' || key === undefined) return;
    env.names.set(target.base.id, {
      t: 'dict',
      entries: [...held.entries, [{ t: 'string', text: '', at: 0 }, value]],
    });
  } else if (target.t === 'name') {
    const held = lookup(target.id, env);
    const grown =
      held?.t === 'dict' && value.t === 'dict'
        ? { ...held, entries: [...held.entries, ...value.entries] }
        : null;
    env.names.set(target.id, grown ?? added(held ?? { t: 'list', items: [] }, value));
  }
}

/** What a name holds, from the inside out. */
export function lookup(name: string, env: Env): Val | undefined {
  for (let at: Env | null = env; at !== null; at = at.outer) {
    const value = at.names.get(name);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The function of this name, from the inside out. */
export function functionNamed(name: string, env: Env): FunctionDef | undefined {
  for (let at: Env | null = env; at !== null; at = at.outer) {
    const def = at.functions.get(name);
    if (def !== undefined) return def;
  }
  return undefined;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
