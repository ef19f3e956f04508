/**
 * Facts of the world around: each has a source, each date is one, texts are sentences, and what refers to another fact finds it.
 */
import type { RuleProblem } from '../compile/catalog.js';
import type { Ecosystem, EcosystemEntry, Sourced } from '../ecosystem-text.js';
import type { LintInput } from './lint.js';
import { sentenceFault } from './sentences.js';

/** A real day, or a real month where the source gives no day. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text);
  if (!parts) return false;
  const date = new Date(`${parts[3] === undefined ? `${text}-01` : text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function lintEcosystem({ catalog: { ecosystem } }: LintInput): RuleProblem[] {
  const told = (where: string, faults: (string | null)[]) =>
    faults.flatMap((message) => (message === null ? [] : [{ where, message }]));
  const { releases, pythons, packages, contrib, dated, artefacts, deployments, dead } = ecosystem;
  const titles = new Set(packages.map(({ title }) => title));
  const kinds = new Set(artefacts.map(({ kind }) => kind));
  return [
    ...all(ecosystem).flatMap((fact) => told(nameOf(fact), [withoutSource(fact)])),
    ...twice(all(ecosystem).map(nameOf)),
    ...releases.flatMap((fact) => told(nameOf(fact), releaseFaults(fact, ecosystem))),
    ...pythons.flatMap((fact) => told(nameOf(fact), [noDate(fact.released), noDate(fact.ends)])),
    ...packages.flatMap((fact) =>
      told(nameOf(fact), [noSentence(fact.text), fact.since === undefined ? null : noDate(fact.since)]),
    ),
    ...contrib.flatMap((fact) =>
      told(nameOf(fact), [
        fact.home === undefined || titles.has(fact.home) ? null : `Nothing is said of \`${fact.home}\`.`,
      ]),
    ),
    ...dated.flatMap((fact) =>
      told(nameOf(fact), [
        noDate(fact.date),
        noSentence(fact.text),
        /\.$/.test(fact.title) ? 'A title has no full stop.' : null,
        Object.keys(fact.concerns).length === 0 ? 'It concerns nobody.' : null,
      ]),
    ),
    ...dead.flatMap((fact) =>
      told(nameOf(fact), [isPattern(fact.near) ? null : `\`${fact.near}\` is no regular expression.`]),
    ),
    ...artefacts.flatMap((fact) =>
      told(nameOf(fact), [fact.text, ...Object.values(fact.means)].map(noSentence)),
    ),
    ...deployments.flatMap((fact) =>
      told(nameOf(fact), [
        ...Object.values(fact.ways).map(([, sentence]) => noSentence(sentence)),
        ...(fact.seen.artefacts ?? []).map((kind) =>
          kinds.has(kind) ? null : `There is no kind of file \`${kind}\`.`,
        ),
      ]),
    ),
  ];
}

const all = (ecosystem: Ecosystem): EcosystemEntry[] => Object.values(ecosystem).flat();

function nameOf(fact: EcosystemEntry): string {
  if ('version' in fact) return `${fact.is} ${fact.version}`;
  if ('title' in fact && fact.is === 'package') return `package ${fact.title}`;
  if ('id' in fact) return `dated ${fact.id}`;
  if ('kind' in fact) return `artefact ${fact.kind}`;
  if ('key' in fact) return `${fact.is} ${fact.key}`;
  return `${fact.is} ${'name' in fact ? fact.name : ''}`;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) !== null;
  } catch {
    return false;
  }
}

const withoutSource = ({ source }: Sourced) => (source.trim() === '' ? 'It has no source.' : null);

const noDate = (text: string) => (isIsoDate(text) ? null : `\`${text}\` is no date.`);

function noSentence(text: string): string | null {
  // A text may begin with a name in lower case: those stand in backticks, or are known so.
  const fault = sentenceFault(text);
  return fault === null || /^(?:tfhub\.dev|protobuf) /.test(text) ? null : `A text ${fault}: "${text}".`;
}

function releaseFaults(fact: Ecosystem['releases'][number], { pythons, gpus }: Ecosystem): (string | null)[] {
  const versions = new Set(pythons.map(({ version }) => version));
  return [
    noDate(fact.released),
    ...fact.python.map((version) => (versions.has(version) ? null : `Nothing is said of Python ${version}.`)),
    gpus.some(({ key }) => key === fact.gpu) ? null : `Nothing is said of the GPUs \`${fact.gpu}\`.`,
    fact.patches.length === 0 ? 'It has no patches.' : null,
    ...Object.keys(fact.requires).map((patch) =>
      fact.patches.includes(patch) ? null : `\`${patch}\` is none of its patches.`,
    ),
  ];
}

function twice(names: readonly string[]): RuleProblem[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((where) => ({ where, message: 'It is said twice.' }));
}
