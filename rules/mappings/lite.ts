/**
 * Rows of TensorFlow Lite, which is LiteRT now: the interpreter moved to the package `ai_edge_litert`, the converter stays for
 * TensorFlow models, and each framework has a way of its own.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { redesign, table } from '../../src/catalog/kit.js';
import { each, everywhere, gone, stays } from './program-parts.js';

const RUNS =
  'LiteRT runs `.tflite` files without TensorFlow: the package is `ai-edge-litert`, and the methods have the same names.';

const interpreter: RowText = {
  ...everywhere({ code: 'litert.Interpreter(...)', note: RUNS }),
  proof: { cannotRun: 'The package `ai_edge_litert` is not among the pinned ones.' },
};
const method = (name: string): RowText => ({
  ...everywhere(`self.${name}(...)`),
  note: RUNS,
  proof: { cannotRun: 'It is the same method of the same class, which wants a model file.' },
});

const convert = each(
  redesign(
    'The `litert_torch` package: `litert_torch.convert(model.eval(), sample_inputs).export(path)`; for phones ExecuTorch also does.',
    { effort: 'hours' },
  ),
  redesign(
    'By way of TensorFlow: `jax.experimental.jax2tf.convert(f)` in a `tf.function`, and `tf.lite.TFLiteConverter.from_concrete_functions`.',
    { effort: 'hours' },
  ),
  redesign(
    '`model.export(path, format="litert")`, or `model.export(folder)` and `tf.lite.TFLiteConverter.from_saved_model(folder)`.',
    { effort: 'hours' },
  ),
);
const quantised = each(
  'Quantise before the conversion: `litert_torch` takes models quantised with PT2E of `torchao`, or use the AI Edge Quantizer on the `.tflite` file.',
  'Set it on the `tf.lite.TFLiteConverter` that follows `jax2tf`, or use the AI Edge Quantizer on the `.tflite` file.',
  'Set it on the `tf.lite.TFLiteConverter` that reads the exported SavedModel, or use the AI Edge Quantizer on the `.tflite` file.',
  'hours',
);
const setting = (name: string): RowText =>
  stays('The converter of TensorFlow Lite stays for models that TensorFlow or Keras exported.', {
    code: `self.${name}`,
  });
const constant = (name: string): RowText =>
  stays('The converter of TensorFlow Lite stays for models that TensorFlow or Keras exported.', {
    code: `tf.lite.${name}`,
  });

export const lite = table('tf', {
  'lite.Interpreter': interpreter,
  ...Object.fromEntries(
    [
      'allocate_tensors',
      'get_input_details',
      'get_output_details',
      'get_tensor_details',
      'get_tensor',
      'set_tensor',
      'invoke',
      'resize_tensor_input',
      'reset_all_variables',
      'tensor',
      'get_signature_runner',
      'get_signature_list',
    ].map((name) => [`lite.Interpreter.${name}`, method(name)]),
  ),
  'lite.experimental.load_delegate': {
    ...everywhere({ code: 'litert.load_delegate(...)', note: RUNS }),
    proof: { cannotRun: 'It wants a delegate of the machine.' },
  },
  'lite.TFLiteConverter.from_saved_model': convert,
  'lite.TFLiteConverter.from_keras_model': convert,
  'lite.TFLiteConverter.from_keras_model_file': convert,
  'lite.TFLiteConverter.from_concrete_functions': convert,
  'lite.TFLiteConverter.from_session': convert,
  'lite.TFLiteConverter.from_frozen_graph': convert,
  'lite.TFLiteConverter': convert,
  'lite.TFLiteConverter.convert': convert,
  'lite.toco_convert': convert,
  'lite.TFLiteConverter.optimizations': quantised,
  'lite.TFLiteConverter.representative_dataset': quantised,
  'lite.TFLiteConverter.post_training_quantize': quantised,
  'lite.TFLiteConverter.inference_type': quantised,
  'lite.TFLiteConverter.inference_input_type': quantised,
  'lite.TFLiteConverter.inference_output_type': quantised,
  'lite.TFLiteConverter.quantized_input_stats': quantised,
  'lite.TFLiteConverter.default_ranges_stats': quantised,
  'lite.RepresentativeDataset': quantised,
  'lite.TFLiteConverter.target_spec': setting('target_spec'),
  'lite.TFLiteConverter.allow_custom_ops': setting('allow_custom_ops'),
  'lite.TFLiteConverter.experimental_new_converter': gone(
    'It has been the only converter since TensorFlow 2.2.',
  ),
  'lite.TFLiteConverter.experimental_new_quantizer': gone('It has been the only quantizer for years.'),
  'lite.TFLiteConverter.drop_control_dependency': gone('It belonged to graphs of TensorFlow 1.'),
  'lite.TargetSpec': constant('TargetSpec'),
  'lite.TargetSpec.supported_ops': setting('supported_ops'),
  'lite.TargetSpec.supported_types': setting('supported_types'),
  'lite.Optimize.DEFAULT': constant('Optimize.DEFAULT'),
  'lite.Optimize.OPTIMIZE_FOR_SIZE': constant('Optimize.DEFAULT'),
  'lite.Optimize.OPTIMIZE_FOR_LATENCY': constant('Optimize.DEFAULT'),
  'lite.OpsSet.TFLITE_BUILTINS': constant('OpsSet.TFLITE_BUILTINS'),
  'lite.OpsSet.TFLITE_BUILTINS_INT8': constant('OpsSet.TFLITE_BUILTINS_INT8'),
  'lite.OpsSet.SELECT_TF_OPS': constant('OpsSet.SELECT_TF_OPS'),
});
