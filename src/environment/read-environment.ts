/** All that is read of a project's environment, in one object: a part of the public JSON. Judges nothing beyond it. */
import { allReleases, createReleaseLookup, type Releases } from '../facts/releases.js';
import type { Artefact } from '../project/types.js';
import type { Usage } from '../usage/usage.js';
import { type Agreement, agreements } from './agreement.js';
import type { Declared } from './declared.js';
import { createGuards, type GuardedText } from './guards.js';
import { type NamedArtefact, namedArtefacts } from './named-artefacts.js';
import { type NeededTensorflow, neededTensorflow } from './needed.js';

/** What manifests declare, what the code needs, what both say to each other, and which models and data there are. */
export interface ReadEnvironment {
  declared: Declared;
  needed: NeededTensorflow;
  agreements: Agreement[];
  /** Seen by the walk. */
  artefacts: Artefact[];
  /** Named in the code. */
  named: NamedArtefact[];
}

/** What it is read from. */
export interface EnvironmentInput {
  declared: Declared;
  artefacts: readonly Artefact[];
  usages: readonly Usage[];
  releases: Releases;
  /** The text of a file, to see what is guarded in it. */
  textOf: (file: string) => GuardedText | undefined;
}

/** Puts it together. Pure. */
export function readEnvironment(input: EnvironmentInput): ReadEnvironment {
  const { declared, usages, releases } = input;
  const needed = neededTensorflow(usages, createReleaseLookup(releases), createGuards(input.textOf));
  return {
    declared,
    needed,
    agreements: agreements(needed, declared, allReleases(releases)),
    artefacts: [...input.artefacts],
    named: namedArtefacts(usages),
  };
}
