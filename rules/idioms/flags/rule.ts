import { idiom } from '../../../src/catalog/kit.js';

const sameFlags = {
  kind: 'rename',
  code: `
FLAGS = flags.FLAGS
$definition    #if definition`,
  note: 'With `from absl import flags` as the import, every definition and every use of `FLAGS` stays as it is; the definition shown stands for all of them. The old keywords `flag_name`, `default_value` and `docstring` are `name`, `default` and `help`. In `argparse` the same flag is `parser.add_argument("--name", type=..., default=..., help=...)`, and a boolean one has `action=argparse.BooleanOptionalAction`.',
  caveats: ['flag-parsing'],
  effort: 'minutes',
} as const;

export default idiom('flags', {
  title: 'Flags of the command line by `tf.flags`',
  text: 'Options are defined at import by `DEFINE_string` and its like, and read as attributes of a global `FLAGS`. TensorFlow took them from `absl` in version 1.5 and dropped them in 2.0; before 1.5 the first use of `FLAGS` parsed the command line, since then `app.run` does, and earlier uses raise `UnparsedFlagAccessError`. The same functions are in `absl.flags`.',
  parts: {
    definition: { symbols: 'tf.flags.DEFINE*', role: 'call' },
    rule: { symbols: ['tf.flags.mark_*', 'tf.flags.register_*', 'tf.flags.adopt_*'], role: 'call' },
    flags: { symbols: 'tf.flags.FLAGS' },
    module: { symbols: 'tf.flags', role: 'reference' },
  },
  needs: ['definition|flags'],
  scale: 'detail',
  slots: { definition: ['code(definition)', 'flags.DEFINE_string("name", None, "What it is for")'] },
  pytorch: sameFlags,
  jax: sameFlags,
  keras: sameFlags,
});
