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

export default idiom('horovod', {
  title: 'Training in several processes by Horovod',
  text: 'Horovod starts a process a GPU, sends the weights of the first to all, and averages the gradients in an optimizer around the optimizer. Its last release is of 2023. PyTorch has the same way of working built in; in JAX one process drives all GPUs of a machine, and the compiler averages.',
  parts: {
    init: { symbols: ['horovod.tensorflow.init', 'horovod.keras.init', 'horovod.tensorflow.keras.init'] },
    wrap: {
      symbols: ['horovod.tensorflow.*', 'horovod.keras.*'],
      except: [
        'horovod.*.size',
        'horovod.*.rank',
        'horovod.*.local_rank',
        'horovod.*.local_size',
        'horovod.tensorflow.keras.size',
        'horovod.tensorflow.keras.rank',
        'horovod.tensorflow.keras.local_rank',
        'horovod.tensorflow.keras.local_size',
        'horovod.*.allreduce',
        'horovod.*.allgather',
        'horovod.*.broadcast',
      ],
      role: ['call', 'method', 'decorator'],
    },
  },
  needs: ['init|wrap'],
  scale: 'structure',
  example: {
    cannotRun: 'Horovod is no longer built for current Python and TensorFlow, and is not installed.',
  },
  pytorch: {
    code: PYTORCH,
    holes: { ...HOLES, ...BATCH },
    note: `${PYTORCH_NOTE} \`hvd.rank()\` is \`dist.get_rank()\`, \`hvd.size()\` \`dist.get_world_size()\`, \`hvd.local_rank()\` the environment variable \`LOCAL_RANK\`; \`hvd.allreduce(x)\` is \`dist.all_reduce(x)\` in place, a sum where Horovod gave the mean. A rate multiplied by the number of processes stays so.`,
    caveats: ['replica-sum'],
    effort: 'day',
  },
  jax: {
    code: JAX,
    note: `${JAX_NOTE} \`hvd.rank()\` is \`jax.process_index()\`, and \`hvd.size()\`, which counted GPUs, \`jax.device_count()\`. A rate multiplied by the number of processes is multiplied by the number of devices.`,
    caveats: ['captured-state'],
    effort: 'day',
  },
  keras: {
    code: KERAS,
    holes: KERAS_HOLES,
    note: `${KERAS_NOTE} Callbacks of Horovod go: the distribution sends the weights and averages the metrics.`,
    backends: ['jax'],
    effort: 'hours',
  },
});
