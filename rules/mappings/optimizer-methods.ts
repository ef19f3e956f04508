/**
 * Rows of methods of optimizers, tapes, averages and metrics that few programs call: slots, weights, Jacobians.
 */
import type { AdviceText, RowText } from '../../src/catalog/kit.js';
import { redesign, remove, table } from '../../src/catalog/kit.js';

const minutes = (note: string) => redesign(note, { effort: 'minutes' });
const everywhere = (advice: AdviceText): RowText => ({ pytorch: advice, jax: advice, keras: advice });

const slot: RowText = {
  pytorch: minutes(
    '`optimizer.state[parameter]` is a dictionary: `exp_avg` and `exp_avg_sq` of Adam, `momentum_buffer` of SGD.',
  ),
  jax: minutes(
    '`optimizer.opt_state` is a tree: `mu` and `nu` of Adam, `trace` of momentum, at the path of the weight.',
  ),
  keras: minutes(
    'They are in `optimizer.variables`, after the iteration and the rate, in the order of the weights.',
  ),
};

const variables: RowText = {
  pytorch: minutes('`optimizer.state_dict()` has them all; `load_state_dict` puts them back.'),
  jax: minutes('`nnx.state(optimizer)` has them all; `nnx.update` puts them back.'),
  keras: 'self.variables',
  proof: { cannotRun: 'Its order is that of the framework at hand.' },
};

const config: RowText = {
  pytorch: minutes('`optimizer.defaults` is a dictionary of the arguments.'),
  jax: minutes(
    'Keep the arguments in a configuration of your own: an Optax transformation does not tell them.',
  ),
  keras: 'self.get_config()',
  proof: { cannotRun: 'Its entries are those of the framework at hand.' },
};

export const optimizerMethods = table('tf', {
  'train.Optimizer.get_slot': slot,
  'train.Optimizer.get_slot_names': slot,
  'train.Optimizer.variables': variables,
  'train.Optimizer.get_name': everywhere(
    minutes('An optimizer has no name: `type(optimizer).__name__` is its class.'),
  ),
  'keras.optimizers.Optimizer.get_slot': slot,
  'keras.optimizers.Optimizer.add_slot': {
    pytorch: minutes(
      'In an optimizer of your own: `self.state[parameter]["name"] = torch.zeros_like(parameter)` at the first step.',
    ),
    jax: minutes(
      'In a transformation of your own `init` makes the state: `jax.tree.map(jnp.zeros_like, params)`.',
    ),
    keras: minutes(
      'In `build` of an optimizer of your own: `self.add_variable_from_reference(variable, "name")`.',
    ),
  },
  'keras.optimizers.Optimizer.variables': variables,
  'keras.optimizers.Optimizer.get_weights': variables,
  'keras.optimizers.Optimizer.set_weights': {
    pytorch: minutes('`optimizer.load_state_dict(state)`.'),
    jax: minutes('`nnx.update(optimizer, state)`.'),
    keras: minutes('`optimizer.load_own_variables(store)`, or assign to each of `optimizer.variables`.'),
  },
  'keras.optimizers.Optimizer.get_config': config,
  'keras.optimizers.Optimizer.from_config': {
    pytorch: minutes('Make it anew: `torch.optim.Adam(parameters, **config)`.'),
    jax: minutes('Make it anew from a configuration of your own.'),
    keras: 'self.from_config(config)',
    signatures: [{ params: 'config, custom_objects=None' }],
    proof: { cannotRun: 'Its entries are those of the framework at hand.' },
  },
  'keras.optimizers.Optimizer.minimize': {
    signatures: [{ params: 'loss, var_list, tape=None' }],
    pytorch: redesign('It becomes three lines of the training loop.', {
      step: 'self.zero_grad()\nloss.backward()\nself.step()',
      effort: 'hours',
    }),
    jax: redesign('The loss becomes a function of the model, and this its training step.', {
      step: 'loss, grads = nnx.value_and_grad(?loss_function)(?model)\nself.update(?model, grads)',
      holes: {
        loss_function: 'A function of the model that returns the loss.',
        model: 'The `nnx.Module` that is trained.',
      },
      effort: 'hours',
    }),
    keras: redesign(
      'Keras 3 has no `minimize`: compute gradients with the backend, and `self.apply(gradients, variables)`.',
      {
        effort: 'minutes',
      },
    ),
    caveats: ['minimize-loop', 'gradient-none'],
  },
  'keras.optimizers.Optimizer.get_gradients': everywhere(
    minutes(
      'Compute them outside the optimizer: `backward()`, `nnx.grad`, or `tf.GradientTape` on the TensorFlow backend.',
    ),
  ),
  'keras.optimizers.Optimizer.get_updates': everywhere(
    redesign(
      'It belongs to the graphs of Keras 1: write `step`, `update`, or `update_step` of an optimizer of your own.',
      {
        effort: 'hours',
      },
    ),
  ),
  'train.ExponentialMovingAverage.average_name': everywhere(
    minutes('The averaged weights have the names of the weights, in a model or tree of their own.'),
  ),
  'train.ExponentialMovingAverage.variables_to_restore': {
    pytorch: minutes(
      'Load the file of the averaged weights: `model.load_state_dict(averaged.module.state_dict())`.',
    ),
    jax: minutes('Put the tree of averaged weights into the model: `nnx.update(model, averaged)`.'),
    keras: minutes(
      '`optimizer.finalize_variable_values(model.trainable_variables)` puts the averages into the model; save it then.',
    ),
  },
  'GradientTape.jacobian': {
    pytorch: minutes(
      '`torch.func.jacrev(function)(x)`, or `torch.autograd.functional.jacobian(function, x)`.',
    ),
    jax: minutes('`jax.jacrev(function)(x)`.'),
    keras: minutes(
      '`tf.GradientTape` on the TensorFlow backend, `jax.jacrev` or `torch.func.jacrev` on the others.',
    ),
    caveats: ['gradient-none'],
  },
  'GradientTape.batch_jacobian': {
    pytorch: minutes('`torch.func.vmap(torch.func.jacrev(function))(x)`.'),
    jax: minutes('`jax.vmap(jax.jacrev(function))(x)`.'),
    keras: minutes(
      '`tf.GradientTape` on the TensorFlow backend, `jax.vmap(jax.jacrev(function))` or its like in `torch.func` on the others.',
    ),
  },
  'GradientTape.reset': everywhere(remove('Nothing is recorded that had to be cleared.')),
  'GradientTape.stop_recording': {
    pytorch: redesign('The body goes under `torch.no_grad()`.', {
      code: 'torch.no_grad()',
      effort: 'minutes',
    }),
    jax: minutes('`jax.lax.stop_gradient` around the values.'),
    keras: minutes('`keras.ops.stop_gradient` around the values.'),
  },
  'GradientTape.watched_variables': {
    pytorch: minutes('`list(model.parameters())`.'),
    jax: minutes('`nnx.state(model, nnx.Param)`.'),
    keras: minutes('`model.trainable_variables`.'),
  },
  'keras.metrics.Metric.__call__': {
    pytorch: minutes(
      'Update and read the totals of your own; `torchmetrics` objects are called alike with (predictions, labels).',
    ),
    jax: minutes('`metric.update(...)`, then `metric.compute()`.'),
    keras: 'self(...)',
    proof: { cannotRun: 'The metrics are run in their own examples, by `update_state` and `result`.' },
  },
  'keras.metrics.Metric.add_weight': {
    pytorch: minutes(
      'A plain tensor attribute; `self.add_state("total", torch.tensor(0.0))` in `torchmetrics`.',
    ),
    jax: minutes('`nnx.metrics.MetricState(jnp.zeros(shape))`.'),
    keras: redesign('The shape comes first now: pass everything by keyword.', {
      code: 'self.add_variable(shape, initializer, name=name)',
      effort: 'minutes',
    }),
    signatures: [
      { params: "name, shape=(), aggregation=None, synchronization=None, initializer='zeros', dtype=None" },
    ],
  },
  variables_initializer: everywhere(remove('Weights have their values from the moment they are made.')),
});
