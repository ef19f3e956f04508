/** `match` statements: of a pattern, which names it reads and which it binds. */
import { lowerExpression, parts } from './lower-expression.js';
import { nameOf, nothing } from './lower-name.js';
import { lowerBlock } from './lower-statement.js';
import type { Walker } from './parse.js';
import type { Expr, NameExpr, Stmt } from './syntax.js';

type Case = Extract<Stmt, { t: 'match' }>['cases'][number];

/** `match subject: case ...: ...` */
export function lowerMatch(w: Walker): Stmt {
  const subjects: Expr[] = [];
  const cases: Case[] = [];
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

function matchCase(w: Walker): Case {
  const out: Case = { reads: [], binds: [], guard: null, body: [] };
  w.children(() => {
    if (w.field() === 'consequence') out.body = lowerBlock(w);
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
    out.binds.push(nameOf(w));
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
