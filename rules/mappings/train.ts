/**
 * Rows of `tf.train`: optimizers, schedules, checkpoints, averages, the protocol buffers of TFRecord files.
 * Optimizers are made once, with the parameters of a model the tool cannot name.
 */

import type { Example, RowText, Trial, VariantText } from '../../src/catalog/kit.js';
import { keep, py, redesign, remove, table, trial } from '../../src/catalog/kit.js';
import { newest, noneYet, saverRestores, saverSaves } from './checkpoint-trial.js';
import { applied } from './keras-trials.js';

const model = { model: 'The model whose weights are trained.' };
const everywhere = (advice: RowText['pytorch']) => ({ pytorch: advice, jax: advice, keras: advice });

const PROTO =
  'TFRecord files and their protocol buffers are TensorFlow: keep this script, or write another format (`np.savez`, ' +
  'Parquet, WebDataset) instead.';

/** Part of writing or reading TFRecord files. */
const proto = (): RowText => ({
  ...everywhere(keep(PROTO)),
  caveats: ['tfrecord-reader'],
});

const SAVE = 'Call it in the loop, every so many steps.';

interface Saved {
  /** The call, with `PATH` where the path goes. */
  call: string;
  note: string;
  suffix?: string;
  helpers?: readonly string[];
}

const META = 'Only weights are saved: there is no graph to write beside them.';

/** `global_step` became part of the file's name. */
const saved = ({ call, note, suffix = '', helpers }: Saved): RowText['pytorch'] => {
  const plain = suffix ? `save_path + '${suffix}'` : 'save_path';
  const numbered = `'{}-{}${suffix}'.format(save_path, global_step)`;
  const more = { holes: model, ...(helpers && { helpers }) };
  const one = (path: string, when?: string): VariantText[] => [
    {
      when: [when, 'not absent(write_meta_graph)'].filter(Boolean).join(' and '),
      code: call.replace('PATH', path),
      note: `${note} ${META}`,
      ...more,
    },
    { ...(when && { when }), code: call.replace('PATH', path), note, ...more },
  ];
  return [...one(plain, 'global_step is None'), ...one(numbered)];
};

const AVERAGED = {
  step: '?averaged.update_parameters(?model)',
  holes: { ...model, averaged: 'The averaged model, used for evaluation.' },
  note: 'The first call of `update_parameters` copies the weights: make it before the training, as TensorFlow began with them.',
};

const AVERAGE_SKIP = 'It is a function of the weights, or an argument of the optimizer.';

/** A weight moves five times, and is averaged after each. */
const averaging = (args: Example): Trial =>
  trial(args, {
    api: 'v1',
    inputs: { w0: { array: 'floats', shape: [3] }, d: { array: 'floats', shape: [3] } },
    holes: { model: 'model', averaged: 'averaged' },
    gradient: 'Averages have no gradient.',
    source: {
      make: 'w = tf.Variable(w0)\nstep = tf.Variable(0.0, trainable=False)\naverage = $call\napply = average.apply([w])\nfetch(w)',
      use: 'for n in range(5):\n    fetch(step.assign(float(n + 1)))\n    fetch(w.assign_add(d))\n    fetch(apply)\nresult = fetch(average.average(w))',
    },
    pytorch: {
      make: 'import torch\nfrom torch import nn\nmodel = nn.Module()\nmodel.w = nn.Parameter(w0.clone())\naveraged = $code\n$step',
      use: 'for n in range(5):\n    model.w.data += d\n    $step\nresult = averaged.module.w.detach()',
    },
    skip: { jax: AVERAGE_SKIP, keras: AVERAGE_SKIP },
  });

export const train = table('tf', {
  'train.get_global_step': {
    signatures: [{ params: 'graph=None' }],
    ...everywhere(redesign('Count the steps in a Python integer of the loop.', { effort: 'minutes' })),
  },
  'train.get_or_create_global_step': {
    signatures: [{ params: 'graph=None' }],
    ...everywhere(redesign('Count the steps in a Python integer of the loop.', { effort: 'minutes' })),
  },
  'train.Saver': {
    pytorch: redesign(
      'Save `model.state_dict()` and `optimizer.state_dict()` with `torch.save`; keep the last few files yourself.',
      { effort: 'hours' },
    ),
    jax: redesign(
      'Save `nnx.state(model)` with Orbax: `checkpointer.save(os.path.abspath(path), state)` of an `ocp.StandardCheckpointer`, then `checkpointer.wait_until_finished()`.',
      {
        effort: 'hours',
      },
    ),
    keras: redesign('`model.save_weights("name.weights.h5")` saves, `model.load_weights` restores.', {
      effort: 'hours',
    }),
    caveats: ['checkpoint-format', 'keras-save-format'],
  },
  'train.latest_checkpoint': {
    signatures: [{ params: 'checkpoint_dir, latest_filename=None' }],
    examples: [newest(), noneYet()],
    ...everywhere({
      code: "max(glob.glob(os.path.join(checkpoint_dir, '*')), key=os.path.getmtime, default=None)",
      note: 'TensorFlow kept the name in a file `checkpoint`; here it is the newest file.',
    }),
    caveats: ['checkpoint-format'],
  },
  'train.get_checkpoint_state': {
    signatures: [{ params: 'checkpoint_dir, latest_filename=None' }],
    ...everywhere({
      code: "max(glob.glob(os.path.join(checkpoint_dir, '*')), key=os.path.getmtime, default=None)",
      note: 'What stood in a file `checkpoint` is now the path of the newest file itself, or None.',
    }),
    examples: [newest('os.path.basename($CALL.model_checkpoint_path)', 'os.path.basename($CALL)'), noneYet()],
    caveats: ['checkpoint-format'],
  },
  'train.ExponentialMovingAverage': {
    signatures: [
      { params: 'decay, num_updates=None, zero_debias=False, name="ExponentialMovingAverage"', api: 'v1' },
      { params: 'decay, name="ExponentialMovingAverage"', api: 'v2' },
    ],
    pytorch: [
      {
        when: 'not absent(num_updates)',
        code: 'torch.optim.swa_utils.AveragedModel(?model, avg_fn=lambda averaged, new, n: torch.lerp(new, averaged, min(decay, (1 + n) / (10 + n))))',
        ...AVERAGED,
      },
      {
        code: 'torch.optim.swa_utils.AveragedModel(?model, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(decay))',
        ...AVERAGED,
      },
    ],
    examples: [averaging({ decay: 0.9 }), averaging({ decay: 0.9, num_updates: py('step') })],
    jax: redesign(
      'Keep the averaged weights, `averaged = nnx.state(model, nnx.Param)`, beside the trained ones.',
      {
        step: '?averaged = optax.incremental_update(nnx.state(?model, nnx.Param), ?averaged, 1 - decay)',
        holes: { ...model, averaged: 'The averaged weights.' },
        effort: 'minutes',
      },
    ),
    keras: redesign(
      'Give the optimizer `use_ema=True, ema_momentum=decay`; `finalize_variable_values` swaps them in.',
    ),
    note: 'With `num_updates` the decay is `min(decay, (1 + n) / (10 + n))` at step n.',
  },
  'train.Coordinator': everywhere(remove('Input needs no threads of its own: iterate over the data.')),
  'train.start_queue_runners': everywhere(remove('Input needs no queues: iterate over the data.')),
  'train.Example': proto(),
  'train.Features': proto(),
  'train.Feature': proto(),
  'train.BytesList': proto(),
  'train.Int64List': proto(),
  'train.FloatList': proto(),
  'train.Example.SerializeToString': proto(),
  'train.Optimizer.minimize': {
    signatures: [
      {
        params:
          'loss, global_step=None, var_list=None, gate_gradients=1, aggregation_method=None, ' +
          'colocate_gradients_with_ops=False, name=None, grad_loss=None',
      },
    ],
    pytorch: redesign('It becomes three lines of the training loop.', {
      step: 'self.zero_grad()\nloss.backward()\nself.step()',
      effort: 'hours',
      caveats: ['minimize-loop'],
    }),
    jax: redesign('The loss becomes a function of the model, and this its training step.', {
      step: 'loss, grads = nnx.value_and_grad(?loss_function)(?model)\nself.update(?model, grads)',
      holes: {
        loss_function: 'A function of the model that returns the loss.',
        model: 'The `nnx.Module` that is trained.',
      },
      effort: 'hours',
    }),
    keras: redesign('`compile(optimizer=..., loss=...)` and `fit` take the place of the loop.', {
      effort: 'hours',
    }),
    note: 'A `var_list` becomes the parameters the optimizer was made with; `global_step` a counter of the loop.',
    caveats: ['gradient-none'],
  },
  'train.Optimizer.apply_gradients': {
    signatures: [{ params: 'grads_and_vars, global_step=None, name=None' }],
    pytorch: redesign('The gradients are on the parameters already.', {
      step: 'self.step()',
      effort: 'minutes',
    }),
    jax: redesign('The optimizer takes the gradients as a tree like the weights.', {
      step: 'self.update(?model, ?grads)',
      holes: {
        model: 'The `nnx.Module` that is trained.',
        grads: 'What `nnx.grad` or `nnx.value_and_grad` gave.',
      },
      effort: 'minutes',
    }),
    keras: [
      {
        when: 'not absent(global_step)',
        code: 'self.apply_gradients(grads_and_vars)',
        note: '`self.iterations` counts the steps, as `global_step` did.',
      },
      { code: 'self.apply_gradients(grads_and_vars)' },
    ],
    examples: [
      applied({}, true, { source: 'fetch(w)', keras: 'w.value' }),
      applied({ global_step: py('step') }, true, {
        source: '[fetch(w), fetch(step)]',
        keras: '[w.value, int(optimizer.iterations.value)]',
      }),
    ],
    caveats: ['keras-optimizer-variables'],
  },
  'train.Optimizer.compute_gradients': {
    signatures: [
      {
        params:
          'loss, var_list=None, gate_gradients=1, aggregation_method=None, colocate_gradients_with_ops=False, grad_loss=None',
      },
    ],
    pytorch: redesign('After it the gradients are in `parameter.grad`.', {
      step: 'self.zero_grad()\nloss.backward()',
      effort: 'minutes',
    }),
    jax: redesign('The loss becomes a function of the model.', {
      step: '?loss_value, ?grads = nnx.value_and_grad(?loss_function)(?model)',
      holes: {
        loss_value: 'The loss.',
        grads: 'The gradients.',
        loss_function: 'A function of the model that returns the loss.',
        model: 'The `nnx.Module` that is trained.',
      },
      effort: 'minutes',
    }),
    keras: redesign('Use the gradient function of the backend, or `compile` and `fit`.'),
    caveats: ['gradient-none', 'gradient-not-scalar'],
  },
  'train.Saver.save': {
    examples: [
      ...[{}, { write_meta_graph: false }].map((more) =>
        saverSaves(more, { pytorch: 'path', jax: 'path', keras: "path + '.weights.h5'" }),
      ),
      ...[{ global_step: 7 }, { global_step: 7, write_meta_graph: false }].map((more) =>
        saverSaves(
          more,
          { pytorch: "path + '-7'", jax: "path + '-7'", keras: "path + '-7.weights.h5'" },
          "path + '-7'",
        ),
      ),
    ],
    signatures: [
      {
        params:
          'sess, save_path, global_step=None, latest_filename=None, meta_graph_suffix="meta", write_meta_graph=True, ' +
          'write_state=True, strip_default_attrs=False, save_debug_info=False',
      },
    ],
    pytorch: saved({
      call: 'torch.save(?model.state_dict(), PATH)',
      note: `${SAVE} Save the optimizer in the same file to go on training.`,
    }),
    jax: saved({
      call: 'save_state(PATH, ?model)',
      helpers: ['save_state'],
      note: `${SAVE} \`save\` of Orbax alone returns before the files are there, and wants an absolute path.`,
    }),
    keras: saved({ call: '?model.save_weights(PATH)', note: SAVE, suffix: '.weights.h5' }),
    caveats: ['checkpoint-format', 'keras-save-format'],
  },
  'train.Saver.restore': {
    examples: [saverRestores()],
    signatures: [{ params: 'sess, save_path' }],
    pytorch: { code: '?model.load_state_dict(torch.load(save_path))', holes: model },
    jax: {
      code: 'restore_state(save_path, ?model)',
      holes: model,
      helpers: ['restore_state'],
    },
    keras: {
      code: '?model.load_weights(save_path)',
      holes: model,
      note: 'The name ends in `.weights.h5`.',
    },
    note: 'A checkpoint of TensorFlow has to be converted once.',
    caveats: ['checkpoint-format', 'keras-save-format'],
  },
});
