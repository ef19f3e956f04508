/**
 * What stands in brackets of its own: parentheses, dictionaries, comprehensions. Tuples, lists and sets need no more than
 * their parts and are in the table of `lower-expression.ts`.
 */
import { type LowerExpression, lowerExpression, parts } from './lower-expression.js';
import { missingName } from './lower-name.js';
import type { Walker } from './parse.js';
import type { ComprehensionExpr, Expr } from './syntax.js';

/** `(x)` is `x`; the range stays that of the inside, callers slice what they need. */
export function lowerParentheses(w: Walker, start: number, end: number): Expr {
  const inside = parts(w);
  return inside.length === 1 ? (inside[0] as Expr) : { t: 'other', start, end, parts: inside };
}

/** `{key: value, **more}`; a half-written pair is left out. */
export function lowerDictionary(w: Walker, start: number, end: number): Expr {
  const keys: (Expr | null)[] = [];
  const values: Expr[] = [];
  w.children(() => {
    if (!w.named()) return;
    if (w.type() === 'pair') {
      const [key, value] = parts(w);
      if (key && value) {
        keys.push(key);
        values.push(value);
      }
    } else if (w.type() === 'dictionary_splat') {
      const value = parts(w)[0];
      if (value) {
        keys.push(null);
        values.push(value);
      }
    }
  });
  return { t: 'dict', start, end, keys, values };
}

/** Makes the function for one kind of comprehension. */
export function comprehension(kind: ComprehensionExpr['kind']): LowerExpression {
  return (w, start, end) => {
    const out: ComprehensionExpr = { t: 'comprehension', start, end, kind, parts: [], clauses: [] };
    w.children(() => {
      if (w.named()) comprehensionPart(w, out);
    });
    return out;
  };
}

function comprehensionPart(w: Walker, out: ComprehensionExpr): void {
  switch (w.type()) {
    case 'for_in_clause':
      out.clauses.push(lowerForClause(w));
      return;
    case 'if_clause':
      out.clauses.at(-1)?.conditions.push(...parts(w));
      return;
    case 'pair':
      out.parts.push(...parts(w));
      return;
    case 'comment':
      return;
    default:
      out.parts.push(lowerExpression(w));
  }
}

function lowerForClause(w: Walker): ComprehensionExpr['clauses'][number] {
  const start = w.start();
  let target: Expr | null = null;
  const sources: Expr[] = [];
  w.children(() => {
    const field = w.field();
    if (field === 'left') target = lowerExpression(w);
    else if (field === 'right' && w.named()) sources.push(lowerExpression(w));
  });
  return { target: target ?? missingName(start), iter: oneOrTuple(sources, start), conditions: [] };
}

/** Python 2's `for x in 1, 2` iterates over a tuple. */
function oneOrTuple(items: Expr[], start: number): Expr {
  if (items.length === 1) return items[0] as Expr;
  return { t: 'tuple', start: items[0]?.start ?? start, end: items.at(-1)?.end ?? start, items };
}
