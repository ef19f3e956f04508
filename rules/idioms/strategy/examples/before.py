"""Five steps on two devices, here halves of the CPU, whose gradients are added up."""
import tensorflow as tf


def main(data):
    cpu = tf.config.list_physical_devices("CPU")[0]
    half = tf.config.LogicalDeviceConfiguration()
    tf.config.set_logical_device_configuration(cpu, [half, half])
    strategy = tf.distribute.MirroredStrategy(["CPU:0", "CPU:1"])
    with strategy.scope():
        kernel = tf.Variable(data["kernel"])
    dataset = tf.data.Dataset.from_tensor_slices((data["x"], data["y"])).batch(8).repeat(5)

    def step(x, y):
        with tf.GradientTape() as tape:
            loss = tf.reduce_sum(tf.square(tf.matmul(x, kernel) - y)) / 8
        gradient = tape.gradient(loss, kernel)
        gradient = tf.distribute.get_replica_context().all_reduce(tf.distribute.ReduceOp.SUM, gradient)
        kernel.assign_sub(0.1 * gradient)

    for x, y in strategy.experimental_distribute_dataset(dataset):
        strategy.run(step, args=(x, y))
    return {"kernel": kernel.values[0]}
