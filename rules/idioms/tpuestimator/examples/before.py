"""A TPUEstimator, here without a TPU: batches are cut over the cores, and their gradients averaged."""
import tensorflow.compat.v1 as tf

USE_TPU = False


def model_fn(features, labels, mode, params):
    predictions = tf.layers.dense(features, 1, use_bias=False, kernel_initializer=tf.constant_initializer(params["kernel"]))
    loss = tf.losses.mean_squared_error(labels, predictions)
    optimizer = tf.train.GradientDescentOptimizer(0.1)
    if USE_TPU:
        optimizer = tf.tpu.CrossShardOptimizer(optimizer)
    train_op = optimizer.minimize(loss, global_step=tf.train.get_global_step())
    return tf.estimator.tpu.TPUEstimatorSpec(mode, loss=loss, train_op=train_op)


def main(data):
    def input_fn(params):
        dataset = tf.data.Dataset.from_tensor_slices((data["x"], data["y"]))
        return dataset.repeat().batch(params["batch_size"], drop_remainder=True)

    config = tf.estimator.tpu.RunConfig(model_dir="model", tpu_config=tf.estimator.tpu.TPUConfig(iterations_per_loop=5))
    estimator = tf.estimator.tpu.TPUEstimator(
        model_fn, config=config, use_tpu=USE_TPU, train_batch_size=8, params={"kernel": data["kernel"]}
    )
    estimator.train(input_fn, max_steps=5)
    return {"kernel": estimator.get_variable_value("dense/kernel")}
