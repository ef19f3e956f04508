/** How to see that a packet is done: a parity test, its tolerances, and the commands at the end. */
import type { Target } from '../../../match/finding.js';
import type { Outline } from '../../../usage/outline.js';
import type { Mapping, PacketCaveat, PacketCheck, PhaseId } from '../types.js';
import type { UnitWork } from '../work.js';
import { type CheckKind, referenceProgram, testProgram } from './programs.js';
import { importPath, plainName, subjectsOf } from './subjects.js';
import { tolerancesOf } from './tolerance.js';

export interface CheckInput {
  phase: PhaseId;
  target: Target;
  outline: Outline;
  units: readonly UnitWork[];
  mappings: readonly Mapping[];
  caveats: readonly PacketCaveat[];
  isGraph: boolean;
  /** For file names: what no other packet has. */
  slug: string;
  hasFile: (path: string) => boolean;
}

const WHAT: Record<CheckKind, string> = {
  values: 'The same inputs and weights give the same values, and the same gradients where it is trained.',
  batches: 'The same files give the same batches in the same order.',
  steps: 'From the same weights the first steps on the same batches give the same losses.',
};

/** The check of a packet. */
export function checkOf(input: CheckInput): PacketCheck {
  const { target, outline, units, mappings, caveats, slug, isGraph, hasFile } = input;
  const kind = kindOf(input.phase);
  const tolerances = tolerancesOf(mappings, caveats);
  const program = {
    kind,
    target,
    subjects: subjectsOf(units, outline),
    from: importPath(outline.file, hasFile),
    isGraph,
    golden: `golden/${slug}.npz`,
    tolerance: tolerances[0]!.value,
    permutes: permuting(units, target),
    yields: yielding(units),
  };
  const test = `tests/test_${slug}.py`;
  return {
    what: unfinished(units) ?? WHAT[kind],
    tolerances,
    reference: referenceProgram(program),
    test: testProgram(program),
    commands: [
      `python -m pytest ${test}`,
      `grep -nE "^[^#]*(tensorflow|tf_slim)" ${shellWord(`ported/${outline.file}`)}`,
    ],
  };
}

/** Definitions and classes whose images change their layout. */
function permuting(units: readonly UnitWork[], target: Target): Set<string> {
  const names = units.flatMap(({ unit, findings }) => {
    const has = findings.some(({ advice }) => advice[target].caveats.includes('caveat/channels-last'));
    const name = plainName(unit.name);
    return has ? [name, name.split('.', 1)[0]!] : [];
  });
  return new Set(names);
}

/** Names that make a stream of batches. */
const STREAM =
  /^(tf\.data\.(Dataset|TFRecordDataset|TextLineDataset|FixedLengthRecordDataset|Iterator|make_|experimental\.(make|CsvDataset))|tf\.train\.(batch|shuffle_batch|\w*input_producer)|tfds\.|tf\.keras\.utils\.(Sequence|image_dataset)|tf\.keras\.preprocessing\.image\.)/;

/** Definitions that give batches, one after the other. */
function yielding(units: readonly UnitWork[]): Set<string> {
  return new Set(
    units.flatMap(({ unit, usages }) =>
      usages.some(({ symbol, role }) => role !== 'import' && STREAM.test(symbol))
        ? [plainName(unit.name)]
        : [],
    ),
  );
}

/** A divided definition is whole with its last part only. */
function unfinished(units: readonly UnitWork[]): string | null {
  for (const { unit } of units) {
    const [, name, at, of] = /^(.*) \((\d+) of (\d+)\)$/.exec(unit.name) ?? [];
    if (name !== undefined && at !== of)
      return `\`${name}\` runs as a whole only with part ${of} of it: until then hold what it has computed at line ${unit.endLine} against the same line of the original; the test below is for the whole.`;
  }
  return null;
}

function kindOf(phase: PhaseId): CheckKind {
  if (phase === 'data') return 'batches';
  return phase === 'loop' || phase === 'optimizer' || phase === 'distribution' ? 'steps' : 'values';
}

/** A path with control characters is shown, not meant to be pasted. */
function shellWord(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  const word = path.replace(/[\u0000-\u001f\u007f]/g, '?');
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
