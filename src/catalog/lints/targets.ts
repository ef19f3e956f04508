/**
 * Every dotted name of a target exists in the pinned release, is not deprecated there, and has the keywords that are used.
 * Runs where `rules/facts/targets.json` exists.
 */
import type { RuleProblem } from '../compile/catalog.js';
import { type TargetFacts, targetParameters } from '../compile/facts.js';
import { fullName, safeParameters } from '../compile/row.js';
import type { Py } from '../python/ast.js';
import { children, dottedName } from '../python/walk.js';
import { didYouMean } from './did-you-mean.js';
import { type EachVariant, eachVariant, templatesOf } from './each.js';
import type { LintInput } from './lint.js';

export function lintTargets({ catalog, facts }: LintInput): RuleProblem[] {
  const { targets } = facts;
  if (!targets) return [];
  const index = indexOf(targets);
  return eachVariant(catalog).flatMap((each) => checkVariant(each, targets, index));
}

/** Modules that `targets.json` does not list. Each is a hole in this check, so the list may only shrink. */
const NOT_LISTED = ['flax.nnx.initializers', 'flax.nnx.metrics', 'torch.utils._pytree'];

interface Index {
  /** Packages that the facts cover: `torch`, `jax`. */
  packages: ReadonlySet<string>;
  /** Names by the part before their last dot, for suggestions. */
  byModule: ReadonlyMap<string, readonly string[]>;
}

function indexOf(targets: TargetFacts): Index {
  const packages = new Set<string>();
  const byModule = new Map<string, string[]>();
  for (const name of Object.keys(targets)) {
    packages.add(name.split('.')[0]!);
    const module = name.slice(0, name.lastIndexOf('.'));
    const siblings = byModule.get(module);
    if (siblings) siblings.push(name);
    else byModule.set(module, [name]);
  }
  return { packages, byModule };
}

function checkVariant(each: EachVariant, targets: TargetFacts, index: Index): RuleProblem[] {
  const where = `${each.symbol} (${each.target})`;
  return templatesOf(each.variant).flatMap((py) =>
    maximalNames(py).flatMap(({ name: node, call }) => {
      const name = fullName(node, each.target);
      if (name === null || !index.packages.has(name.split('.')[0]!)) return [];
      const found = resolve(name, targets, index);
      if (found === null)
        return [{ where, message: `\`${name}\` does not exist.${suggestion(name, index)}` }];
      return [...deprecated(found, targets, where), ...keywords(found, call, targets, where)];
    }),
  );
}

/** What is wrong with names in full: they do not exist, or are deprecated. */
export function targetProblems(names: readonly string[], targets: TargetFacts, where: string): RuleProblem[] {
  const index = indexOf(targets);
  return names.flatMap((name) => {
    if (!index.packages.has(name.split('.')[0]!)) return [];
    const found = resolve(name, targets, index);
    return found === null
      ? [{ where, message: `\`${name}\` does not exist.${suggestion(name, index)}` }]
      : deprecated(found, targets, where);
  });
}

/** The name itself, where the facts have it or it is a module or a member of something that they have. */
function resolve(name: string, targets: TargetFacts, index: Index): string | null {
  if (Object.hasOwn(targets, name) || /\.__\w+__$/.test(name)) return name;
  if (NOT_LISTED.some((module) => name.startsWith(`${module}.`))) return name;
  if (index.byModule.has(name) || !name.includes('.')) return name;
  const owner = name.slice(0, name.lastIndexOf('.'));
  const isModule = index.byModule.has(owner) || !owner.includes('.');
  return !isModule && Object.hasOwn(targets, owner) ? name : null;
}

function suggestion(name: string, index: Index): string {
  const siblings = index.byModule.get(name.slice(0, name.lastIndexOf('.'))) ?? [];
  return didYouMean(name, siblings);
}

function deprecated(name: string, targets: TargetFacts, where: string): RuleProblem[] {
  const why = targets[name]?.deprecated;
  if (!why) return [];
  return [{ where, message: `\`${name}\` is deprecated${typeof why === 'string' ? `: ${why}` : '.'}` }];
}

function keywords(name: string, call: Call | null, targets: TargetFacts, where: string): RuleProblem[] {
  if (!call) return [];
  const params = targetParameters(name, targets).flatMap(safeParameters);
  if (params.length === 0 || params.some((param) => param.kind === '**')) return [];
  const known = new Set(params.filter((param) => param.kind !== 'only').map((param) => param.name));
  return call.args
    .flatMap((arg) => arg.k ?? [])
    .filter((keyword) => !known.has(keyword))
    .map((keyword) => ({
      where,
      message: `\`${name}\` has no keyword \`${keyword}\`.${didYouMean(keyword, known)}`,
    }));
}

type Call = Extract<Py, { t: 'call' }>;

/** The longest dotted names in an expression, with the call of which one is the callee. */
function maximalNames(py: Py, call: Call | null = null): { name: Py; call: Call | null }[] {
  if (dottedName(py) !== null) return [{ name: py, call }];
  if (py.t === 'call') {
    return [...maximalNames(py.f, py), ...py.args.flatMap((arg) => maximalNames(arg.v))];
  }
  return children(py).flatMap((child) => maximalNames(child));
}
