import { idiom } from '../../../src/catalog/kit.js';

const plain = {
  kind: 'rename',
  code: `
logging.basicConfig(level=$level, format="%(asctime)s %(levelname)s %(message)s", force=True)
$message    #if message`,
  note: 'Call `basicConfig` once, at the beginning of the program: without it Python shows warnings and errors alone. `warn` is `warning`, and `fatal` is `critical`; only the `fatal` of `absl.logging` ends the program. That module, `from absl import logging`, has the functions of `tf.logging` under the same names, `set_verbosity` and `log_every_n` too. What TensorFlow itself prints is another matter, set by `TF_CPP_MIN_LOG_LEVEL`.',
  effort: 'minutes',
} as const;

export default idiom('tf-logging', {
  title: 'Logging by `tf.logging`',
  text: 'Messages go to the logger of TensorFlow, and `set_verbosity` says from which level on they are shown. The module is gone with TensorFlow 2. It was a cover over the `logging` of Python, whose functions have the same names.',
  parts: {
    message: {
      symbols: [
        'tf.logging.info',
        'tf.logging.warn',
        'tf.logging.warning',
        'tf.logging.error',
        'tf.logging.debug',
        'tf.logging.fatal',
        'tf.logging.log',
        'tf.logging.log_*',
        'tf.logging.vlog',
      ],
      role: ['call', 'reference'],
    },
    verbosity: { symbols: 'tf.logging.set_verbosity', role: 'call' },
    other: { symbols: ['tf.logging', 'tf.logging.*'] },
  },
  needs: ['message|verbosity|other'],
  at: 'message|verbosity|other',
  explains: ['message', 'verbosity', 'other'],
  scale: 'detail',
  slots: {
    level: ['advised(verbosity.v)', 'logging.INFO'],
    message: ['code(message)', 'logging.info(message)'],
  },
  pytorch: plain,
  jax: plain,
  keras: plain,
});
