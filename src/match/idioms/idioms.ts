/**
 * Finds idioms: shapes of usages that together become another shape. What an idiom explains, and a smaller idiom that it holds
 * whole, become part of it.
 */
import { compareLocations, compareText } from '../../base/location.js';
import type { Adviser } from '../../catalog/adviser.js';
import type { CompiledIdiom, CompiledIdiomVariant } from '../../catalog/compiled-idiom.js';
import { consequenceOf, effortOf } from '../../catalog/kind.js';
import type { Frames } from '../../usage/frame.js';
import type { Usage } from '../../usage/usage.js';
import { type Advice, type Finding, type StayOnTf2, TARGETS, type Target } from '../finding.js';
import { fingerprinter } from '../fingerprint.js';
import { playersOf } from './players.js';
import { certaintyOf, type Shape, shapesOf } from './shapes.js';
import { skeletonText } from './skeleton.js';
import type { Filling } from './slots.js';

/** What idioms are found with. */
export interface IdiomInput {
  idioms: readonly CompiledIdiom[];
  /** Sorted by place. */
  usages: readonly Usage[];
  adviser: Adviser;
  frames: Frames | null;
  stay(usage: Usage): StayOnTf2;
}

interface Found {
  shape: Shape;
  finding: Finding;
  explained: readonly Usage[];
}

/** Adds the findings of idioms to those of single usages. */
export function withIdioms(findings: readonly Finding[], input: IdiomInput): Finding[] {
  const found = findAll(input);
  const owners = ownersOf(found);
  const own = found.map(({ finding, explained }) => {
    const around = explained.map(({ id }) => owners.get(id));
    const isHeld = explained.length > 0 && around.every((owner) => owner !== finding);
    return isHeld ? { ...finding, partOf: around[0]!.fingerprint } : finding;
  });
  const explainedOnes = findings.map((finding) => {
    const owner = finding.partOf === undefined ? ownerOf(finding, owners) : undefined;
    return owner ? { ...finding, partOf: owner.fingerprint } : finding;
  });
  return [...own, ...explainedOnes];
}

function ownerOf(finding: Finding, owners: ReadonlyMap<string, Finding>): Finding | undefined {
  const [first] = finding.usages;
  return first === undefined ? undefined : owners.get(first);
}

function findAll(input: IdiomInput): Found[] {
  const { idioms, usages, adviser, frames } = input;
  const around = {
    argumentsOf: adviser.argumentsOf,
    frameOf: (usage: Usage) => frames?.usages.get(usage.id),
    paramsOf: (usage: Usage) => frames?.params.get(frames.usages.get(usage.id)?.fn ?? '') ?? [],
  };
  const players = playersOf(idioms, usages, around);
  const shapes = idioms.flatMap((idiom) => {
    const own = players.get(idiom);
    return own ? shapesOf(idiom, own) : [];
  });
  const fingerprint = fingerprinter();
  const sorted = shapes.sort(
    (a, b) => compareLocations(a.anchor, b.anchor) || compareText(a.idiom.id, b.idiom.id),
  );
  return sorted.map((shape) => {
    const { idiom, anchor, key } = shape;
    const explained = idiom.explains.flatMap((part) => shape.players.get(part) ?? []);
    const print = fingerprint(`idiom/${idiom.id}`, anchor.file, key);
    return { shape, explained, finding: findingOf(shape, print, input) };
  });
}

/** Who explains a usage: the largest shape, then the one with most usages. */
function ownersOf(found: readonly Found[]): ReadonlyMap<string, Finding> {
  const order = [...found].sort(
    (a, b) =>
      a.shape.idiom.scale - b.shape.idiom.scale ||
      b.explained.length - a.explained.length ||
      compareText(a.shape.idiom.id, b.shape.idiom.id),
  );
  const owners = new Map<string, Finding>();
  for (const { explained, finding } of order)
    for (const { id } of explained) if (!owners.has(id)) owners.set(id, finding);
  return owners;
}

function findingOf(shape: Shape, fingerprint: string, input: IdiomInput): Finding {
  const { idiom, anchor, usages } = shape;
  const { file, cell, line, column, endLine, endColumn } = anchor;
  return {
    file,
    ...(cell !== undefined && { cell }),
    line,
    column,
    endLine,
    endColumn,
    rule: `idiom/${idiom.id}`,
    symbol: anchor.symbol,
    usages: [...usages].sort(compareLocations).map(({ id }) => id),
    title: idiom.title,
    certainty: certaintyOf(shape),
    fingerprint,
    before: anchor.expression.text,
    advice: Object.fromEntries(
      TARGETS.map((target) => [target, adviceOf(shape, target, input.adviser)]),
    ) as Record<Target, Advice>,
    stay: worst(usages.map((usage) => input.stay(usage))),
  };
}

const BY_WEIGHT: readonly StayOnTf2[] = ['gone', 'needs tf_keras', 'compat.v1 only', 'alive', 'unknown'];

const worst = (states: readonly StayOnTf2[]): StayOnTf2 =>
  BY_WEIGHT.find((state) => states.includes(state)) ?? 'unknown';

function adviceOf(shape: Shape, target: Target, adviser: Adviser): Advice {
  const { idiom, players } = shape;
  const variants = idiom.advice[target];
  const variant =
    variants.find((each) => each.if === undefined || each.if.some((part) => players.has(part))) ??
    variants.at(-1)!;
  const needs: Filling['needs'] = {
    symbols: new Set(),
    imports: new Set(),
    helpers: new Set(),
    holes: new Map(),
  };
  const caveats = variant.caveats
    .filter(({ if: parts }) => parts?.some((part) => players.has(part)) ?? true)
    .map(({ id }) => id);
  const code = skeletonText(idiom, variant, { target, players, adviser, needs });
  return {
    kind: variant.kind,
    code,
    places: {},
    symbols: [...needs.symbols].sort(compareText),
    imports: [...needs.imports].sort(compareText),
    holes: [...needs.holes].map(([name, what]) => ({ name, what })),
    helpers: [...needs.helpers].sort(compareText),
    caveats: caveats.map((id) => `caveat/${id}`).sort(compareText),
    consequence: consequenceOf(variant.kind, null, caveats),
    effort: variant.effort ?? effortOf(variant.kind, null),
    note: variant.note,
    proof: proofOf(variant),
  };
}

const proofOf = ({ proof }: CompiledIdiomVariant): Advice['proof'] => proof ?? { state: 'not run' };
