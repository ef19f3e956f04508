/** Sorts the facts of the world around into one object. */
import type { Ecosystem, EcosystemEntry } from '../ecosystem-text.js';

type Kind = EcosystemEntry['is'];

/** The facts among all entries, each kind in the order it is written. */
export function ecosystemOf(entries: readonly { is: string }[]): Ecosystem {
  const of = <K extends Kind>(kind: K) =>
    entries.filter((entry): entry is Extract<EcosystemEntry, { is: K }> => entry.is === kind);
  return {
    releases: of('tensorflow release'),
    fresh: of('fresh install'),
    pythons: of('python'),
    gpus: of('gpu'),
    packages: of('package'),
    contrib: of('contrib'),
    dated: of('dated'),
    artefacts: of('artefact'),
    deployments: of('deployment'),
    dead: of('dead api'),
  };
}
