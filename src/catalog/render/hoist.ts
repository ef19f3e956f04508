/**
 * Gives a name to what must be made once and is read more often: an argument the template repeats, a receiver that lines
 * elsewhere need.
 */
import type { Expression, Usage } from '../../usage/usage.js';
import type { CompiledVariant } from '../compiled.js';
import type { PyLine } from '../python/ast.js';
import { expressionsOf, paramsOf } from '../python/walk.js';
import { ROOTS } from '../roots.js';
import { argument } from './piece.js';
import { rewrite } from './rewrite.js';
import type { Scope } from './scope.js';
import { isTrivial, mentions } from './trivial.js';

/** Binds an argument that stands more than once, and is more than a name, to a name before the code. */
export function hoistRepeated(line: PyLine, usage: Usage, scope: Scope): void {
  if (scope.place.inline) return;
  const counts = new Map<string, number>();
  for (const id of expressionsOf([line]).flatMap(paramsOf)) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [id, count] of counts) {
    if (count < 2) continue;
    const bound = scope.binding.values.get(id);
    if (id === 'self') hoist(id, scope.binding.receiver, receiverName(usage), scope);
    else if (bound?.from === 'reader') hoist(id, bound.value, id, scope);
  }
}

/** A receiver that lines elsewhere need is made once, here, and has a name: `AdamOptimizer(...).minimize(loss)`. */
export function hoistReceiver(variant: CompiledVariant, usage: Usage, scope: Scope): void {
  if (scope.place.inline) return;
  const lines = [variant.setup, variant.init, variant.call, variant.step].flatMap((place) => place ?? []);
  if (!expressionsOf(lines).flatMap(paramsOf).includes('self')) return;
  hoist('self', scope.binding.receiver, receiverName(usage), scope);
}

function hoist(id: string, expression: Expression | undefined, wanted: string, scope: Scope): void {
  if (!expression || isTrivial(expression) || scope.hoisted.has(id)) return;
  const piece = rewrite(expression, scope);
  const fresh = freshName(wanted, scope);
  scope.trace.prelude.push(`${fresh} = ${argument(piece)}`);
  scope.hoisted.set(id, fresh);
}

/** `tf.train.Optimizer.minimize` is called on an `optimizer`; a tensor is a `value`. */
function receiverName({ symbol }: Usage): string {
  const owner = symbol.split('.').at(-2) ?? '';
  if (!/^[A-Z]/.test(owner) || owner === 'Tensor') return 'value';
  return owner.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

function freshName(wanted: string, scope: Scope): string {
  const texts = [...scope.binding.args.map((arg) => arg.value.text), scope.binding.receiver?.text ?? ''];
  const isTaken = (name: string) =>
    scope.place.avoid.has(name) ||
    scope.trace.prelude.some((line) => line.startsWith(`${name} = `)) ||
    Object.hasOwn(ROOTS[scope.target], name) ||
    texts.some((text) => mentions(text, name));
  let name = wanted;
  for (let n = 2; isTaken(name); n++) name = `${wanted}_${n}`;
  return name;
}
