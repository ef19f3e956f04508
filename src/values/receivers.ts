/** Parameters whose value the language or the framework gives: `self`, `cls`, and arguments of overridden methods. */
import type { Fn } from '../summary/summary.js';
import { NO_CONTEXT, valuesOfKind } from './kinds.js';
import type { Evaluation } from './link.js';
import { ancestry } from './objects.js';
import { atMost, classValue, NOTHING, objectValue, one, type Values } from './value.js';

/** `self` and `cls`; null for an ordinary parameter. */
export function receiverOf(file: number, fn: Fn, index: number): Values | null {
  if (fn.cls < 0 || index !== 0 || fn.params[0]?.unpack) return null;
  if (fn.binding === 'static') return null;
  const trail = { step: 'base class', file, at: fn.s, from: null } as const;
  return one(fn.binding === 'class' ? classValue(file, fn.cls) : objectValue(file, fn.cls), 2, trail);
}

/**
 * What the framework passes to a method that a subclass overrides, by parameter index after `self`.
 * Sources: the signatures documented for these classes in TF 1.15 and 2.21.
 */
const OVERRIDDEN: readonly (readonly [cls: string, method: string, kinds: readonly string[]])[] = [
  ['tf.nn.rnn_cell.RNNCell', 'call', ['tf.Tensor', 'tf.Tensor']],
  ['tf.nn.rnn_cell.RNNCell', '__call__', ['tf.Tensor', 'tf.Tensor']],
  ['tf.keras.layers.Layer', 'call', ['tf.Tensor']],
  ['tf.keras.layers.Layer', 'build', ['tf.TensorShape']],
  ['tf.keras.layers.Layer', 'compute_output_shape', ['tf.TensorShape']],
  ['tf.Module', '__call__', ['tf.Tensor']],
  ['tf.keras.losses.Loss', 'call', ['tf.Tensor', 'tf.Tensor']],
  ['tf.keras.metrics.Metric', 'update_state', ['tf.Tensor', 'tf.Tensor']],
  ['tf.train.SessionRunHook', 'after_create_session', ['tf.Session', 'tf.train.Coordinator']],
  ['tf.train.SessionRunHook', 'before_run', ['tf.train.SessionRunContext']],
  ['tf.train.SessionRunHook', 'after_run', ['tf.train.SessionRunContext', 'tf.train.SessionRunValues']],
  ['tf.train.SessionRunHook', 'end', ['tf.Session']],
  ['sonnet.AbstractModule', '_build', ['tf.Tensor']],
  ['tf.keras.constraints.Constraint', '__call__', ['tf.Tensor']],
  ['tf.keras.regularizers.Regularizer', '__call__', ['tf.Tensor']],
  ['tf.keras.optimizers.schedules.LearningRateSchedule', '__call__', ['tf.Tensor']],
];

/** The argument the framework gives to an overridden method; nothing for any other. */
export function parameterOfMethod(ev: Evaluation, file: number, fn: Fn, index: number): Values {
  if (fn.cls < 0 || index === 0 || !OVERRIDDEN.some(([, method]) => method === fn.name)) return NOTHING;
  const { framework } = ancestry(ev, { file, cls: fn.cls });
  for (const [cls, method, kinds] of OVERRIDDEN) {
    const kind = kinds[index - 1];
    if (method !== fn.name || !kind || !framework.some((base) => ev.classes.isA(base, cls))) continue;
    return atMost(valuesOfKind(kind, NO_CONTEXT), 1);
  }
  return NOTHING;
}
