/** Mutants of real files, the same for the same numbers. */

/** A small generator that gives the same numbers everywhere (mulberry32). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TOKEN = /\w+|[^\S\n]+|\n[^\S\n]*|[^\w\s]/g;
/** What real files seldom have. */
const ODD = [
  'lambda',
  'async',
  'await',
  'yield',
  'match',
  'case',
  ':=',
  '**',
  '@',
  'f"{x!r:>{y}}"',
  '"""',
  "'",
  '\\',
  '\u202e',
  '\u0000',
  '\u00e9',
  '\ud83d',
  'del',
  'global',
  'nonlocal',
  '*',
  '->',
  'print >>',
  '`',
  'exec',
  'class',
  'def',
  'import',
  'from . import *',
  'with',
  'try:',
  'except',
  '((((',
  '))))',
  '{**',
  'tf',
  'self',
  '# advise: ignore[',
  '%%bash\n',
  '!pip install tensorflow==1.15',
  '?',
];

export function mutate(
  seeds: readonly Buffer[],
  next: () => number,
): { bytes: Buffer; form: 'python' | 'notebook' } {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const seed = pick(seeds);
  const isNotebook = seed.subarray(0, 40).toString().trimStart().startsWith('{');
  const form = isNotebook ? 'notebook' : 'python';
  if (next() < 0.15) return { bytes: withBytes(seed, next), form };
  let tokens: readonly string[] = seed.toString('utf8').match(TOKEN) ?? [];
  const edits = 1 + Math.floor(next() * 12);
  for (let edit = 0; edit < edits; edit++) tokens = edited(tokens, { seeds, next, pick });
  const text = tokens.join('');
  if (form === 'python' && next() < 0.05)
    return { bytes: Buffer.from(notebookOf(text, next)), form: 'notebook' };
  return { bytes: Buffer.from(text), form };
}

interface Chance {
  seeds: readonly Buffer[];
  next(): number;
  pick<T>(items: readonly T[]): T;
}

function edited(tokens: readonly string[], { seeds, next, pick }: Chance): string[] {
  const at = Math.floor(next() * tokens.length);
  const length = 1 + Math.floor(next() * next() * 30);
  const [before, part, after] = [
    tokens.slice(0, at),
    tokens.slice(at, at + length),
    tokens.slice(at + length),
  ];
  switch (Math.floor(next() * 7)) {
    case 0:
      return [...before, ...after];
    case 1:
      return [...before, ...part, ...part, ...after];
    case 2: {
      const other = Math.floor(next() * tokens.length);
      const out = [...tokens];
      [out[at], out[other]] = [out[other] ?? '', out[at] ?? ''];
      return out;
    }
    case 3: {
      const foreign = pick(seeds).toString('utf8').match(TOKEN) ?? [];
      const from = Math.floor(next() * foreign.length);
      return [...before, ...foreign.slice(from, from + length), ...after];
    }
    case 4:
      return [...before, pick(ODD), ...part, ...after];
    case 5:
      return [...before, ...[...part].reverse(), ...after];
    default:
      return next() < 0.3
        ? before
        : [...before, '\n', ' '.repeat(Math.floor(next() * 12)), ...part, ...after];
  }
}

function withBytes(seed: Buffer, next: () => number): Buffer {
  const bytes = Buffer.from(seed);
  const count = 1 + Math.floor(next() * 20);
  for (let index = 0; index < count; index++)
    bytes[Math.floor(next() * bytes.length)] = Math.floor(next() * 256);
  return next() < 0.3 ? bytes.subarray(0, Math.floor(next() * bytes.length)) : bytes;
}

function notebookOf(text: string, next: () => number): string {
  const lines = text.split('\n');
  const cut = Math.floor(next() * lines.length);
  const cell = (source: readonly string[]) => ({
    cell_type: 'code',
    source: source.map((line) => `${line}\n`),
    metadata: {},
    outputs: [],
  });
  const json = JSON.stringify({
    cells: [cell(lines.slice(0, cut)), cell(lines.slice(cut))],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  });
  return next() < 0.2 ? json.slice(0, Math.floor(next() * json.length)) : json;
}
