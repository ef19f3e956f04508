/**
 * Rewrites a reader's expression: the usages in it become their advice, everything else stays exactly as written.
 */
import { ARGUMENT_LEVEL } from '../../python/precedence.js';
import type { Expression } from '../../usage/usage.js';
import { absorb, at, type Piece } from './piece.js';
import type { Nested, Place, Scope } from './scope.js';
import { asOperand } from './sizes.js';

/** An expression as text of the target. What cannot be rewritten is left and noted in the trace. */
export function rewrite(expression: Expression, scope: Scope): Piece {
  if (expression.usage !== undefined) return rewriteUsage(expression, expression.usage, scope);
  if (!expression.parts || expression.parts.length === 0) return asWritten(expression);
  return splice(expression, scope);
}

const asWritten = (expression: Expression): Piece => ({
  text: expression.text,
  level: expression.precedence,
});

function rewriteUsage(expression: Expression, id: string, scope: Scope): Piece {
  const nested = renderNested(id, scope);
  if (!nested) {
    scope.trace.left.add(expression.text);
    return asWritten(expression);
  }
  absorb(scope.trace, nested.trace);
  return nested.piece;
}

/** Renders a nested usage; again, with other names, where it binds one that is taken. */
function renderNested(id: string, scope: Scope): Nested | null {
  const { world, target, place } = scope;
  const taken = new Set([...place.avoid, ...assigned(scope.trace.prelude), ...scope.hoisted.values()]);
  const nested = world.render(id, target, place);
  if (!nested || !assigned(nested.trace.prelude).some((name) => taken.has(name))) return nested;
  return world.render(id, target, { ...place, avoid: taken });
}

/** The names that lines before an expression bind. */
function assigned(prelude: readonly string[]): string[] {
  return prelude.map((line) => line.slice(0, line.indexOf(' = ')));
}

function splice(expression: Expression, scope: Scope): Piece {
  const inner = opensScope(expression) ? { ...scope, place: inline(scope.place) } : scope;
  const { text } = expression;
  let out = '';
  let from = 0;
  for (const part of expression.parts ?? []) {
    const piece = rewrite(part.expression, inner);
    const bare = piece.level >= ARGUMENT_LEVEL && isDelimited(text, part.start, part.end);
    const advised = bare ? piece.text : at(piece, part.expression.precedence);
    const sizes = asOperand(advised, part, { text, scope: inner });
    out += text.slice(from, part.start) + (sizes?.text ?? advised);
    from = sizes?.end ?? part.end;
  }
  return { text: out + text.slice(from), level: expression.precedence };
}

const inline = (place: Place): Place => ({ ...place, inline: true });

/** A lambda or a comprehension has names of its own, so no line may be put before it. */
function opensScope({ form, text }: Expression): boolean {
  return form === 'lambda' || (form !== 'name' && /\bfor\b/.test(text));
}

/** Whether a part stands between brackets, commas or `=`, where any argument may stand bare. */
function isDelimited(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart()[0];
  const opens = /(?:[([{,:]|(?<![=!<>+\-*/%&|^@])=)$/.test(before);
  return opens && (after === undefined || ')]},:'.includes(after));
}
