/** A seeded random number generator, so that a sample can be drawn again. Must not know what is sampled. */

/** Numbers in [0, 1) by mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` members without repetition, in the order of the list; all of them where there are fewer. */
export function sampleOf<T>(items: T[], count: number, random: () => number): T[] {
  const order = items.map((_, index) => index);
  const chosen: number[] = [];
  while (chosen.length < count && order.length > 0) {
    const at = Math.floor(random() * order.length);
    chosen.push(order[at]!);
    order[at] = order.at(-1)!;
    order.pop();
  }
  return chosen.sort((a, b) => a - b).map((index) => items[index]!);
}
