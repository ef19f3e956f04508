/** Arrays of a file put together into layers, by their names. Knows names only. */
import type { StoredVariable } from './files/stored.js';

/** The arrays of one layer. */
export interface Group {
  /** Its place: `tower/block1_conv`. */
  path: string[];
  /** By what each is called in the layer. */
  leaves: Map<string, StoredVariable>;
  layerClass: string | null;
  /** The scope of a recurrent cell that the arrays stand in. */
  cell: string | null;
  /** A cell of a stack or a direction of two: where the arrays go in a module that holds all of them. */
  member: Member;
}

/** Which of several cells it is. */
export interface Member {
  /** Number in the stack. */
  level: number | null;
  direction: 'forward' | 'backward' | null;
}

/** Groups in the order of their names. */
export function groupVariables(variables: readonly StoredVariable[]): Group[] {
  const groups = new Map<string, Group>();
  const knownTwice = duplicates(variables);
  for (const variable of variables) {
    const { path, leaf } = placeOf(variable, knownTwice.has(knownName(variable)));
    const key = path.join('/');
    const group = groups.get(key) ?? {
      path,
      leaves: new Map(),
      layerClass: variable.layerClass ?? null,
      cell: null,
      member: NO_MEMBER,
    };
    groups.set(key, group);
    group.leaves.set(leaf, variable);
  }
  return withAttention([...groups.values()]).map(withMember);
}

const NO_MEMBER: Member = { level: null, direction: null };

function knownName({ known }: StoredVariable): string {
  return known ? `${known.layer}/${known.part}` : '';
}

/** Names that two variables claim: then neither says which. */
function duplicates(variables: readonly StoredVariable[]): Set<string> {
  const seen = new Set<string>();
  return new Set(
    variables.map(knownName).filter((name) => {
      if (name === '') return false;
      const twice = seen.has(name);
      seen.add(name);
      return twice;
    }),
  );
}

function placeOf(variable: StoredVariable, ambiguous: boolean): { path: string[]; leaf: string } {
  const { known } = variable;
  if (known && !ambiguous) return { path: collapsed(known.layer.split('/')), leaf: known.part };
  const steps = (variable.name.split('/.ATTRIBUTES/')[0] as string).split('/');
  const leaf = steps.pop() as string;
  return { path: collapsed(steps.filter((step) => step !== 'vars' && step !== 'layers')), leaf };
}

/** Keras 2 names the group and the scope: `dense/dense/kernel`. */
function collapsed(steps: readonly string[]): string[] {
  return steps.filter((step, i) => step !== '' && step !== steps[i - 1]);
}

const PROJECTION = /^_?(query|key|value|attention_output|output)(?:_dense)?$/;

/** The four projections of an attention are one layer. */
function withAttention(groups: readonly Group[]): Group[] {
  const parents = new Map<string, Group[]>();
  for (const group of groups) {
    if (!PROJECTION.test(group.path.at(-1) ?? '') || group.path.length < 2) continue;
    const parent = group.path.slice(0, -1).join('/');
    parents.set(parent, [...(parents.get(parent) ?? []), group]);
  }
  const whole = new Map([...parents].filter(([, list]) => list.length === 4));
  const inside = new Set([...whole.values()].flat());
  const merged = [...whole].map(
    ([parent, list]): Group => ({
      path: parent.split('/'),
      leaves: new Map(
        list.flatMap((group) => [...group.leaves].map(([leaf, v]) => [`${projection(group)}_${leaf}`, v])),
      ),
      layerClass: 'MultiHeadAttention',
      cell: null,
      member: NO_MEMBER,
    }),
  );
  return [...groups.filter((group) => !inside.has(group)), ...merged].sort((a, b) =>
    a.path.join('/') < b.path.join('/') ? -1 : 1,
  );
}

function projection(group: Group): string {
  const name = PROJECTION.exec(group.path.at(-1) as string)?.[1] as string;
  return name === 'attention_output' ? 'output' : name;
}

const CELL = /(?:^|_)cell(?:_\d+)?$/;
const STACKED = /^cell_(\d+)$/;
const STACK = /^(?:multi_rnn_cell|stacked_rnn_cells)/;
const DIRECTION = /^(forward|backward|fw|bw)(?:_.*)?$/;

/** `rnn/multi_rnn_cell/cell_1/lstm_cell` is level 1 of `rnn`; `bi/backward_lstm/lstm_cell` the way back of `bi`. */
function withMember(group: Group): Group {
  const cell = group.path.find((step) => CELL.test(step) && !STACKED.test(step) && !STACK.test(step)) ?? null;
  const path = [...group.path];
  const member: Member = { ...NO_MEMBER };
  if (cell !== null && path.at(-1) === cell && path.length > 1) path.pop();
  const stacked = STACKED.exec(path.at(-1) ?? '');
  if (stacked && STACK.test(path.at(-2) ?? '')) {
    member.level = Number(stacked[1]);
    path.splice(-2, 2, ...(path.length > 2 ? [] : [path.at(-2) as string]));
  }
  const direction = DIRECTION.exec(path.at(-1) ?? '')?.[1];
  if (direction && path.length > 1) {
    member.direction = direction.startsWith('f') ? 'forward' : 'backward';
    path.pop();
  }
  return { ...group, path, cell, member };
}
