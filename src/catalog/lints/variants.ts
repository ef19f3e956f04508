/**
 * Variants in themselves: the last has no condition and the others do, holes have texts and texts have holes, a written kind
 * has its note, helpers are called, something is said at all.
 */
import type { RuleProblem } from '../compile/catalog.js';
import { parameterNames } from '../compile/row.js';
import type { CompiledVariant } from '../compiled.js';
import { usesOf } from '../notes.js';
import type { Py } from '../python/ast.js';
import { walk } from '../python/walk.js';
import { DEFAULT_HOLES } from '../render/value.js';
import { didYouMean } from './did-you-mean.js';
import { type EachVariant, eachVariant, templatesOf } from './each.js';
import type { LintInput } from './lint.js';

export function lintVariants({ catalog }: LintInput): RuleProblem[] {
  return eachVariant(catalog).flatMap((each) =>
    faults(each).map((message) => ({ where: `${each.symbol} (${each.target})`, message })),
  );
}

function faults({ variant, isLast, row }: EachVariant): string[] {
  const found: string[] = [];
  if (isLast && variant.when) found.push('The last variant has a condition, so some calls get no advice.');
  if (!isLast && !variant.when) found.push('A variant without a condition hides those after it.');
  const note = variant.note ?? row?.note;
  if (variant.kind && note === undefined) found.push(`A written kind (\`${variant.kind}\`) needs a note.`);
  const templates = templatesOf(variant);
  if (!variant.kind && templates.length === 0) found.push('A variant needs a template or a written kind.');
  return [
    ...found,
    ...holeFaults(variant, templates),
    ...helperFaults(variant, templates),
    ...withoutFaults(variant, row),
  ];
}

function holeFaults(variant: CompiledVariant, templates: readonly Py[]): string[] {
  const holes = new Set(templates.flatMap(holesOf));
  const texts = new Set(Object.keys(variant.holes ?? {}));
  const silent = [...holes].filter((hole) => !texts.has(hole) && !Object.hasOwn(DEFAULT_HOLES, hole));
  const idle = [...texts].filter((hole) => !holes.has(hole));
  return [
    ...silent.map((hole) => `The hole \`?${hole}\` has no sentence.`),
    ...idle.map((hole) => `The sentence for \`?${hole}\` has no hole.`),
  ];
}

function holesOf(py: Py): string[] {
  const found: string[] = [];
  walk(py, (node) => {
    if (node.t === 'hole') found.push(node.id);
    if (node.t === 'attr' && node.a.startsWith('?')) found.push(node.a.slice(1));
    if (node.t === 'str') for (const hole of node.text.matchAll(/\?([a-z_]\w*)/g)) found.push(hole[1]!);
  });
  return found;
}

/** What means nothing is a parameter, and stands nowhere in the advice. */
function withoutFaults(variant: CompiledVariant, row: EachVariant['row']): string[] {
  const params = parameterNames(row?.signatures);
  const isOpen = row?.signatures?.some((one) => one.params.some(({ kind }) => kind === '**'));
  const { written, tested } = usesOf(variant);
  return Object.keys(variant.without ?? {}).flatMap((name) => {
    if (!params.has(name) && !isOpen)
      return [`\`${name}\` in \`without\` is no parameter.${didYouMean(name, params)}`];
    const isUsed = written.has(name) || tested.has(name);
    return isUsed ? [`\`${name}\` stands in the advice and in \`without\`.`] : [];
  });
}

function helperFaults(variant: CompiledVariant, templates: readonly Py[]): string[] {
  const names = new Set<string>();
  for (const template of templates) {
    walk(template, (node) => {
      if (node.t === 'name') names.add(node.id);
    });
  }
  return (variant.helpers ?? [])
    .filter((helper) => !names.has(helper))
    .map((helper) => `The helper \`${helper}\` is never called.`);
}
