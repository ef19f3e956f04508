/**
 * What the code needs held against what the manifests ask for: a sentence for each place that asks for TensorFlow. Installs
 * and resolves nothing.
 */
import { satisfies, valid, validRange } from '@renovatebot/pep440';
import { compareReleases } from '../facts/releases.js';
import type { Declared, DeclaredPackage, Said } from './declared.js';
import { isOfTwoTimes, type NeededEvidence, type NeededTensorflow } from './needed.js';
import { isTensorflow } from './pinned-api.js';

/** One declaration of TensorFlow, or their absence, and what the code says to it. */
export interface Agreement {
  /**
   * `agrees`: every release it allows has the names of the code; `loose`: some have not, and installers take the newest;
   * `conflicts`: none has; `undeclared`: nothing asks for TensorFlow; `two times`: no release has all names of the code.
   */
  state: 'agrees' | 'loose' | 'conflicts' | 'undeclared' | 'two times';
  /** Where it is declared; null where it is not, and for `two times`. */
  declared: DeclaredPackage | null;
  /** Full sentences: what, why, what to do. */
  sentence: string;
}

/** Hand fixes are releases too: `1.15.5`. */
const PATCHES = 6;

/** Holds all declarations of TensorFlow against the needs. `releases` are the minor ones there are, in order. */
export function agreements(
  needed: NeededTensorflow,
  declared: Pick<Declared, 'packages'>,
  releases: readonly string[],
): Agreement[] {
  if (needed.lower === null && needed.upper === null) return [];
  if (isOfTwoTimes(needed)) return [{ state: 'two times', declared: null, sentence: twoTimes(needed) }];
  const asked = declared.packages.filter(
    ({ package: name, scope }) => isTensorflow(name) && scope !== 'lock',
  );
  if (asked.length === 0) return [{ state: 'undeclared', declared: null, sentence: undeclared(needed) }];
  const versions = releases.flatMap((release) =>
    Array.from({ length: PATCHES }, (_, patch) => `${release}.${patch}`),
  );
  return asked.map((found) => agreement(found, needed, versions));
}

function agreement(found: DeclaredPackage, needed: NeededTensorflow, versions: readonly string[]): Agreement {
  // A version that the declaration names may be none of the usual ones: `2.3.0rc0`.
  const named = [...found.specifier.matchAll(/(?<=[=<>~])\d[\w.+!]*/g)]
    .map(([version]) => version)
    .filter((version) => valid(version) !== null);
  const allowed = [...versions, ...named].filter((version) => allows(found.specifier, version));
  const low = allowed.filter((version) => isBelow(version, needed.lower));
  const high = allowed.filter((version) => needed.upper !== null && !isBelow(version, needed.upper));
  const state =
    low.length + high.length === 0
      ? 'agrees'
      : low.length + high.length < allowed.length
        ? 'loose'
        : 'conflicts';
  const bounds = [
    ...(high.length > 0 ? ['upper' as const] : []),
    ...(low.length > 0 ? ['lower' as const] : []),
  ];
  return { state, declared: found, sentence: SENTENCES[state](found, needed, because(needed, bounds)) };
}

/** The library throws at what is no PEP 440, and takes `===` for nothing. */
function allows(specifier: string, version: string): boolean {
  const exact = /^===(.+)$/.exec(specifier)?.[1];
  if (exact !== undefined) return exact === version;
  return !validRange(specifier) || satisfies(version, specifier, { prereleases: true });
}

function isBelow(version: string, bound: string | null): boolean {
  return bound !== null && compareReleases(/^\d+\.\d+/.exec(version)?.[0] ?? version, bound) < 0;
}

const SENTENCES = {
  agrees: (found: DeclaredPackage, needed: NeededTensorflow) =>
    `${asks(found)}, and the code needs ${range(needed)}: they agree.`,
  loose: (found: DeclaredPackage, needed: NeededTensorflow, why: string) =>
    `${asks(found)}, which also allows releases without names that the code uses. ${why} Write \`${found.package}${range(needed, false)}\`.`,
  conflicts: (found: DeclaredPackage, _needed: NeededTensorflow, why: string) =>
    `${asks(found)}, but no release it allows has all names of the code. ${why} Find out which of both is meant, and correct the other.`,
};

function asks(found: DeclaredPackage): string {
  const wanted =
    found.specifier === '' ? `\`${found.package}\` in any version` : `\`${found.package}${found.specifier}\``;
  return `${place(found)} asks for ${wanted}`;
}

function undeclared(needed: NeededTensorflow): string {
  return `No manifest asks for TensorFlow, but the code needs ${range(needed)}. ${because(needed)} Declare it.`;
}

function twoTimes(needed: NeededTensorflow): string {
  return `No release of TensorFlow has all the names of this code. ${because(needed)} It either chooses at run time, or its parts belong to different times: look at them one by one.`;
}

function range({ lower, upper }: NeededTensorflow, ticked = true): string {
  const text = [lower && `>=${lower}`, upper && `<${upper}`].filter(Boolean).join(',');
  return ticked ? `\`tensorflow${text}\`` : text;
}

type Bound = NeededEvidence['bound'];

/** The hardest evidence of these bounds. */
function because({ evidence }: NeededTensorflow, bounds: readonly Bound[] = ['upper', 'lower']): string {
  return bounds
    .flatMap((bound) => evidence.filter((one) => one.bound === bound).slice(0, 1))
    .map((one) => {
      const often = one.count === 1 ? '' : `${one.count} times, first in `;
      return `${one.why.replace(/\.$/, '')} (${often}${place(one)}).`;
    })
    .join(' ');
}

function place({ file, cell, line }: Said): string {
  return cell === undefined ? `\`${file}:${line}\`` : `\`${file}\` cell ${cell} line ${line}`;
}
