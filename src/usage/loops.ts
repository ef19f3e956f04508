/**
 * What of a file stands in a loop or a comprehension, and so may run many times. A function that is defined in a loop is not in it.
 */
import type { NodeId, Summary } from '../summary/summary.js';

/** Whether an expression of the file may run many times in one call of its function. */
export function createInLoop(summary: Summary): (node: NodeId) => boolean {
  const loops = summary.blocks.filter(({ t }) => t === 'loop');
  const comprehensions = summary.nodes.filter(({ t }) => t === 'comp');
  return (node) => {
    if (loops.some(({ from, to }) => from <= node && node < to)) return true;
    const { s, e } = summary.nodes[node]!;
    return comprehensions.some((comprehension) => comprehension.s < s && e < comprehension.e);
  };
}
