/**
 * Idioms: their symbols are names that TensorFlow has or had, their texts are sentences, their skeletons use names that exist and are
 * not deprecated, and every hole is explained.
 */
import { TARGETS } from '../../match/finding.js';
import type { RuleProblem } from '../compile/catalog.js';
import type { CompiledIdiom, CompiledIdiomVariant } from '../compiled-idiom.js';
import { didYouMean } from './did-you-mean.js';
import type { LintInput } from './lint.js';
import { sentenceFault } from './sentences.js';
import { targetProblems } from './targets.js';

export function lintIdioms({ catalog, facts }: LintInput): RuleProblem[] {
  const symbols = [
    ...Object.keys(catalog.rows),
    ...Object.keys(catalog.aliases),
    ...Object.keys(catalog.namespaces),
  ];
  const known = new Set([...symbols, ...Object.keys(facts.source ?? {})]);
  return catalog.idioms.flatMap((idiom) => [
    ...unknownSymbols(idiom, known),
    ...texts(idiom),
    ...TARGETS.flatMap((target) =>
      idiom.advice[target].flatMap((variant) => {
        const where = `idiom/${idiom.id} (${target})`;
        const names = facts.targets ? targetProblems(variant.symbols, facts.targets, where) : [];
        return [...names, ...holes(variant, idiom.slots, where)];
      }),
    ),
  ]);
}

function unknownSymbols({ id, parts }: CompiledIdiom, known: ReadonlySet<string>): RuleProblem[] {
  const all = parts.flatMap(({ symbols, except }) => [...symbols, ...except]);
  return all
    .filter((symbol) => !symbol.includes('*') && !known.has(symbol))
    .map((symbol) => ({
      where: `idiom/${id}`,
      message: `No row answers for \`${symbol}\`.${didYouMean(symbol, known)}`,
    }));
}

function texts({ id, title, text, silent, advice }: CompiledIdiom): RuleProblem[] {
  const where = `idiom/${id}`;
  const notes = TARGETS.flatMap((target) =>
    advice[target].flatMap(({ note, holes: asked }) => [note, ...Object.values(asked)]),
  );
  const faults = [text, silent, ...notes].flatMap((each) => {
    const fault = each ? sentenceFault(each) : null;
    return fault === null ? [] : [{ where, message: `A text ${fault}: "${each}".` }];
  });
  return title.endsWith('.') ? [...faults, { where, message: 'A title has no full stop.' }] : faults;
}

/** Each hole of a skeleton is explained: those written, and the slots that may find nothing. */
function holes(
  { lines, holes: explained }: CompiledIdiomVariant,
  slots: CompiledIdiom['slots'],
  where: string,
): RuleProblem[] {
  const written = (lines ?? []).flatMap(({ text }) =>
    [...text.matchAll(/\?([A-Za-z_]\w*)/g)].map(([, name]) => name!),
  );
  const open = (lines ?? []).flatMap(({ text }) =>
    [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name!).filter((name) => mayBeHole(slots[name]!)),
  );
  return [...new Set([...written, ...open])]
    .filter((name) => !Object.hasOwn(explained, name))
    .map((name) => ({ where, message: `Nothing says what belongs into \`?${name}\`.` }));
}

/** These always find something where their part is there. */
const CERTAIN: readonly string[] = ['count'];

const mayBeHole = ({ queries, otherwise }: CompiledIdiom['slots'][string]): boolean =>
  otherwise === undefined && !queries.some(({ what }) => CERTAIN.includes(what));
