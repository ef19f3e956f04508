/** What happened to TensorFlow since 2019, as far as it concerns the code at hand: for the person who was away. A table. */
import type { Happening, Signal } from './recommendation.js';

interface HistoryRow extends Happening {
  /** Told where one of these signals was seen; always where none is named. */
  signals?: readonly string[];
}

const HISTORY: readonly HistoryRow[] = [
  {
    date: '2019-09',
    signals: ['graph'],
    text: 'TensorFlow 2.0 made operations run when their line runs. Sessions, placeholders and graphs live on in `tf.compat.v1` only.',
    source: 'tensorflow/tensorflow RELEASE.md 2.0.0',
  },
  {
    date: '2019-09',
    signals: ['contrib'],
    text: 'TensorFlow 2.0 removed `tf.contrib`. What went to other packages (Addons, Estimator, `tf_slim`) has mostly been given up since.',
    source: 'tensorflow/community rfcs/20180907-contrib-sunset.md',
  },
  {
    date: '2021-01',
    signals: ['graph', 'contrib'],
    text: 'TensorFlow 1.15.5 was the last release of TensorFlow 1.',
    source: 'tensorflow/tensorflow releases, v1.15.5',
  },
  {
    date: '2023-06',
    signals: ['horovod'],
    text: 'Horovod 0.28.1 was its last release.',
    source: 'horovod/horovod releases',
  },
  {
    date: '2023-11',
    signals: ['keras-api', 'keras-fit', 'keras-backend'],
    text: 'Keras 3 came out: the same layers, on PyTorch, JAX or TensorFlow.',
    source: 'keras-team/keras tags, 3.0.0',
  },
  {
    date: '2024-03',
    signals: ['keras-api', 'keras-fit', 'keras-backend', 'graph'],
    text: 'TensorFlow 2.16 made Keras 3 its `tf.keras`. Keras 2 is the package `tf_keras` now; `tf.layers` and `tf.nn.rnn_cell` run with that alone.',
    source: 'tensorflow/tensorflow releases, v2.16.1; tried on 2.21',
  },
  {
    date: '2024-03',
    signals: ['estimator'],
    text: 'TensorFlow 2.16 removed Estimators.',
    source: 'tensorflow/tensorflow#76349',
  },
  {
    date: '2024-05',
    signals: ['addons'],
    text: 'TensorFlow Addons reached the end of its life; it never ran with TensorFlow 2.16.',
    source: 'tensorflow/addons README, #2807',
  },
  {
    date: '2025-06',
    signals: ['transformers'],
    text: 'Hugging Face deprecated the `TF` classes of transformers; version 5 has none.',
    source: 'huggingface/transformers#38758, #40760',
  },
  {
    date: '2026-03',
    text: 'TensorFlow 2.21 is alive, with fixes and little that is new. Most research is written in PyTorch by now, and much of what Google writes itself in JAX.',
    source: 'tensorflow/docs install/source.md; devclass.com 2020-02-03; arXiv 2603.27296',
  },
  {
    date: '2026-04',
    signals: ['tpu'],
    text: 'TorchTPU was announced, to replace PyTorch/XLA. Cloud TPUs had stopped at TensorFlow 2.18 before.',
    source: 'pytorch/xla README of 2026-04-22; Cloud TPU runtime versions',
  },
];

/** The rows that concern the code, oldest first; nothing that lies after `asOf` (`YYYY-MM-DD`). */
export function historyOf(signals: readonly Signal[], asOf: string): Happening[] {
  const seen = new Set(signals.map(({ id }) => id));
  return HISTORY.filter(
    (row) => row.date <= asOf.slice(0, 7) && (row.signals?.some((id) => seen.has(id)) ?? true),
  ).map(({ date, text, source }) => ({ date, text, source }));
}
