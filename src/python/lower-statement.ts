/**
 * Statements: from the walker's nodes to `syntax.ts`, by tables from node type to function. A broken range keeps the
 * statements found inside it, so that a syntax error costs as little as possible.
 */
import { lowerFor, lowerIf, lowerTry, lowerWhile, lowerWith } from './lower-compound.js';
import { lowerClass, lowerDecorated, lowerFunction } from './lower-definition.js';
import { lowerExpression, parts } from './lower-expression.js';
import { lowerFrom, lowerImport } from './lower-import.js';
import { lowerMatch } from './lower-match.js';
import {
  lowerAssignment,
  lowerAugmented,
  lowerDelete,
  lowerRaise,
  lowerReturn,
  lowerScope,
  lowerTypeAlias,
} from './lower-simple.js';
import type { Walker } from './parse.js';
import type { Stmt } from './syntax.js';

/** The statements among the children of the node the walker stands on. */
export function lowerBlock(w: Walker): Stmt[] {
  const out: Stmt[] = [];
  w.children(() => {
    if (w.named()) lowerStatement(w, out);
  });
  return out;
}

function lowerStatement(w: Walker, out: Stmt[]): void {
  const type = w.type();
  const lower = ONE[type];
  if (lower) out.push(lower(w));
  else (ANY_NUMBER[type] ?? lowerPart)(w, out);
}

/** An expression statement's one child: an assignment, or an expression. */
function lowerPart(w: Walker, out: Stmt[]): void {
  if (!w.named() || w.type() === 'comment') return;
  switch (w.type()) {
    case 'assignment':
      out.push(lowerAssignment(w));
      return;
    case 'augmented_assignment':
      out.push(lowerAugmented(w));
      return;
    default:
      out.push({ t: 'expr', value: lowerExpression(w) });
  }
}

function lowerParts(w: Walker, out: Stmt[]): void {
  w.children(() => lowerPart(w, out));
}

function lowerValues(w: Walker, out: Stmt[]): void {
  for (const value of parts(w)) out.push({ t: 'expr', value });
}

function lowerInside(w: Walker, out: Stmt[]): void {
  out.push(...lowerBlock(w));
}

function skip(): void {}

/** Nodes that are one statement. */
const ONE: Readonly<Record<string, (w: Walker) => Stmt>> = {
  import_statement: lowerImport,
  import_from_statement: lowerFrom,
  type_alias_statement: lowerTypeAlias,
  if_statement: lowerIf,
  for_statement: lowerFor,
  while_statement: lowerWhile,
  try_statement: lowerTry,
  with_statement: lowerWith,
  match_statement: lowerMatch,
  function_definition: lowerFunction,
  class_definition: lowerClass,
  return_statement: lowerReturn,
  break_statement: () => ({ t: 'jump', kind: 'break', values: [] }),
  continue_statement: () => ({ t: 'jump', kind: 'continue', values: [] }),
  raise_statement: lowerRaise,
  global_statement: (w) => lowerScope(w, 'global'),
  nonlocal_statement: (w) => lowerScope(w, 'nonlocal'),
  delete_statement: lowerDelete,
};

/** Nodes that are none or several; what is in neither table is an expression. */
const ANY_NUMBER: Readonly<Record<string, (w: Walker, out: Stmt[]) => void>> = {
  comment: skip,
  pass_statement: skip,
  line_continuation: skip,
  future_import_statement: skip,
  expression_statement: lowerParts,
  decorated_definition: lowerDecorated,
  assert_statement: lowerValues,
  print_statement: lowerValues,
  exec_statement: lowerValues,
  chevron: lowerValues,
  ERROR: lowerInside,
  block: lowerInside,
};
