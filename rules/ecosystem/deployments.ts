/** Ways to put a model to use, and who still gets there. What was run here was run on the pinned releases. */
import { deployments } from '../../src/catalog/kit.js';

export const waysToDeploy = deployments({
  'saved-model': {
    title: 'SavedModel, TensorFlow Serving',
    seen: {
      symbols: [
        'tf.saved_model',
        'tf.keras.models.save_model',
        'tf.estimator.Estimator.export_saved_model',
        'tf.estimator.Estimator.export_savedmodel',
        'tf.estimator.export',
        'tensorflow_serving',
      ],
      packages: ['tensorflow-serving-api'],
      artefacts: ['saved-model'],
    },
    ways: {
      pytorch: [
        'dead end',
        'PyTorch writes no SavedModel of its own; serve with Triton, KServe or LitServe instead.',
      ],
      jax: [
        'keeps TensorFlow',
        '`jax2tf`, or Orbax export on top of it, writes a SavedModel; TensorFlow is needed to write it.',
      ],
      keras: [
        'keeps TensorFlow',
        '`model.export(path)` writes one on the TensorFlow and JAX backends and needs TensorFlow for it; the PyTorch backend of the pinned releases failed here.',
      ],
      tensorflow: [
        'alive',
        '`tf.saved_model.save`; TensorFlow Serving is alive and also serves what TensorFlow 1 wrote.',
      ],
    },
    source: 'run: a SavedModel by `model.export` and by `jax2tf`; tensorflow/serving: RELEASE.md',
    sure: 'ran',
  },
  litert: {
    title: 'LiteRT, the former TensorFlow Lite',
    seen: {
      symbols: ['tf.lite', 'tf.contrib.lite', 'tflite_runtime', 'tflite_support', 'tflite_model_maker'],
      packages: ['tflite-runtime', 'ai-edge-litert'],
      artefacts: ['tflite'],
    },
    ways: {
      pytorch: ['alive', 'By the package `litert-torch`, the former `ai-edge-torch`.'],
      jax: [
        'keeps TensorFlow',
        'Only by a detour: `jax2tf` to a SavedModel, then `tf.lite.TFLiteConverter`.',
      ],
      keras: [
        'alive',
        '`model.export(path, format="litert")` on the TensorFlow and PyTorch backends; the JAX backend refuses.',
      ],
      tensorflow: [
        'alive',
        '`tf.lite.TFLiteConverter`; run it with `ai-edge-litert`, as `tf.lite.Interpreter` is to go.',
      ],
    },
    source: 'run: converter, `model.export` on three backends; google-ai-edge/LiteRT: README',
    sure: 'ran',
  },
  tfjs: {
    title: 'TensorFlow.js',
    seen: { symbols: ['tensorflowjs'], packages: ['tensorflowjs'] },
    ways: {
      pytorch: [
        'dead end',
        'There is no way to TensorFlow.js; in a browser ONNX Runtime Web runs an exported model.',
      ],
      jax: [
        'dead end',
        'The converter of `jax2tf` models goes through a TensorFlow.js that is no longer released.',
      ],
      keras: [
        'dead end',
        'The converter is not released any more; LiteRT.js or ONNX Runtime Web run an exported model.',
      ],
      tensorflow: [
        'dead end',
        'The last release is of October 2024; what was converted keeps running in a browser.',
      ],
    },
    source: 'tensorflow/tfjs',
    sure: 'read',
  },
  onnx: {
    title: 'ONNX, ONNX Runtime',
    seen: {
      symbols: ['tf2onnx', 'keras2onnx', 'onnx_tf'],
      packages: ['tf2onnx', 'keras2onnx', 'onnx', 'onnxruntime', 'onnxruntime-gpu', 'onnx-tf'],
    },
    ways: {
      pytorch: ['alive', '`torch.onnx.export`; it needs the package `onnxscript`.'],
      jax: ['untested', 'Only by third parties, such as `jax2onnx`.'],
      keras: [
        'alive',
        '`model.export(path, format="onnx")` on all three backends; it needs `tf2onnx`, `onnxscript` or `jax2onnx`.',
      ],
      tensorflow: [
        'untested',
        'By `tf2onnx`, which looks for a maintainer and is tested up to TensorFlow 2.15.',
      ],
    },
    source: 'run: `torch.onnx.export`, `model.export` on three backends; onnx/tensorflow-onnx: README',
    sure: 'ran',
  },
  executorch: {
    title: 'ExecuTorch (phones, microcontrollers)',
    seen: {},
    ways: {
      pytorch: ['alive', 'By `torch.export`; 1.4.1 is of August 2026.'],
      jax: ['dead end', 'There is no way from JAX.'],
      keras: [
        'untested',
        'On the PyTorch backend `model.export(path, format="torch")` writes what ExecuTorch starts from.',
      ],
      tensorflow: ['dead end', 'There is no way from TensorFlow; LiteRT is its counterpart.'],
    },
    source: 'pytorch/executorch; run: `torch.export`, `model.export` with `format="torch"`',
    sure: 'ran',
  },
  torchserve: {
    title: 'TorchServe',
    seen: { packages: ['torchserve'] },
    ways: {
      pytorch: ['dead end', 'It is no longer maintained; take Triton, KServe or LitServe.'],
      jax: ['dead end', 'It serves PyTorch only, and is no longer maintained.'],
      keras: ['dead end', 'It serves PyTorch only, and is no longer maintained.'],
      tensorflow: ['dead end', 'It serves PyTorch only, and is no longer maintained.'],
    },
    source: 'pytorch/serve: README',
    sure: 'read',
  },
  triton: {
    title: 'Triton Inference Server',
    seen: { packages: ['tritonclient', 'nvidia-pytriton'] },
    ways: {
      pytorch: ['alive', 'It runs PyTorch and ONNX models.'],
      jax: ['untested', 'Through its Python backend, or a SavedModel by `jax2tf`.'],
      keras: ['alive', 'As ONNX, or through its Python backend.'],
      tensorflow: [
        'untested',
        'It has run SavedModels; whether the image of today still has that backend is not known here.',
      ],
    },
    source: 'triton-inference-server/server',
    sure: 'background',
  },
  coreml: {
    title: 'Core ML (Apple devices)',
    seen: { symbols: ['coremltools'], packages: ['coremltools', 'tfcoreml'] },
    ways: {
      pytorch: ['alive', '`coremltools` converts traced and exported PyTorch programs.'],
      jax: ['dead end', '`coremltools` does not read JAX.'],
      keras: [
        'untested',
        'Through the PyTorch backend and `torch.export`; `coremltools` does not read Keras 3.',
      ],
      tensorflow: [
        'untested',
        '`coremltools` reads TensorFlow 1 and 2, up to the releases its authors test.',
      ],
    },
    source: 'apple/coremltools',
    sure: 'background',
  },
  openvino: {
    title: 'OpenVINO (Intel)',
    seen: { packages: ['openvino', 'openvino-dev'] },
    ways: {
      pytorch: ['alive', '`openvino.convert_model` reads PyTorch models.'],
      jax: ['untested', '`openvino.convert_model` reads JAX programs since 2025.'],
      keras: ['alive', '`model.export(path, format="openvino")`; it needs the package `openvino`.'],
      tensorflow: ['alive', '`openvino.convert_model` reads SavedModels.'],
    },
    source: 'openvinotoolkit/openvino',
    sure: 'background',
  },
  tensorrt: {
    title: 'TensorRT (NVIDIA)',
    seen: {
      symbols: ['tf.experimental.tensorrt', 'tf.contrib.tensorrt'],
      packages: ['tensorrt', 'torch-tensorrt'],
    },
    ways: {
      pytorch: ['alive', 'By `torch-tensorrt`, or ONNX.'],
      jax: ['untested', 'By ONNX.'],
      keras: ['untested', 'By ONNX.'],
      tensorflow: ['dead end', 'TensorFlow 2.18 removed it; ONNX is the way left.'],
    },
    source: 'tensorflow/tensorflow: release 2.18.0',
    sure: 'read',
  },
});
