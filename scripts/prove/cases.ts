/**
 * Everything the proof runs, as plain data: for each example of a row the source's programs, read by the real `advise`, and what each
 * becomes in each target. Runs nothing.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Adviser, createAdviser } from '../../src/catalog/adviser.js';
import type { CompiledCatalog, CompiledRow } from '../../src/catalog/compiled.js';
import type { ArraySpec, Comparison, PerTarget, Trial } from '../../src/catalog/examples.js';
import { loadLinkFacts } from '../../src/facts/load.js';
import { type Advice, TARGETS, type Target } from '../../src/match/finding.js';
import { createParser } from '../../src/python/parse.js';
import { summarizeSource } from '../../src/summary/summarize-source.js';
import { linkProject } from '../../src/usage/link-project.js';
import type { Usage } from '../../src/usage/usage.js';
import { headOf, type Ported, port, splitCode, USE } from './port.js';
import { asTrial, type Generation, type Generations, programsOf, type SourceProgram } from './source.js';

/** A target's program of one case. */
export interface TargetCase extends Ported {
  /** Which variant of the row this runs. */
  variant: number;
  /** Changes with anything that is run. */
  hash: string;
}

/** One program and what it becomes. */
export interface Case {
  id: string;
  symbol: string;
  source: { api: Generation; make: string; use: string };
  inputs: Record<string, ArraySpec>;
  targets: Partial<Record<Target, TargetCase>>;
  /** Why there is no program for a target. */
  without: Partial<Record<Target, string>>;
  compare: Comparison;
  tolerance: number;
  /** Why gradients are not compared. */
  gradient: string | null;
}

/** The default of `tolerance`, relative to the largest value or 1: float32 sums in another order. */
const TOLERANCE = 2e-5;

interface Planned {
  row: CompiledRow;
  trial: Trial;
  program: SourceProgram;
  id: string;
  path: string;
  text: string;
}

/** The cases of the rows that `wanted` names. */
export function casesOf(
  catalog: CompiledCatalog,
  generations: Generations,
  wanted: (symbol: string) => boolean = () => true,
): Case[] {
  const planned = Object.values(catalog.rows)
    .filter(({ symbol }) => wanted(symbol))
    .flatMap((row) => plan(row, generations));
  return (['v1', 'v2'] as const).flatMap((api) => {
    const part = planned.filter(({ program }) => program.api === api);
    const usages = usagesByFile(part, api);
    const adviser = createAdviser(catalog, [...usages.values()].flat());
    return part.map((one) => toCase(one, usages.get(one.path) ?? [], adviser));
  });
}

function plan(row: CompiledRow, generations: Generations): Planned[] {
  return (row.examples ?? []).flatMap((example, n) =>
    programsOf(row, example, generations).map((program): Planned => {
      const id = `${row.symbol}#${n}.${program.form}.${program.api}`;
      const text = `${program.header}\n${program.make}\n${USE}\n${program.use}\n`;
      return { row, trial: asTrial(example), program, id, path: `t${fileName(id)}.py`, text };
    }),
  );
}

const fileName = (id: string) => createHash('sha256').update(id).digest('hex').slice(0, 16);

/** Reads all programs of a generation as one project, as the command would. */
function usagesByFile(planned: readonly Planned[], api: Generation): Map<string, Usage[]> {
  const parse = createParser();
  const linked = planned.flatMap(({ path, text }) => {
    const chunks = [{ firstLine: 1, cell: null }];
    const { summary } = summarizeSource(parse, path, { text, chunks, problems: [] });
    return summary ? [{ path, text, chunks, summary }] : [];
  });
  const { usages } = linkProject(linked, loadLinkFacts(), { others: [], pinned: api });
  const byFile = new Map<string, Usage[]>();
  for (const usage of usages)
    byFile.set(usage.file, [...(byFile.get(usage.file) ?? []), { ...usage, api: usage.api ?? api }]);
  return byFile;
}

function toCase({ row, trial, program, id, text }: Planned, usages: Usage[], adviser: Adviser): Case {
  const made: Case = {
    id,
    symbol: row.symbol,
    source: { api: program.api, make: program.make, use: program.use },
    inputs: program.inputs,
    targets: {},
    without: {},
    compare: trial.compare ?? row.proof?.compare ?? 'value',
    tolerance: trial.tolerance ?? row.proof?.tolerance ?? TOLERANCE,
    gradient: trial.gradient ?? row.proof?.gradient ?? null,
  };
  const own = usages.find(({ symbol, role }) => symbol === row.symbol && role !== 'import');
  for (const target of TARGETS) {
    const answer = own
      ? targetCase({ trial, target, own, adviser, usages, text, header: program.header.length + 1, made })
      : `\`advise\` reads ${usages.map(({ symbol }) => `\`${symbol}\``).join(', ') || 'nothing'} here.`;
    if (typeof answer === 'string') made.without[target] = answer;
    else made.targets[target] = answer;
  }
  return made;
}

interface Job {
  trial: Trial;
  target: Target;
  own: Usage;
  adviser: Adviser;
  usages: readonly Usage[];
  text: string;
  /** How much of the text is the source's own imports. */
  header: number;
  made: Case;
}

function targetCase(job: Job): TargetCase | string {
  const { trial, target, own, adviser, made } = job;
  const skipped = trial.skip?.[target];
  if (skipped) return skipped;
  const chosen = adviser.variantOf(own, target);
  const { advice } = adviser.advise(own, target);
  if (!chosen) return 'No variant answers.';
  const ported = trial[target]
    ? scaffolded(job, advice)
    : advice.code === null
      ? `It is \`${advice.kind}\`.`
      : ownPort(job, advice);
  if (typeof ported === 'string') return ported;
  const filled = fillHoles(trial.keepsWeights ? { ...ported, weights: [] } : ported, trial, target);
  if (typeof filled === 'string') return filled;
  const whole = JSON.stringify([
    made.source,
    made.inputs,
    made.compare,
    made.tolerance,
    made.gradient,
    filled,
    helperTexts(target, advice),
  ]);
  return {
    ...filled,
    variant: chosen.index,
    hash: createHash('sha256').update(whole).digest('hex').slice(0, 12),
  };
}

/** The spliced program. What is made once is called as the advice says, else as it was. */
function ownPort(job: Job, advice: Advice): Ported | string {
  const { trial, target, adviser, text, header, made } = job;
  const isMadeOnce = trial.on !== undefined && !trial.source;
  const useLine = text.slice(0, text.indexOf(USE)).split('\n').length;
  const usages = isMadeOnce ? job.usages.filter(({ line }) => line < useLine) : job.usages;
  const ported = port({ text, header, usages, adviser, target });
  if (typeof ported === 'string' || !isMadeOnce || advice.places.call === undefined) return ported;
  const on = Object.keys(made.inputs).filter((name) => name.startsWith('on_'));
  const call = advice.places.call.replaceAll('?layer', 'made').replaceAll('?inputs', on[0] ?? '');
  return { ...ported, use: `result = ${call}` };
}

/** The example's own Python around the pieces of the advice. */
function scaffolded({ trial, target, own, adviser }: Job, advice: Advice): Ported | string {
  const scaffold = trial[target]!;
  const { prelude, last } = splitCode(advice.code ?? '');
  const pieces: Record<string, string | undefined> = {
    $code: advice.code === null ? undefined : last,
    $setup: advice.places.setup,
    $init: advice.places.init,
    $call: advice.places.call,
    $step: advice.places.step,
  };
  let missing: string | null = null;
  const lineOf = (line: string) => {
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    const filled = line.replace(/\$(?:code|setup|init|call|step)\b/g, (name) => {
      const piece = pieces[name];
      if (piece === undefined) missing = `The advice has no ${name}.`;
      return (piece ?? '').replaceAll('\n', `\n${indent}`);
    });
    return [...(line.includes('$code') ? prelude.map((one) => indent + one) : []), filled];
  };
  const fill = (text = '') => text.split('\n').flatMap(lineOf).join('\n');
  const all = fill(scaffold.make);
  const use = fill(scaffold.use);
  if (missing) return missing;
  const says = `${scaffold.make ?? ''}${scaffold.use ?? ''}`;
  const places = { ...advice.places };
  if (says.includes('$setup')) delete places.setup;
  if (says.includes('$init')) delete places.init;
  const head = headOf([{ ...advice, places }]);
  const templates = adviser.variantOf(own, target)?.variant.weights ?? [];
  const object =
    /^(self\.\w+) = /m.exec(advice.places.init ?? '')?.[1] ?? (/^(\w+) = \$code/m.exec(says)?.[1] || 'made');
  return {
    make: [...head, all].filter(Boolean).join('\n'),
    use,
    weights: templates.length > 0 ? [{ object, templates: [...templates] }] : [],
  };
}

/** What any program of a target has at hand. */
const AT_HAND: Readonly<Record<Target, Readonly<Record<string, string>>>> = {
  pytorch: {},
  jax: { key: '__import__("jax").random.key(0)' },
  keras: {},
};

function fillHoles(ported: Ported, trial: Trial, target: Target): Ported | string {
  const open = new Set<string>();
  const fill = (text: string) =>
    text.replace(/\?([A-Za-z_]\w*)/g, (hole, name: string) => {
      const value = textFor(trial.holes?.[name], target) ?? AT_HAND[target][name];
      if (value === undefined) open.add(name);
      return value ?? hole;
    });
  const make = fill(ported.make);
  const use = fill(ported.use);
  if (open.size > 0) return `The example has nothing for the holes \`${[...open].join('`, `')}\`.`;
  return { ...ported, make, use };
}

/** One text for all, or the target's. */
export function textFor(text: PerTarget | undefined, target: Target): string | undefined {
  return typeof text === 'object' ? text[target] : text;
}

const HELPERS = new URL('../../rules/helpers/', import.meta.url);

/** The helper files that an advice calls, so that an edit makes the proof stale. */
function helperTexts(target: Target, { helpers }: Advice): string[] {
  if (helpers.length === 0) return [];
  const folder = new URL(`${target}/`, HELPERS);
  const files = readdirSync(folder).filter((name) => name.endsWith('.py'));
  const texts = files.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return texts.filter((text) =>
    helpers.some((name) => new RegExp(`^(?:def|class) ${name}\\b`, 'm').test(text)),
  );
}
