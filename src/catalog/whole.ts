/** Whether the proof of a row speaks for a call: only where all that the reader wrote is in the advice. */
import type { Usage } from '../usage/usage.js';
import type { Binding } from './bind.js';
import type { CompiledVariant } from './compiled.js';
import { bindingNotes, droppedArguments, type ParameterUses } from './notes.js';
import type { Presumed } from './presumed.js';
import { isMention } from './render/reference.js';
import type { Rendered } from './render/render.js';

/** What was chosen for a call and what it gave. */
interface Told {
  variant: CompiledVariant | null;
  binding: Binding;
  /** Arguments of which nobody knows whether they would have chosen another form. */
  presumed: readonly Presumed[];
  rendered: Rendered | null;
  /** What the variant does with parameters; null where there is none. */
  uses: ParameterUses | null;
}

/**
 * False where an argument has no place in the advice, where the form was chosen without knowing one, or something in it stayed
 * TensorFlow: of that no run of the row speaks.
 */
export function isWhole({ variant, binding, presumed, rendered, uses }: Told, usage: Usage): boolean {
  if (!variant || !uses || !rendered || isMention(usage)) return true;
  const isAllPlaced =
    bindingNotes(binding, usage).length === 0 && droppedArguments(variant, uses, binding).length === 0;
  return isAllPlaced && presumed.length === 0 && rendered.trace.left.size === 0;
}
