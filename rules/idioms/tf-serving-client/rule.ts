import { idiom } from '../../../src/catalog/kit.js';

const code = `
url = f"http://?host:?port/v1/models/$model:predict"
body = json.dumps({"signature_name": ?signature, "instances": ?inputs.tolist()}).encode()
with urllib.request.urlopen(url, body, timeout=?seconds) as answer:
    predictions = np.array(json.load(answer)["predictions"])`;

const holes = {
  host: 'The machine that serves the model.',
  port: 'Its port for REST: 8501 where gRPC has 8500.',
  model: 'The name under which the model is served.',
  signature: 'The name of the signature, mostly `"serving_default"`.',
  inputs: 'An array whose rows are the examples.',
  seconds: 'How long an answer may take.',
};

const client = { code, holes, effort: 'hours' } as const;

export default idiom('tf-serving-client', {
  title: 'A client of TensorFlow Serving over gRPC',
  text: 'A request message is filled with tensors as protocol buffers and sent to TensorFlow Serving by gRPC, for which the client needs TensorFlow and `tensorflow-serving-api`. The server offers the same over REST, in JSON, which needs neither. What may change is the server: it takes SavedModels alone.',
  parts: {
    request: { symbols: 'tensorflow_serving.*', role: ['call', 'reference', 'annotation', 'method'] },
    proto: { symbols: ['tf.contrib.util.make_tensor_proto', 'tf.contrib.util.make_ndarray'], role: 'call' },
    packs: {
      symbols: 'tf.contrib.util.make_tensor_proto',
      role: 'call',
      within: '^(?!.*summary)',
    },
  },
  needs: ['request|packs'],
  at: 'request|packs',
  explains: ['request', 'packs', 'proto'],
  scale: 'structure',
  slots: { model: ['textName(request.model_name)', '?model'] },
  example: { cannotRun: 'It needs a running TensorFlow Serving and its package.' },
  pytorch: {
    ...client,
    note: 'The shape of the address and of the answer is that of TensorFlow Serving. A model of PyTorch is served by something else, for example Triton or a web server around `model`, and the address and the JSON are then those of that server. For large arrays gRPC or raw bytes are faster than JSON.',
  },
  jax: {
    ...client,
    note: 'The shape of the address and of the answer is that of TensorFlow Serving, which can stay: `jax.experimental.jax2tf` makes a SavedModel of a function. For large arrays gRPC is faster than JSON; the client that there is then stays as it is, with TensorFlow installed.',
  },
  keras: {
    ...client,
    note: 'The server can stay: `model.export(folder)` writes the SavedModel that it takes. For large arrays gRPC is faster than JSON; the client that there is then stays as it is, with TensorFlow installed.',
  },
});
