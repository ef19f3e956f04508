/**
 * How rows that write into a variable are run: made, written, and read again.
 */
import { type Example, py, type Trial, type TrialOptions, trial } from '../../src/catalog/kit.js';

const GRADIENT = 'A write is no function to differentiate.';

/** A write into the variable `ref` that holds `inputs.w0`; `args` are those of the call. */
export function writing(args: Example, inputs: Example, api: 'v1' | 'v2' = 'v1'): Trial {
  const isMethod = 'self' in args;
  return trial(isMethod ? { ...args, self: py('ref') } : { ref: py('ref'), ...args }, {
    api,
    inputs,
    gradient: GRADIENT,
    source: {
      make: 'ref = tf.Variable(w0)',
      use: api === 'v1' ? 'result = $call' : '$call\nresult = ref.read_value()',
    },
    pytorch: {
      make: 'from torch import nn\nref = nn.Parameter(w0.clone())\nreceiver = ref',
      use: '$code\nresult = ref.detach()',
    },
    jax: {
      make: 'from flax import nnx\nref = nnx.Param(w0)\nreceiver = ref',
      use: '$step\nresult = ref[...]',
    },
    keras: {
      make: 'import keras\nref = keras.Variable(w0)\nreceiver = ref',
      use: '$code\nresult = ref.value',
    },
  });
}

const REFS = {
  pytorch: 'from torch import nn\nref = nn.Parameter(w0.clone())\nreceiver = ref',
  jax: 'from flax import nnx\nref = nnx.Param(w0)\nreceiver = ref',
  keras: 'import keras\nref = keras.Variable(w0)\nreceiver = ref',
};

/** What is asked of the variable `ref` that holds `w0`; `use` says what is done with `$CALL`. */
export function reading(api: 'v1' | 'v2', options: TrialOptions = {}, use = 'result = $CALL'): Trial {
  const target = (name: keyof typeof REFS) => ({ make: REFS[name], use: use.replaceAll('$CALL', '$code') });
  return trial(
    { self: py('ref') },
    {
      api,
      inputs: { w0: { array: 'floats', shape: [2, 3] } },
      gradient: GRADIENT,
      source: { make: 'ref = tf.Variable(w0)', use: use.replaceAll('$CALL', '$call') },
      pytorch: target('pytorch'),
      jax: target('jax'),
      keras: target('keras'),
      ...options,
    },
  );
}
