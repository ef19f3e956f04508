/**
 * Puts advice where the calls stood: one source program and the usages found in it become the program of a target, with the imports,
 * `setup` and `init` the advice names. Does to a small program what a reader does by hand; writes nothing of its own.
 */
import type { Adviser } from '../../src/catalog/adviser.js';
import type { Advice, Target } from '../../src/match/finding.js';
import type { Usage } from '../../src/usage/usage.js';

/** Where the second stage begins. */
export const USE = '#: use';

/** A program of a target, and the layers in it whose weights move. */
export interface Ported {
  make: string;
  use: string;
  weights: { object: string; templates: string[] }[];
}

export interface Port {
  text: string;
  /** Length of the source's own imports at its head: the target has others. */
  header: number;
  usages: readonly Usage[];
  adviser: Adviser;
  target: Target;
}

interface Edit {
  start: number;
  end: number;
  usage: Usage;
  /** The usages in it, in the order of the text. */
  inner: Usage[];
  advice: Advice;
}

/** The target's program, or one sentence on why there is none. */
export function port(job: Port): Ported | string {
  const edits = editsOf(job);
  const stuck = edits.find(({ advice }) => advice.code === null && advice.kind !== 'remove');
  if (stuck) return `\`${stuck.usage.expression.text}\` is \`${stuck.advice.kind}\`.`;
  let text = job.text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) text = apply(text, edit);
  const [make = '', use = ''] = text.slice(job.header).split(`${USE}\n`);
  return {
    make: [...headOf([...edits.map(({ advice }) => advice), ...innerPlaces(job, edits)]), make.trimEnd()]
      .filter(Boolean)
      .join('\n'),
    use: use.trimEnd(),
    weights: edits.flatMap((edit) => weightsOf(edit, job)),
  };
}

/** The advice on what stands inside another one's arguments, where it has lines for other places: a reader is told of both. */
function innerPlaces({ usages, adviser, target }: Port, edits: readonly Edit[]): Advice[] {
  const outer = new Set(edits.map(({ usage }) => usage.id));
  return usages
    .filter(({ id, role }) => !outer.has(id) && role !== 'import' && role !== 'string')
    .map((usage) => adviser.advise(usage, target).advice)
    .filter(({ places }) => places.setup !== undefined || places.init !== undefined);
}

/** Imports, then what goes once a file, then what goes into the constructor. */
export function headOf(all: readonly Advice[]): string[] {
  const once = (lines: readonly (string | undefined)[]) => [
    ...new Set(lines.filter((line) => line !== undefined)),
  ];
  return [
    ...once(all.flatMap(({ imports }) => imports)).sort(),
    ...setups(all),
    ...once(all.map(({ places }) => places.init)),
  ];
}

/** A call's own setup holds that of its arguments: nothing is made twice. */
function setups(all: readonly Advice[]): string[] {
  const made = new Set<string>();
  return all.flatMap(({ places }) => {
    const lines = places.setup?.split('\n').filter((line) => !made.has(line)) ?? [];
    for (const line of lines) if (!/^\s/.test(line)) made.add(line);
    return lines.length > 0 ? [lines.join('\n')] : [];
  });
}

/** The usages that no other one contains, with their advice and the range they replace. */
function editsOf({ text, usages, adviser, target }: Port): Edit[] {
  const lines = lineStarts(text);
  const found = usages
    .filter(({ role }) => role !== 'import' && role !== 'string')
    .map((usage) => ({ usage, inner: [] as Usage[], ...rangeOf(text, lines, usage) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const outermost: typeof found = [];
  for (const one of found) {
    const around = outermost.at(-1);
    if (!around || one.start >= around.end) outermost.push(one);
    else around.inner.push(one.usage);
  }
  return outermost
    .map((one) => ({ ...one, advice: adviser.advise(one.usage, target).advice }))
    .filter(({ advice, usage }) => advice.code !== usage.expression.text || advice.imports.length > 0);
}

/** The expression's range: the occurrence of its text that holds the usage's position. */
export function rangeOf(
  text: string,
  lines: readonly number[],
  usage: Usage,
): { start: number; end: number } {
  const at = (lines[usage.line - 1] ?? 0) + usage.column;
  const wanted = usage.expression.text;
  for (let start = text.lastIndexOf(wanted, at); start >= 0; start = text.lastIndexOf(wanted, start - 1)) {
    if (start + wanted.length > at) return { start, end: start + wanted.length };
    if (start === 0) break;
  }
  throw new Error(`\`${wanted}\` is not at line ${usage.line} of\n${text}`);
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function apply(text: string, { start, end, advice, usage }: Edit): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  if (advice.code === null)
    return `${text.slice(0, lineStart) + indentOf(text, lineStart)}pass${text.slice(lineEnd)}`;
  const { prelude, last } = splitCode(advice.code);
  const isDecorator = usage.role === 'decorator' && text.slice(lineStart, start).trim() === '@';
  if (isDecorator && advice.kind === 'remove') return text.slice(0, lineStart) + text.slice(lineEnd + 1);
  const indent = indentOf(text, lineStart);
  const before = prelude.map((line) => `${indent}${line}\n`).join('');
  return text.slice(0, lineStart) + before + text.slice(lineStart, start) + last + text.slice(end);
}

const indentOf = (text: string, lineStart: number) => /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';

/** Lines that bind a name before the expression, and the expression, which may span lines itself. */
export function splitCode(code: string): { prelude: string[]; last: string } {
  const lines = code.split('\n');
  let n = 0;
  while (n < lines.length - 1 && /^[A-Za-z_]\w* = /.test(lines[n]!) && isClosed(lines[n]!)) n++;
  return { prelude: lines.slice(0, n), last: lines.slice(n).join('\n') };
}

const isClosed = (line: string) =>
  (line.match(/[([{]/g) ?? []).length === (line.match(/[)\]}]/g) ?? []).length;

/** The object that holds the weights: what `init` assigns to, else what the call's value was assigned to. */
function weightsOf({ usage, inner }: Edit, { adviser, target }: Port): Ported['weights'] {
  const templatesOf = (one: Usage) => adviser.variantOf(one, target)?.variant.weights ?? [];
  const { places } = adviser.advise(usage, target).advice;
  const object = /^(self\.\w+) = /m.exec(places.init ?? '')?.[1] ?? usage.assignedTo;
  const moved = (holder: string | undefined, templates: readonly string[]) =>
    holder === undefined || templates.length === 0 ? [] : [{ object: holder, templates: [...templates] }];
  // Layers in a container lie in it: `model = tf.keras.Sequential([...])`, `model.add(...)`.
  const receiver = usage.receiver?.text;
  const container =
    usage.role === 'method' ? (receiver && /^\w+(?:\.\w+)*$/.test(receiver) ? receiver : undefined) : object;
  return [
    ...moved(object, templatesOf(usage)),
    ...inner.flatMap((one) => moved(container, templatesOf(one))),
  ];
}
