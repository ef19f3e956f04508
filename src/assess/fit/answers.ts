/** The five questions that code cannot answer, what each answer is worth, and why. A table and its defaults. */
import type { Answers, Option } from './recommendation.js';

/** Nothing told: the code alone decides. */
export const DEFAULT_ANSWERS: Answers = {
  accelerator: 'unknown',
  serving: 'unknown',
  platform: 'unknown',
  team: 'unknown',
  retrain: 'unknown',
};

export type Question = keyof Answers;

/** What one answer adds, and why. */
export interface AnswerWeight {
  /** A noun phrase, read after `you said`. */
  what: string;
  weights: Partial<Record<Option, number>>;
  because: Partial<Record<Option, string>>;
  source: string;
}

/** Question -> answer -> weight. `unknown` is worth nothing. */
export const ANSWER_WEIGHTS: {
  [Q in Question]: Record<Exclude<Answers[Q], 'unknown'>, AnswerWeight>;
} = {
  accelerator: {
    gpu: {
      what: 'it will run on GPUs',
      weights: { pytorch: 1, jax: 1, stay: -1 },
      because: {
        pytorch: 'its wheels cover every current NVIDIA and AMD GPU',
        jax: 'its CUDA wheels are current',
        stay: 'no official TensorFlow wheel knows the newest NVIDIA GPUs (compute capability 12.0)',
      },
      source: 'tensorflow/tensorflow#89272',
    },
    tpu: {
      what: 'it will run on TPUs',
      weights: { pytorch: -3, jax: 5, keras: 2, stay: -3 },
      because: {
        pytorch: 'PyTorch/XLA is about to be replaced by TorchTPU',
        jax: 'it is the framework that TPUs are made for',
        keras: 'its JAX backend runs on TPUs',
        stay: 'the runtimes of Cloud TPUs stop at TensorFlow 2.18',
      },
      source: 'pytorch/xla README of 2026-04-22; Cloud TPU runtime versions',
    },
    cpu: {
      what: 'it will run on CPUs alone',
      weights: { stay: 1 },
      because: { stay: 'the age of its GPU support does not matter then' },
      source: 'tensorflow/docs install/source.md',
    },
  },
  serving: {
    none: {
      what: 'the models are not served',
      weights: { pytorch: 1, jax: 1 },
      because: {
        pytorch: 'nothing has to read its models but your own code',
        jax: 'nothing has to read its models but your own code',
      },
      source: 'follows from the rows below',
    },
    'tf-serving': {
      what: 'TensorFlow Serving stays',
      weights: { pytorch: -3, jax: 1, keras: 3, stay: 4 },
      because: {
        pytorch: 'it writes no SavedModel, and TorchServe is no longer maintained',
        jax: '`jax2tf` and Orbax export write a SavedModel, with TensorFlow installed',
        keras: '`model.export` writes a SavedModel from the TensorFlow and JAX backends',
        stay: 'SavedModels are its own format, and TensorFlow Serving 2.20 is alive',
      },
      source: 'keras.io model export; pytorch/serve README; tensorflow/serving releases',
    },
    mobile: {
      what: 'the models go to phones or devices',
      weights: { pytorch: 1, jax: -2, keras: 2, stay: 2 },
      because: {
        pytorch: 'ExecuTorch and `litert-torch` take it to devices',
        jax: 'its way to LiteRT leads through TensorFlow',
        keras: '`model.export` writes LiteRT from the TensorFlow and PyTorch backends',
        stay: 'LiteRT reads its models directly',
      },
      source: 'keras.io model export; pytorch.org ExecuTorch; ai.google.dev LiteRT',
    },
    browser: {
      what: 'the models run in browsers',
      weights: { pytorch: 1, jax: -2, keras: 1, stay: 2 },
      because: {
        pytorch: 'ONNX Runtime Web reads what `torch.onnx.export` writes',
        jax: 'it has no way of its own into a browser',
        keras: '`model.export` writes ONNX',
        stay: 'the TensorFlow.js converter reads its models, though it is hardly developed',
      },
      source: 'keras.io model export; onnxruntime.ai; tensorflow/tfjs',
    },
  },
  platform: {
    linux: {
      what: 'it will run on Linux',
      weights: {},
      because: {},
      source: 'every option is at home there',
    },
    windows: {
      what: 'it will run on Windows itself',
      weights: { pytorch: 2, jax: -3, keras: 1, stay: -2 },
      because: {
        pytorch: 'it has GPU wheels for Windows',
        jax: 'it has no GPU wheels for Windows',
        keras: 'its PyTorch backend has GPU wheels for Windows',
        stay: 'TensorFlow 2.10 was the last with GPU support on Windows',
      },
      source: 'brainglobe/cellfinder#279; tensorflow/docs install/pip.md; docs.jax.dev installation',
    },
    mac: {
      what: 'it will run on Macs',
      weights: { pytorch: 2, jax: -2, keras: 1, stay: -2 },
      because: {
        pytorch: 'its `mps` device uses the GPU of a Mac',
        jax: 'its Metal plugin is experimental',
        keras: 'its PyTorch backend uses the GPU of a Mac',
        stay: '`tensorflow-metal` is broken since TensorFlow 2.18',
      },
      source: 'tensorflow-metal releases; docs.jax.dev installation; pytorch.org MPS',
    },
  },
  team: {
    pytorch: {
      what: 'your team knows PyTorch',
      weights: { pytorch: 5, keras: 1 },
      because: { pytorch: 'what people know is the cheapest target', keras: 'it can run on PyTorch' },
      source: 'Pinterest Engineering 2023-09-05: one stack across teams',
    },
    jax: {
      what: 'your team knows JAX',
      weights: { jax: 5, keras: 1 },
      because: { jax: 'what people know is the cheapest target', keras: 'it can run on JAX' },
      source: 'Pinterest Engineering 2023-09-05: one stack across teams',
    },
    keras: {
      what: 'your team knows Keras',
      weights: { keras: 4, stay: 2 },
      because: { keras: 'what people know is the cheapest target', stay: 'its Keras is the one they know' },
      source: 'Pinterest Engineering 2023-09-05: one stack across teams',
    },
  },
  retrain: {
    yes: {
      what: 'the models may be trained again',
      weights: { pytorch: 1, jax: 1 },
      because: {
        pytorch: 'old checkpoints need not be moved',
        jax: 'old checkpoints need not be moved',
      },
      source: 'follows from the row below',
    },
    no: {
      what: 'the trained weights have to be kept',
      weights: { pytorch: -1, jax: -1, keras: 2, stay: 3 },
      because: {
        pytorch: 'every weight has to be moved and transposed',
        jax: 'every weight has to be moved',
        keras: 'it reads the weights of Keras 2 unchanged',
        stay: 'nothing has to be moved',
      },
      source: 'brainglobe/cellfinder#379: old weights ran unchanged; keras-team/keras#20081',
    },
  },
};
