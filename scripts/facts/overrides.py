"""What no doc string says, by hand: names, results of the most used functions and methods, packages around TF.

Each block is `kind: names`; a later line wins. Names are any public spelling; the generator finds the symbol.
"""


def table(text, prefix=''):
    out = {}
    for line in text.strip().splitlines():
        if line.strip() and not line.startswith('#'):
            kind, _, names = line.partition(': ')
            for name in names.split():
                out[prefix + name] = kind.strip()
    return out


def members(text):
    """`Class` lines, each followed by indented `kind: names`."""
    out, current = {}, None
    for line in text.strip().splitlines():
        if not line.strip() or line.startswith('#'):
            continue
        if not line.startswith(' '):
            current = [out.setdefault(c, {}) for c in line.split()]
            continue
        for target in current:
            target.update(table(line.strip()))
    return out


NEVER_ALIAS = {'tf.nn.softmax_cross_entropy_with_logits', 'tf.nn.softmax_cross_entropy_with_logits_v2'}
ALIASES = {
    'tf.contrib.framework.ops.add_arg_scope': 'tf.contrib.framework.add_arg_scope',
    'tf.contrib.framework.ops.arg_scope': 'tf.contrib.framework.arg_scope',
    'tf.data.AUTOTUNE': 'tf.data.experimental.AUTOTUNE',
    'tf.contrib.data.AUTOTUNE': 'tf.data.experimental.AUTOTUNE',
    'tf.math.count_nonzero': 'tf.count_nonzero',
    'tf.saved_model.TRAINING': 'tf.saved_model.tag_constants.TRAINING',
    'tf.saved_model.SERVING': 'tf.saved_model.tag_constants.SERVING',
    'tf.contrib.summary.SummaryWriter': 'tf.summary.SummaryWriter',
    'tf.flags.DEFINE_bool': 'tf.flags.DEFINE_boolean',
}
# Public, but a base that says nothing to a reader: what it has belongs to the class below.
QUIET_BASES = {'tf.contrib.checkpoint.CheckpointableBase', 'tf.contrib.checkpoint.Checkpointable', 'tf.contrib.checkpoint.NoDependency'}

T = 'tf.Tensor'
FUNCTIONS = table('''
py: tf.disable_v2_behavior tf.enable_v2_behavior tf.enable_eager_execution tf.disable_eager_execution tf.set_random_seed tf.random.set_seed tf.test.main tf.app.run
py: tf.reset_default_graph tf.add_to_collection tf.add_to_collections tf.executing_eagerly tf.print tf.enable_resource_variables tf.disable_resource_variables tf.enable_v2_tensorshape
py: tf.disable_v2_tensorshape tf.disable_tensor_equality tf.get_logger tf.get_static_value tf.contrib.util.constant_value tf.is_tensor tf.contrib.framework.is_tensor tf.load_op_library
py: tf.test.is_gpu_available tf.test.is_built_with_cuda tf.test.gpu_device_name tf.test.get_temp_dir tf.test.mock tf.no_gradient tf.NotDifferentiable tf.NoGradient
py: tf.io.gfile.exists tf.io.gfile.glob tf.io.gfile.makedirs tf.io.gfile.mkdir tf.io.gfile.remove tf.io.gfile.rmtree tf.io.gfile.isdir tf.io.gfile.listdir tf.io.gfile.copy tf.io.gfile.rename tf.io.gfile.walk tf.io.gfile.stat tf.io.gfile.join
py: tf.gfile.MakeDirs tf.gfile.MkDir tf.gfile.Exists tf.gfile.Glob tf.gfile.ListDirectory tf.gfile.IsDirectory tf.gfile.Remove tf.gfile.Copy tf.gfile.Rename tf.gfile.DeleteRecursively tf.gfile.Stat tf.gfile.Walk
py: tf.train.latest_checkpoint tf.train.write_graph tf.train.list_variables tf.train.load_variable tf.train.init_from_checkpoint tf.train.replica_device_setter tf.train.checkpoint_exists tf.train.start_queue_runners
py: tf.train.add_queue_runner tf.train.update_checkpoint_state tf.train.summary_iterator tf.train.get_checkpoint_mtimes tf.python_io.tf_record_iterator tf.train.checkpoints_iterator tf.train.remove_checkpoint tf.train.export_meta_graph tf.train.global_step
py: tf.config.experimental.list_physical_devices tf.config.experimental.set_memory_growth tf.config.experimental.set_visible_devices tf.config.list_logical_devices tf.config.experimental_connect_to_cluster tf.config.run_functions_eagerly tf.config.experimental_run_functions_eagerly
py: tf.config.set_soft_device_placement tf.config.optimizer.set_jit tf.config.threading.set_inter_op_parallelism_threads tf.config.threading.set_intra_op_parallelism_threads tf.config.experimental.set_virtual_device_configuration tf.config.set_logical_device_configuration
py: tf.saved_model.save tf.saved_model.simple_save tf.saved_model.contains_saved_model tf.keras.models.save_model tf.keras.utils.plot_model tf.keras.utils.get_file tf.keras.utils.to_categorical tf.keras.utils.set_random_seed tf.keras.utils.normalize
py: tf.keras.mixed_precision.set_global_policy tf.keras.preprocessing.sequence.pad_sequences tf.keras.preprocessing.image.load_img tf.keras.preprocessing.image.img_to_array tf.keras.preprocessing.image.array_to_img tf.keras.preprocessing.text.one_hot
py: tf.keras.preprocessing.sequence.skipgrams tf.keras.preprocessing.sequence.make_sampling_table tf.keras.preprocessing.text.text_to_word_sequence tf.keras.preprocessing.image.save_img
py: tf.keras.backend.floatx tf.keras.backend.epsilon tf.keras.backend.image_data_format tf.keras.backend.image_dim_ordering tf.keras.backend.backend tf.keras.backend.ndim tf.keras.backend.int_shape tf.keras.backend.dtype tf.keras.backend.is_sparse
py: tf.keras.backend.is_keras_tensor tf.keras.backend.get_value tf.keras.backend.batch_get_value tf.keras.backend.set_value tf.keras.backend.batch_set_value tf.keras.backend.eval tf.keras.backend.clear_session tf.keras.backend.set_session
py: tf.keras.backend.set_floatx tf.keras.backend.set_epsilon tf.keras.backend.set_image_data_format tf.keras.backend.set_image_dim_ordering tf.keras.backend.set_learning_phase tf.keras.backend.cast_to_floatx tf.keras.backend.count_params
py: tf.keras.backend.get_uid tf.keras.backend.reset_uids tf.keras.backend.manual_variable_initialization tf.keras.backend.normalize_data_format tf.keras.backend.is_tensor tf.keras.backend.is_placeholder
py: tf.contrib.slim.learning.train tf.contrib.slim.assign_from_checkpoint_fn tf.contrib.slim.get_unique_variable tf.contrib.slim.evaluation.evaluation_loop tf.contrib.slim.evaluation.evaluate_once tf.contrib.slim.model_analyzer.analyze_vars
py: tf.contrib.layers.xavier_initializer tf.contrib.layers.xavier_initializer_conv2d tf.contrib.layers.variance_scaling_initializer tf.contrib.layers.l2_regularizer tf.contrib.layers.l1_regularizer tf.contrib.layers.l1_l2_regularizer tf.contrib.layers.sum_regularizer
py: tf.estimator.train_and_evaluate tf.estimator.inputs.numpy_input_fn tf.estimator.inputs.pandas_input_fn tf.estimator.export.build_raw_serving_input_receiver_fn tf.estimator.export.build_parsing_serving_input_receiver_fn tf.contrib.learn.learn_runner.run
py: tf.summary.text tf.summary.record_if tf.summary.trace_on tf.summary.trace_export tf.contrib.training.checkpoints_iterator tf.profiler.profile tf.profiler.experimental.start tf.profiler.experimental.stop tf.contrib.util.make_ndarray tf.make_ndarray
py: tf.contrib.training.train tf.contrib.training.evaluate_once tf.contrib.training.evaluate_repeatedly tf.tpu.experimental.initialize_tpu_system tf.distribute.has_strategy tf.distribute.in_cross_replica_context tf.debugging.set_log_device_placement tf.keras.utils.custom_object_scope
py: tf.compat.as_str tf.compat.as_bytes tf.compat.as_text tf.compat.as_str_any tf.compat.path_to_str tf.resource_loader.get_data_files_path tf.resource_loader.get_path_to_datafile tf.resource_loader.load_resource tf.sysconfig.get_lib tf.sysconfig.get_include tf.sysconfig.get_compile_flags tf.sysconfig.get_link_flags
py: tf.data.experimental.map_and_batch tf.data.experimental.parallel_interleave tf.data.experimental.unbatch tf.data.experimental.shuffle_and_repeat tf.data.experimental.ignore_errors tf.data.experimental.prefetch_to_device tf.data.experimental.group_by_window
py: tf.data.experimental.bucket_by_sequence_length tf.data.experimental.dense_to_sparse_batch tf.data.experimental.enumerate_dataset tf.data.experimental.scan tf.data.experimental.take_while tf.data.experimental.assert_cardinality tf.data.experimental.rejection_resample tf.data.experimental.copy_to_device tf.data.experimental.dense_to_ragged_batch tf.data.experimental.unique tf.data.experimental.snapshot
py: tf.contrib.data.map_and_batch tf.contrib.data.parallel_interleave tf.contrib.data.unbatch tf.contrib.data.shuffle_and_repeat tf.contrib.data.ignore_errors tf.contrib.data.batch_and_drop_remainder tf.contrib.data.group_by_window tf.contrib.data.bucket_by_sequence_length tf.contrib.data.padded_batch_and_drop_remainder tf.contrib.data.prefetch_to_device tf.contrib.data.scan tf.contrib.data.enumerate_dataset tf.contrib.data.assert_element_shape
py: tf.train.warm_start tf.train.add_queue_runner tf.contrib.framework.load_variable tf.contrib.framework.list_variables tf.contrib.framework.init_from_checkpoint tf.contrib.framework.assign_from_checkpoint_fn tf.contrib.framework.get_name_scope tf.get_seed tf.random.get_seed
? : tf.nest.map_structure tf.nest.pack_sequence_as tf.saved_model.load tf.saved_model.loader.load tf.import_graph_def
[?]: tf.get_collection tf.get_collection_ref tf.nest.flatten tf.import_graph_def
tf.Variable: tf.get_variable tf.get_local_variable tf.train.get_global_step tf.train.get_or_create_global_step tf.train.create_global_step tf.contrib.framework.get_global_step tf.contrib.framework.get_or_create_global_step tf.contrib.slim.get_or_create_global_step
tf.Variable: tf.contrib.slim.create_global_step tf.contrib.slim.get_global_step tf.contrib.slim.variable tf.contrib.slim.model_variable tf.contrib.slim.local_variable tf.contrib.framework.variable tf.contrib.framework.model_variable tf.contrib.framework.local_variable tf.keras.backend.variable tf.keras.backend.random_uniform_variable
tf.Variable: tf.keras.backend.random_normal_variable tf.train.match_filenames_once tf.matching_files tf.contrib.eager.Variable tf.contrib.framework.create_global_step tf.contrib.framework.assert_or_get_global_step tf.train.assert_global_step
tf.Variable: tf.keras.backend.zeros tf.keras.backend.ones tf.keras.backend.eye
[tf.Variable]: tf.global_variables tf.trainable_variables tf.local_variables tf.model_variables tf.moving_average_variables tf.all_variables tf.contrib.slim.get_variables tf.contrib.slim.get_model_variables tf.contrib.slim.get_variables_to_restore tf.contrib.slim.get_trainable_variables
[tf.Variable]: tf.contrib.slim.get_local_variables tf.contrib.slim.get_variables_by_name tf.contrib.slim.get_variables_by_suffix tf.contrib.framework.get_variables tf.contrib.framework.get_trainable_variables tf.contrib.framework.get_model_variables tf.contrib.framework.get_variables_by_name tf.contrib.framework.get_variables_to_restore tf.contrib.framework.get_local_variables
tf.Operation: tf.global_variables_initializer tf.local_variables_initializer tf.variables_initializer tf.initialize_all_variables tf.initialize_local_variables tf.initialize_variables tf.tables_initializer tf.initialize_all_tables tf.group tf.no_op tf.Assert tf.random_shuffle_queue_close
tf.Operation: tf.assert_equal tf.assert_less tf.assert_less_equal tf.assert_greater tf.assert_greater_equal tf.assert_rank tf.assert_rank_at_least tf.assert_rank_in tf.assert_positive tf.assert_non_negative tf.assert_negative tf.assert_non_positive tf.assert_none_equal tf.assert_near tf.assert_integer tf.assert_type tf.assert_proper_iterable tf.assert_scalar
tf.Operation: tf.contrib.summary.scalar tf.contrib.summary.image tf.contrib.summary.histogram tf.contrib.summary.audio tf.contrib.summary.generic tf.contrib.summary.flush tf.contrib.summary.initialize tf.summary.initialize tf.summary.flush tf.contrib.framework.assign_from_values tf.add_check_numerics_ops tf.write_file tf.io.write_file tf.save
tf.Tensor: tf.assign tf.assign_add tf.assign_sub tf.placeholder tf.placeholder_with_default tf.constant tf.convert_to_tensor tf.py_func tf.py_function tf.numpy_function tf.map_fn tf.scan tf.foldl tf.foldr tf.vectorized_map tf.where tf.Print tf.identity tf.stop_gradient tf.case tf.switch_case
tf.Tensor: tf.summary.scalar tf.summary.image tf.summary.histogram tf.summary.audio tf.summary.merge tf.summary.merge_all tf.summary.tensor_summary tf.scalar_summary tf.histogram_summary tf.image_summary tf.merge_summary tf.merge_all_summaries tf.audio_summary tf.zeros tf.ones tf.fill tf.range
tf.Tensor: tf.read_file tf.io.read_file tf.decode_raw tf.io.decode_raw tf.io.parse_tensor tf.image.resize tf.image.resize_images tf.image.decode_image tf.image.non_max_suppression tf.strided_slice tf.scatter_update tf.scatter_add tf.scatter_sub tf.count_up_to tf.sparse.to_dense tf.sparse_tensor_to_dense tf.sparse_to_dense
tf.RaggedTensor: tf.ragged.constant tf.ragged.range tf.ragged.stack tf.ragged.boolean_mask
tf.Tensor: tf.sparse_tensor_dense_matmul tf.sparse.sparse_dense_matmul tf.sparse_reduce_sum tf.sparse.reduce_sum tf.sparse_segment_sum tf.mul tf.sub tf.neg tf.pack tf.batch_matmul tf.select tf.complex_abs tf.inv tf.get_session_tensor tf.metrics.confusion_matrix tf.math.confusion_matrix tf.confusion_matrix tf.nn.static_rnn_stub
tf.Tensor: tf.layers.dense tf.layers.conv1d tf.layers.conv2d tf.layers.conv3d tf.layers.conv2d_transpose tf.layers.conv3d_transpose tf.layers.separable_conv2d tf.layers.separable_conv1d tf.layers.max_pooling2d tf.layers.max_pooling1d tf.layers.average_pooling2d tf.layers.average_pooling1d tf.layers.dropout tf.layers.flatten tf.layers.batch_normalization
tf.Tensor: tf.contrib.slim.fully_connected tf.contrib.slim.conv2d tf.contrib.slim.conv2d_transpose tf.contrib.slim.separable_conv2d tf.contrib.slim.max_pool2d tf.contrib.slim.avg_pool2d tf.contrib.slim.batch_norm tf.contrib.slim.dropout tf.contrib.slim.flatten tf.contrib.slim.softmax tf.contrib.slim.repeat tf.contrib.slim.stack tf.contrib.slim.one_hot_encoding tf.contrib.slim.unit_norm
tf.Tensor: tf.contrib.layers.linear tf.contrib.layers.relu tf.contrib.layers.layer_norm tf.contrib.layers.instance_norm tf.contrib.layers.group_norm tf.contrib.layers.embed_sequence tf.contrib.layers.convolution2d tf.contrib.layers.convolution tf.contrib.layers.spatial_softmax tf.contrib.layers.maxout tf.contrib.layers.bias_add tf.contrib.layers.bow_encoder tf.contrib.layers.optimize_loss
tf.Tensor: tf.contrib.layers.apply_regularization tf.contrib.layers.summarize_activation tf.contrib.layers.summarize_tensor tf.contrib.layers.conv2d_in_plane tf.contrib.slim.learning.create_train_op tf.contrib.training.create_train_op tf.contrib.layers.conv3d tf.contrib.layers.max_pool3d tf.contrib.layers.softmax tf.contrib.layers.unit_norm tf.contrib.layers.dense_to_sparse
tf.Tensor: tf.losses.get_total_loss tf.losses.get_regularization_loss tf.losses.compute_weighted_loss tf.contrib.slim.losses.get_total_loss tf.contrib.slim.losses.softmax_cross_entropy tf.contrib.slim.losses.mean_squared_error tf.contrib.seq2seq.sequence_loss tf.contrib.seq2seq.tile_batch tf.contrib.legacy_seq2seq.sequence_loss tf.contrib.crf.crf_decode_stub
tf.Tensor: tf.keras.Input tf.keras.layers.Input tf.keras.layers.add tf.keras.layers.concatenate tf.keras.layers.multiply tf.keras.layers.average tf.keras.layers.maximum tf.keras.layers.minimum tf.keras.layers.dot tf.keras.layers.subtract tf.keras.layers.merge tf.contrib.keras.layers.Input
tf.Tensor: tf.keras.backend.zeros_like tf.keras.backend.ones_like tf.keras.backend.placeholder tf.keras.backend.learning_phase tf.keras.backend.update tf.keras.backend.update_add tf.keras.backend.update_sub tf.keras.backend.moving_average_update tf.keras.backend.switch tf.keras.backend.in_train_phase tf.keras.backend.in_test_phase tf.keras.backend.map_fn tf.keras.backend.foldl tf.keras.backend.foldr
[tf.Tensor]: tf.gradients tf.hessians tf.split tf.unstack tf.unpack tf.split_v tf.tuple tf.meshgrid tf.dynamic_partition tf.decode_csv tf.io.decode_csv tf.train.batch tf.train.shuffle_batch tf.train.batch_join tf.train.shuffle_batch_join tf.train.maybe_batch tf.train.slice_input_producer tf.shape_n tf.keras.backend.gradients
[tf.Tensor]: tf.losses.get_losses tf.losses.get_regularization_losses tf.contrib.slim.losses.get_losses tf.contrib.slim.losses.get_regularization_losses tf.global_norm_stub tf.required_space_to_batch_paddings_stub tf.metrics.streaming_stub
(tf.Tensor, tf.Tensor): tf.nn.dynamic_rnn tf.nn.moments tf.nn.weighted_moments tf.nn.normalize_moments tf.nn.top_k tf.unique tf.setdiff1d tf.listdiff tf.nn.max_pool_with_argmax tf.image.image_gradients tf.image.sobel_stub tf.linalg.eigh tf.self_adjoint_eig tf.linalg.qr tf.qr tf.linalg.slogdet tf.contrib.crf.crf_log_likelihood tf.contrib.crf.crf_decode tf.contrib.crf.viterbi_decode
(tf.Tensor, tf.Tensor): tf.image.draw_stub tf.nn.raw_rnn_stub tf.contrib.legacy_seq2seq.rnn_decoder tf.contrib.legacy_seq2seq.embedding_rnn_seq2seq tf.contrib.legacy_seq2seq.embedding_attention_seq2seq tf.contrib.legacy_seq2seq.basic_rnn_seq2seq tf.contrib.legacy_seq2seq.attention_decoder tf.image.extract_jpeg_stub tf.lbeta_stub tf.keras.backend.normalize_stub
(tf.Tensor, tf.Tensor, tf.Tensor): tf.unique_with_counts tf.svd tf.linalg.svd tf.nn.fused_batch_norm tf.image.sample_distorted_bounding_box tf.keras.backend.rnn tf.keras.backend.normalize_batch_in_training tf.nn.learned_unigram_candidate_sampler tf.nn.log_uniform_candidate_sampler tf.nn.uniform_candidate_sampler tf.nn.fixed_unigram_candidate_sampler
(tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor): tf.image.combined_non_max_suppression tf.nn.sufficient_statistics
((tf.Tensor, tf.Tensor), (tf.Tensor, tf.Tensor)): tf.nn.bidirectional_dynamic_rnn
([tf.Tensor], tf.Tensor): tf.nn.static_rnn tf.nn.rnn tf.clip_by_global_norm tf.contrib.rnn.static_rnn tf.nn.static_state_saving_rnn
([tf.Tensor], tf.Tensor, tf.Tensor): tf.nn.static_bidirectional_rnn tf.contrib.rnn.static_bidirectional_rnn tf.nn.bidirectional_rnn
(tf.Tensor, tf.Tensor, tf.Tensor): tf.contrib.rnn.stack_bidirectional_dynamic_rnn tf.nn.raw_rnn
([tf.SparseTensor], tf.Tensor): tf.nn.ctc_beam_search_decoder tf.nn.ctc_beam_search_decoder_v2 tf.nn.ctc_greedy_decoder
(tf.Tensor, tf.Tensor): tf.metrics.accuracy tf.metrics.mean tf.metrics.auc tf.metrics.precision tf.metrics.recall tf.metrics.mean_squared_error tf.metrics.root_mean_squared_error tf.metrics.mean_absolute_error tf.metrics.mean_iou tf.metrics.mean_per_class_accuracy tf.metrics.recall_at_k tf.metrics.precision_at_k tf.metrics.true_positives
(tf.Tensor, tf.Tensor): tf.metrics.false_positives tf.metrics.true_negatives tf.metrics.false_negatives tf.metrics.mean_tensor tf.metrics.percentage_below tf.metrics.mean_relative_error tf.metrics.mean_cosine_distance tf.metrics.average_precision_at_k tf.metrics.sparse_average_precision_at_k tf.metrics.sensitivity_at_specificity tf.metrics.specificity_at_sensitivity
(tf.Tensor, tf.Operation): tf.contrib.metrics.streaming_accuracy tf.contrib.metrics.streaming_mean tf.contrib.metrics.streaming_auc tf.contrib.metrics.streaming_precision tf.contrib.metrics.streaming_recall tf.contrib.metrics.streaming_mean_iou tf.contrib.metrics.streaming_concat tf.contrib.metrics.streaming_pearson_correlation tf.contrib.metrics.streaming_root_mean_squared_error tf.contrib.metrics.streaming_mean_squared_error tf.contrib.metrics.streaming_sparse_recall_at_k tf.contrib.metrics.streaming_mean_tensor
(tf.Tensor, {tf.Tensor}): tf.contrib.slim.nets.vgg.vgg_16 tf.contrib.slim.nets.vgg.vgg_19 tf.contrib.slim.nets.vgg.vgg_a tf.contrib.slim.nets.resnet_v1.resnet_v1_50 tf.contrib.slim.nets.resnet_v1.resnet_v1_101 tf.contrib.slim.nets.resnet_v1.resnet_v1_152 tf.contrib.slim.nets.resnet_v1.resnet_v1 tf.contrib.slim.nets.resnet_v2.resnet_v2_50 tf.contrib.slim.nets.resnet_v2.resnet_v2_101
(tf.Tensor, {tf.Tensor}): tf.contrib.slim.nets.resnet_v2.resnet_v2_152 tf.contrib.slim.nets.resnet_v2.resnet_v2 tf.contrib.slim.nets.inception.inception_v1 tf.contrib.slim.nets.inception.inception_v2 tf.contrib.slim.nets.inception.inception_v3 tf.contrib.slim.nets.inception.inception_v3_base tf.contrib.slim.nets.alexnet.alexnet_v2 tf.contrib.slim.nets.overfeat.overfeat
{tf.Tensor}: tf.parse_single_example tf.parse_example tf.io.parse_single_example tf.io.parse_example
({tf.Tensor}, {tf.Tensor}): tf.parse_single_sequence_example tf.io.parse_single_sequence_example
tf.SparseTensor: tf.string_split tf.sparse_placeholder tf.sparse.placeholder tf.sparse_reorder tf.sparse_concat tf.sparse.concat tf.sparse_transpose tf.sparse_retain tf.sparse_add tf.sparse.from_dense tf.contrib.layers.dense_to_sparse tf.sparse_reshape tf.sparse_slice tf.deserialize_many_sparse tf.keras.backend.to_sparse_stub
[tf.SparseTensor]: tf.sparse_split tf.sparse.split
tf.Graph: tf.get_default_graph
tf.Session: tf.get_default_session tf.keras.backend.get_session
tf.VariableScope: tf.get_variable_scope
tf.GraphDef: tf.graph_util.convert_variables_to_constants tf.graph_util.remove_training_nodes tf.graph_util.extract_sub_graph
tf.train.CheckpointState: tf.train.get_checkpoint_state
tf.train.Saver: tf.train.import_meta_graph
tf.train.CheckpointReader: tf.train.load_checkpoint tf.train.NewCheckpointReader tf.contrib.framework.load_checkpoint
tf.train.MonitoredSession: tf.train.MonitoredTrainingSession
tf.QueueBase: tf.train.string_input_producer tf.train.input_producer tf.train.range_input_producer
tf.train.SummaryWriter: tf.train.SummaryWriter
tf.summary.SummaryWriter: tf.summary.create_file_writer tf.contrib.summary.create_file_writer tf.summary.create_noop_writer tf.contrib.summary.create_db_writer
tf.TensorShape: tf.broadcast_static_shape tf.TensorShape tf.contrib.framework.broadcast_static_shape
tf.DType: tf.as_dtype
tf.data.Dataset: tf.data.experimental.make_csv_dataset tf.data.experimental.make_batched_features_dataset tf.data.experimental.choose_from_datasets tf.data.experimental.sample_from_datasets tf.keras.utils.image_dataset_from_directory tf.keras.utils.text_dataset_from_directory tf.keras.preprocessing.image_dataset_from_directory tf.keras.preprocessing.text_dataset_from_directory tf.keras.preprocessing.timeseries_dataset_from_array tf.data.experimental.load
tf.data.Iterator: tf.data.make_one_shot_iterator tf.data.make_initializable_iterator
tf.keras.Model: tf.keras.models.load_model tf.keras.models.model_from_json tf.keras.models.model_from_config tf.keras.models.model_from_yaml tf.keras.models.clone_model tf.keras.utils.multi_gpu_model tf.keras.experimental.load_from_saved_model tf.keras.estimator_stub
((py, py), (py, py)): tf.keras.datasets.mnist.load_data tf.keras.datasets.cifar10.load_data tf.keras.datasets.cifar100.load_data tf.keras.datasets.imdb.load_data tf.keras.datasets.fashion_mnist.load_data tf.keras.datasets.reuters.load_data tf.keras.datasets.boston_housing.load_data
tf.keras.optimizers.Optimizer: tf.keras.optimizers.get tf.keras.optimizers.deserialize
tf.keras.layers.Layer: tf.keras.layers.deserialize
tf.estimator.Estimator: tf.keras.estimator.model_to_estimator
tf.distribute.Strategy: tf.distribute.get_strategy
tf.contrib.seq2seq.BasicDecoderOutput: tf.contrib.seq2seq.dynamic_decode_stub
(tf.contrib.seq2seq.BasicDecoderOutput, tf.Tensor, tf.Tensor): tf.contrib.seq2seq.dynamic_decode
tf.contrib.learn.datasets.base.Datasets: tf.contrib.learn.datasets.mnist.read_data_sets tf.examples.tutorials.mnist.input_data.read_data_sets tf.contrib.learn.datasets.mnist.load_mnist
call true_fn: tf.cond
arg loop_vars: tf.while_loop
arg func_: tf.make_template
arg func: tf.function tf.contrib.framework.add_arg_scope tf.contrib.eager.defun tf.autograph.experimental.do_not_convert tf.contrib.autograph.convert
arg f: tf.custom_gradient tf.recompute_grad tf.contrib.layers.recompute_grad tf.grad_pass_through
arg entity: tf.autograph.to_graph
arg value: tf.keras.backend.stop_stub
arg input_tensor: tf.ensure_stub
''')
FUNCTIONS = {n: k for n, k in FUNCTIONS.items() if not n.endswith('_stub')}

VALUES = {'tf.flags.FLAGS': 'tf.flags.FLAGS', 'tf.AUTO_REUSE': 'py', 'tf.newaxis': 'py'}

MEMBERS = members('''
tf.Tensor
  py: name eval ndim device __len__ experimental_ref ref set_shape value_index numpy __array__ tolist dtype_stub
  tf.TensorShape: shape get_shape
  tf.DType: dtype
  tf.Operation: op
  tf.Graph: graph
  tf.Tensor: __getitem__ __iter__ cpu gpu
tf.Variable
  py: name eval device load SaveSliceInfo trainable aggregation synchronization ref experimental_ref numpy
  tf.TensorShape: shape get_shape
  tf.Tensor: __getitem__ value read_value initialized_value initial_value assign assign_add assign_sub
  tf.Operation: initializer op
  tf.Graph: graph
  tf.VariableDef: to_proto
tf.Operation
  py: name type device get_attr traceback run
  tf.NodeDef: node_def
  [tf.Tensor]: inputs outputs values
  tf.Graph: graph
tf.SparseTensor
  tf.Tensor: indices values dense_shape shape_stub
  tf.TensorShape: shape get_shape
  tf.DType: dtype
  tf.Graph: graph
  tf.Operation: op
  py: eval
tf.IndexedSlices
  tf.Tensor: indices values dense_shape
  tf.DType: dtype
  py: name device
tf.RaggedTensor
  tf.Tensor: flat_values values to_tensor row_splits __getitem__ row_lengths nested_stub
  tf.SparseTensor: to_sparse
  tf.TensorShape: shape
  tf.DType: dtype
  py: to_list numpy
tf.TensorShape
  py: as_list ndims rank num_elements is_fully_defined assert_is_compatible_with assert_same_rank assert_has_rank is_compatible_with as_proto __iter__ __len__ __getitem__
  tf.TensorShape: concatenate merge_with with_rank with_rank_at_least with_rank_at_most
  [tf.Dimension]: dims
tf.Dimension
  py: value
tf.DType
  py: name as_numpy_dtype is_floating is_integer is_bool is_complex is_numpy_compatible max min size limits is_compatible_with as_datatype_enum
  tf.DType: base_dtype real_dtype
tf.Session tf.InteractiveSession
  py: run close list_devices partial_run partial_run_setup reset make_callable sess_str
  tf.Graph: graph
  tf.GraphDef: graph_def
  self: as_default __enter__
  py: __exit__
tf.train.MonitoredSession tf.train.SingularMonitoredSession
  py: run should_stop close run_step_fn
  self: __enter__
  tf.Graph: graph
tf.Graph
  self: as_default __enter__
  tf.Tensor: get_tensor_by_name
  tf.Operation: get_operation_by_name create_op
  [tf.Operation]: get_operations
  [?]: get_collection get_collection_ref
  tf.GraphDef: as_graph_def
  py: finalize seed version finalized unique_name add_to_collection add_to_collections clear_collection get_all_collection_keys collections building_function is_feedable is_fetchable prevent_feeding prevent_fetching get_name_scope __exit__
  ?: as_graph_element colocate_with container control_dependencies device name_scope gradient_override_map switch_to_thread_local
tf.GradientTape
  self: __enter__
  [tf.Tensor]: gradient
  [tf.Variable]: watched_variables
  tf.Tensor: jacobian batch_jacobian
  py: watch reset stop_recording __exit__
tf.variable_scope
  tf.VariableScope: __enter__
tf.name_scope
  py: __enter__
tf.VariableScope
  py: name reuse reuse_variables original_name_scope set_initializer set_regularizer set_caching_device set_partitioner set_custom_getter set_dtype set_use_resource use_resource
  ?: initializer regularizer partitioner custom_getter constraint
  tf.DType: dtype
  tf.Variable: get_variable
  [tf.Variable]: trainable_variables global_variables local_variables
tf.train.Supervisor
  tf.Session: managed_session prepare_or_wait_for_session PrepareSession
  tf.train.Saver: saver
  tf.train.Coordinator: coord
  tf.train.SessionManager: session_manager
  py: save_path save_model_secs save_summaries_secs should_stop request_stop stop
tf.random.Generator
  self: from_seed from_state from_key_counter from_non_deterministic_state
tf.train.Features
  {tf.train.Feature}: feature
tf.train.FeatureLists
  {tf.train.FeatureList}: feature_list
tf.train.Saver
  py: save restore last_checkpoints set_last_checkpoints set_last_checkpoints_with_time recover_last_checkpoints
tf.train.Checkpoint
  py: save write
  ?: restore read
  tf.Variable: save_counter
tf.train.CheckpointManager
  py: save latest_checkpoint checkpoints directory restore_or_initialize
tf.train.CheckpointState
  py: model_checkpoint_path all_model_checkpoint_paths
tf.train.Optimizer
  tf.Operation: minimize apply_gradients
  [(tf.Tensor, tf.Variable)]: compute_gradients
  tf.Variable: get_slot
  [tf.Variable]: variables
  py: get_name get_slot_names
tf.keras.optimizers.Optimizer
  tf.Operation: minimize apply_gradients
  [tf.Tensor]: get_gradients
  [tf.Operation]: get_updates
  tf.Variable: iterations lr learning_rate add_weight add_slot get_slot momentum
  [tf.Variable]: weights variables
  py: get_config set_weights get_weights clipnorm clipvalue name
  self: from_config
tf.train.ExponentialMovingAverage
  tf.Operation: apply
  tf.Variable: average
  py: average_name name
  {tf.Variable}: variables_to_restore
tf.train.Coordinator
  py: request_stop should_stop join register_thread clear_stop wait_for_stop joined raise_requested_exception stop_on_exception
tf.train.QueueRunner
  py: create_threads name
tf.QueueBase
  tf.Operation: enqueue enqueue_many close
  tf.Tensor: dequeue dequeue_many dequeue_up_to size is_closed
  py: name names
tf.ReaderBase
  (tf.Tensor, tf.Tensor): read read_up_to
  tf.Tensor: num_records_produced num_work_units_completed
tf.TensorArray
  tf.TensorArray: write unstack scatter split
  tf.Tensor: read stack gather concat size flow
  py: close
tf.data.Dataset
  self: batch cache filter map repeat shuffle prefetch shard skip take unbatch window with_options padded_batch interleave flat_map concatenate apply enumerate from_stub rebatch
  tf.data.Dataset: from_tensor_slices from_tensors from_generator list_files zip range random from_sparse_tensor_slices load sample_from_datasets choose_from_datasets
  tf.data.Dataset: apply batch cache concatenate enumerate filter flat_map interleave map padded_batch prefetch repeat shard shuffle skip take unbatch window with_options take_while snapshot scan unique rejection_resample ignore_errors
  tf.data.Iterator: make_one_shot_iterator make_initializable_iterator __iter__
  tf.Tensor: reduce cardinality get_single_element
  tf.data.Options: options
  py: output_shapes output_types output_classes as_numpy_iterator element_spec __len__
tf.data.Iterator
  tf.Tensor: get_next string_handle __next__
  tf.Operation: initializer make_initializer
  py: output_shapes output_types output_classes element_spec
  tf.data.Iterator: from_structure from_string_handle
tf.python_io.TFRecordWriter
  py: write flush close __exit__
  self: __enter__
tf.gfile.GFile tf.gfile.FastGFile
  py: read readline readlines write close flush size seek tell name mode next __exit__ __iter__
  self: __enter__
tf.summary.FileWriter
  py: add_summary add_graph add_event add_meta_graph add_run_metadata add_session_log flush close reopen get_logdir __exit__
  self: __enter__
tf.summary.SummaryWriter
  ?: as_default
  py: set_as_default close
  tf.Operation: flush init
tf.train.SessionRunHook
  py: begin end after_create_session after_run
  tf.train.SessionRunArgs: before_run
tf.train.SessionRunContext
  py: request_stop stop_requested
  tf.Session: session
  tf.train.SessionRunArgs: original_args
tf.train.SessionRunValues
  py: results options run_metadata
tf.train.Server
  py: target join
  tf.train.ServerDef: server_def
tf.train.ClusterSpec
  py: as_dict jobs job_tasks num_tasks task_address task_indices
tf.estimator.Estimator
  self: train
  py: evaluate predict export_savedmodel export_saved_model get_variable_value get_variable_names latest_checkpoint model_dir params eval_dir experimental_export_all_saved_models export_stub
  tf.estimator.RunConfig: config
  ?: model_fn
tf.estimator.EstimatorSpec tf.contrib.tpu.TPUEstimatorSpec
  ?: predictions loss train_op eval_metric_ops export_outputs training_hooks scaffold eval_metrics host_call mode
tf.contrib.training.HParams
  py: values parse_json to_json get add_hparam set_hparam del_hparam
  tf.contrib.training.HParams: parse override_from_dict
tf.Module
  [tf.Variable]: trainable_variables variables non_trainable_variables
  [tf.Module]: submodules
  py: name name_scope
  arg method: with_name_scope
tf.keras.layers.Layer
  tf.Tensor: __call__ call input output apply input_mask output_mask call_stub
  tf.Variable: add_weight add_variable
  [tf.Variable]: weights trainable_weights non_trainable_weights trainable_variables non_trainable_variables variables
  [tf.Tensor]: losses updates
  [tf.keras.metrics.Metric]: metrics
  py: name built trainable dtype get_config get_weights set_weights count_params build add_loss add_update add_metric supports_masking stateful dynamic input_shape output_shape compute_dtype variable_dtype dtype_policy input_spec
  self: from_config
  tf.TensorShape: compute_output_shape
  tf.Tensor: compute_mask get_input_at get_output_at
  py: get_input_shape_at get_output_shape_at get_input_mask_at_stub
tf.keras.Model
  tf.keras.callbacks.History: fit fit_generator history
  py: compile evaluate predict evaluate_generator predict_generator train_on_batch test_on_batch predict_on_batch summary save save_weights load_weights to_json to_yaml export
  py: input_names output_names stop_training run_eagerly metrics_names reset_metrics reset_states train_step test_step
  tf.keras.layers.Layer: get_layer
  [tf.keras.layers.Layer]: layers
  [tf.Tensor]: inputs outputs
  tf.Tensor: call predict_step total_loss compute_loss
  tf.keras.optimizers.Optimizer: optimizer
  ?: loss
tf.keras.Sequential
  py: add pop predict_classes predict_proba
tf.keras.layers.RNN tf.keras.layers.Bidirectional
  tf.Tensor: __call__
tf.keras.callbacks.Callback
  tf.keras.Model: model
  py: params set_params set_model validation_data on_epoch_begin on_epoch_end on_batch_begin on_batch_end on_train_begin on_train_end on_train_batch_begin on_train_batch_end on_test_begin on_test_end on_test_batch_begin on_test_batch_end on_predict_begin on_predict_end on_predict_batch_begin on_predict_batch_end
tf.keras.callbacks.History
  py: history epoch
tf.keras.metrics.Metric
  tf.Tensor: result __call__
  tf.Operation: update_state
  py: reset_states reset_state get_config name dtype merge_state
  tf.Variable: add_weight
tf.keras.losses.Loss
  tf.Tensor: __call__ call
  py: get_config name reduction
  self: from_config
tf.keras.optimizers.schedules.LearningRateSchedule
  tf.Tensor: __call__
  py: get_config
  self: from_config
tf.keras.initializers.Initializer tf.keras.regularizers.Regularizer tf.keras.constraints.Constraint tf.constant_initializer tf.zeros_initializer tf.ones_initializer tf.random_normal_initializer tf.random_uniform_initializer tf.truncated_normal_initializer tf.variance_scaling_initializer tf.glorot_uniform_initializer tf.orthogonal_initializer tf.uniform_unit_scaling_initializer
  tf.Tensor: __call__
  py: get_config
  self: from_config
tf.keras.preprocessing.image.ImageDataGenerator
  py: flow flow_from_directory flow_from_dataframe fit standardize random_transform apply_transform get_random_transform
tf.keras.preprocessing.text.Tokenizer
  py: fit_on_texts texts_to_sequences texts_to_matrix sequences_to_texts sequences_to_matrix word_index index_word word_counts document_count to_json num_words fit_on_sequences texts_to_sequences_generator
tf.nn.rnn_cell.RNNCell
  (tf.Tensor, tf.Tensor): __call__
  tf.Tensor: zero_state get_initial_state
  py: state_size output_size
tf.nn.rnn_cell.LSTMStateTuple
  tf.Tensor: c h __getitem__
  tf.DType: dtype
tf.contrib.seq2seq.BasicDecoderOutput
  tf.Tensor: rnn_output sample_id
tf.contrib.seq2seq.FinalBeamSearchDecoderOutput
  tf.Tensor: predicted_ids
tf.contrib.seq2seq.AttentionWrapper
  tf.contrib.seq2seq.AttentionWrapperState: zero_state state_size
tf.contrib.seq2seq.AttentionWrapperState
  tf.Tensor: attention time alignments alignment_history
  ?: cell_state clone
tf.distribute.Strategy
  ?: scope run experimental_run_v2 experimental_run reduce
  py: num_replicas_in_sync
  tf.data.Dataset: experimental_distribute_dataset distribute_datasets_from_function experimental_distribute_datasets_from_function
tf.lookup.StaticHashTable tf.lookup.StaticVocabularyTable tf.contrib.lookup.HashTable
  tf.Tensor: lookup size
  tf.Operation: initializer init
tf.train.CheckpointReader
  py: get_tensor get_variable_to_shape_map get_variable_to_dtype_map has_tensor debug_string
tf.lite.TFLiteConverter
  py: convert optimizations inference_type allow_custom_ops experimental_new_converter representative_dataset
  tf.lite.TFLiteConverter: from_saved_model from_keras_model from_keras_model_file from_session from_frozen_graph from_concrete_functions
  tf.lite.TargetSpec: target_spec
tf.lite.Interpreter
  py: get_input_details get_output_details allocate_tensors set_tensor get_tensor invoke resize_tensor_input get_tensor_details tensor
tf.saved_model.builder.SavedModelBuilder
  py: save add_meta_graph add_meta_graph_and_variables
tf.distributions.Distribution
  tf.Tensor: sample log_prob prob entropy mean variance stddev mode cdf log_cdf kl_divergence cross_entropy quantile survival_function log_survival_function covariance
  py: name dtype batch_shape event_shape parameters
tf.test.TestCase
  py: assertAllClose assertAllEqual assertAllCloseAccordingToType assertProtoEquals assertLen assertShapeEqual assertNotAllClose assertNotEmpty assertEmpty assertDeviceEqual assertNDArrayNear assertArrayNear assertNear evaluate get_temp_dir create_tempdir create_tempfile enter_context assertRaisesOpError assertRaisesWithPredicateMatch assertRaisesIncompatibleShapesError assertAllInRange assertAllInSet assertAllGreater assertAllLess assertStartsWith assertSameElements assertBetween assertItemsEqual assertSequenceAlmostEqual assertDictEqual assertNotAllEqual assertAllGreaterEqual assertAllLessEqual assertDTypeEqual subTest
  tf.Session: session test_session cached_session
tf.flags.FLAGS
  py: __call__ append_flags_into_file flag_values_dict is_parsed mark_as_parsed parse_flags_with_usage set_default unparse_flags __flags __getitem__ _parse_flags get_key_flags_for_module
tf.Summary
  py: SerializeToString
tf.contrib.learn.datasets.base.Datasets
  tf.contrib.learn.datasets.mnist.DataSet: train validation test
tf.contrib.learn.datasets.mnist.DataSet
  py: images labels num_examples epochs_completed next_batch
''')
MEMBERS = {c: {m: k for m, k in ms.items() if not m.endswith('_stub')} for c, ms in MEMBERS.items()}

# Around TensorFlow: class -> (bases, members).
DIST = table('tf.Tensor: sample log_prob prob entropy mean variance stddev mode cdf log_cdf kl_divergence cross_entropy quantile covariance survival_function')
DIST.update(table('py: batch_shape event_shape dtype name parameters copy reparameterization_type allow_nan_stats validate_args'))
BIJ = table('tf.Tensor: forward inverse forward_log_det_jacobian inverse_log_det_jacobian')
CLASSES = {
    'tf.examples.tutorials.mnist.input_data.DataSet': (['tf.contrib.learn.datasets.mnist.DataSet'], {}),
    'tfp.distributions.Distribution': (['tf.Module'], DIST),
    'tfp.bijectors.Bijector': (['tf.Module'], BIJ),
    'tfp.substrates.jax.distributions.Distribution': ([], {k: '?' for k in DIST}),
    'sonnet.Module': (['tf.Module'], {'__call__': T, 'name': 'py'}),
    'sonnet.AbstractModule': ([], dict(table('tf.Tensor: __call__'), **table('[tf.Variable]: get_variables get_all_variables variables trainable_variables'),
                                      **table('py: name scope_name module_name is_connected get_possible_initializer_keys connected_subgraphs last_connected_subgraph'),
                                      variable_scope='tf.VariableScope', graph='tf.Graph')),
    'sonnet.RNNCore': (['sonnet.AbstractModule'], dict(table('tf.Tensor: initial_state zero_state'), **table('py: state_size output_size'))),
    'sonnet.Optimizer': ([], table('tf.Operation: apply')),
    'hub.Module': ([], {'__call__': T, 'get_input_info_dict': 'py', 'get_output_info_dict': 'py', 'get_signature_names': 'py', 'export': 'py', 'variable_map': '{tf.Variable}', 'variables': '[tf.Variable]', 'get_attached_message': '?'}),
    'hub.KerasLayer': (['tf.keras.layers.Layer'], {'resolved_object': '?'}),
    'transformers.TFPreTrainedModel': (['tf.keras.Model'], dict(table('self: from_pretrained'), **table('py: save_pretrained config push_to_hub get_output_embeddings prune_heads resize_token_embeddings'), generate=T)),
    'horovod.tensorflow.keras.DistributedOptimizer': (['tf.keras.optimizers.Optimizer'], {}),
    'horovod.keras.DistributedOptimizer': (['tf.keras.optimizers.Optimizer'], {}),
    'horovod.tensorflow.ProcessSet': ([], table('py: ranks process_set_id size rank included')),
    'tf_agents.agents.tf_agent.TFAgent': (['tf.Module'], dict(table('py: initialize'), train='?', policy='?', collect_policy='?', collect_data_spec='?', train_step_counter='tf.Variable')),
    'tf_agents.networks.network.Network': (['tf.keras.layers.Layer'], {}),
    'tfds.core.GeneratorBasedBuilder': ([], table('py: info download_and_prepare')),
    'tfds.core.DatasetBuilder': ([], dict(table('py: info download_and_prepare'), as_dataset='tf.data.Dataset')),
    'tfa.layers.InstanceNormalization': (['tf.keras.layers.Layer'], {}),
    'tf.train.CheckpointReader': ([], {}),
    'tf.summary.SummaryWriter': ([], {}),
    'tf.flags.FLAGS': ([], {}),
    'tf.keras.losses.Reduction': ([], table('py: AUTO NONE SUM SUM_OVER_BATCH_SIZE')),
}
for name in ('Normal Independent Categorical Bernoulli MultivariateNormalDiag OneHotCategorical Uniform MixtureSameFamily TruncatedNormal TransformedDistribution '
             'HiddenMarkovModel Multinomial Beta Gamma Exponential Poisson Laplace Dirichlet StudentT Mixture MultivariateNormalTriL MultivariateNormalFullCovariance '
             'RelaxedOneHotCategorical Logistic LogNormal Deterministic Binomial Geometric Sample Blockwise QuantizedDistribution VonMises HalfNormal HalfCauchy Cauchy Wishart '
             'JointDistributionSequential JointDistributionNamed JointDistributionCoroutine GaussianProcess InverseGamma ContinuousBernoulli RelaxedBernoulli').split():
    CLASSES['tfp.distributions.' + name] = (['tfp.distributions.Distribution'], {})
for name in 'Tanh Chain Shift Scale Affine Exp Sigmoid Softplus Invert RealNVP MaskedAutoregressiveFlow Permute BatchNormalization Reshape Identity AffineScalar SoftmaxCentered'.split():
    CLASSES['tfp.bijectors.' + name] = (['tfp.bijectors.Bijector'], {})
for name in 'Linear Conv1D Conv2D Conv2DTranspose Conv3D BatchNorm LayerNorm BatchFlatten BatchApply Embed Sequential MergeDims BatchReshape AddBias DepthwiseConv2D SeparableConv2D nets.MLP nets.ConvNet2D nets.VectorQuantizer nets.VectorQuantizerEMA TrainableVariable ConcatLinear Residual'.split():
    CLASSES['sonnet.' + name] = (['sonnet.AbstractModule'], {})
for name in 'LSTM GRU VanillaRNN DeepRNN ResidualCore IdentityCore SkipConnectionCore'.split():
    CLASSES['sonnet.' + name] = (['sonnet.RNNCore'], {})
for name in ('AutoModel AutoModelForSequenceClassification AutoModelForQuestionAnswering AutoModelForMaskedLM AutoModelForCausalLM AutoModelForSeq2SeqLM AutoModelForTokenClassification '
             'BertModel BertForSequenceClassification BertForMaskedLM BertForTokenClassification BertForQuestionAnswering DistilBertModel DistilBertForSequenceClassification RobertaModel '
             'RobertaForSequenceClassification GPT2Model GPT2LMHeadModel OpenAIGPTLMHeadModel T5Model T5ForConditionalGeneration AlbertModel XLNetModel XLNetForSequenceClassification ElectraModel '
             'BartForConditionalGeneration MarianMTModel ViTModel ViTForImageClassification CLIPModel Wav2Vec2Model').split():
    CLASSES['transformers.TF' + name] = (['transformers.TFPreTrainedModel'], {})

FUNCTIONS.update(table('''
py: size rank local_rank local_size init shutdown is_initialized mpi_built gloo_built nccl_built ccl_built rocm_built cuda_built ddl_built mpi_enabled gloo_enabled mpi_threads_supported cross_rank cross_size is_homogeneous start_timeline stop_timeline broadcast_object allgather_object add_process_set remove_process_set broadcast_object_fn
tf.Tensor: allreduce allgather broadcast reducescatter
[tf.Tensor]: grouped_allreduce grouped_allgather grouped_reducescatter
(tf.Tensor, tf.Tensor): alltoall
tf.Operation: broadcast_variables broadcast_global_variables join
tf.train.Optimizer: DistributedOptimizer
tf.GradientTape: DistributedGradientTape
''', 'horovod.tensorflow.'))
FUNCTIONS.update(table('''
py: size rank local_rank local_size init shutdown is_initialized mpi_built gloo_built nccl_built broadcast_global_variables cross_rank cross_size allgather allreduce broadcast
tf.keras.Model: load_model
''', 'horovod.tensorflow.keras.'))
FUNCTIONS.update(table('''
py: size rank local_rank local_size init shutdown broadcast_global_variables
tf.keras.Model: load_model
''', 'horovod.keras.'))
FUNCTIONS.update(table('''
tf.data.Dataset: tfds.load
py: tfds.as_numpy tfds.list_builders tfds.show_examples hub.create_module_spec hub.add_signature hub.load_module_spec keras_bert.get_custom_objects
tfds.core.DatasetBuilder: tfds.builder
tf.Tensor: tfp.distributions.kl_divergence hub.image_embedding_column tfa.image.rotate tfa.image.translate tfa.image.transform tfa.image.dense_image_warp tfa.image.gaussian_filter2d tfa.activations.gelu tfa.activations.mish tfa.seq2seq.sequence_loss tfa.image.equalize tfa.image.shear_x tfa.image.sharpness tfa.text.crf_log_likelihood_
tf.keras.Model: tensorflow_model_optimization.sparsity.keras.prune_low_magnitude tensorflow_model_optimization.quantization.keras.quantize_model tensorflow_model_optimization.sparsity.keras.strip_pruning keras_bert.load_trained_model_from_checkpoint efficientnet.tfkeras.EfficientNetB0 efficientnet.model.EfficientNetB0 efficientnet.keras.EfficientNetB0
'''))

# Name spaces whose functions give a tensor unless something else is known.
DEFAULTS = set('''tf tf.math tf.nn tf.image tf.linalg tf.strings tf.random tf.signal tf.layers tf.losses tf.keras.backend tf.keras.ops tf.keras.ops.nn tf.keras.ops.image tf.keras.ops.numpy tf.keras.ops.linalg tf.keras.random
tf.contrib.layers tf.contrib.slim tf.bitwise tf.keras.activations tf.keras.losses tf.contrib.image tf.keras.metrics tf.quantization tf.spectral tf.contrib.losses tf.contrib.slim.losses tf.sets tf.manip tf.audio'''.split())
NOT_TENSOR = set('''tf.device tf.control_dependencies tf.colocate_with tf.op_scope tf.variable_op_scope tf.container tf.init_scope tf.name_scope tf.variable_creator_scope tf.get_logger tf.nest tf.load_library tf.load_file_system_library
tf.wrap_function tf.contrib.slim.arg_scope tf.contrib.layers.optimize_loss tf.add_loss tf.losses.add_loss tf.register_tensor_conversion_function tf.py_func tf.nn.embedding_lookup_sparse_stub tf.keras.backend.function tf.keras.backend.name_scope tf.keras.backend.control_flow_ops
tf.keras.backend.get_graph tf.keras.backend.learning_phase_scope tf.fixed_size_partitioner tf.min_max_variable_partitioner tf.variable_axis_size_partitioner tf.user_ops tf.global_norm_stub tf.as_dtype tf.type_spec_from_value tf.numpy_function_stub'''.split())

FACADES = {'tf.python.' + m for m in (
    'ops.array_ops ops.math_ops ops.init_ops ops.variable_scope ops.control_flow_ops ops.nn_ops ops.nn ops.rnn_cell ops.rnn ops.rnn_cell_impl ops.variables '
    'ops.image_ops ops.linalg_ops ops.random_ops ops.state_ops ops.string_ops ops.sparse_ops ops.data_flow_ops ops.functional_ops '
    'ops.standard_ops ops.embedding_ops ops.clip_ops ops.check_ops ops.gradients ops.gradients_impl ops.losses.losses ops.metrics ops.parsing_ops ops.script_ops '
    'ops.summary_ops ops.tensor_array_ops ops.template ops.partitioned_variables ops.logging_ops ops.io_ops ops.lookup_ops ops.nn_impl '
    'framework.ops framework.dtypes framework.constant_op framework.tensor_shape framework.tensor_util '
    'client.client_lib client.session training.training training.train platform.gfile platform.tf_logging platform.flags platform.app platform.test '
    'layers.layers layers.base layers.core layers.convolutional saved_model.saved_model saved_model.tag_constants saved_model.signature_constants '
    'summary.summary lib.io.python_io util.nest training.saver training.moving_averages training.basic_session_run_hooks '
    'keras.backend keras.initializers keras.regularizers').split()}
FACADES |= {'tf.contrib.rnn.python.ops.core_rnn_cell', 'tf.contrib.framework.python.ops', 'tf.contrib.layers.python.layers', 'tf.contrib.slim.python.slim', 'tf.contrib.learn.python.learn'}
# Internal modules as a whole; a member nothing is known of keeps its name under the public one.
MODULE_INTERNALS = {
    'tf.python.util.nest': 'tf.nest', 'tf.contrib.framework.nest': 'tf.nest', 'tf.python.platform.tf_logging': 'tf.logging', 'tf.python.platform.flags': 'tf.flags',
    'tf.python.platform.app': 'tf.app', 'tf.python.platform.gfile': 'tf.gfile', 'tf.python.platform.test': 'tf.test', 'tf.python.platform.resource_loader': 'tf.resource_loader',
    'tf.python.keras.backend': 'tf.keras.backend', 'tf.python.saved_model.tag_constants': 'tf.saved_model.tag_constants',
    'tf.python.saved_model.signature_constants': 'tf.saved_model.signature_constants', 'tf.python.saved_model.builder': 'tf.saved_model.builder', 'tf.python.saved_model.loader': 'tf.saved_model.loader',
    'tf.python.layers.layers': 'tf.layers', 'tf.python.summary.summary': 'tf.summary', 'tf.python.lib.io.python_io': 'tf.python_io', 'tf.python.framework.errors': 'tf.errors',
    'tf.python.saved_model.utils': 'tf.saved_model.utils', 'tf.python.saved_model.signature_def_utils': 'tf.saved_model.signature_def_utils',
    'tf.python.framework.graph_util': 'tf.graph_util', 'tf.python.ops.losses.losses': 'tf.losses', 'tf.python.ops.rnn_cell': 'tf.nn.rnn_cell',
    'tf.python.estimator.estimator': 'tf.estimator', 'tf.python.estimator.model_fn': 'tf.estimator', 'tf.python.estimator.run_config': 'tf.estimator', 'tf.python.estimator.estimator_lib': 'tf.estimator',
    'tf.python.estimator.export.export': 'tf.estimator.export', 'tf.python.estimator.export.export_output': 'tf.estimator.export', 'tf.python.estimator': 'tf.estimator', 'tf.python.estimator.inputs.inputs': 'tf.estimator.inputs', 'tf.python.estimator.training': 'tf.estimator',
    'tf.python.estimator.export.export_lib': 'tf.estimator.export', 'tf.python.keras.api.keras': 'tf.keras', 'tf.python.keras': 'tf.keras', 'tf.python.ops.distributions.distributions': 'tf.distributions',
    'tf.python.framework.ops.Tensor': 'tf.Tensor', 'tf.python.framework.ops.EagerTensor': 'tf.Tensor', 'tf.python.ops.resource_variable_ops.ResourceVariable': 'tf.Variable', 'tf.python.ops.variables.RefVariable': 'tf.Variable',
    'tf.python.ops.resource_variable_ops.BaseResourceVariable': 'tf.Variable', 'tf.keras.engine.topology.Layer': 'tf.keras.layers.Layer', 'tf.keras.engine.base_layer.Layer': 'tf.keras.layers.Layer', 'tf.keras.engine.Layer': 'tf.keras.layers.Layer',
    'tf.keras.engine.topology.InputSpec': 'tf.keras.layers.InputSpec', 'tf.keras.engine.InputSpec': 'tf.keras.layers.InputSpec', 'tf.keras.engine.topology.Input': 'tf.keras.Input', 'tf.keras.engine.Input': 'tf.keras.Input',
    'tf.keras.engine.training.Model': 'tf.keras.Model', 'tf.keras.engine.Model': 'tf.keras.Model', 'tf.keras.engine.Container': 'tf.keras.Model', 'tf.keras.engine.topology.Container': 'tf.keras.Model', 'tf.keras.engine.network.Network': 'tf.keras.Model',
    'tf.keras.engine.input_layer.Input': 'tf.keras.Input', 'tf.keras.engine.sequential.Sequential': 'tf.keras.Sequential', 'tf.keras.utils.np_utils': 'tf.keras.utils', 'tf.keras.utils.data_utils': 'tf.keras.utils', 'tf.keras.utils.vis_utils': 'tf.keras.utils',
    'tf.keras.utils.generic_utils': 'tf.keras.utils', 'tf.keras.utils.io_utils': 'tf.keras.utils', 'tf.keras.utils.training_utils': 'tf.keras.utils', 'tf.keras.utils.layer_utils': 'tf.keras.utils', 'tf.keras.utils.conv_utils': 'tf.keras.utils.conv_utils',
    'tf.keras.applications.imagenet_utils': 'tf.keras.applications.imagenet_utils', 'tf.keras.optimizers.legacy': 'tf.keras.optimizers.legacy',
}

DISTINCTIVE = {m: c for c, ms in {
    'tf.Tensor': 'get_shape set_shape',
    'tf.TensorShape': 'as_list is_fully_defined with_rank merge_with',
    'tf.data.Dataset': 'make_one_shot_iterator make_initializable_iterator padded_batch prefetch interleave flat_map with_options from_tensor_slices as_numpy_iterator',
    'tf.data.Iterator': 'get_next string_handle',
    'tf.train.Optimizer': 'apply_gradients compute_gradients minimize',
    'tf.keras.Model': 'fit_generator train_on_batch test_on_batch predict_on_batch evaluate_generator predict_generator load_weights save_weights trainable_variables trainable_weights',
    'tf.Variable': 'assign_add assign_sub initialized_value read_value',
    'tf.Graph': 'get_tensor_by_name get_operation_by_name as_graph_def get_collection',
    'tf.train.Saver': 'export_meta_graph',
    'tf.summary.FileWriter': 'add_run_metadata add_summary',
    'tf.GradientTape': 'watched_variables',
    'tf.VariableScope': 'reuse_variables',
    'tf.keras.layers.Layer': 'add_weight compute_output_shape add_loss',
    'tf.nn.rnn_cell.RNNCell': 'zero_state',
    'tf.train.ExponentialMovingAverage': 'variables_to_restore',
    'tf.estimator.Estimator': 'export_savedmodel export_saved_model',
    'tf.train.MonitoredSession': 'run_step_fn',
    'tf.test.TestCase': 'assertAllClose assertAllEqual cached_session test_session assertProtoEquals',
    'tf.distribute.Strategy': 'experimental_distribute_dataset num_replicas_in_sync experimental_run_v2',
    'tf.train.Checkpoint': 'expect_partial',
    'tf.train.CheckpointReader': 'get_variable_to_shape_map',
    'tf.lite.Interpreter': 'allocate_tensors get_input_details get_output_details',
    'tf.lite.TFLiteConverter': 'representative_dataset',
    'tf.keras.metrics.Metric': 'update_state reset_states',
    'tf.contrib.training.HParams': 'add_hparam set_hparam override_from_dict',
    'tf.train.Coordinator': 'request_stop',
    'tf.QueueBase': 'enqueue_many dequeue_many',
}.items() for m in ms.split()}
