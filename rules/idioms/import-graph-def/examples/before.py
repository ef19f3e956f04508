"""A frozen graph, run by the names of its tensors."""
import frozen
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def main(data):
    frozen.write(data, "model.pb")
    graph_def = tf.GraphDef()
    with open("model.pb", "rb") as file:
        graph_def.ParseFromString(file.read())
    with tf.Graph().as_default() as graph:
        tf.import_graph_def(graph_def, name="")
        x, scores = graph.get_tensor_by_name("x:0"), graph.get_tensor_by_name("scores:0")
        with tf.Session() as sess:
            return {"scores": sess.run(scores, {x: data["x"]})}
