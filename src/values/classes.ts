/** Questions about the public classes of TensorFlow and the packages around it, answered from facts. */
import type { Kind, LinkFacts } from '../facts/types.js';

export interface Classes {
  has(cls: string): boolean;
  /** The highest class of the ancestry that documents the member, and what it gives; null where none does. */
  member(cls: string, name: string): { cls: string; kind: Kind } | null;
  /** The class itself or an ancestor. */
  isA(cls: string, ancestor: string): boolean;
}

/** Indexes the facts; answers are remembered. */
export function createClasses(facts: LinkFacts): Classes {
  const lines = new Map<string, string[]>();
  const answers = new Map<string, { cls: string; kind: Kind } | null>();

  /** The class and all above it, nearest first. */
  const line = (cls: string): string[] => {
    const known = lines.get(cls);
    if (known) return known;
    const out = [cls];
    lines.set(cls, out);
    for (let i = 0; i < out.length; i++) {
      for (const base of facts.classes[out[i] as string]?.bases ?? [])
        if (!out.includes(base)) out.push(base);
    }
    return out;
  };

  const find = (cls: string, name: string): { cls: string; kind: Kind } | null => {
    let highest: string | null = null;
    let kind: Kind = '?';
    for (const one of line(cls)) {
      const members = facts.classes[one]?.members;
      if (!members || !Object.hasOwn(members, name)) continue;
      highest = one;
      // The nearest class knows best what it gives.
      if (kind === '?') kind = members[name] as Kind;
    }
    return highest === null ? null : { cls: highest, kind };
  };

  return {
    has: (cls) => Object.hasOwn(facts.classes, cls),
    isA: (cls, ancestor) => line(cls).includes(ancestor),
    member(cls, name) {
      const key = `${cls}.${name}`;
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = find(cls, name);
      answers.set(key, answer);
      return answer;
    },
  };
}
