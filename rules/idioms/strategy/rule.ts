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

const S = 'tf.distribute.';

export default idiom('strategy', {
  title: 'Training under a `tf.distribute` strategy',
  text: 'A strategy makes a copy of each variable on every device, cuts the batches over them, and adds the gradients up. PyTorch has a process a device and averages in `backward`; in JAX arrays are cut over a mesh of devices and the compiler does the rest, and Keras 3 has that as a distribution.',
  parts: {
    strategy: {
      symbols: [`${S}*Strategy`, `${S}experimental.*Strategy`, 'tf.contrib.distribute.*Strategy'],
      role: 'call',
    },
    use: {
      symbols: [
        `${S}Strategy.scope`,
        `${S}Strategy.run`,
        `${S}Strategy.reduce`,
        `${S}Strategy.experimental_distribute_dataset`,
        `${S}Strategy.distribute_datasets_from_function`,
        `${S}Strategy.experimental_local_results`,
      ],
    },
  },
  needs: ['strategy|use'],
  scale: 'structure',
  pytorch: {
    code: PYTORCH,
    holes: { ...HOLES, ...BATCH },
    note: `${PYTORCH_NOTE} A loss that was divided by the global batch, for \`reduce\` with \`SUM\`, is a plain mean now. Batch normalisation looks at the part of its process, as it did, unless it is \`nn.SyncBatchNorm\`.`,
    caveats: ['replica-sum'],
    effort: 'day',
  },
  jax: {
    code: JAX,
    note: `${JAX_NOTE} A loss that was divided by the global batch is a plain mean now. Batch normalisation has the statistics of the whole batch, where each replica had its own.`,
    caveats: ['captured-state'],
    effort: 'day',
  },
  keras: {
    code: KERAS,
    holes: KERAS_HOLES,
    note: `${KERAS_NOTE} A step of your own that \`strategy.run\` called is a \`train_step\`, without the strategy in it.`,
    backends: ['jax'],
    effort: 'hours',
  },
});
