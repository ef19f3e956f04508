/**
 * What every lowering file needs: the text of a node, a name, and what stands where the parser found nothing.
 * Knows no grammar.
 */
import type { Walker } from './parse.js';
import type { Expr, NameExpr } from './syntax.js';

/** The source text of the node the walker stands on. */
export function textOf(w: Walker): string {
  return w.text.slice(w.start(), w.end());
}

/** The identifier the walker stands on. */
export function nameOf(w: Walker): NameExpr {
  const start = w.start();
  const end = w.end();
  return { t: 'name', start, end, id: w.text.slice(start, end) };
}

/** An empty name, in the place of one that broken code lacks. */
export function missingName(at: number): NameExpr {
  return { t: 'name', start: at, end: at, id: '' };
}

/** An empty expression at the start of the node, in the place of one that broken code lacks. */
export function nothing(w: Walker): Expr {
  return { t: 'other', start: w.start(), end: w.start(), parts: [] };
}
