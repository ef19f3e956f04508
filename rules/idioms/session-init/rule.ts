import { idiom } from '../../../src/catalog/kit.js';

const RUN = ['tf.Session.run', 'tf.InteractiveSession.run'];
/** Fetches that are initialisers and nothing else. */
const INIT =
  '^[\\[(]?\\s*(?:[\\w.]*(?:_initializer|initialize_\\w+_variables|initialize_variables)\\([^()]*(?:\\([^()]*\\))?[^()]*\\)\\s*,?\\s*)+[\\])]?$';

export default idiom('session-init', {
  title: 'A session that initialises the variables',
  text: 'A session holds the values of the variables, and `sess.run(tf.global_variables_initializer())` gives them their first ones. There is no session any more: a module holds its own weights, which are there and initialised as soon as it is constructed, so that the session, the initialiser and the `with` block around them go.',
  parts: {
    init: {
      symbols: [
        'tf.global_variables_initializer',
        'tf.initialize_all_variables',
        'tf.local_variables_initializer',
        'tf.initialize_local_variables',
        'tf.variables_initializer',
        'tf.initialize_variables',
        'tf.tables_initializer',
      ],
      role: ['call', 'reference'],
    },
    session: { symbols: ['tf.Session', 'tf.InteractiveSession'], role: 'call' },
    // `sess.run(init)`, and the call written out, alone or in a list.
    ran: { symbols: RUN, names: { fetches: 'init' } },
    runs: { symbols: RUN, is: { fetches: INIT } },
  },
  needs: ['session', 'init'],
  scale: 'program',
  pytorch: {
    code: `
device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
model = Model().to(device)

outputs = model(inputs.to(device))`,
    note: '`Model` is the code that made the graph, as an `nn.Module`; its constructor makes the weights. Running the initialiser a second time gave new weights: construct the model anew. Local variables were those of metrics and tables of lookups: both are Python objects now. Without an initializer of your own the first weights are drawn from another distribution than in TensorFlow.',
    caveats: ['default-initializer'],
    effort: 'hours',
  },
  jax: {
    code: `
model = Model(rngs=nnx.Rngs(0))

outputs = model(inputs)`,
    note: '`Model` is the code that made the graph, as an `nnx.Module`; its constructor makes the weights, drawn with `rngs`. Running the initialiser a second time gave new weights: construct the model anew with another key. Local variables were those of metrics and tables of lookups: both are Python objects now.',
    caveats: ['default-initializer', 'jax-random-keys'],
    effort: 'hours',
  },
  keras: {
    code: `
model = build_model()

outputs = model(inputs)`,
    note: '`build_model()` is the code that made the graph, as a functional or sequential model; weights are there as soon as the shape of the input is known. Running the initialiser a second time gave new weights: build the model anew. Local variables were those of metrics: `metric.reset_state()`.',
    effort: 'hours',
  },
});
