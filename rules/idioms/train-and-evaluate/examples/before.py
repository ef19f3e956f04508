"""An Estimator trains three steps, and when it is made again goes on from its checkpoint up to five, and is evaluated."""
import tensorflow.compat.v1 as tf


def model_fn(features, labels, mode, params):
    predictions = tf.layers.dense(features, 1, use_bias=False, kernel_initializer=tf.constant_initializer(params["kernel"]))
    loss = tf.losses.mean_squared_error(labels, predictions)
    train_op = None
    if mode == tf.estimator.ModeKeys.TRAIN:
        optimizer = tf.train.MomentumOptimizer(0.1, 0.9)
        train_op = optimizer.minimize(loss, global_step=tf.train.get_global_step())
    return tf.estimator.EstimatorSpec(mode, loss=loss, train_op=train_op)


def main(data):
    def train_input_fn():
        return tf.data.Dataset.from_tensors((data["x"], data["y"])).repeat()

    def eval_input_fn():
        return tf.data.Dataset.from_tensors((data["x"], data["y"]))

    def run(steps):
        estimator = tf.estimator.Estimator(model_fn, model_dir="model", params={"kernel": data["kernel"]})
        train_spec = tf.estimator.TrainSpec(train_input_fn, max_steps=steps)
        eval_spec = tf.estimator.EvalSpec(eval_input_fn, steps=1)
        metrics, _ = tf.estimator.train_and_evaluate(estimator, train_spec, eval_spec)
        return metrics

    first, last = run(3), run(5)
    return {"first": first["loss"], "last": last["loss"], "step": int(last["global_step"])}
