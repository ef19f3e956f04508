/**
 * Arguments that would have chosen between several forms of the advice, had the text told their values. The last form then speaks,
 * and the reader has to know that another may fit.
 */
import type { Binding } from './bind.js';
import type { CompiledVariant } from './compiled.js';
import { truthOf } from './condition.js';
import { quote, usesOf } from './notes.js';

/** Such an argument: its parameter, and how the reader wrote it. */
export interface Presumed {
  id: string;
  text: string;
}

/** Such arguments; none where the chosen variant has them in its code. */
export function presumedArguments(
  variants: readonly CompiledVariant[],
  chosen: CompiledVariant,
  binding: Binding,
): Presumed[] {
  const passed = variants.slice(0, variants.indexOf(chosen));
  if (chosen.kind || !chosen.code || passed.length === 0) return [];
  const { written, passesOn } = usesOf(chosen);
  if (passesOn) return [];
  const open = passed.filter(({ when }) => when && truthOf(when, binding) === null);
  const asked = new Set(open.flatMap(({ tests }) => tests ?? []));
  return [...asked].flatMap((id) => {
    const bound = binding.values.get(id);
    const isOpen = bound?.from === 'reader' && bound.value.literal === undefined && !written.has(id);
    return isOpen ? [{ id, text: quote(`${id}=${bound.value.text}`) }] : [];
  });
}

/** One sentence for the reader. */
export function presumedNote(presumed: readonly Presumed[]): string | null {
  if (presumed.length === 0) return null;
  const [list, decide] = [
    presumed.map(({ text }) => text).join(' and '),
    presumed.length > 1 ? 'decide' : 'decides',
  ];
  return `${list} ${decide} between several forms, known only when the program runs: make sure that this one fits.`;
}
