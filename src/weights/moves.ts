/** The templates of rows and kinds (`weight = kernel.T`), filled in for one layer. */
import type { CompiledCatalog } from '../catalog/compiled.js';
import type { WeightKindText } from '../catalog/weights-text.js';
import type { Target } from '../match/finding.js';
import type { Move, SourceArray } from './port-map.js';

/** The templates of a row for one target: those of the variant that moves most, as arrays that a layer lacks are left out later. */
export function rowTemplates(catalog: CompiledCatalog, symbol: string, target: Target): string[] | null {
  const row = catalog.rows[catalog.aliases[symbol] ?? symbol];
  const all =
    row?.advice[target].flatMap(({ weights }) => (weights && weights.length > 0 ? [weights] : [])) ?? [];
  return all.reduce<string[] | null>((most, one) => (one.length > (most?.length ?? 0) ? one : most), null);
}

/** The templates of a kind for one target: its own, else those of the row it names. */
export function kindTemplates(catalog: CompiledCatalog, kind: WeightKindText, target: Target): string[] {
  return kind.moves?.[target] ?? (kind.row ? rowTemplates(catalog, kind.row, target) : null) ?? [];
}

/** How keys of a target are put together. */
const SEPARATOR: Record<Target, string> = { pytorch: '.', jax: '.', keras: '/' };

/** Fills templates in; those over an array that the layer does not have are left out. */
export function movesOf(
  templates: readonly string[],
  parts: ReadonlyMap<string, SourceArray>,
  key: (member: string) => string,
): Move[] {
  return templates.flatMap((template) => {
    const [member = '', code = ''] = template.split(/\s=\s(.*)/s);
    const used = namesIn(code).filter((name) => ARRAY_NAME.test(name) && !LOCAL.has(name));
    if (!used.every((name) => parts.has(name)) || used.length === 0) return [];
    const from = Object.fromEntries(used.map((name) => [name, (parts.get(name) as SourceArray).name]));
    const shape = movedShape(code, parts);
    return [{ key: key(member.trim()), code: code.trim(), from, shape }];
  });
}

/** `layer` and `weight` put together as the target does. */
export function joinKey(target: Target, layer: readonly string[], member: string): string {
  return [...layer, member].join(SEPARATOR[target]);
}

const ARRAY_NAME = /^[a-z_]\w*$/i;
const LOCAL = new Set(['k', 'b', 'for', 'in']);

/** Free names: no attributes, and nothing that is called. */
function namesIn(code: string): string[] {
  return [...new Set([...code.matchAll(/(?<![\w.])[A-Za-z_]\w*(?![\w(])/g)].map(([name]) => name))];
}

type Shape = (number | null)[] | null;

/** The shape after `x`, `x.T` and `x.permute(...)`; null for anything else. */
function movedShape(code: string, parts: ReadonlyMap<string, SourceArray>): Shape {
  const [, name = '', how = ''] = /^([A-Za-z_]\w*)(\.T|\.permute\([\d, ]+\)|)$/.exec(code.trim()) ?? [];
  const shape = parts.get(name)?.shape ?? null;
  if (!shape || how === '') return shape ? [...shape] : null;
  if (how === '.T') return [...shape].reverse();
  const order = [...how.matchAll(/\d+/g)].map(Number);
  return order.every((axis) => axis < shape.length) ? order.map((axis) => shape[axis] ?? null) : null;
}
