/**
 * The clock: what happened, or will, on a day. Ends of Python versions are in `pythons.ts`, ends of packages in
 * `packages-*.ts`, both with their dates; here is the rest. A fact without a date is not in the clock.
 */
import { dated } from '../../src/catalog/kit.js';

export const dates = dated({
  'tensorflow-2': {
    date: '2019-09', title: 'TensorFlow 2.0: operations run at once, and `tf.contrib` is gone',
    text: 'Sessions, placeholders and collections live on in `tf.compat.v1` only.',
    concerns: { symbols: ['tf.Session', 'tf.placeholder', 'tf.get_variable', 'tf.variable_scope', 'tf.global_variables_initializer', 'tf.layers', 'tf.train.Saver'], tensorflow: '<2' },
    source: 'tensorflow/tensorflow: release 2.0.0', sure: 'read',
  },
  'contrib-removed': {
    date: '2019-09', title: 'TensorFlow 2.0 removes `tf.contrib`',
    text: 'Some parts moved to packages of their own, most of which have ended since; the rest was dropped.',
    concerns: { symbols: ['tf.contrib'] },
    source: 'tensorflow/community: rfcs/20180907-contrib-sunset.md', sure: 'read',
  },
  'keras-multi-backend-ends': {
    date: '2020-06', title: 'Keras 2.4 stops running by itself and becomes a shell around `tf.keras`',
    text: 'Keras on Theano and CNTK ended with 2.3.1, and so did code that mixes `keras` with TensorFlow 1.',
    concerns: { packages: ['keras'] }, only: '<2.4',
    source: 'keras-team/keras: release 2.4.0', sure: 'background',
  },
  'tf1-last-patch': {
    date: '2021-01', title: 'TensorFlow 1.15.5, the last release of TensorFlow 1',
    text: 'No security fix came after it, and no wheel for a Python after 3.7.',
    concerns: { tensorflow: '<2' },
    source: 'tensorflow/tensorflow: release 1.15.5; the dates inside the wheel', sure: 'read',
  },
  'multi-gpu-model': {
    date: '2020-12', title: 'TensorFlow 2.4 removes `multi_gpu_model`',
    text: '`tf.distribute.MirroredStrategy` took its place.',
    concerns: { symbols: ['tf.keras.utils.multi_gpu_model'] },
    source: 'run on TensorFlow 2.21', sure: 'ran',
  },
  'protobuf-4': {
    date: '2022-05', title: 'protobuf 4 breaks every TensorFlow released before it',
    text: 'Releases up to 2.6.4, 2.7.2, 2.8.1 and 2.9.0 set no upper limit, so that a fresh install today takes a protobuf they cannot import.',
    concerns: { tensorflow: '<2.6.5' },
    source: 'tensorflow/tensorflow#56266; `pip install` of 1.15.0, 2.6.0 and others, run', sure: 'ran',
  },
  'boosted-trees': {
    date: '2022-05', title: 'TensorFlow 2.9 removes the boosted trees of Estimator',
    text: 'YDF took their place.',
    concerns: { symbols: ['tf.estimator.BoostedTreesClassifier', 'tf.estimator.BoostedTreesRegressor', 'tf.contrib.boosted_trees'] },
    source: 'tensorflow/tensorflow: release 2.9.0', sure: 'read',
  },
  'windows-gpu': {
    date: '2022-09', title: 'TensorFlow 2.10 is the last with GPUs on native Windows',
    text: 'Since 2.11 TensorFlow reaches a GPU on Windows through WSL2 only.',
    concerns: { packages: ['tensorflow-directml', 'tensorflow-directml-plugin', 'tensorflow-intel'] },
    source: 'tensorflow/docs: site/en/install/pip.md', sure: 'read',
  },
  'tf-2-11-patches': {
    date: '2023-03', title: 'Only the newest TensorFlow gets security fixes',
    text: 'The notes of 2.11.1 say that older releases will not be patched any more.',
    concerns: { tensorflow: '>=2,<2.16' },
    source: 'tensorflow/tensorflow: release 2.11.1', sure: 'read',
  },
  'scikit-wrappers': {
    date: '2023-03', title: 'TensorFlow 2.12 removes the scikit-learn wrappers of Keras',
    text: 'SciKeras took their place; Keras 3 has its own.',
    concerns: { symbols: ['tf.keras.wrappers.scikit_learn'] },
    source: 'run on TensorFlow 2.15 and 2.21', sure: 'ran',
  },
  'nvidia-tf1': {
    date: '2023-03', title: "NVIDIA's builds of TensorFlow 1.15 for new GPUs end",
    text: 'The last, 23.03, needs Python 3.8. Without it nothing after Turing runs TensorFlow 1 as it should.',
    concerns: { tensorflow: '<2', packages: ['nvidia-tensorflow'], image: 'nvcr\\.io/nvidia/tensorflow:\\d\\d\\.\\d\\d-tf1' },
    source: 'NVIDIA/tensorflow: releases', sure: 'read',
  },
  'keras-3': {
    date: '2024-03', title: 'TensorFlow 2.16: `tf.keras` becomes Keras 3',
    text: 'Keras 2 lives on in `tf-keras`, with `TF_USE_LEGACY_KERAS=1`. Without it `tf.layers` and the RNN cells of `tf.compat.v1` refuse to run.',
    concerns: { symbols: ['tf.keras', 'tf.layers', 'tf.nn.rnn_cell'], packages: ['keras'] },
    source: 'tensorflow/tensorflow: release 2.16.1; run on 2.21', sure: 'ran',
  },
  'mac-intel': {
    date: '2024-07', title: 'TensorFlow 2.17 has no wheels for Macs with Intel processors',
    text: '2.16 was the last.',
    concerns: { packages: ['tensorflow-macos', 'tensorflow-metal'] },
    source: 'tensorflow/tensorflow#75279', sure: 'read',
  },
  'maxwell-gone': {
    date: '2024-07', title: 'TensorFlow 2.17 drops Maxwell GPUs',
    text: 'GTX 9xx and M40 cards need 2.16 or older.',
    concerns: { hardware: 'gpu' },
    source: 'tensorflow/tensorflow: release 2.17.0', sure: 'read',
  },
  'tensorrt-gone': {
    date: '2024-10', title: 'TensorFlow 2.18 removes TensorRT',
    text: '`tf.experimental.tensorrt` was last in 2.17; TensorRT is reached through ONNX now.',
    concerns: { symbols: ['tf.experimental.tensorrt', 'tf.contrib.tensorrt', 'tensorflow.python.compiler.tensorrt'] },
    source: 'tensorflow/tensorflow: release 2.18.0', sure: 'read',
  },
  'cloud-tpu': {
    date: '2024-10-28', title: 'TensorFlow 2.18, the last that Cloud TPU machines list',
    text: 'JAX is at home on TPUs; for PyTorch, TorchTPU is announced to replace PyTorch/XLA.',
    concerns: { hardware: 'tpu' },
    source: 'docs.cloud.google.com/tpu/docs/supported-patches', sure: 'read',
  },
  'ngc-tensorflow': {
    date: '2025-02', title: "The last of NVIDIA's TensorFlow 2 containers that its staff names, 25.02",
    text: 'It holds TensorFlow 2.17.',
    concerns: { image: 'nvcr\\.io/nvidia/tensorflow' },
    source: 'NVIDIA/tensorflow#116', sure: 'read',
  },
  'torch-xla': {
    date: '2026-04-22', title: 'PyTorch/XLA is announced to be replaced by TorchTPU',
    text: 'Who goes to PyTorch on TPUs will move once more.',
    concerns: { hardware: 'tpu' },
    source: 'pytorch/xla: README', sure: 'read',
  },
  'ubuntu-16-04': {
    date: '2021-04', title: 'Ubuntu 16.04 gets no more free updates',
    text: 'The image still starts; its packages, pip 8 among them, are those of 2016.',
    concerns: { image: 'ubuntu:?-?16\\.04|ubuntu1604|:xenial' },
    source: 'ubuntu.com/about/release-cycle', sure: 'background',
  },
  'ubuntu-18-04': {
    date: '2023-05', title: 'Ubuntu 18.04 gets no more free updates',
    text: 'The image still starts; its own pip is version 9, which does not see the wheels of TensorFlow 1.15 and later.',
    concerns: { image: 'ubuntu:?-?18\\.04|ubuntu1804|:bionic' },
    source: 'ubuntu.com/about/release-cycle', sure: 'background',
  },
  'ubuntu-20-04': {
    date: '2025-05', title: 'Ubuntu 20.04 gets no more free updates',
    text: 'The image still starts, with Python 3.8.',
    concerns: { image: 'ubuntu:?-?20\\.04|ubuntu2004|:focal' },
    source: 'ubuntu.com/about/release-cycle', sure: 'background',
  },
  'ubuntu-22-04': {
    date: '2027-04', title: 'Ubuntu 22.04 gets no more free updates',
    text: 'The image will still start, with Python 3.10.',
    concerns: { image: 'ubuntu:?-?22\\.04|ubuntu2204|:jammy' },
    source: 'ubuntu.com/about/release-cycle', sure: 'background',
  },
  'hub-deleted': {
    date: '2024-03-18', title: 'Models of TensorFlow Hub that nobody moved to Kaggle are deleted',
    text: 'An address at tfhub.dev may lead nowhere: check each before you plan with it.',
    concerns: { symbols: ['hub'], packages: ['tensorflow-hub'] },
    source: 'tensorflow/hub: README', sure: 'read',
  },
  'tensorboard-split': {
    date: '2026-03', title: 'TensorFlow 2.21 no longer installs TensorBoard',
    text: '`keras.callbacks.TensorBoard` stops with an error unless `tensorboard` is installed by name.',
    concerns: { symbols: ['tf.keras.callbacks.TensorBoard'] },
    source: 'METADATA of the 2.21.0 wheel; run', sure: 'ran',
  },
  'tflite-interpreter': {
    date: '2025-03', title: 'TensorFlow 2.19 announces the end of `tf.lite.Interpreter`',
    text: 'It still runs in 2.21, with a warning; `ai-edge-litert` is its new home.',
    concerns: { symbols: ['tf.lite.Interpreter', 'tf.contrib.lite.Interpreter'], packages: ['tflite-runtime'] },
    source: 'tensorflow/tensorflow: release 2.19.0; the warning of 2.21', sure: 'ran',
  },
});
