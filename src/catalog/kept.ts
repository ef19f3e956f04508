/**
 * Names mentioned in the arguments of a call that stays TensorFlow stay too: `tf.FixedLenFeature([], tf.int64)` wants
 * TensorFlow's own dtype. Calls among the arguments have their own advice: a summary takes any framework's number.
 */
import type { Expression, Usage } from '../usage/usage.js';
import { isMention } from './render/reference.js';

/** The usages mentioned directly or in displays in the arguments, not those inside other calls. */
export function mentionsInArguments(usage: Usage, find: (id: string) => Usage | undefined): string[] {
  return usage.arguments.flatMap(({ value }) => mentionsIn(value, find));
}

function mentionsIn(expression: Expression, find: (id: string) => Usage | undefined): string[] {
  if (expression.usage !== undefined) {
    const used = find(expression.usage);
    return used && isMention(used) ? [used.id] : [];
  }
  const inner = expression.parts?.map((part) => part.expression) ?? expression.items ?? [];
  return inner.flatMap((part) => mentionsIn(part, find));
}
