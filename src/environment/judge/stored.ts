/** What the stored models and data of a project mean for each target, and which ways to deploy lead on from there. */
import type { ArtefactText, DeploymentText, Ecosystem } from '../../catalog/ecosystem-text.js';
import type { Usage } from '../../usage/usage.js';
import type { Declared } from '../declared.js';
import type { ReadEnvironment } from '../read-environment.js';
import { isBelow } from './clock.js';
import { placeOf } from './hazards.js';
import type { ArtefactJudgement, DeploymentJudgement } from './judgement.js';

type Stored = Pick<ReadEnvironment, 'artefacts' | 'named'>;
type Seen = DeploymentJudgement['seen'];

/** The kinds that lie in the project or are named in its code, in the order of the facts. */
export function judgeArtefacts(stored: Stored, { artefacts }: Ecosystem): ArtefactJudgement[] {
  return artefacts.flatMap((fact) => artefactOf(fact, stored));
}

function artefactOf(
  { kind, title, text, means, weights, source }: ArtefactText,
  { artefacts, named }: Stored,
): ArtefactJudgement[] {
  const there = artefacts.filter((each) => each.kind === kind);
  const said = named.filter((each) => each.kind === kind);
  const [first] = said;
  if (there.length === 0 && first === undefined) return [];
  return [
    {
      kind,
      title,
      paths: there.map(({ path }) => path),
      files: there.reduce((sum, { files }) => sum + files, 0),
      named: first === undefined ? null : placeOf(first),
      text,
      means: { ...means },
      weights,
      source,
    },
  ];
}

/** Every way to deploy, those that the project takes today first. */
export function judgeDeployments(
  usages: readonly Usage[],
  declared: Declared,
  stored: Stored,
  { deployments }: Ecosystem,
): DeploymentJudgement[] {
  const all = deployments.map((fact): DeploymentJudgement => {
    const { key, title, ways, source } = fact;
    const seen = usedAt(fact, usages) ?? declaredAt(fact, declared) ?? storedAt(fact, stored);
    const said = Object.entries(ways).map(([way, [state, sentence]]) => [way, { state, sentence }]);
    return { key, title, seen, ways: Object.fromEntries(said) as DeploymentJudgement['ways'], source };
  });
  return [...all.filter(({ seen }) => seen !== null), ...all.filter(({ seen }) => seen === null)];
}

function usedAt({ seen }: DeploymentText, usages: readonly Usage[]): Seen {
  const names = seen.symbols ?? [];
  const used = usages.find(({ symbol }) => names.some((name) => isBelow(symbol, name)));
  return used ? placeOf(used) : null;
}

function declaredAt({ seen }: DeploymentText, { packages }: Declared): Seen {
  const asked = packages.find(
    ({ package: name, scope }) => scope !== 'lock' && seen.packages?.includes(name),
  );
  return asked ? placeOf(asked) : null;
}

function storedAt({ seen }: DeploymentText, { artefacts, named }: Stored): Seen {
  const said = named.find(({ kind }) => seen.artefacts?.includes(kind));
  if (said) return placeOf(said);
  const there = artefacts.find(({ kind }) => seen.artefacts?.includes(kind));
  return there ? { file: there.path } : null;
}
