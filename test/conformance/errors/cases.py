"""The errors of `rules/ecosystem/errors.ts` as programs: what raises each, and its fixes, which must run.

A case is (error id, environment, program that raises, programs that must run). Programs start after `import tensorflow as tf`,
`import keras` and `import numpy as np`, in a process of their own, unless they say `fresh`: then nothing is imported before.
"""

CURRENT, LEGACY = "current", "legacy"


def case(error, raises, *fixes, env=CURRENT, fresh=False, silent=False):
    return {"error": error, "env": env, "raises": raises, "fixes": list(fixes), "fresh": fresh, "silent": silent}


V1 = "import tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n"
MODEL = "model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])\n"
TWO = (
    "i = keras.Input((3,))\nmodel = keras.Model(i, [keras.layers.Dense(1, name='a')(i), keras.layers.Dense(1, name='b')(i)])\n"
)


def gone(error, names, fix, prefix="tf"):
    return [case(error, f"{prefix}.{name}", *([fix] if fix and n == 0 else [])) for n, name in enumerate(names)]


CASES = [
    *gone("session-gone", ["Session", "InteractiveSession"], V1 + "with tf.Session() as s: assert s.run(tf.constant(2)) == 2"),
    *gone(
        "placeholder-gone",
        ["placeholder", "placeholder_with_default"],
        V1 + "x = tf.placeholder(tf.float32, [])\nassert tf.Session().run(x + 1, {x: 1.0}) == 2",
    ),
    case(
        "placeholder-eager",
        "import tensorflow.compat.v1 as tf\ntf.placeholder(tf.float32)",
        "import tensorflow.compat.v1 as tf\ntf.disable_eager_execution()\ntf.placeholder(tf.float32)",
        "f = tf.function(lambda x: x + 1)\nassert f(1.0) == 2.0",
    ),
    case("contrib-gone", "import tensorflow.contrib.slim as slim"),
    case("contrib-gone", "from tensorflow.contrib import slim"),
    case("contrib-gone", "import tensorflow.compat.v1 as tf\ntf.contrib.layers"),
    case("contrib-gone", "tf.contrib.layers"),
    case(
        "contrib-gone",
        "tf.contrib.slim.conv2d",
        "import tf_slim as slim\nimport tensorflow.compat.v1 as tf\ntf.disable_v2_behavior()\n"
        "slim.conv2d(tf.zeros([1, 8, 8, 3]), 4, 3)",
        env=LEGACY,
    ),
    *gone(
        "variable-store-gone",
        [
            "get_variable",
            "variable_scope",
            "AUTO_REUSE",
            "global_variables_initializer",
            "trainable_variables",
            "get_collection",
            "GraphKeys",
            "reset_default_graph",
            "get_default_graph",
            "local_variables_initializer",
        ],
        V1 + "with tf.variable_scope('a', reuse=tf.AUTO_REUSE): w = tf.get_variable('w', [2])\n"
        "s = tf.Session()\ns.run(tf.global_variables_initializer())\ns.run(w)",
    ),
    case(
        "utilities-moved",
        "tf.app.flags",
        "from absl import app, flags, logging\nimport logging as std\ntf.io.gfile.exists('/')\ntf.random.set_seed(1)\n"
        "tf.config.set_soft_device_placement(True)\ntf.io.TFRecordWriter",
    ),
    *gone("utilities-moved", ["flags", "logging", "gfile", "python_io", "ConfigProto", "set_random_seed", "GPUOptions"], None),
    case(
        "v1-name-renamed",
        "tf.log(1.0)",
        "tf.math.log(1.0)\ntf.random.uniform([2])\ntf.cast(1, tf.float32)\ntf.py_function\ntf.print\ntf.math.divide(1, 2)\n"
        "tf.sparse.to_dense\ntf.Variable(1.0).assign(2.0)",
    ),
    *gone(
        "v1-name-renamed",
        ["layers", "random_uniform", "random_normal", "to_float", "to_int32", "py_func", "Print", "div", "assign", "sparse_to_dense"],
        None,
    ),
    case(
        "v1-train-gone",
        "tf.train.AdamOptimizer(1e-3)",
        "tf.keras.optimizers.Adam(1e-3)\ntf.train.Checkpoint()\ntf.keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)",
    ),
    *gone(
        "v1-train-gone",
        ["Saver", "GradientDescentOptimizer", "exponential_decay", "RMSPropOptimizer", "get_or_create_global_step"],
        None,
        "tf.train",
    ),
    case(
        "v1-summary-gone",
        "tf.summary.FileWriter('/tmp/advise-errors')",
        "w = tf.summary.create_file_writer('/tmp/advise-errors')\nwith w.as_default(): tf.summary.scalar('a', 1.0, step=0)",
        env=LEGACY,
    ),
    *gone("v1-summary-gone", ["FileWriter", "merge_all", "merge"], None, "tf.summary"),
    case(
        "v1-rnn-gone",
        "tf.nn.rnn_cell.LSTMCell(4)",
        "keras.layers.LSTM(4)(np.zeros((1, 2, 3)))\nkeras.layers.RNN(keras.layers.LSTMCell(4))(np.zeros((1, 2, 3)))",
    ),
    *gone("v1-rnn-gone", ["dynamic_rnn", "static_rnn", "bidirectional_dynamic_rnn"], None, "tf.nn"),
    *[
        case("v1-layers-need-keras2", V1 + f"tf.layers.{name}({args})", *fixes)
        for name, args, fixes in [
            (
                "dense",
                "tf.zeros([1, 3]), 4",
                [
                    "import os\nos.environ['TF_USE_LEGACY_KERAS'] = '1'\n" + V1 + "tf.layers.dense(tf.zeros([1, 3]), 4)",
                    "keras.layers.Dense(4)(np.zeros((1, 3)))",
                ],
            ),
            ("conv2d", "tf.zeros([1, 8, 8, 3]), 4, 3", []),
            ("batch_normalization", "tf.zeros([1, 3])", []),
            ("flatten", "tf.zeros([1, 3, 3])", []),
            ("dropout", "tf.zeros([1, 3])", []),
        ]
    ],
    *[
        case("v1-layers-need-keras2", V1 + f"tf.nn.rnn_cell.{call}")
        for call in ["LSTMCell(4)", "GRUCell(4)", "BasicLSTMCell(4)", "MultiRNNCell([])"]
    ],
    case("estimator-gone", "tf.estimator.Estimator", MODEL + "model.compile('sgd', 'mse')\nmodel.fit(np.zeros((4, 3)), np.zeros((4, 1)), verbose=0)"),
    case("estimator-gone", "from tensorflow.compat.v1 import estimator"),
    case("estimator-gone", "from tensorflow import estimator"),
    case("estimator-gone", "import tensorflow.estimator"),
    case("estimator-gone", "tf.feature_column.no_such_name", "tf.estimator.Estimator", env=LEGACY),
    case(
        "keras-tensor-in-tf-function",
        "x = keras.Input((3,))\ny = tf.reduce_mean(x, axis=1)",
        "x = keras.Input((3,))\nkeras.Model(x, keras.ops.mean(x, axis=1))",
        "class Mean(keras.layers.Layer):\n    def call(self, x): return tf.reduce_mean(x, axis=1)\n"
        "x = keras.Input((3,))\nkeras.Model(x, Mean()(x))",
    ),
    case(
        "two-kerases",
        "from tensorflow.python.keras.layers import Dense\nkeras.Sequential([Dense(1)])",
        "keras.Sequential([keras.layers.Dense(1)])",
    ),
    case(
        "private-keras",
        "from tensorflow.python.keras.models import Sequential\nfrom tensorflow.python.keras.layers import Dense\n"
        "m = Sequential([Dense(1)])\nm.compile('sgd', 'mse')\nm.fit(np.zeros((4, 3)), np.zeros((4, 1)), verbose=0)",
        MODEL + "model.compile('sgd', 'mse')\nmodel.fit(np.zeros((4, 3)), np.zeros((4, 1)), verbose=0)",
    ),
    case("legacy-optimizers", "keras.optimizers.legacy.Adam(1e-3)", "keras.optimizers.Adam(1e-3)"),
    case("optimizer-argument-renamed", "keras.optimizers.Adam(lr=1e-3)", "keras.optimizers.Adam(learning_rate=1e-3)"),
    case(
        "optimizer-decay-ignored",
        "keras.optimizers.Adam(1e-3, decay=1e-6)",
        "keras.optimizers.Adam(keras.optimizers.schedules.InverseTimeDecay(1e-3, 1, 1e-6))",
        silent=True,
    ),
    *[
        case("optimizer-member-gone", f"keras.optimizers.Adam().{name}", *fixes)
        for name, fixes in [
            (
                "minimize",
                [
                    "o = keras.optimizers.Adam()\nv = keras.Variable(1.0)\nwith tf.GradientTape() as t: loss = v.value * 2\n"
                    "o.apply_gradients(zip(t.gradient(loss, [v.value]), [v]))",
                ],
            ),
            ("get_updates", []),
            ("get_weights", ["keras.optimizers.Adam().variables"]),
            ("lr", ["keras.optimizers.Adam().learning_rate"]),
        ]
    ],
    case(
        "save-needs-keras-extension",
        MODEL + "model.save('/tmp/advise-errors/saved')",
        MODEL + "import os\nos.makedirs('/tmp/advise-errors', exist_ok=True)\nmodel.save('/tmp/advise-errors/m.keras')\n"
        "model.export('/tmp/advise-errors/exported', verbose=False)",
    ),
    case(
        "savedmodel-not-loadable",
        "import os\nos.makedirs('/tmp/advise-errors/empty', exist_ok=True)\nkeras.models.load_model('/tmp/advise-errors/empty')",
        MODEL + "model.export('/tmp/advise-errors/served', verbose=False)\n"
        "keras.layers.TFSMLayer('/tmp/advise-errors/served', call_endpoint='serve')",
        "import os\nos.environ['TF_USE_LEGACY_KERAS'] = '1'\nimport tf_keras\nm = tf_keras.Sequential([tf_keras.layers.Dense(1, input_shape=(3,))])\n"
        "m.save('/tmp/advise-errors/k2')\ntf_keras.models.load_model('/tmp/advise-errors/k2')",
    ),
    case("savedmodel-not-loadable", MODEL + "open('/tmp/advise-errors.ckpt', 'w').close()\nmodel.load_weights('/tmp/advise-errors.ckpt')"),
    case(
        "weights-file-name",
        MODEL + "model.save_weights('/tmp/advise-errors.h5')",
        MODEL + "model.save_weights('/tmp/advise-errors.weights.h5')",
    ),
    case(
        "weights-file-name",
        "keras.callbacks.ModelCheckpoint('/tmp/w.h5', save_weights_only=True)",
        "keras.callbacks.ModelCheckpoint('/tmp/w.weights.h5', save_weights_only=True)",
    ),
    case("checkpoint-file-name", "keras.callbacks.ModelCheckpoint('/tmp/model')", "keras.callbacks.ModelCheckpoint('/tmp/m.keras')"),
    case(
        "keras-unknown-keyword",
        "keras.layers.Dense(4, batch_input_shape=(2, 3))",
        "class Dense(keras.layers.Dense):\n    def __init__(self, *args, batch_input_shape=None, **kwargs):\n"
        "        super().__init__(*args, **kwargs)\nDense(4, batch_input_shape=(2, 3))",
        "keras.Sequential([keras.Input(batch_shape=(2, 3)), keras.layers.Dense(4)])",
    ),
    case("keras-unknown-keyword", "keras.layers.LSTM(4, time_major=True)"),
    case("keras-unknown-keyword", "keras.layers.BatchNormalization(fused=True)"),
    case("keras-unknown-keyword", "keras.layers.Conv2DTranspose(4, 3, groups=1)"),
    case("keras-unknown-keyword", "keras.layers.Layer(dynamic=True)"),
    case("newer-keras-file", "tf.keras.layers.InputLayer(batch_shape=(None, 3))", "tf.keras.layers.InputLayer(input_shape=(3,))", env=LEGACY),
    case(
        "lambda-not-loaded",
        "m = keras.Sequential([keras.Input((3,)), keras.layers.Lambda(lambda x: x * 2)])\nm.save('/tmp/advise-lambda.keras')\n"
        "keras.models.load_model('/tmp/advise-lambda.keras')",
        "m = keras.Sequential([keras.Input((3,)), keras.layers.Lambda(lambda x: x * 2)])\nm.save('/tmp/advise-lambda2.keras')\n"
        "keras.models.load_model('/tmp/advise-lambda2.keras', safe_mode=False)",
    ),
    case(
        "add-weight-name",
        "keras.layers.Layer().add_weight('w', (2, 2))",
        "keras.layers.Layer().add_weight(shape=(2, 2), name='w')",
    ),
    case(
        "add-weight-name",
        "keras.layers.Layer().add_weight('w', shape=(2, 2))",
    ),
    case(
        "layer-shape-gone",
        "keras.layers.Dense(1).output_shape",
        "d = keras.layers.Dense(1)\nx = d(keras.Input((3,)))\nassert d.output.shape == (None, 1)\nassert d.compute_output_shape((None, 3)) == (None, 1)",
    ),
    case("layer-shape-gone", "keras.layers.Dense(1).input_shape"),
    case("layer-shape-gone", "keras.layers.Flatten().get_output_at(0)"),
    case("dimension-gone", "keras.Input((3,)).get_shape()", "assert keras.Input((3,)).shape[1] == 3\ntf.zeros([2]).shape[0]"),
    case("dimension-gone", "tf.zeros([2]).shape[0].value"),
    *gone("backend-math-gone", ["mean", "dot", "sum", "shape", "expand_dims"], "keras.ops.mean(np.ones(3))\nkeras.ops.dot\nkeras.ops.sum\nkeras.ops.shape", "keras.backend"),
    case("backend-math-gone", "x = keras.Input((3,))\ntf.keras.backend.mean(x)", "keras.ops.mean(keras.Input((3,)))"),
    *gone(
        "backend-graph-gone",
        ["set_session", "get_session", "learning_phase", "function", "placeholder", "set_learning_phase"],
        "tf.config.list_physical_devices()",
        "tf.keras.backend",
    ),
    case("fit-generator-gone", MODEL + "model.fit_generator", MODEL + "model.compile('sgd', 'mse')\nmodel.fit((x for x in [(np.zeros((2, 3)), np.zeros((2, 1)))]), verbose=0)\nnp.argmax(model.predict(np.zeros((2, 3)), verbose=0), -1)"),
    case("fit-generator-gone", MODEL + "model.predict_generator"),
    case("fit-generator-gone", MODEL + "model.predict_classes"),
    case("fit-generator-gone", "tf.keras.Sequential([tf.keras.layers.Dense(1)]).predict_classes", env=LEGACY),
    case(
        "fit-argument-gone",
        MODEL + "model.compile('sgd', 'mse')\nmodel.fit(np.zeros((4, 3)), np.zeros((4, 1)), workers=2)",
        "class Data(keras.utils.PyDataset):\n    def __len__(self): return 1\n"
        "    def __getitem__(self, i): return np.zeros((4, 3)), np.zeros((4, 1))\n" + MODEL +
        "model.compile('sgd', 'mse')\nmodel.fit(Data(workers=2), epochs=1, verbose=0)",
    ),
    case("fit-argument-gone", MODEL + "model.compile('sgd', 'mse')\nmodel.fit(np.zeros((4, 3)), np.zeros((4, 1)), nb_epoch=2)"),
    case("fit-argument-gone", MODEL + "model.compile('sgd', 'mse')\nmodel.fit(np.zeros((4, 3)), np.zeros((4, 1)), use_multiprocessing=True)"),
    *[
        case("keras-module-flattened", f"import {name}", *fixes)
        for name, fixes in [
            ("keras.layers.core", ["from keras.layers import Dense\nkeras.utils.to_categorical([1])\nkeras.losses"]),
            ("keras.layers.convolutional", []),
            ("keras.layers.normalization", []),
            ("keras.layers.recurrent", []),
            ("keras.layers.merge", []),
            ("keras.engine", []),
            ("keras.utils.np_utils", []),
            ("keras.objectives", []),
            ("keras.preprocessing.text", []),
            ("keras.backend.tensorflow_backend", []),
            ("keras.wrappers.scikit_learn", []),
        ]
    ],
    case("keras-module-flattened", "from keras.utils import np_utils"),
    case(
        "add-metric-gone",
        "keras.layers.Layer().add_metric(1.0, name='a')",
        "class Penalty(keras.layers.Layer):\n    def call(self, x):\n        self.add_loss(keras.ops.mean(x))\n        return x\n"
        "i = keras.Input((3,))\nkeras.Model(i, Penalty()(i))",
    ),
    case(
        "add-metric-gone",
        "i = keras.Input((3,))\nm = keras.Model(i, keras.layers.Dense(1)(i))\nm.add_loss(keras.ops.mean(m.output))",
    ),
    case(
        "history-key",
        MODEL + "model.compile('sgd', 'mse', metrics=['acc'])\nh = model.fit(np.zeros((4, 3)), np.zeros((4, 1)), verbose=0)\nh.history['accuracy']",
        MODEL + "model.compile('sgd', 'mse', metrics=['accuracy'])\nh = model.fit(np.zeros((4, 3)), np.zeros((4, 1)), verbose=0)\nh.history['accuracy']",
    ),
    case(
        "metrics-per-output",
        TWO + "model.compile('sgd', ['mse', 'mse'], metrics=['mae'])\nmodel.fit(np.zeros((4, 3)), [np.zeros((4, 1))] * 2, verbose=0)",
        TWO + "model.compile('sgd', ['mse', 'mse'], metrics={'a': ['mae'], 'b': ['mae']})\nmodel.fit(np.zeros((4, 3)), [np.zeros((4, 1))] * 2, verbose=0)",
    ),
    case(
        "compiled-metrics",
        MODEL + "model.compile('sgd', 'mse', metrics=['mae'])\n"
        "model.fit(np.zeros((4, 3)), np.zeros((4, 1)), verbose=0)\n"
        "model.compiled_metrics.update_state(np.zeros((4, 1)), np.zeros((4, 1)))",
        "class M(keras.Model):\n    def __init__(self):\n        super().__init__()\n        self.d = keras.layers.Dense(1)\n"
        "    def call(self, x): return self.d(x)\n    def train_step(self, data):\n        x, y = data\n"
        "        with tf.GradientTape() as t: loss = self.compute_loss(x, y, self(x))\n"
        "        self.optimizer.apply(t.gradient(loss, self.trainable_variables), self.trainable_variables)\n"
        "        for m in self.metrics:\n            if m.name == 'loss': m.update_state(loss)\n            else: m.update_state(y, self(x))\n"
        "        return {m.name: m.result() for m in self.metrics}\n"
        "m = M()\nm.compile('sgd', 'mse', metrics=['mae'])\nm.fit(np.zeros((4, 3)), np.zeros((4, 1)), verbose=0)",
        silent=True,
    ),
    case(
        "untracked-variable",
        "class Scale(keras.layers.Layer):\n    def __init__(self):\n        super().__init__()\n        self.w = tf.Variable(1.0)\n"
        "    def call(self, x): return x * self.w\n"
        "m = keras.Sequential([Scale()])\nm.compile('sgd', 'mse')\nm.fit(np.zeros((4, 3)), np.zeros((4, 3)), verbose=0)\n"
        "assert m.trainable_weights, 'trainable_weights is empty'",
        "class Scale(keras.layers.Layer):\n    def build(self, shape): self.w = self.add_weight(shape=(), name='w')\n"
        "    def call(self, x): return x * self.w\n"
        "m = keras.Sequential([Scale()])\nm.compile('sgd', 'mse')\nm.fit(np.zeros((4, 3)), np.zeros((4, 3)), verbose=0)\n"
        "assert len(m.trainable_weights) == 1",
        silent=True,
    ),
    case(
        "xla-unsupported",
        "@tf.function(jit_compile=True)\ndef f(x): return tf.strings.length(tf.strings.as_string(x))\nprint(f(tf.constant([1.0])))",
        "@tf.function\ndef f(x): return tf.strings.length(tf.strings.as_string(x))\nf(tf.constant([1.0]))",
        MODEL + "model.compile('sgd', 'mse', jit_compile=False)",
    ),
    case(
        "legacy-keras-missing",
        "import os, sys\nos.environ['TF_USE_LEGACY_KERAS'] = '1'\nsys.modules['tf_keras'] = None\nimport tensorflow as tf\ntf.keras.layers",
        "import os\nos.environ['TF_USE_LEGACY_KERAS'] = '1'\nimport tensorflow as tf\nassert 'tf_keras' in tf.keras.layers.Dense.__module__",
        fresh=True,
    ),
    case(
        "gradients-eager",
        "x = tf.Variable(1.0)\ntf.gradients(x * x, x)",
        "x = tf.Variable(1.0)\nwith tf.GradientTape() as t: y = x * x\nassert t.gradient(y, x) == 2.0",
    ),
    case(
        "loss-not-function",
        "v = tf.Variable(1.0)\ntf.compat.v1.train.GradientDescentOptimizer(0.1).minimize(v * 2.0)",
        "v = tf.Variable(1.0)\ntf.compat.v1.train.GradientDescentOptimizer(0.1).minimize(lambda: v * 2.0)",
        "v = tf.Variable(1.0)\no = tf.keras.optimizers.SGD(0.1)\nwith tf.GradientTape() as t: y = v * 2.0\n"
        "o.apply_gradients(zip(t.gradient(y, [v]), [v]))",
    ),
    case(
        "session-graph-empty",
        "x = tf.constant(1.0)\ntf.compat.v1.Session().run(x)",
        "with tf.Graph().as_default(): assert tf.compat.v1.Session().run(tf.constant(1.0)) == 1.0",
        "tf.compat.v1.disable_eager_execution()\nassert tf.compat.v1.Session().run(tf.constant(1.0)) == 1.0",
    ),
    case(
        "symbolic-bool",
        "class Halve(keras.layers.Layer):\n    def call(self, x):\n        if tf.reduce_sum(x) > 0: return x / 2\n        return x\n"
        "m = keras.Sequential([Halve()])\nm.compile('sgd', 'mse')\nm.predict(np.ones((2, 3)), verbose=0)",
        "class Halve(keras.layers.Layer):\n    def call(self, x):\n        return keras.ops.cond(keras.ops.sum(x) > 0, lambda: x / 2, lambda: x)\n"
        "m = keras.Sequential([Halve()])\nm.predict(np.ones((2, 3)), verbose=0)",
    ),
    case("symbolic-bool", "@tf.function(autograph=False)\ndef f(x):\n    if x > 0: return x\nf(tf.constant(1.0))"),
    case("symbolic-bool", V1 + "x = tf.placeholder(tf.float32, [])\nif x > 0: pass"),
    case(
        "dataset-v1-method",
        "tf.data.Dataset.range(3).make_one_shot_iterator()",
        "d = tf.data.Dataset.range(3)\nassert [int(x) for x in d] == [0, 1, 2]\nd.element_spec",
    ),
    case("dataset-v1-method", "tf.data.Dataset.range(3).output_shapes"),
    case("dataset-v1-method", "tf.data.Dataset.range(3).batch(2).make_initializable_iterator()"),
    *gone(
        "queues-gone",
        ["string_input_producer", "start_queue_runners", "shuffle_batch", "batch"],
        "tf.data.Dataset.from_tensor_slices(['a', 'b']).shuffle(2).batch(2)",
        "tf.train",
    ),
    case("numpy-alias-gone", "np.object"),
    case("numpy-alias-gone", "np.float", "np.zeros(2, dtype=float)\nnp.zeros(2, dtype=object)"),
    case("numpy-alias-gone", "np.int"),
    case("numpy-alias-gone", "np.bool", "np.zeros(2, dtype=bool)", env=LEGACY),
    case("python-stdlib-gone", "from collections import Mapping", "from collections.abc import Mapping"),
    case("python-stdlib-gone", "import inspect\ninspect.getargspec(len)", "import inspect\ninspect.signature(case) if 'case' in globals() else inspect.signature(lambda x: x)"),
    case(
        "python-stdlib-gone",
        "import numpy as np\nnp.save('/tmp/advise-o.npy', np.array([{}], dtype=object))\nnp.load('/tmp/advise-o.npy')",
        "import numpy as np\nnp.save('/tmp/advise-o.npy', np.array([{}], dtype=object))\nnp.load('/tmp/advise-o.npy', allow_pickle=True)",
    ),
    case("python-stdlib-gone", "from scipy.misc import imread"),
    case("python-stdlib-gone", "import scipy.misc\nscipy.misc.imread"),
    case("tensorboard-missing", "import sys\nfor m in [m for m in sys.modules if m.startswith('tensorboard')]: del sys.modules[m]\nsys.modules['tensorboard'] = None\nw = tf.summary.create_file_writer('/tmp/a')\nwith w.as_default(): tf.summary.scalar('a', 1.0, step=0)"),
    case(
        "lite-interpreter-moved",
        "f = tf.function(lambda x: x + 1, input_signature=[tf.TensorSpec([1])])\n"
        "b = tf.lite.TFLiteConverter.from_concrete_functions([f.get_concrete_function()]).convert()\ntf.lite.Interpreter(model_content=b)",
        silent=True,
    ),
    case("h5py-3", "'text'.decode('utf-8')"),
    case("protobuf-4", "import google.protobuf.descriptor as d\nd._internal_create_key\nd.FieldDescriptor(name='a', full_name='a', index=0, number=1, type=9, cpp_type=9, label=1, has_default_value=False, default_value='', message_type=None, enum_type=None, containing_type=None, is_extension=False, extension_scope=None)"),
]
