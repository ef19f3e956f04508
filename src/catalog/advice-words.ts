/** Small pieces that an advice is put together from: its caveats, its notes as one text, its code as lines. */
import type { Target } from '../match/finding.js';
import type { CompiledCatalog } from './compiled.js';
import type { Rendered } from './render/render.js';
import { hasBareNewline } from './render/trivial.js';

/** Those that concern the target: `nnx-transforms` says nothing to PyTorch. */
export function caveatsFor(target: Target, { caveats }: CompiledCatalog, ids: readonly string[]): string[] {
  const concerns = (id: string) => caveats[id]?.targets?.includes(target) ?? true;
  return [...new Set(ids)].filter(concerns).sort();
}

/** In the order of their names. */
export const sorted = (names: ReadonlySet<string> | undefined): string[] => [...(names ?? [])].sort();

/** As one text, each once; null where there is none. */
export function joined(notes: readonly (string | null | undefined)[]): string | null {
  const text = [...new Set(notes.filter(Boolean))].join(' ');
  return text === '' ? null : text;
}

/** What stands where the call stood; null where nothing does. */
export function codeOf({ piece, statement, trace }: Rendered): string | null {
  const last = statement ?? (piece && (hasBareNewline(piece.text) ? `(${piece.text})` : piece.text));
  const lines = last === null ? trace.prelude : [...trace.prelude, last];
  return lines.length === 0 ? null : lines.join('\n');
}
