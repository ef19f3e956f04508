/**
 * The names of other frameworks that a text of Python uses, in full: a look at imports and chains, with strings and comments left
 * out. Good enough to find names that are gone; what a variable holds it does not know.
 */

/** A name and where it stands. */
export interface UsedName {
  /** `torch.nn.functional.upsample`. */
  name: string;
  /** 1-based; columns from 0. */
  line: number;
  column: number;
}

const ROOTS = /^(?:torch|torchvision|jax|flax|optax|keras)(?:\.|$)/;
const OTHER =
  /#[^\n]*|[rRbBuUfFtT]{0,2}(?:'''(?:[^\\]|\\[\s\S])*?'''|"""(?:[^\\]|\\[\s\S])*?"""|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")/g;
const IMPORT = /^[ \t]*import[ \t]+([^\n]+)$/gm;
const FROM = /^[ \t]*from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n]+)/gm;
const CHAIN = /(?<![\w.])([A-Za-z_]\w*)((?:\s*\.\s*[A-Za-z_]\w*)*)/g;

/** In the order of the text. */
export function targetNamesIn(source: string): UsedName[] {
  // Blanks of the same length, so that places stay.
  const text = source.replace(OTHER, (token) => token.replace(/[^\n]/g, ' '));
  const names = importedNames(text);
  if (names.size === 0) return [];
  const starts = lineStarts(text);
  return [...text.matchAll(CHAIN)].flatMap((found) => {
    const [, head = '', rest = ''] = found;
    const full = names.get(head);
    if (full === undefined) return [];
    return [{ name: `${full}${rest.replace(/\s/g, '')}`, ...placeAt(starts, found.index) }];
  });
}

function importedNames(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const [, list = ''] of text.matchAll(IMPORT)) {
    for (const part of list.split(',')) {
      const [, module, alias] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/.exec(part) ?? [];
      if (module === undefined || !ROOTS.test(module)) continue;
      if (alias !== undefined) names.set(alias, module);
      else names.set(module.split('.')[0] as string, module.split('.')[0] as string);
    }
  }
  for (const [, module = '', list = ''] of text.matchAll(FROM)) {
    if (!ROOTS.test(module)) continue;
    for (const part of list.replace(/[()]/g, '').split(',')) {
      const [, name, alias] = /^\s*(\w+)(?:\s+as\s+(\w+))?\s*$/.exec(part) ?? [];
      if (name !== undefined) names.set(alias ?? name, `${module}.${name}`);
    }
  }
  return names;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeAt(starts: readonly number[], index: number): { line: number; column: number } {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= index) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: index - (starts[low] as number) };
}
