/**
 * A piece of Python text that knows how tightly it binds, and what a rendering collects on the way.
 */
import type { Target } from '../../match/finding.js';
import { ARGUMENT_LEVEL, PRECEDENCE } from '../../python/precedence.js';
import { helperImport, ROOTS } from '../roots.js';

export interface Piece {
  text: string;
  level: number;
}

export const atom = (text: string): Piece => ({ text, level: PRECEDENCE.atom });

/** The text, in parentheses where it binds more loosely than what is wanted. */
export function at(piece: Piece, level: number): string {
  return piece.level >= level ? piece.text : `(${piece.text})`;
}

/** The text before `.attribute`, `(...)` or `[...]`; a whole number needs parentheses there. */
export function owner(piece: Piece): string {
  return /^\d[\d_]*$/.test(piece.text) ? `(${piece.text})` : at(piece, PRECEDENCE.primary);
}

/** The text as an argument, an element of a display, or the right side of `=`. */
export const argument = (piece: Piece): string => at(piece, ARGUMENT_LEVEL);

/** What a rendering needs besides its text. */
export interface Trace {
  imports: Set<string>;
  symbols: Set<string>;
  /** Hole -> what belongs there. */
  holes: Map<string, string>;
  helpers: Set<string>;
  /** Full sentences. */
  notes: Set<string>;
  /** The reader's expressions that could not be rewritten. */
  left: Set<string>;
  /** Statements that stand once a file. */
  setup: Set<string>;
  /** Lines that must run before the text. */
  prelude: string[];
}

export function newTrace(): Trace {
  return {
    imports: new Set(),
    symbols: new Set(),
    holes: new Map(),
    helpers: new Set(),
    notes: new Set(),
    left: new Set(),
    setup: new Set(),
    prelude: [],
  };
}

/** Adds what a nested rendering needs to the one around it. Its symbols and notes stay its own. */
export function absorb(trace: Trace, nested: Trace): void {
  for (const line of nested.imports) trace.imports.add(line);
  for (const [name, what] of nested.holes) trace.holes.set(name, what);
  for (const name of nested.helpers) trace.helpers.add(name);
  for (const text of nested.left) trace.left.add(text);
  for (const line of nested.setup) trace.setup.add(line);
  trace.prelude.push(...nested.prelude);
}

/** Notes the import that a free name of this target needs; builtins need none. */
export function useRoot(trace: Trace, target: Target, name: string): void {
  const root = Object.hasOwn(ROOTS[target], name) ? ROOTS[target][name] : undefined;
  if (root) trace.imports.add(root.import);
}

/** Notes a dotted name of the target: its import, and the symbol it stands for. */
export function useName(trace: Trace, target: Target, dotted: string): void {
  const [head = '', ...rest] = dotted.split('.');
  useRoot(trace, target, head);
  const root = Object.hasOwn(ROOTS[target], head) ? ROOTS[target][head] : undefined;
  if (root) trace.symbols.add([root.module, ...rest].join('.'));
}

/** Notes a helper and the import it needs. */
export function useHelper(trace: Trace, name: string): void {
  trace.helpers.add(name);
  trace.imports.add(helperImport(name));
}
