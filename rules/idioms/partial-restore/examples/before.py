"""A network with five classes is saved; one with two takes over all but the head."""
import numpy as np
import tensorflow.compat.v1 as tf
import tf_slim as slim


def network(x, body, head):
    x = slim.fully_connected(x, 6, scope="body", weights_initializer=tf.constant_initializer(body))
    return slim.fully_connected(
        x, head.shape[1], activation_fn=None, scope="logits", weights_initializer=tf.constant_initializer(head)
    )


def save(data):
    with tf.Graph().as_default(), tf.Session() as sess:
        network(tf.placeholder(tf.float32, [None, 3]), data["body"], data["old_head"])
        sess.run(tf.global_variables_initializer())
        tf.train.Saver().save(sess, "model")


def main(data):
    tf.disable_eager_execution()
    save(data)
    path = "model"
    logits = network(tf.constant(data["x"]), np.zeros((3, 6), "float32"), data["new_head"])
    variables = slim.get_variables_to_restore(exclude=["logits"])
    init_fn = slim.assign_from_checkpoint_fn(path, variables)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        init_fn(sess)
        return {"logits": sess.run(logits), "restored": len(variables)}
