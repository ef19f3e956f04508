"""Makes the small files of `test/weights/fixtures/`. Runs in the legacy environment.

    python make_fixtures.py test/weights/fixtures
"""

import os
import sys

os.environ['TF_CPP_MIN_LOG_LEVEL'] = '3'
import tensorflow as tf

out = sys.argv[1]
v1, L = tf.compat.v1, tf.keras.layers

model = tf.keras.Sequential([L.Dense(3, input_shape=(4,)), L.BatchNormalization(name='norm'), L.Dense(2, name='out')])
model.save(out + '/model.h5')
model.save(out + '/model.keras')
model.save_weights(out + '/object/ckpt')

with tf.Graph().as_default(), v1.Session() as session:
    with v1.variable_scope('net'):
        x = v1.layers.conv2d(tf.zeros([1, 8, 8, 3]), 4, 3, name='conv')
        x = v1.layers.conv2d_transpose(x, 2, 3, name='up')
        x = v1.layers.dense(v1.layers.flatten(x), 5, name='fc')
        v1.get_variable('alone', [7], dtype=tf.float16)
        v1.get_variable('parts', [6, 2], partitioner=tf.compat.v1.fixed_size_partitioner(2))
    step = v1.train.get_or_create_global_step()
    v1.train.AdamOptimizer().minimize(tf.reduce_sum(x), step, var_list=v1.trainable_variables('net/(conv|up|fc)'))
    session.run(v1.global_variables_initializer())
    v1.train.Saver().save(session, out + '/saver/model.ckpt', global_step=7, write_meta_graph=False)
    os.makedirs(out + '/v1', exist_ok=True)
    v1.train.Saver(write_version=v1.train.SaverDef.V1).save(session, out + '/v1/model.ckpt', write_meta_graph=False)
