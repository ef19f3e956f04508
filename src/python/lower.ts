/**
 * Statements: from the parser's tree to `syntax.ts`. A broken range keeps the statements found inside it, so that a
 * syntax error costs as little as possible.
 */
import { lowerArguments, lowerExpression, lowerParameters, parts } from './lower-expression.js';
import type { Parse, Walker } from './parse.js';
import type {
  ClassDef,
  ExceptHandler,
  Expr,
  FunctionDef,
  ImportedName,
  Module,
  NameExpr,
  Stmt,
} from './syntax.js';

/** Parses and lowers a whole file. Throws `RangeError` where the nesting is deeper than the stack. */
export function lowerModule(parse: Parse, text: string): Module {
  const { walker, hasError } = parse(text);
  const broken: Module['broken'] = [];
  if (hasError) collectBroken(walker, broken);
  return { body: block(walker), broken };
}

/** The outermost ranges the parser skipped, or where it had to invent a token. */
function collectBroken(w: Walker, out: Module['broken']): void {
  w.children(() => {
    if (w.type() === 'ERROR' || w.missing()) out.push({ start: w.start(), end: w.end() });
    else collectBroken(w, out);
  });
}

/** The statements among the children of the node the walker stands on. */
function block(w: Walker): Stmt[] {
  const out: Stmt[] = [];
  w.children(() => {
    if (w.named()) statement(w, out);
  });
  return out;
}

function statement(w: Walker, out: Stmt[]): void {
  const type = w.type();
  switch (type) {
    case 'comment':
    case 'pass_statement':
    case 'line_continuation':
      return;
    case 'expression_statement':
      w.children(() => simple(w, out));
      return;
    case 'import_statement':
      out.push({ t: 'import', start: w.start(), end: w.end(), names: importedNames(w) });
      return;
    case 'import_from_statement':
      out.push(fromImport(w));
      return;
    case 'future_import_statement':
      return;
    case 'type_alias_statement': {
      const annotation = parts(w)[1] ?? null;
      out.push({ t: 'assign', targets: [], value: null, annotation });
      return;
    }
    case 'if_statement':
      out.push(ifStatement(w));
      return;
    case 'for_statement':
      out.push(forStatement(w));
      return;
    case 'while_statement':
      out.push(whileStatement(w));
      return;
    case 'try_statement':
      out.push(tryStatement(w));
      return;
    case 'with_statement':
      out.push(withStatement(w));
      return;
    case 'match_statement':
      out.push(matchStatement(w));
      return;
    case 'function_definition':
      out.push(functionDef(w, []));
      return;
    case 'class_definition':
      out.push(classDef(w, []));
      return;
    case 'decorated_definition':
      decorated(w, out);
      return;
    case 'return_statement':
      out.push({ t: 'return', value: parts(w)[0] ?? null });
      return;
    case 'break_statement':
    case 'continue_statement':
      out.push({ t: 'jump', kind: type === 'break_statement' ? 'break' : 'continue', values: [] });
      return;
    case 'raise_statement':
      out.push({ t: 'jump', kind: 'raise', values: parts(w) });
      return;
    case 'global_statement':
    case 'nonlocal_statement':
      out.push({
        t: 'scope',
        kind: type === 'global_statement' ? 'global' : 'nonlocal',
        names: identifiers(w),
      });
      return;
    case 'delete_statement':
      out.push({ t: 'delete', targets: flatten(parts(w)) });
      return;
    case 'assert_statement':
    case 'print_statement':
    case 'exec_statement':
    case 'chevron':
      for (const value of parts(w)) out.push({ t: 'expr', value });
      return;
    case 'ERROR':
    case 'block':
      out.push(...block(w));
      return;
    default:
      simple(w, out);
  }
}

/** An expression statement's one child: an assignment, or an expression. */
function simple(w: Walker, out: Stmt[]): void {
  if (!w.named() || w.type() === 'comment') return;
  switch (w.type()) {
    case 'assignment':
      out.push(assignment(w));
      return;
    case 'augmented_assignment':
      out.push(augmented(w));
      return;
    default:
      out.push({ t: 'expr', value: lowerExpression(w) });
  }
}

function flatten(items: Expr[]): Expr[] {
  return items.flatMap((item) => (item.t === 'tuple' || item.t === 'list' ? flatten(item.items) : [item]));
}

/** `a = b = value` is one statement with two targets. */
function assignment(w: Walker): Stmt {
  const targets: Expr[] = [];
  let value: Expr | null = null;
  let annotation: Expr | null = null;
  const visit = (): void => {
    const field = w.field();
    if (field === 'left') targets.push(lowerExpression(w));
    else if (field === 'type') annotation = lowerExpression(w);
    else if (field === 'right') {
      if (w.type() === 'assignment') w.children(visit);
      else value = lowerExpression(w);
    }
  };
  w.children(visit);
  return { t: 'assign', targets, value, annotation };
}

function augmented(w: Walker): Stmt {
  let target: Expr = { t: 'other', start: w.start(), end: w.start(), parts: [] };
  let value: Expr = target;
  let op = '';
  w.children(() => {
    const field = w.field();
    if (field === 'left') target = lowerExpression(w);
    else if (field === 'operator') op = w.type().slice(0, -1);
    else if (field === 'right') value = lowerExpression(w);
  });
  return { t: 'augment', target, op, value };
}

function identifiers(w: Walker): string[] {
  const names: string[] = [];
  w.children(() => {
    if (w.type() === 'identifier') names.push(w.text.slice(w.start(), w.end()));
  });
  return names;
}

/** `a . b` is `a.b`: white space inside a dotted name is legal. */
function dottedText(w: Walker): string {
  return w.text.slice(w.start(), w.end()).replace(/\s+/g, '');
}

function importedNames(w: Walker): ImportedName[] {
  const names: ImportedName[] = [];
  w.children(() => {
    if (w.field() === 'name') names.push(importedName(w));
  });
  return names;
}

function importedName(w: Walker): ImportedName {
  const range = { start: w.start(), end: w.end() };
  if (w.type() !== 'aliased_import') return { name: dottedText(w), as: null, ...range };
  let name = '';
  let as: string | null = null;
  w.children(() => {
    if (w.field() === 'name') name = dottedText(w);
    else if (w.field() === 'alias') as = w.text.slice(w.start(), w.end());
  });
  return { name, as, ...range };
}

function fromImport(w: Walker): Stmt {
  let module = '';
  let level = 0;
  let star = false;
  w.children(() => {
    if (w.field() === 'module_name') {
      const written = dottedText(w);
      module = written.replace(/^\.+/, '');
      level = written.length - module.length;
    } else if (w.type() === 'wildcard_import') star = true;
  });
  return { t: 'from', start: w.start(), end: w.end(), level, module, names: importedNames(w), star };
}

function ifStatement(w: Walker): Stmt {
  let test: Expr | null = null;
  let body: Stmt[] = [];
  const rest: { test: Expr | null; body: Stmt[] }[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'condition') test = lowerExpression(w);
    else if (field === 'consequence') body = block(w);
    else if (field === 'alternative') rest.push(clause(w));
    else if (w.type() === 'ERROR') statement(w, body);
  });
  let orelse: Stmt[] = [];
  for (const arm of rest.reverse()) {
    orelse = arm.test ? [{ t: 'if', test: arm.test, body: arm.body, orelse }] : arm.body;
  }
  return { t: 'if', test: test ?? nothing(w), body, orelse };
}

/** An `elif`, `else` or `finally` clause. */
function clause(w: Walker): { test: Expr | null; body: Stmt[] } {
  let test: Expr | null = null;
  let body: Stmt[] = [];
  w.children(() => {
    if (w.field() === 'condition') test = lowerExpression(w);
    else if (w.type() === 'block') body = block(w);
  });
  return { test, body };
}

function nothing(w: Walker): Expr {
  return { t: 'other', start: w.start(), end: w.start(), parts: [] };
}

function forStatement(w: Walker): Stmt {
  let target: Expr = nothing(w);
  let iter: Expr = target;
  let body: Stmt[] = [];
  let orelse: Stmt[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'left') target = lowerExpression(w);
    else if (field === 'right') iter = lowerExpression(w);
    else if (field === 'body') body = block(w);
    else if (field === 'alternative') orelse = clause(w).body;
  });
  return { t: 'for', target, iter, body, orelse };
}

function whileStatement(w: Walker): Stmt {
  let test: Expr = nothing(w);
  let body: Stmt[] = [];
  let orelse: Stmt[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'condition') test = lowerExpression(w);
    else if (field === 'body') body = block(w);
    else if (field === 'alternative') orelse = clause(w).body;
  });
  return { t: 'while', test, body, orelse };
}

function tryStatement(w: Walker): Stmt {
  const out: Extract<Stmt, { t: 'try' }> = { t: 'try', body: [], handlers: [], orelse: [], finally: [] };
  w.children(() => {
    if (w.field() === 'body') out.body = block(w);
    else if (w.type() === 'except_clause' || w.type() === 'except_group_clause')
      out.handlers.push(handler(w));
    else if (w.type() === 'else_clause') out.orelse = clause(w).body;
    else if (w.type() === 'finally_clause') out.finally = clause(w).body;
  });
  return out;
}

/** `except E as e`, and Python 2's `except E, e`. */
function handler(w: Walker): ExceptHandler {
  const out: ExceptHandler = { type: null, target: null, body: [] };
  w.children(() => {
    if (!w.named() || w.type() === 'comment') return;
    if (w.type() === 'block') out.body = block(w);
    else if (w.field() === 'alias') out.target = lowerExpression(w);
    else if (w.type() === 'as_pattern') [out.type, out.target] = asPattern(w);
    else out.type = lowerExpression(w);
  });
  return out;
}

/** `value as target`. */
function asPattern(w: Walker): [Expr, Expr | null] {
  let value: Expr = nothing(w);
  let target: Expr | null = null;
  w.children(() => {
    if (!w.named()) return;
    if (w.field() === 'alias') target = parts(w)[0] ?? null;
    else value = lowerExpression(w);
  });
  return [value, target];
}

function withStatement(w: Walker): Stmt {
  const items: { value: Expr; target: Expr | null }[] = [];
  let body: Stmt[] = [];
  const item = (): void => {
    if (w.type() !== 'with_item') return;
    w.children(() => {
      if (!w.named() || w.type() === 'comment') return;
      if (w.type() === 'as_pattern') {
        const [value, target] = asPattern(w);
        items.push({ value, target });
      } else items.push({ value: lowerExpression(w), target: null });
    });
  };
  w.children(() => {
    if (w.type() === 'with_clause') w.children(item);
    else if (w.field() === 'body') body = block(w);
  });
  return { t: 'with', items, body };
}

function matchStatement(w: Walker): Stmt {
  const subjects: Expr[] = [];
  const cases: Extract<Stmt, { t: 'match' }>['cases'] = [];
  w.children(() => {
    if (w.field() === 'subject') subjects.push(lowerExpression(w));
    else if (w.field() === 'body') {
      w.children(() => {
        if (w.type() === 'case_clause') cases.push(matchCase(w));
      });
    }
  });
  return { t: 'match', subject: subjects[0] ?? nothing(w), cases };
}

function matchCase(w: Walker): Extract<Stmt, { t: 'match' }>['cases'][number] {
  const out = {
    reads: [] as Expr[],
    binds: [] as NameExpr[],
    guard: null as Expr | null,
    body: [] as Stmt[],
  };
  w.children(() => {
    if (w.field() === 'consequence') out.body = block(w);
    else if (w.field() === 'guard') out.guard = parts(w)[0] ?? null;
    else if (w.named()) casePattern(w, out);
  });
  return out;
}

/** A bare name in a pattern binds; a dotted name or a class is read. */
function casePattern(w: Walker, out: { reads: Expr[]; binds: NameExpr[] }): void {
  const type = w.type();
  if (type === 'dotted_name') {
    const chain = lowerExpression(w);
    if (chain.t === 'name') out.binds.push(chain);
    else out.reads.push(chain);
    return;
  }
  if (type === 'identifier') {
    out.binds.push({ t: 'name', start: w.start(), end: w.end(), id: w.text.slice(w.start(), w.end()) });
    return;
  }
  let first = type === 'class_pattern' || type === 'keyword_pattern';
  w.children(() => {
    if (!w.named()) return;
    if (!first) casePattern(w, out);
    else if (type === 'class_pattern') out.reads.push(lowerExpression(w));
    first = false;
  });
}

function functionDef(w: Walker, decorators: Expr[]): FunctionDef {
  const out: FunctionDef = {
    t: 'def',
    start: w.start(),
    end: w.end(),
    name: '',
    at: w.start(),
    params: [],
    returns: null,
    decorators,
    body: [],
  };
  w.children(() => {
    const field = w.field();
    if (field === 'name') {
      out.name = w.text.slice(w.start(), w.end());
      out.at = w.start();
    } else if (field === 'parameters') out.params = lowerParameters(w);
    else if (field === 'return_type') out.returns = lowerExpression(w);
    else if (field === 'body') out.body = block(w);
  });
  return out;
}

function classDef(w: Walker, decorators: Expr[]): ClassDef {
  const out: ClassDef = {
    t: 'class',
    start: w.start(),
    end: w.end(),
    name: '',
    at: w.start(),
    bases: [],
    decorators,
    body: [],
  };
  w.children(() => {
    const field = w.field();
    if (field === 'name') {
      out.name = w.text.slice(w.start(), w.end());
      out.at = w.start();
    } else if (field === 'superclasses') out.bases = lowerArguments(w);
    else if (field === 'body') out.body = block(w);
  });
  return out;
}

function decorated(w: Walker, out: Stmt[]): void {
  const decorators: Expr[] = [];
  w.children(() => {
    if (w.type() === 'decorator') decorators.push(...parts(w));
    else if (w.type() === 'function_definition') out.push(functionDef(w, decorators));
    else if (w.type() === 'class_definition') out.push(classDef(w, decorators));
  });
}
