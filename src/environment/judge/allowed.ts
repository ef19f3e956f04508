/** Which final releases of TensorFlow the manifests allow and the code can use. */
import { satisfies, validRange } from '@renovatebot/pep440';
import type { Ecosystem, ReleaseText } from '../../catalog/ecosystem-text.js';
import { compareReleases } from '../../facts/releases.js';
import type { Declared, DeclaredPackage } from '../declared.js';
import { mayHold } from '../marker.js';
import { isOfTwoTimes, type NeededTensorflow } from '../needed.js';
import { isTensorflow } from '../pinned-api.js';

/** A patch release and what is known of its minor one. */
export interface Candidate {
  version: string;
  release: ReleaseText;
}

/** The declarations of TensorFlow that choose a version: what only CI or a lock says does not. */
export function tensorflowAsked({ packages }: Pick<Declared, 'packages'>): DeclaredPackage[] {
  return packages.filter(({ package: name, scope }) => isTensorflow(name) && scope !== 'lock');
}

/** Whether a specifier allows a version; one that is none allows nothing. */
export function allows(specifier: string, version: string): boolean {
  const exact = /^===(.+)$/.exec(specifier)?.[1];
  if (exact !== undefined) return exact === version;
  return specifier === '' || (validRange(specifier) && satisfies(version, specifier));
}

/** All final releases, oldest first. */
export function candidates({ releases }: Pick<Ecosystem, 'releases'>): Candidate[] {
  return releases.flatMap((release) => release.patches.map((version) => ({ version, release })));
}

/** Those one declaration allows. */
export function allowedBy(specifier: string, all: readonly Candidate[]): Candidate[] {
  return all.filter(({ version }) => allows(specifier, version));
}

/** Those the code's names allow; all where the code is of two times, which the agreements tell of. */
export function usable(needed: NeededTensorflow, all: readonly Candidate[]): Candidate[] {
  if (isOfTwoTimes(needed)) return [...all];
  return all.filter(
    ({ release: { version } }) =>
      (needed.lower === null || compareReleases(version, needed.lower) >= 0) &&
      (needed.upper === null || compareReleases(version, needed.upper) < 0),
  );
}

/** Whether some Python runs a release that every declaration meant for that Python allows, and one is meant for it. */
export function isHeld(
  { version, release }: Candidate,
  declared: readonly DeclaredPackage[],
  pythons: readonly string[],
): boolean {
  const [oldest, newest] = release.python;
  return pythons.some((python) => {
    if (compareReleases(python, oldest) < 0 || compareReleases(python, newest) > 0) return false;
    const meant = declared.filter(({ marker }) => mayHold(marker, python));
    return (
      (meant.length > 0 || declared.length === 0) &&
      meant.every(({ specifier }) => allows(specifier, version))
    );
  });
}
