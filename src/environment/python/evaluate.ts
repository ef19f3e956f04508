/** Expressions of a build script to values: literals, names, lists, joined strings, files read. Executes nothing. */
import type {
  CallExpr,
  ComprehensionExpr,
  DictExpr,
  Expr,
  FormatExpr,
  OperatorExpr,
} from '../../python/syntax.js';
import { callFunction, type Env, functionNamed, lookup, type Script } from './script.js';
import { literalText, pieces, unescaped } from './string.js';
import { added, anyOf, entriesOf, HOLE, itemsOf, MAX_ITEMS, stringsOf, UNKNOWN, type Val } from './value.js';

const MAX_DEPTH = 40;

/** What an expression comes to, as far as the text tells. */
export function evaluate(expression: Expr, env: Env, script: Script): Val {
  if (script.budget-- <= 0 || script.depth >= MAX_DEPTH) return UNKNOWN;
  script.depth++;
  const value = held(expression, env, script);
  script.depth--;
  return value;
}

function held(expression: Expr, env: Env, script: Script): Val {
  const ask = (part: Expr): Val => evaluate(part, env, script);
  switch (expression.t) {
    case 'literal':
      return expression.kind === 'string' || expression.kind === 'number'
        ? literal(expression, script)
        : UNKNOWN;
    case 'format':
      return formatted(expression, env, script);
    case 'name':
      return lookup(expression.id, env) ?? UNKNOWN;
    case 'tuple':
    case 'list':
    case 'set':
      return { t: 'list', items: expression.items.slice(0, MAX_ITEMS).flatMap((item) => element(item, ask)) };
    case 'dict':
      return dictionary(expression, ask);
    case 'operator':
      return operated(expression, ask);
    case 'conditional':
      return anyOf([ask(expression.yes), ask(expression.no)]);
    case 'comprehension':
      return comprehended(expression, env, script);
    case 'subscript':
      return subscripted(ask(expression.base), expression.index.map(ask));
    case 'call':
      return called(expression, env, script);
    case 'attribute': {
      // `line.req` of what a list of requirements gave.
      const base = ask(expression.base);
      return base.t === 'file' ? base : UNKNOWN;
    }
    case 'walrus':
      return ask(expression.value);
    default:
      return UNKNOWN;
  }
}

function literal(expression: Expr, script: Script): Val {
  const source = script.text.slice(expression.start, expression.end);
  const text = expression.t === 'literal' && expression.kind === 'number' ? source : literalText(source);
  return { t: 'string', text, at: expression.start };
}

/** `*others` in a list gives its items. */
function element(item: Expr, ask: (part: Expr) => Val): Val[] {
  return item.t === 'star' && item.value ? itemsOf(ask(item.value)) : [ask(item)];
}

function dictionary(expression: DictExpr, ask: (part: Expr) => Val): Val {
  const entries = expression.keys.slice(0, MAX_ITEMS).flatMap((key, at): [Val, Val][] => {
    const value = ask(expression.values[at] as Expr);
    if (key !== null) return [[ask(key), value]];
    return value.t === 'dict' ? value.entries : [];
  });
  return { t: 'dict', entries };
}

function operated(expression: OperatorExpr, ask: (part: Expr) => Val): Val {
  const [first, ...rest] = expression.parts.map(ask);
  if (first === undefined) return UNKNOWN;
  if (expression.op === '+') return rest.reduce(added, first);
  if (expression.op === '%') return percent(first, rest[0] ?? UNKNOWN);
  // `here / 'requirements.txt'`: the last part is the file's name.
  if (expression.op === '/') return joinedPath([first, ...rest]);
  if (expression.op === 'or' || expression.op === 'and') return anyOf([first, ...rest]);
  return UNKNOWN;
}

/** `'tensorflow==%s' % version` */
function percent(format: Val, given: Val): Val {
  if (format.t !== 'string') return UNKNOWN;
  const values = given.t === 'list' ? given.items : [given];
  let at = 0;
  const text = format.text.replace(/%(?:\(\w+\))?[sdr]/g, () => shownIn(values[at++]));
  return { ...format, text };
}

const shownIn = (value: Val | undefined): string => (value?.t === 'string' ? value.text : HOLE);

/** `'tensorflow=={}'.format(version)` */
function formattedBy(format: Val, call: CallExpr, ask: (part: Expr) => Val): Val {
  if (format.t !== 'string') return UNKNOWN;
  let next = 0;
  const text = format.text.replace(/\{(\w*)[^{}]*\}/g, (_, name: string) => {
    const at = name === '' ? next++ : Number(name);
    const arg = Number.isNaN(at) ? call.args.find(({ keyword }) => keyword === name) : call.args[at];
    return arg ? shownIn(ask(arg.value)) : HOLE;
  });
  return { ...format, text };
}

function formatted(expression: FormatExpr, env: Env, script: Script): Val {
  const source = script.text.slice(expression.start, expression.end);
  const parts = [...expression.parts];
  const text = pieces(source, expression.start)
    .map(({ prefix, raw, at }) => {
      if (!prefix.includes('f')) return unescaped(raw);
      return raw.replace(/\{\{|\}\}|\{[^{}]*\}/g, (whole, offset: number) => {
        if (whole.length === 2) return whole[0] as string;
        const from = at + offset;
        const part = parts.find(({ start, end }) => start >= from && end <= from + whole.length);
        return part ? shownIn(evaluate(part, env, script)) : HOLE;
      });
    })
    .join('');
  return { t: 'string', text, at: expression.start };
}

function comprehended(expression: ComprehensionExpr, env: Env, script: Script): Val {
  const inner: Env = { names: new Map(), functions: new Map(), outer: env };
  const [clause] = expression.clauses;
  const [part] = expression.parts;
  if (clause === undefined || part === undefined) return UNKNOWN;
  const items = itemsOf(evaluate(clause.iter, env, script));
  if (expression.kind === 'dict') return tableOf(items);
  const out = items.slice(0, MAX_ITEMS).map((item) => {
    if (clause.target.t === 'name') inner.names.set(clause.target.id, item);
    return evaluate(part, inner, script);
  });
  return { t: 'list', items: out };
}

/** `{name: requirement for ... in requirements}`, however the name is cut off. */
function tableOf(items: readonly Val[]): Val {
  const entries = items.flatMap((item): [Val, Val][] => {
    const name = item.t === 'string' ? /^[^!=<>~;]+/.exec(item.text)?.[0].trim() : undefined;
    return name === undefined ? [] : [[{ t: 'string', text: name, at: 0 }, item]];
  });
  return entries.length === 0 ? UNKNOWN : { t: 'dict', entries };
}

function subscripted(base: Val, index: readonly Val[]): Val {
  const keys = new Set(index.flatMap(stringsOf));
  if (base.t === 'dict' || base.t === 'any') {
    const found = entriesOf(base).filter(([key]) => keys.size === 0 || keys.has(key));
    if (found.length > 0) return anyOf(found.map(([, value]) => value));
  }
  if (base.t === 'list') {
    const at = Number([...keys][0] ?? Number.NaN);
    return Number.isInteger(at) ? (base.items.at(at) ?? UNKNOWN) : base;
  }
  // Of a text it is the part that somebody looks for: `re.findall(...)[0]`.
  return base.t === 'file' || base.t === 'string' ? base : UNKNOWN;
}

/** Methods and functions that give what they are given, in another form. */
const THROUGH: ReadonlySet<string> = new Set(
  'read readlines read_text readline splitlines strip rstrip lstrip decode encode lower list tuple set sorted str filter map dedent items values copy fromkeys chain from_iterable iter next reversed Path resolve as_posix cleandoc findall'.split(
    ' ',
  ),
);
const OPENS: ReadonlySet<string> = new Set(['open', 'file', 'read_text', 'open_text', 'parse_requirements']);

function called(call: CallExpr, env: Env, script: Script): Val {
  const ask = (part: Expr): Val => evaluate(part, env, script);
  const name = call.func.t === 'name' ? call.func.id : call.func.t === 'attribute' ? call.func.name : '';
  const def = call.func.t === 'name' ? functionNamed(name, env) : undefined;
  const given = call.args.map(({ value }) => ask(value));
  if (def) {
    const value = callFunction(def, call.args, env, script);
    return value.t === 'unknown' ? (fileNamed(given, call) ?? UNKNOWN) : value;
  }
  const base = call.func.t === 'attribute' ? ask(call.func.base) : null;
  if (name === 'join' && base?.t !== 'string') return joinedPath(given);
  if (name === 'joinpath') return joinedPath(base ? [base, ...given] : given);
  if (name === 'dict') return { t: 'dict', entries: keywordEntries(call, ask) };
  if (base && name === 'format') return formattedBy(base, call, ask);
  if (base && (name === 'split' || name === 'splitlines')) return split(base);
  if (OPENS.has(name)) return fileNamed([...(base ? [base] : []), ...given], call) ?? base ?? UNKNOWN;
  if (THROUGH.has(name)) return through(base, given, call);
  return fileNamed(given, call) ?? UNKNOWN;
}

/** A method gives its receiver on; a function its last argument that is known. */
function through(base: Val | null, given: readonly Val[], call: CallExpr): Val {
  if (base && base.t !== 'unknown')
    return base.t === 'string' ? (fileNamed([base], call) ?? stripped(base)) : base;
  return given.findLast((value) => value.t !== 'unknown') ?? UNKNOWN;
}

function stripped(value: Val): Val {
  return value.t === 'string' ? { ...value, text: value.text.trim() } : value;
}

function keywordEntries(call: CallExpr, ask: (part: Expr) => Val): [Val, Val][] {
  return call.args.flatMap(({ keyword, unpack, value }): [Val, Val][] => {
    const given = ask(value);
    if (keyword !== null) return [[{ t: 'string', text: keyword, at: value.start }, given]];
    return unpack === '**' && given.t === 'dict' ? given.entries : [];
  });
}

/** Lines or words of a text, each at its own place. */
function split(base: Val): Val {
  if (base.t !== 'string') return base;
  const items: Val[] = [];
  for (const { 0: text, index } of base.text.matchAll(/[^\r\n]+/g)) {
    if (items.length >= MAX_ITEMS) break;
    if (text.trim() !== '') items.push({ t: 'string', text: text.trim(), at: base.at + index });
  }
  const [only] = items;
  // One line of words: `'numpy scipy'.split()`.
  if (items.length === 1 && only?.t === 'string' && /^[\w.\-\s]+$/.test(only.text)) {
    return { t: 'list', items: only.text.split(/\s+/).map((text) => ({ ...only, text })) };
  }
  return { t: 'list', items };
}

/** A path of which only the end is known: `os.path.join(here, 'requirements.txt')`. */
function joinedPath(parts: readonly Val[]): Val {
  const known: string[] = [];
  let at = 0;
  for (const part of parts) {
    const texts = part.t === 'file' ? [part.path] : stringsOf(part);
    if (texts.length !== 1) known.length = 0;
    else known.push(texts[0] as string);
    if (part.t === 'string') at = part.at;
  }
  return known.length === 0 ? UNKNOWN : { t: 'string', text: known.join('/'), at };
}

/** The list of requirements among the arguments of something that reads a file. */
function fileNamed(given: readonly Val[], call: CallExpr): Val | null {
  for (const value of given) {
    if (value.t === 'file') return value;
    const path = stringsOf(value).find((text) => /^[^\s<>=]+\.(?:txt|in)$/.test(text));
    if (path !== undefined) return { t: 'file', path, at: call.start };
  }
  return null;
}
