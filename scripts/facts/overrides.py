"""What no doc string says, by hand: aliases, results of the most used functions and methods, packages around TF."""

NEVER_ALIAS = {'tf.nn.softmax_cross_entropy_with_logits', 'tf.nn.softmax_cross_entropy_with_logits_v2'}
ALIASES = {
    'tf.contrib.framework.ops.add_arg_scope': 'tf.contrib.framework.add_arg_scope',
    'tf.contrib.framework.ops.arg_scope': 'tf.contrib.framework.arg_scope',
    'tf.data.AUTOTUNE': 'tf.data.experimental.AUTOTUNE',
    'tf.math.count_nonzero': 'tf.count_nonzero',
}
FUNCTIONS, MEMBERS, CLASSES, VALUES = {}, {}, {}, {}
DEFAULTS = {'tf', 'tf.math', 'tf.nn', 'tf.image', 'tf.linalg', 'tf.strings', 'tf.random', 'tf.signal', 'tf.layers', 'tf.losses', 'tf.keras.backend',
            'tf.keras.ops', 'tf.contrib.layers', 'tf.contrib.slim', 'tf.bitwise', 'tf.keras.activations', 'tf.keras.losses', 'tf.contrib.image', 'tf.keras.metrics',
            'tf.quantization', 'tf.spectral'}
NOT_TENSOR = set()
FACADES = {'tf.python.' + m for m in (
    'ops.array_ops ops.math_ops ops.init_ops ops.variable_scope ops.control_flow_ops ops.nn_ops ops.nn ops.rnn_cell ops.rnn ops.rnn_cell_impl ops.variables '
    'ops.standard_ops ops.image_ops ops.linalg_ops ops.random_ops ops.state_ops ops.string_ops ops.sparse_ops ops.data_flow_ops ops.functional_ops '
    'ops.embedding_ops ops.clip_ops ops.check_ops ops.gradients ops.gradients_impl ops.losses.losses ops.metrics ops.parsing_ops ops.script_ops '
    'ops.summary_ops ops.tensor_array_ops ops.template ops.partitioned_variables ops.logging_ops ops.io_ops ops.lookup_ops ops.nn_impl ops.histogram_ops '
    'ops.confusion_matrix ops.gen_nn_ops ops.gen_array_ops ops.gen_math_ops ops.session_ops ops.resource_variable_ops ops.init_ops_v2 '
    'framework.ops framework.dtypes framework.constant_op framework.tensor_shape framework.tensor_util framework.framework_lib '
    'client.client_lib client.session training.training training.train platform.gfile platform.tf_logging platform.flags platform.app platform.test '
    'layers.layers layers.base layers.core layers.convolutional saved_model.saved_model saved_model.tag_constants saved_model.signature_constants '
    'summary.summary lib.io.python_io data util.nest estimator.estimator_lib training.saver training.moving_averages training.basic_session_run_hooks '
    'keras.backend keras keras.layers keras.models keras.callbacks keras.optimizers keras.initializers keras.regularizers').split()}
MODULE_INTERNALS = {}
DISTINCTIVE = {}
