/** The dated facts that concern one project, judged on a day. Never looks at the clock of the machine. */
import { compareText } from '../../base/location.js';
import type { Concerns, Ecosystem, IsoDate } from '../../catalog/ecosystem-text.js';
import { allows, type Candidate } from './allowed.js';
import type { Hardware } from './hardware.js';
import type { ClockEntry, PackageJudgement, Reach } from './judgement.js';

/** What is known of the project. */
export interface ClockInput {
  packages: ReadonlySet<string>;
  symbols: readonly string[];
  images: readonly string[];
  /** Kinds of stored files. */
  artefacts: ReadonlySet<string>;
  hardware: ReadonlySet<Hardware>;
  /** The releases it is held to; empty where nothing holds it. */
  held: readonly Candidate[];
  dead: readonly PackageJudgement[];
  reach: Reach | null;
}

/** Sorted by date. */
export function clockOf(input: ClockInput, facts: Ecosystem, asOf: IsoDate): ClockEntry[] {
  const entries: Omit<ClockEntry, 'past'>[] = facts.dated
    .filter(({ concerns }) => isConcerned(concerns, input))
    .map(({ date, title, text, source }) => ({ date, title, text, source }));
  for (const { title, since, text, source, status } of input.dead) {
    if (since !== null && (status === 'ended' || status === 'moved')) {
      entries.push({
        date: since,
        title: status === 'ended' ? `End of ${title}` : `${title} moved elsewhere`,
        text,
        source,
      });
    }
  }
  const python = facts.pythons.find(({ version }) => version === input.reach?.python);
  if (python && input.reach) {
    const text = `It is the newest that TensorFlow ${input.reach.to} runs on, the newest release that fits this project.`;
    entries.push({
      date: python.ends,
      title: `Python ${python.version} gets no more fixes`,
      text,
      source: python.source,
    });
  }
  return entries
    .map((entry) => ({ ...entry, past: isPast(entry.date, asOf) }))
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.title, b.title));
}

/** A month is past when it is over. */
export function isPast(date: IsoDate, asOf: IsoDate): boolean {
  return date.length === 7 ? compareText(date, asOf.slice(0, 7)) < 0 : compareText(date, asOf) <= 0;
}

function isConcerned(concerns: Concerns, input: ClockInput): boolean {
  const { packages, symbols, images, held, artefacts } = input;
  const { tensorflow, image, hardware } = concerns;
  return (
    (concerns.packages ?? []).some((name) => packages.has(name)) ||
    (concerns.symbols ?? []).some((name) => symbols.some((symbol) => isBelow(symbol, name))) ||
    (tensorflow !== undefined &&
      held.length > 0 &&
      held.every(({ version }) => allows(tensorflow, version))) ||
    (concerns.artefacts ?? []).some((kind) => artefacts.has(kind)) ||
    (hardware !== undefined && input.hardware.has(hardware)) ||
    (image !== undefined && images.some((name) => new RegExp(image).test(name)))
  );
}

/** Whether a symbol is a name or lies below it. */
export function isBelow(symbol: string, name: string): boolean {
  return symbol === name || symbol.startsWith(`${name}.`);
}
