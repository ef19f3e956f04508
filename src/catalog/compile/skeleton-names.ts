/** Which names of a target a skeleton uses, and the imports they need: read off the text, as a skeleton has slots and holes in it. */
import type { Target } from '../../match/finding.js';
import { ROOTS } from '../roots.js';

/** Text in quotes and comments. */
const SAID = /'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|#.*/g;
/** A dotted name, not an attribute of something else, no slot and no hole. */
const DOTTED = /(?<![\w.$?])([A-Za-z_]\w*)((?:\s*\.\s*[A-Za-z_]\w*)*)(\s*\(|\s*=(?!=))?/g;

/** Names in full, sorted; imports, sorted. */
export function skeletonNames(
  lines: readonly string[],
  target: Target,
): { symbols: string[]; imports: string[] } {
  const text = lines.join('\n').replace(SAID, '""');
  const [symbols, imports] = [new Set<string>(), new Set<string>()];
  for (const line of text.split('\n')) {
    if (/^\s*(import|from)\s/.test(line)) continue;
    for (const [, head, rest, after] of line.matchAll(DOTTED)) {
      const root = Object.hasOwn(ROOTS[target], head!) ? ROOTS[target][head!] : undefined;
      const isUsed = rest !== '' || (after !== undefined && after.trim() === '(');
      if (!root || !isUsed) continue;
      symbols.add(root.module + rest!.replace(/\s/g, ''));
      imports.add(root.import);
    }
  }
  return { symbols: [...symbols].sort(), imports: [...imports].sort() };
}
