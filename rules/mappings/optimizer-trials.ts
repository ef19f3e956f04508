/**
 * How optimizers, schedules and initialisers are proved: several steps with given gradients, the rate at several steps, draws by
 * their moments. Rows only name their arguments.
 */
import type { Example, Trial, TrialOptions } from '../../src/catalog/kit.js';
import { floats, trial } from '../../src/catalog/kit.js';

const GIVEN = 'The gradients are given.';
const STEPS = 'for k in range(5):\n    ';
const GRADIENT = 'g * ((k + 1) / 3)';

/** Five steps with growing gradients from the same weights. */
const STEPPED: TrialOptions = {
  inputs: { w0: floats(4), g: floats(4) },
  holes: { model: 'model' },
  gradient: GIVEN,
  source: {
    make: 'w = tf.Variable(w0)\nopt = $call',
    use: `${STEPS}fetch(opt.apply_gradients([(${GRADIENT}, w)]))\nresult = tf.identity(w)`,
  },
  pytorch: {
    make: 'import torch\nmodel = torch.nn.Module()\nmodel.w = torch.nn.Parameter(w0.clone())\nopt = $code',
    use: `${STEPS}model.w.grad = ${GRADIENT}\n    opt.step()\nresult = model.w`,
  },
  jax: {
    make:
      'import jax\nfrom flax import nnx\nclass Model(nnx.Module):\n    def __init__(self):\n        self.w = nnx.Param(w0)\n' +
      'model = Model()\nopt = $code',
    use: `${STEPS}opt.update(model, jax.tree.map(lambda _: ${GRADIENT}, nnx.state(model, nnx.Param)))\nresult = model.w[...]`,
  },
  keras: {
    make: 'import keras\nw = keras.Variable(w0)\nopt = $code',
    use: `${STEPS}opt.apply([${GRADIENT}], [w])\nresult = w`,
  },
};

/** An optimizer made with these arguments takes five steps. */
export const steps = (args: Example, options: TrialOptions = {}): Trial =>
  trial(args, { ...STEPPED, ...options });

/** The same where PyTorch needs a line before each step, to clip. */
export const clippedSteps = (args: Example, options: TrialOptions = {}): Trial =>
  steps(args, {
    // Clipped gradients are small, so that the place of Adam's epsilon shows.
    tolerance: 1e-4,
    ...options,
    pytorch: {
      make: STEPPED.pytorch?.make ?? '',
      use: `${STEPS}model.w.grad = ${GRADIENT}\n    $step\n    opt.step()\nresult = model.w`,
    },
  });

const AT = 'range(0, 25, 2)';
const TORCH_RATES = {
  make: "import torch\noptimizer = globals().get('optimizer') or torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=RATE)\nscheduler = $code",
  use:
    'found = []\nfor k in range(25):\n    if k % 2 == 0:\n        found.append(optimizer.param_groups[0]["lr"])\n' +
    '    optimizer.step()\n    scheduler.step()\nresult = torch.tensor(found, dtype=torch.float32)',
};
const torchRates = (rate: string) => ({ ...TORCH_RATES, make: TORCH_RATES.make.replace('RATE', rate) });

/** The learning rate over 25 steps: a schedule object of Keras. `rate` is the first one. */
export const rates = (args: Example, rate: number, options: TrialOptions = {}): Trial =>
  trial(args, {
    holes: { optimizer: 'optimizer', Optimizer: 'torch.optim.SGD', model: 'torch.nn.Linear(1, 1)' },
    gradient: 'A rate is a number.',
    source: {
      make: 'schedule = $call',
      use: `result = tf.stack([tf.cast(schedule(k), tf.float32) for k in ${AT}])`,
    },
    pytorch: torchRates(String(rate)),
    jax: {
      make: 'import jax.numpy as jnp\nschedule = $code',
      use: `result = jnp.stack([jnp.asarray(schedule(k), jnp.float32) for k in ${AT}])`,
    },
    keras: {
      make: 'import keras\nschedule = $code',
      use: `result = keras.ops.stack([keras.ops.cast(schedule(k), 'float32') for k in ${AT}])`,
    },
    ...options,
  });

/** The same of a function of TF1 that is given the step; `step` is the name of that parameter. */
export const ratesAt = (args: Example, step: string, rate: number, options: TrialOptions = {}): Trial =>
  rates({ ...args, [step]: { python: 'k' } }, rate, {
    api: 'v1',
    source: { use: `result = tf.stack([tf.cast($call, tf.float32) for k in ${AT}])` },
    ...options,
  });

const SHAPE = '(300, 200)';

/** An initialiser fills a kernel of 300 inputs and 200 outputs; PyTorch has them the other way round. */
export const fills = (args: Example, options: TrialOptions = {}): Trial =>
  trial(args, {
    compare: 'moments',
    source: { make: 'made = $call', use: `result = made(${SHAPE})` },
    pytorch: {
      make: 'import torch\nfill = $code',
      use: 'w = torch.empty(200, 300)\nwith torch.no_grad():\n    fill(w)\nresult = w.T',
    },
    jax: { make: 'import jax\nmade = $code', use: `result = made(jax.random.key(0), ${SHAPE})` },
    keras: { make: 'import keras\nmade = $code', use: `result = made(${SHAPE})` },
    ...options,
  });
