/** The packages a project declares or uses that do not go on as they were, and where their users went. */
import { compareText } from '../../base/location.js';
import type { ContribText, Ecosystem, PackageText } from '../../catalog/ecosystem-text.js';
import type { Usage } from '../../usage/usage.js';
import type { Declared, Said } from '../declared.js';
import { isTensorflow } from '../pinned-api.js';
import { isBelow } from './clock.js';
import { placeOf } from './hazards.js';
import type { PackageJudgement } from './judgement.js';

/** Sorted by title. Names found in strings and by guess are no use of a package. */
export function judgePackages(
  declared: Declared,
  usages: readonly Usage[],
  facts: Ecosystem,
): PackageJudgement[] {
  const sure = usages.filter(({ certainty, role }) => certainty !== 'guess' && role !== 'string');
  const first = firstOfEach(sure);
  const found = facts.packages.flatMap((fact): PackageJudgement[] => {
    const { title, status, text, instead, source } = fact;
    const seen = status === 'alive' ? null : seenAt(fact, declared, first);
    if (seen === null || status === 'alive') return [];
    return [{ title, status, since: fact.since ?? null, seen, text, instead: { ...instead }, source }];
  });
  const whole = new Set(facts.packages.flatMap(({ symbols }) => symbols));
  // `from tensorflow.contrib import learn` does not tell which of its parts is meant.
  const used = firstOfEach(sure.filter(({ role }) => role !== 'import'));
  const partUsed = new Map<ContribText, Usage>();
  for (const usage of used) {
    const part = partOfContrib(usage.symbol, facts);
    if (part && !partUsed.has(part)) partUsed.set(part, usage);
  }
  const parts = facts.contrib.flatMap((fact): PackageJudgement[] => {
    if (whole.has(`tf.contrib.${fact.name}`)) return [];
    const usage = partUsed.get(fact);
    if (!usage) return [];
    const home = facts.packages.find(({ title }) => title === fact.home);
    const went = fact.first === null ? 'It was dropped.' : `It went to ${fact.first}.`;
    const text = home ? `${went} ${home.text}` : went;
    const { instead, source } = fact;
    const title = `\`tf.contrib.${fact.name}\``;
    return [{ title, status: 'ended', since: null, seen: at(usage), text, instead: { ...instead }, source }];
  });
  return [...found, ...parts].sort((a, b) => compareText(a.title, b.title));
}

/** The first usage of each symbol: there are many usages of few names, and facts are about names. */
function firstOfEach(usages: readonly Usage[]): Usage[] {
  const bySymbol = new Map<string, Usage>();
  for (const usage of usages) if (!bySymbol.has(usage.symbol)) bySymbol.set(usage.symbol, usage);
  return [...bySymbol.values()];
}

/** Packages that TensorFlow is not known to get on with or not, sorted. */
export function unjudged({ packages }: Declared, facts: Ecosystem): string[] {
  const known = new Set([
    ...facts.packages.flatMap((fact) => fact.packages),
    ...facts.releases.flatMap(({ requires }) => Object.values(requires).flatMap(Object.keys)),
  ]);
  const asked = packages.flatMap(({ package: name, scope }) => (scope === 'lock' ? [] : [name]));
  return [...new Set(asked)].filter((name) => !known.has(name) && !isTensorflow(name)).sort(compareText);
}

/** The fact for the narrowest part of `tf.contrib` that a symbol is of. */
function partOfContrib(symbol: string, { contrib }: Ecosystem): ContribText | undefined {
  return contrib
    .filter(({ name }) => isBelow(symbol, `tf.contrib.${name}`))
    .reduce<ContribText | undefined>(
      (narrow, fact) => (narrow && narrow.name.length >= fact.name.length ? narrow : fact),
      undefined,
    );
}

function seenAt(fact: PackageText, declared: Declared, usages: readonly Usage[]): Said | null {
  const asked = declared.packages.find(
    ({ package: name, scope }) => scope !== 'lock' && fact.packages.includes(name),
  );
  if (asked) return placeOf(asked);
  const usage = usages.find(({ symbol }) => fact.symbols.some((name) => isBelow(symbol, name)));
  return usage ? at(usage) : null;
}

const at = ({ file, cell, line }: Usage): Said => ({ file, ...(cell !== undefined && { cell }), line });
