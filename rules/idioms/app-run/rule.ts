import { idiom } from '../../../src/catalog/kit.js';

const startedBy = {
  kind: 'rename',
  code: `
app.run($main)                #unless argv
app.run($main, argv=$argv)    #if argv`,
  note: 'The package `absl-py` needs no TensorFlow. `tf.app.run` let arguments pass that no flag has; `absl` ends the program there, unless it is told `flags_parser=lambda argv: flags.FLAGS(argv, known_only=True)`. A program without flags needs neither: `sys.exit(main(sys.argv))`.',
  caveats: ['flag-parsing'],
  effort: 'minutes',
} as const;

export default idiom('app-run', {
  title: 'Programs started by `tf.app.run`',
  text: "`tf.app.run` parses the flags, calls `main(argv)` and ends the process with what it returns. It was a thin cover over `absl.app.run`, has no name in TensorFlow 2 outside `tf.compat.v1`, and becomes that function, or Python's own `sys.exit(main(sys.argv))`.",
  parts: {
    run: { symbols: 'tf.app.run', role: 'call' },
    argv: { symbols: 'tf.app.run', role: 'call', has: ['argv'] },
  },
  needs: ['run'],
  explains: ['run'],
  scale: 'detail',
  slots: { main: ['text(run.main)', 'main'], argv: ['text(argv.argv)', 'sys.argv'] },
  pytorch: startedBy,
  jax: startedBy,
  keras: startedBy,
});
