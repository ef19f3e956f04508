/**
 * The kind of a rendered advice, and the effort and consequence each kind has unless a variant says otherwise.
 */
import type { AdviceKind, Consequence, Effort } from '../match/finding.js';
import type { Usage } from '../usage/usage.js';
import type { CompiledVariant } from './compiled.js';
import type { Py } from './python/ast.js';
import { dottedName, walk } from './python/walk.js';

/** A redesign is hours for each place; that many places of one idiom cost less is the assessor's business. */
const EFFORT: Readonly<Record<AdviceKind, Effort>> = {
  same: 'none',
  rename: 'minutes',
  arguments: 'minutes',
  compose: 'minutes',
  helper: 'minutes',
  redesign: 'hours',
  remove: 'minutes',
  keep: 'none',
  none: 'day',
};

const CONSEQUENCE: Readonly<Record<AdviceKind, Consequence>> = {
  same: 'optional',
  rename: 'must change',
  arguments: 'must change',
  compose: 'must change',
  helper: 'must change',
  redesign: 'must change',
  remove: 'must change',
  keep: 'optional',
  none: 'must change',
};

/** Effort: what the variant says, else by kind; new lines in a training loop are hours. */
export function effortOf(kind: AdviceKind, variant: CompiledVariant | null): Effort {
  if (variant?.effort) return variant.effort;
  return kind === 'compose' && variant?.step ? 'hours' : EFFORT[kind];
}

/** Consequence: what the variant says, else by kind; the same text with a caveat is worth a look. */
export function consequenceOf(
  kind: AdviceKind,
  variant: CompiledVariant | null,
  caveats: readonly string[],
): Consequence {
  if (variant?.consequence) return variant.consequence;
  return kind === 'same' && caveats.length > 0 ? 'check' : CONSEQUENCE[kind];
}

/** What was rendered, as far as the kind depends on it. */
export interface Rendering {
  /** The expression that replaces the reader's. */
  code: string;
  /** The arguments of the outermost call, before nested usages are considered; null where it is no call. */
  args: readonly string[] | null;
  template: Py;
  /** The reader's own arguments, rewritten in the same way. */
  readers: readonly string[];
}

/** The kind by comparing what was rendered with what was written. */
export function computedKind(variant: CompiledVariant, rendering: Rendering, usage: Usage): AdviceKind {
  const { template, readers } = rendering;
  if (variant.helpers && variant.helpers.length > 0) return 'helper';
  if (variant.setup || variant.init || variant.call || variant.step) return 'compose';
  if (rendering.code === usage.expression.text || isCallAsBefore(rendering)) return 'same';
  if (dottedName(template) !== null || isAttributeOfSelf(template) || template.t === 'str') {
    return readers.length === 0 ? 'rename' : 'arguments';
  }
  if (template.t !== 'call' || !isPlainCallee(template.f) || !hasPlainArguments(template)) return 'compose';
  const same =
    rendering.args?.length === readers.length && rendering.args.every((arg, i) => arg === readers[i]);
  return same ? 'rename' : 'arguments';
}

/** `layer(x)` stays a call of the layer: what changes in it has advice of its own. */
const isCallAsBefore = ({ template, args, readers }: Rendering): boolean =>
  template.t === 'call' &&
  template.f.t === 'param' &&
  template.f.id === 'self' &&
  args?.length === readers.length &&
  args.every((arg, i) => arg === readers[i]);

const isAttributeOfSelf = (py: Py): boolean => py.t === 'attr' && py.o.t === 'param' && py.o.id === 'self';

const isPlainCallee = (py: Py): boolean =>
  dottedName(py) !== null ||
  (py.t === 'attr' && py.o.t === 'param') ||
  (py.t === 'param' && py.id === 'self');

/** Whether the arguments hold no further work: no calls, no operators. */
function hasPlainArguments(py: Extract<Py, { t: 'call' }>): boolean {
  let plain = true;
  for (const arg of py.args) {
    walk(arg.v, (node) => {
      if (
        node.t === 'call' ||
        node.t === 'binary' ||
        node.t === 'if' ||
        node.t === 'comp' ||
        node.t === 'lambda'
      ) {
        plain = false;
      }
    });
  }
  return plain;
}
