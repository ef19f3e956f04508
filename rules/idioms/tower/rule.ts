import { idiom } from '../../../src/catalog/kit.js';
import {
  BATCH,
  HOLES,
  JAX,
  JAX_NOTE,
  KERAS,
  KERAS_HOLES,
  KERAS_NOTE,
  PYTORCH,
  PYTORCH_NOTE,
} from '../data-parallel.js';

export default idiom('tower', {
  title: 'Towers on several GPUs',
  text: 'A loop builds the model once for each GPU, under `tf.device` and with shared variables, gives each its part of the batch, and averages the gradients of all before they are applied. One model is written now: PyTorch runs it in a process a GPU, JAX cuts the batch over a mesh of devices, and both average the gradients themselves.',
  parts: {
    device: {
      symbols: ['tf.device', 'tf.Graph.device'],
      role: ['call', 'method'],
      inLoop: true,
      text: '[Gg][Pp][Uu]',
    },
    average: { symbols: ['tf.train.Optimizer.compute_gradients', 'tf.gradients'], inLoop: true },
  },
  needs: ['device'],
  explains: ['device'],
  scale: 'structure',
  pytorch: {
    code: PYTORCH,
    holes: { ...HOLES, ...BATCH },
    note: `${PYTORCH_NOTE} Loops over towers, the cutting of the batch and \`average_gradients\` go.`,
    caveats: ['replica-sum'],
    effort: 'day',
  },
  jax: {
    code: JAX,
    note: `${JAX_NOTE} Loops over towers, the cutting of the batch and \`average_gradients\` go.`,
    caveats: ['captured-state'],
    effort: 'day',
  },
  keras: {
    code: KERAS,
    holes: KERAS_HOLES,
    note: `${KERAS_NOTE} Loops over towers, the cutting of the batch and \`average_gradients\` go.`,
    backends: ['jax'],
    effort: 'hours',
  },
});
