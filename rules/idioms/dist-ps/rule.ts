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

export default idiom('dist-ps', {
  title: 'Parameter servers and workers',
  text: 'A `ClusterSpec` names the machines, each starts a `Server`, parameter servers hold the variables, and workers compute gradients on their own data and send them, mostly without waiting for each other. Nothing of the kind is built into PyTorch, JAX or Keras 3: all workers hold all weights, and each step waits for all. What training does changes with that: updates are those of one large batch, and no gradient is out of date.',
  parts: {
    cluster: { symbols: 'tf.train.ClusterSpec', role: 'call' },
    server: { symbols: ['tf.train.Server', 'tf.train.Server.join', 'tf.train.Server.target'] },
    setter: { symbols: 'tf.train.replica_device_setter' },
    sync: { symbols: ['tf.train.SyncReplicasOptimizer', 'tf.train.SyncReplicasOptimizer.*'] },
  },
  needs: ['cluster|setter|sync'],
  scale: 'structure',
  pytorch: {
    code: PYTORCH,
    holes: { ...HOLES, ...BATCH },
    note: `${PYTORCH_NOTE} Parameter servers, their flags \`ps_hosts\` and \`job_name\`, and the chief go. The batch is now that of all workers together: the learning rate is to be looked at again.`,
    caveats: ['replica-sum'],
    effort: 'day',
  },
  jax: {
    code: JAX,
    note: `${JAX_NOTE} Parameter servers, their flags and the chief go. The batch is now that of all workers together: the learning rate is to be looked at again.`,
    caveats: ['captured-state'],
    effort: 'day',
  },
  keras: {
    code: KERAS,
    holes: KERAS_HOLES,
    note: `${KERAS_NOTE} Parameter servers, their flags and the chief go. The batch is now that of all workers together: the learning rate is to be looked at again.`,
    backends: ['jax'],
    effort: 'hours',
  },
});
