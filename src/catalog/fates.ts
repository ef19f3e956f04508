/**
 * What becomes of each argument of a call in the advice on it. For measurements and lints; the sentences are in `notes.ts`.
 */
import type { Argument } from '../usage/usage.js';
import type { Binding } from './bind.js';
import type { CompiledVariant } from './compiled.js';
import { isExplained, isMeaningless, usesOf } from './notes.js';

/**
 * - `used`: stands in the advice.
 * - `tested`: only a condition looked at it, which chose this advice.
 * - `explained`: it means nothing to the target, and the advice says why.
 * - `meaningless`: names and sessions, which say nothing to any target.
 * - `dropped`: the source takes it, the advice has no place for it and says so.
 * - `unknown`: the source's signature does not have it; the advice says so.
 */
export type Fate = 'used' | 'tested' | 'explained' | 'meaningless' | 'dropped' | 'unknown';

/** One argument and its fate; `parameter` is null where the signature has none for it. */
export interface ArgumentFate {
  argument: Argument;
  parameter: string | null;
  fate: Fate;
}

/** The fates of a call's arguments, in their order; what is unpacked (`*args`) has none. */
export function fatesOf(variant: CompiledVariant, binding: Binding): ArgumentFate[] {
  const uses = usesOf(variant);
  return binding.args
    .filter((argument) => !argument.unpack)
    .map((argument) => {
      const parameter = parameterOf(argument, binding);
      if (parameter === null) return { argument, parameter, fate: 'unknown' };
      const isRefused = Object.hasOwn(variant.refuses ?? {}, argument.keyword ?? parameter);
      const fate = isRefused ? 'dropped' : fateOf(parameter, argument, uses);
      const says = [parameter, argument.keyword ?? parameter].some((name) => isExplained(variant, name));
      return { argument, parameter, fate: fate === 'dropped' && says ? 'explained' : fate };
    });
}

function parameterOf(argument: Argument, binding: Binding): string | null {
  for (const [id, bound] of binding.values) {
    if (bound.from === 'reader' && bound.value === argument.value) return id;
    if (bound.from === 'rest' && bound.values.includes(argument)) return id;
  }
  return null;
}

function fateOf(parameter: string, argument: Argument, uses: ReturnType<typeof usesOf>): Fate {
  if (uses.passesOn || uses.written.has(parameter)) return 'used';
  if (uses.tested.has(parameter)) return 'tested';
  return isMeaningless(argument.keyword ?? parameter) || isMeaningless(parameter) ? 'meaningless' : 'dropped';
}
