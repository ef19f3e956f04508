/**
 * The attribute that holds each layer or variable a program makes: `self.conv1`. Two of one function never share a name,
 * however often the program assigns to `net`; what a loop makes is a list under one name. Knows names only, nothing of templates but whether they ask for one.
 */
import { compareLocations } from '../base/location.js';
import type { Usage } from '../usage/usage.js';
import type { Answer } from './lookup.js';

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** The attribute a call fills; `inLoop` where each pass of a loop makes one of its own. */
export interface Member {
  name: string;
  inLoop: boolean;
}

/** Usage id -> attribute, for every call whose answer has the hole `?name`. */
export function memberNames(
  usages: readonly Usage[],
  answerTo: (symbol: string) => Answer,
): Map<string, Member> {
  const asking = new Map<string, boolean>();
  const asks = ({ symbol, expression }: Usage) => {
    if (expression.form !== 'call') return false;
    const known = asking.get(symbol) ?? hasNameHole(answerTo(symbol));
    asking.set(symbol, known);
    return known;
  };
  const byFunction = new Map<string, Usage[]>();
  for (const usage of usages) {
    if (!asks(usage)) continue;
    const key = `${usage.file}\0${usage.within}`;
    const group = byFunction.get(key);
    if (group) group.push(usage);
    else byFunction.set(key, [usage]);
  }
  return new Map([...byFunction.values()].flatMap((group) => namesOf(group.sort(compareLocations))));
}

function hasNameHole(answer: Answer): boolean {
  return answer.how === 'row' && /\?name\b/.test(JSON.stringify(answer.row.advice));
}

/** Names for what one function makes, in the order of the text. */
function namesOf(usages: readonly Usage[]): [string, Member][] {
  const assigned = new Map<string, number>();
  for (const { assignedTo } of usages) {
    if (assignedTo) assigned.set(assignedTo, (assigned.get(assignedTo) ?? 0) + 1);
  }
  const taken = new Set<string>();
  return usages.map((usage) => {
    const own = ownName(usage);
    const inLoop = usage.inLoop === true && !isReused(usage);
    if (own && taken.has(own) && isReused(usage)) return [usage.id, { name: own, inLoop }];
    const single = usage.assignedTo && assigned.get(usage.assignedTo) === 1 ? usage.assignedTo : null;
    const wanted = [own, single].find((name) => name && NAME.test(name)) ?? nameOfSymbol(usage.symbol);
    const name = unique(wanted, taken);
    taken.add(name);
    return [usage.id, { name, inLoop }];
  });
}

/** What the call itself says by `name=`, slim's `scope=`, or by its first argument as `tf.get_variable('w', ...)` does. */
function ownName({ symbol, arguments: args }: Usage): string | null {
  const first = symbol.endsWith('get_variable') && args[0]?.keyword === null ? args[0] : undefined;
  const literal = (args.find(({ keyword }) => keyword === 'name' || keyword === 'scope') ?? first)?.value
    .literal;
  return literal?.type === 'string' && NAME.test(String(literal.value)) ? String(literal.value) : null;
}

/** The same name again means the same weights only where the call says so. */
function isReused({ arguments: args }: Usage): boolean {
  const value = args.find(({ keyword }) => keyword === 'reuse')?.value;
  if (value?.literal?.type === 'bool') return value.literal.value;
  return value !== undefined && /\bAUTO_REUSE$/.test(value.text);
}

/** `tf.layers.conv2d` makes a `conv2d`, `tf.keras.layers.BatchNormalization` a `batch_normalization`. */
function nameOfSymbol(symbol: string): string {
  const last =
    symbol
      .replace(/\.__call__$/, '')
      .split('.')
      .at(-1) ?? 'layer';
  const snake = last.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
  return NAME.test(snake) ? snake : 'layer';
}

function unique(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
  return name;
}
