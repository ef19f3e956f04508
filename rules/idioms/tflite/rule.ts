import { idiom } from '../../../src/catalog/kit.js';

const runs = {
  kind: 'rename',
  code: `
interpreter = litert.Interpreter(model_path=$path)
interpreter.allocate_tensors()`,
  holes: { path: 'The name of the `.tflite` file.' },
  note: 'The interpreter is the package `ai-edge-litert` today, with the same methods, and needs neither TensorFlow nor the framework that the model comes from; `tf.lite.Interpreter` says at each start that it will be removed. The file of the model stays as it is.',
  effort: 'minutes',
} as const;

export default idiom('tflite', {
  title: 'Conversion to TensorFlow Lite, and its interpreter',
  text: 'A converter makes a `.tflite` file of a SavedModel, a Keras model or a function, for phones and small devices, and an interpreter runs it. TensorFlow Lite is called LiteRT today. From another framework the model is converted by another way, while the file and the interpreter stay what they are.',
  parts: {
    converter: {
      symbols: [
        'tf.lite.TFLiteConverter.from_*',
        'tf.lite.TFLiteConverter',
        'tf.lite.TocoConverter*',
        'tf.lite.toco_convert',
        'tf.contrib.lite.*',
      ],
      role: 'call',
    },
    interpreter: { symbols: ['tf.lite.Interpreter', 'tf.lite.experimental.load_delegate'], role: 'call' },
    runs: { symbols: 'tf.lite.Interpreter', role: 'call' },
    other: { symbols: 'tf.lite.*' },
  },
  needs: ['converter|interpreter'],
  explains: ['converter', 'interpreter', 'other'],
  scale: 'structure',
  slots: { path: ['text(runs.model_path)', '?path'] },
  pytorch: [
    {
      if: 'converter',
      code: `
model.eval()
program = torch.export.export(model, (?example,))
torch.export.save(program, ?path)`,
      holes: {
        example: 'A tensor of the shape that the device sends.',
        path: 'The name of the file, which ends in `.pt2`.',
      },
      note: 'This is the form from which runtimes for devices start. The package `litert-torch` makes a `.tflite` file of it (`litert_torch.convert(model, (example,)).export(path)`), and ExecuTorch has a format of its own. Both quantise by `torchao`; what `representative_dataset` gave goes through the prepared model before it is converted. Channels come first, unless the converter is told otherwise.',
      caveats: ['channels-last', 'inference-no-grad'],
      effort: 'day',
    },
    runs,
  ],
  jax: [
    {
      if: 'converter',
      kind: 'keep',
      code: `
model.eval()
predict = tf.function(jax2tf.convert(lambda x: model(x)), autograph=False)
concrete = predict.get_concrete_function(tf.TensorSpec(?shape, tf.float32))
converter = tf.lite.TFLiteConverter.from_concrete_functions([concrete])
with open(?path, "wb") as file:
    file.write(converter.convert())`,
      holes: {
        shape: 'The shape that the device sends, all of it.',
        path: 'The name of the `.tflite` file.',
      },
      note: 'With `from jax.experimental import jax2tf` the function becomes one of TensorFlow, whose converter stays, with its optimisations and `representative_dataset`. The program that runs the file needs `ai-edge-litert` alone.',
      effort: 'hours',
    },
    runs,
  ],
  keras: [
    {
      if: 'converter',
      kind: 'arguments',
      code: `
model.export(?path, format="litert")`,
      holes: { path: 'The name of the `.tflite` file.' },
      note: 'This is for the TensorFlow backend; with PyTorch it asks for `litert-torch`, and with JAX it is not there. `litert_kwargs` hands `optimizations`, `representative_dataset` and `target_spec` to the converter. The program that runs the file needs `ai-edge-litert` alone.',
      backends: ['tensorflow'],
      effort: 'hours',
    },
    runs,
  ],
});
