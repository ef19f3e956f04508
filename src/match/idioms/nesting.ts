/** Which usages of a list stand inside the expression of another one of it. */
import type { Expression, Usage } from '../../usage/usage.js';

type Find = (id: string) => Usage | undefined;

/** Without those inside another one that `isTold`: what is said of that one says them too. */
export function outermost(usages: readonly Usage[], find: Find, isTold: (usage: Usage) => boolean): Usage[] {
  const held = new Set<string>();
  for (const usage of usages) if (!held.has(usage.id) && isTold(usage)) collect(usage, find, held);
  return usages.filter(({ id }) => !held.has(id));
}

/** The ids of all usages in the arguments and the receiver, however deep; each is entered once. */
function collect(usage: Usage, find: Find, into: Set<string>): void {
  const open: Expression[] = [...usage.arguments.map(({ value }) => value)];
  if (usage.receiver) open.push(usage.receiver);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.usage !== undefined && !into.has(next.usage)) {
      into.add(next.usage);
      const inner = find(next.usage);
      if (inner) open.push(...inner.arguments.map(({ value }) => value));
      if (inner?.receiver) open.push(inner.receiver);
    }
    for (const { expression } of next.parts ?? []) open.push(expression);
    if (next.items && !next.parts) open.push(...next.items);
  }
}
