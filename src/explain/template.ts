/**
 * The advice of a row as templates: Python over the parameter names of the original, as a person would read it in a table.
 */
import type { CompiledVariant } from '../catalog/compiled.js';
import { CONVERTERS, type ConverterName } from '../catalog/converter-names.js';
import type { Py, PyLine } from '../catalog/python/ast.js';
import { expressionsOf, walk } from '../catalog/python/walk.js';
import { print, printLine } from '../catalog/render/print.js';
import type { Scope } from '../catalog/render/scope.js';
import type { Proof, Target } from '../match/finding.js';
import type { Template, TemplatePlaces } from './explanation.js';
import { openScope } from './scope.js';

/** One variant as a template. */
export function templateOf(target: Target, variant: CompiledVariant, proof: Proof): Template {
  const scope = openScope(target, variant);
  const places = placesOf(variant, scope);
  const reference = variant.reference ? print(variant.reference, scope).text : null;
  return {
    when: variant.when ? print(variant.when, openScope(target, variant)).text : null,
    places,
    reference,
    imports: [...scope.trace.imports].sort(),
    holes: [...scope.trace.holes].map(([name, what]) => ({ name, what })),
    converted: convertedIn(variant),
    weights: variant.weights ?? [],
    helpers: [...scope.trace.helpers].sort(),
    caveats: (variant.caveats ?? []).map((id) => `caveat/${id}`).sort(),
    kind: variant.kind ?? null,
    consequence: variant.consequence ?? null,
    effort: variant.effort ?? null,
    note: variant.note ?? null,
    proof,
  };
}

function placesOf(variant: CompiledVariant, scope: Scope): TemplatePlaces {
  const lines = (place: readonly PyLine[]) => place.map((line) => printLine(line, scope)).join('\n');
  const places: TemplatePlaces = {};
  if (variant.setup) places.setup = lines(variant.setup);
  if (variant.init) places.init = lines(variant.init);
  if (variant.code) places.code = lines([variant.code]);
  if (variant.call) places.call = lines(variant.call);
  if (variant.step) places.step = lines(variant.step);
  return places;
}

/** Parameters whose values are written as the target names them, with what that means. */
function convertedIn(variant: CompiledVariant): Template['converted'] {
  const found = new Map<string, string>();
  const places = [variant.setup, variant.init, variant.call, variant.step].flatMap((place) => place ?? []);
  for (const expression of expressionsOf(variant.code ? [variant.code, ...places] : places)) {
    walk(expression, (node: Py) => {
      if (node.t !== 'convert' || node.v.t !== 'param' || !Object.hasOwn(CONVERTERS, node.id)) return;
      found.set(node.v.id, CONVERTERS[node.id as ConverterName]);
    });
  }
  return [...found].map(([name, what]) => ({ name, what }));
}
