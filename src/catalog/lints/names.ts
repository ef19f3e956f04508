/**
 * Free names of templates come from the roots table, the builtins or the variant's helpers; conditions call only tests.
 */
import type { RuleProblem } from '../compile/catalog.js';
import { freeNames } from '../compile/resolve.js';
import type { CompiledVariant } from '../compiled.js';
import { TESTS, unquote } from '../condition.js';
import type { Py } from '../python/ast.js';
import { dottedName, walk } from '../python/walk.js';
import { BUILTINS, GIVEN, ROOTS } from '../roots.js';
import { didYouMean } from './did-you-mean.js';
import { assignedIn, type EachVariant, eachVariant, templatesOf } from './each.js';
import type { LintInput } from './lint.js';

export function lintNames(input: LintInput): RuleProblem[] {
  const { catalog, facts } = input;
  // Without the facts a row without a signature has no parameters to tell from free names.
  return eachVariant(catalog)
    .filter(({ row }) => facts.source || row?.signatures)
    .flatMap((each) => [...unknownNames(each), ...unknownTests(each), ...unknownSymbols(each, input)]);
}

function unknownNames({ symbol, target, variant, row }: EachVariant): RuleProblem[] {
  const known = new Set([
    ...Object.keys(ROOTS[target]),
    ...BUILTINS,
    ...GIVEN[target],
    ...(variant.helpers ?? []),
    ...assignedIn(variant),
    'self',
  ]);
  const params = row?.signatures?.flatMap(({ params: list }) => list.map((param) => param.name)) ?? [];
  const free = new Set(templatesOf(variant).flatMap((py) => [...freeNames(py)]));
  return [...free]
    .filter((name) => !known.has(name))
    .map((name) => ({
      where: `${symbol} (${target})`,
      message: `\`${name}\` is neither a parameter nor a known name.${didYouMean(name, [...params, ...known])}`,
    }));
}

function unknownTests({ symbol, target, variant }: EachVariant): RuleProblem[] {
  const names = conditionNames(variant);
  return [...names]
    .filter((name) => name !== 'api' && name !== 'role' && !TESTS.has(name))
    .map((name) => ({
      where: `${symbol} (${target})`,
      message: `The condition reads \`${name}\`, which is neither a parameter nor a test.${didYouMean(name, TESTS)}`,
    }));
}

/** What `symbol(x)` is compared with is a symbol under the name that rows have. */
function unknownSymbols(
  { symbol, target, variant }: EachVariant,
  { catalog, facts }: LintInput,
): RuleProblem[] {
  const asked = symbolsIn(variant.when);
  if (asked.length === 0) return [];
  const known = [...Object.keys(catalog.rows), ...Object.keys(facts.source ?? {})];
  return asked.flatMap((name) => {
    const alias = catalog.aliases[name];
    if (alias === undefined && (known.includes(name) || !facts.source)) return [];
    const hint = alias === undefined ? didYouMean(name, known) : ` Its row is \`${alias}\`.`;
    return [
      { where: `${symbol} (${target})`, message: `The condition asks for the symbol \`${name}\`.${hint}` },
    ];
  });
}

/** Texts in comparisons in which `symbol` is asked. */
function symbolsIn(when: Py | undefined): string[] {
  const found: string[] = [];
  if (!when) return found;
  walk(when, (node) => {
    if (node.t !== 'compare' || !node.vs.some((py) => py.t === 'call' && dottedName(py.f) === 'symbol'))
      return;
    walk(node, (inner) => {
      if (inner.t === 'str') found.push(unquote(inner.text));
    });
  });
  return found;
}

function conditionNames({ when }: CompiledVariant): Set<string> {
  const names = new Set<string>();
  if (!when) return names;
  walk(when, (node) => {
    if (node.t === 'name') names.add(node.id);
  });
  return names;
}
