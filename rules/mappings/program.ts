/**
 * Rows of what is no mathematics: flags, logging, the entry point, resources, strings and bytes. Plain Python and `absl` in
 * every target.
 */
import type { AdviceText, Example, ExampleValue, RowExtra, RowText, Trial } from '../../src/catalog/kit.js';
import { py, remove, table, trial } from '../../src/catalog/kit.js';
import { each, everywhere, gone } from './program-parts.js';

const same = (advice: AdviceText, extra: RowExtra = {}): RowText => ({ ...everywhere(advice), ...extra });

const DEFAULTS: Readonly<Record<string, string>> = {
  string: "'a'",
  integer: '3',
  float: '0.5',
  boolean: 'True',
  list: "['a', 'b']",
  multi_string: "['a', 'b']",
  multi_integer: '[1, 2]',
  multi_float: '[0.5]',
  spaceseplist: "'a b'",
};

/** What a flag is worth when nothing is passed: the same in `absl`. */
const flagTrial = (name: string) =>
  trial(
    { name: 'example', default: py(DEFAULTS[name] ?? "'a'"), help: 'An example.' },
    {
      inputs: { flags: py("__import__('absl.flags').flags") },
      source: {
        make: "if 'example' in flags.FLAGS:\n    delattr(flags.FLAGS, 'example')\n$call",
        use: "result = str(flags.FLAGS['example'].value)",
      },
    },
  );

const OLD_FLAG =
  '`absl.flags` is a package of its own. Its arguments are `name`, `default` and `help`; TensorFlow also took `flag_name`, `default_value` and `docstring`.';

/** `absl.flags` has the functions of `tf.flags`, arguments and all. */
const flag = (name: string, extra: RowExtra = {}): RowText =>
  same(`flags.${name}(...)`, { caveats: ['flag-parsing'], note: OLD_FLAG, ...extra });

const defined = (name: string, extra: RowExtra = {}): RowText =>
  flag(`DEFINE_${name}`, { examples: [flagTrial(name)], ...extra });

const FLAGS_INPUT = { flags: py("__import__('absl.flags').flags") };

/** Whether the command line is accepted after the call. */
const parses = (args: Readonly<Record<string, ExampleValue>>, names = ['one', 'two']) =>
  trial(args, {
    inputs: FLAGS_INPUT,
    source: {
      make: `import enum\nclass Colour(enum.Enum):\n    RED = 1\nvalues = flags.FlagValues()\n${names
        .map((name) => `flags.DEFINE_bool('${name}', False, 'x', flag_values=values)`)
        .join('\n')}`,
      use: "$call\ntry:\n    values(['program'])\n    result = sorted(name for name in values)\nexcept flags.IllegalFlagValueError:\n    result = 'refused'",
    },
  });

const SAME_FUNCTION = {
  cannotRun: 'It is the function of `absl.flags` itself, and gives nothing to compare.',
};

const VALUES = { flag_values: py('values') };

/** The `logging` of Python; that of `absl` has the same functions. */
const capture =
  "import io as text_io, logging as python_logging\ntext = text_io.StringIO()\nhandler = python_logging.StreamHandler(text)\nloggers = [python_logging.getLogger(n) for n in (None, 'absl', 'tensorflow')]\nfor logger in loggers:\n    logger.setLevel(10)\n    logger.propagate = False\n    logger.addHandler(handler)";

const log = (name: string, args: Readonly<Record<string, AdviceArgument>> = {}): RowText =>
  same(`logging.${name}(...)`, {
    examples: [
      trial({ ...args, msg: 'step' }, { source: { make: capture, use: '$call\nresult = text.getvalue()' } }),
    ],
  });
type AdviceArgument = ReturnType<typeof py>;

const level = (name: string): RowText => same(`logging.${name}`, { examples: [{}] });

/** A function of TensorFlow's logger that `absl.logging` has, with levels of its own. */
const absl = (name: string): RowText =>
  same(`absl_logging.${name}(absl_logging.converter.standard_to_absl(level), msg, n, *args)`, {
    note: 'The `logging` of Python has no such function: count in the loop, and write the condition.',
    examples: [
      trial(
        { level: 40, msg: 'step', n: 1 },
        { source: { make: capture, use: '$call\nresult = text.getvalue()' } },
      ),
    ],
  });

const bytesExample = [{ bytes_or_text: 'step' }, { bytes_or_text: py("b'step'") }];
const encode = same('bytes_or_text.encode(encoding) if isinstance(bytes_or_text, str) else bytes_or_text', {
  examples: [
    trial({ bytes_or_text: 'step' }, { source: { use: 'result = list($call)' } }),
    trial({ bytes_or_text: py("b'step'") }, { source: { use: 'result = list($call)' } }),
  ],
  note: 'Python 3 code knows which of the two it has: mostly the call goes, or becomes `text.encode()`.',
});
const decode = same('bytes_or_text.decode(encoding) if isinstance(bytes_or_text, bytes) else bytes_or_text', {
  examples: bytesExample,
  note: 'Python 3 code knows which of the two it has: mostly the call goes, or becomes `data.decode()`.',
});

/** A module that is named, and what it has. */
const moduleWith = (...names: string[]) =>
  trial(
    {},
    {
      source: {
        use: `module = $name\nresult = [hasattr(module, name) for name in ('${names.join("', '")}')]`,
      },
    },
  );

/** A flag that the command line sets. */
const EXAMPLE_FLAG =
  "from absl import flags as parsed\nif 'example' in parsed.FLAGS:\n    delattr(parsed.FLAGS, 'example')\nparsed.DEFINE_integer('example', 3, 'An example.')\nparsed.FLAGS(['program', '--example=5'])";

/** A program that is started, and ends with the number 3. */
const started = (args: Example, use: string): Trial => {
  const make =
    "import sys\nseen = []\ndef main(argv):\n    seen.append(len(argv))\n    return 3\nsys.modules['__main__'].main = main\nkept, sys.argv = sys.argv, ['program']";
  const text = (call: string) =>
    `ended = None\ntry:\n    ${call}\nexcept SystemExit as error:\n    ended = error.code\nsys.argv = kept\nresult = [ended, seen]`;
  return trial(args, {
    holes: { main: 'main' },
    source: { make, use: text(use) },
    gradient: 'A program has no gradient.',
  });
};

export const program = table('tf', {
  flags: same('flags', { examples: [moduleWith('DEFINE_string', 'FLAGS')] }),
  app: same('app', { examples: [moduleWith('run')] }),
  logging: same('logging', { examples: [moduleWith('info', 'warning', 'error')] }),
  'flags.DEFINE_string': defined('string'),
  'flags.DEFINE_integer': defined('integer'),
  'flags.DEFINE_float': defined('float'),
  'flags.DEFINE_boolean': defined('boolean', {
    aliases: ['tf.flags.DEFINE_bool', 'tf.app.flags.DEFINE_bool'],
  }),
  'flags.DEFINE_list': defined('list'),
  'flags.DEFINE_multi_string': defined('multi_string'),
  'flags.DEFINE_multi_integer': defined('multi_integer'),
  'flags.DEFINE_multi_float': defined('multi_float'),
  'flags.DEFINE_spaceseplist': defined('spaceseplist'),
  'flags.DEFINE_enum': flag('DEFINE_enum', {
    examples: [parses({ name: 'e', default: 'a', enum_values: ['a', 'b'], help: 'x', ...VALUES })],
  }),
  'flags.DEFINE_enum_class': flag('DEFINE_enum_class', {
    examples: [
      parses({ name: 'e', default: py('Colour.RED'), enum_class: py('Colour'), help: 'x', ...VALUES }),
    ],
  }),
  'flags.DEFINE_multi_enum': flag('DEFINE_multi_enum', {
    examples: [parses({ name: 'e', default: ['a'], enum_values: ['a', 'b'], help: 'x', ...VALUES })],
  }),
  'flags.DEFINE_alias': flag('DEFINE_alias', {
    examples: [parses({ name: 'three', original_name: 'one', ...VALUES })],
  }),
  'flags.DEFINE': flag('DEFINE', { proof: SAME_FUNCTION }),
  'flags.DEFINE_flag': flag('DEFINE_flag', { proof: SAME_FUNCTION }),
  'flags.mark_flag_as_required': flag('mark_flag_as_required', {
    examples: [parses({ flag_name: 'one', ...VALUES })],
  }),
  'flags.mark_flags_as_required': flag('mark_flags_as_required', {
    examples: [parses({ flag_names: ['one', 'two'], ...VALUES })],
  }),
  'flags.mark_flags_as_mutual_exclusive': flag('mark_flags_as_mutual_exclusive', {
    examples: [parses({ flag_names: ['one', 'two'], ...VALUES })],
  }),
  'flags.mark_bool_flags_as_mutual_exclusive': flag('mark_bool_flags_as_mutual_exclusive', {
    examples: [parses({ flag_names: ['one', 'two'], required: true, ...VALUES })],
  }),
  'flags.register_validator': flag('register_validator', {
    examples: [parses({ flag_name: 'one', checker: py('lambda v: v'), message: 'm', ...VALUES })],
  }),
  'flags.register_multi_flags_validator': flag('register_multi_flags_validator', {
    examples: [
      parses({ flag_names: ['one'], multi_flags_checker: py('lambda v: True'), message: 'm', ...VALUES }),
    ],
  }),
  'flags.validator': flag('validator', { proof: SAME_FUNCTION }),
  'flags.multi_flags_validator': flag('multi_flags_validator', { proof: SAME_FUNCTION }),
  'flags.adopt_module_key_flags': flag('adopt_module_key_flags', { proof: SAME_FUNCTION }),
  'flags.declare_key_flag': flag('declare_key_flag', { proof: SAME_FUNCTION }),
  'flags.set_default': flag('set_default', { proof: SAME_FUNCTION }),
  'flags.FlagValues': same('flags.FlagValues', {
    proof: SAME_FUNCTION,
    caveats: ['flag-parsing'],
  }),
  'flags.Error': same('flags.Error', { proof: SAME_FUNCTION }),
  'flags.DuplicateFlagError': same('flags.DuplicateFlagError', { proof: SAME_FUNCTION }),
  'flags.ValidationError': same('flags.ValidationError', { proof: SAME_FUNCTION }),
  'flags.UnparsedFlagAccessError': same('flags.UnparsedFlagAccessError', {
    proof: SAME_FUNCTION,
    caveats: ['flag-parsing'],
  }),
  'flags.FLAGS': same('flags.FLAGS', {
    examples: [
      trial({}, { source: { make: EXAMPLE_FLAG, use: "flags = $name\nresult = getattr(flags, 'example')" } }),
    ],
    caveats: ['flag-parsing'],
  }),
  'app.run': same(
    [
      {
        when: 'main is None',
        code: 'app.run(?main)',
        holes: { main: 'The function `main(argv)` of this file.' },
      },
      { when: 'argv is None', code: 'app.run(main)' },
      { code: 'app.run(main, argv=argv)' },
    ],
    {
      signatures: [{ params: 'main=None, argv=None' }],
      caveats: ['flag-parsing'],
      examples: [
        started({}, '$call'),
        started({ main: py('main') }, '$call'),
        started({ main: py('main'), argv: py("['program', 'a']") }, '$call'),
      ],
    },
  ),
  'logging.info': log('info'),
  'logging.debug': log('debug'),
  'logging.warning': log('warning'),
  'logging.warn': log('warning'),
  'logging.error': log('error'),
  'logging.fatal': {
    ...log('critical'),
    note: 'Neither ends the program; add `sys.exit(1)` where it should.',
  },
  'logging.log': log('log', { level: py('30') }),
  'logging.set_verbosity': same('logging.basicConfig(level=v, force=True)', {
    signatures: [{ params: 'v' }],
    note: 'Without `force=True` a second call changes nothing. With `absl` it is `absl.logging.set_verbosity(v)`, and its other functions have the same names.',
    examples: [trial({ v: 30 }, { source: { use: '$call\nresult = tf.logging.get_verbosity()' } })],
  }),
  'logging.get_verbosity': same('logging.getLogger().getEffectiveLevel()', {
    signatures: [{ params: '' }],
    examples: [trial({}, { source: { make: 'tf.logging.set_verbosity(30)', use: 'result = $call' } })],
  }),
  'logging.log_first_n': absl('log_first_n'),
  'logging.log_every_n': absl('log_every_n'),
  'logging.log_if': same('logging.log(level, msg, *args) if condition else None', {
    examples: [true, false].map((condition) =>
      trial(
        { level: 40, msg: 'step', condition },
        { source: { make: capture, use: '$call\nresult = text.getvalue()' } },
      ),
    ),
  }),
  'logging.vlog': log('log', { level: py('40') }),
  'logging.flush': gone('The handlers of `logging` write at once.'),
  'logging.TaskLevelStatusMessage': same('logging.error(msg)', {
    signatures: [{ params: 'msg' }],
    proof: { cannotRun: 'It gives no value.' },
  }),
  get_logger: same("logging.getLogger('tensorflow')", {
    signatures: [{ params: '' }],
    note: 'It set how much TensorFlow prints: without TensorFlow the line goes.',
    examples: [trial({}, { source: { use: 'result = $call.name' } })],
  }),
  'logging.INFO': level('INFO'),
  'logging.DEBUG': level('DEBUG'),
  'logging.WARN': level('WARNING'),
  'logging.ERROR': level('ERROR'),
  'logging.FATAL': level('CRITICAL'),
  'compat.as_bytes': { ...encode, aliases: ['tf.compat.v1.compat.as_bytes'] },
  'compat.as_text': decode,
  'compat.as_str': decode,
  'compat.as_str_any': same('value.decode() if isinstance(value, bytes) else str(value)', {
    examples: [{ value: 'step' }, { value: py("b'step'") }, { value: 3 }],
  }),
  'compat.path_to_str': same('os.fspath(path)', {
    examples: [{ path: 'a/b' }, { path: py("__import__('pathlib').Path('a')") }],
  }),
  'compat.forward_compatible': same(
    remove('It asked for the age of TensorFlow: the new code is there.', { code: 'True' }),
  ),
  'resource_loader.get_data_files_path': same('os.path.dirname(__file__)', {
    proof: { cannotRun: 'It is the folder of the calling file.' },
  }),
  'resource_loader.get_path_to_datafile': same('os.path.join(os.path.dirname(__file__), path)', {
    proof: { cannotRun: 'It is a path beside the calling file.' },
  }),
  'resource_loader.load_resource': same('Path(os.path.dirname(__file__), path).read_bytes()', {
    note: 'TensorFlow looked in its own folder; `importlib.resources` reads the files of a package.',
    proof: { cannotRun: 'It reads a file that came with TensorFlow.' },
  }),
  'resource_loader.get_root_dir_with_all_resources': same('os.path.dirname(__file__)', {
    proof: { cannotRun: 'It is the folder of the calling file.' },
  }),
  'resource_loader.readahead_file_path': same(remove('It gave the path back.', { code: 'path' })),
  'autograph.experimental.do_not_convert': each(
    remove('Python runs as it stands: drop the decorator.'),
    remove('JAX never rewrites Python: drop the decorator.'),
    remove(
      'Python runs as it stands: drop the decorator; on the TensorFlow backend it stays, where a `tf.function` is of your own.',
    ),
  ),
  'autograph.set_verbosity': gone('Nothing rewrites Python code.'),
  'autograph.trace': same('print(*args)', {
    signatures: [{ params: '*args' }],
    note: 'Under `jax.jit` it prints when the function is traced, as here.',
    proof: { cannotRun: 'It gives no value.' },
  }),
  'autograph.to_code': each(
    'Python runs as it stands. `torch.export.export(model, args)` shows what the program became.',
    'JAX traces instead: `jax.make_jaxpr(f)(x)` shows what the function became.',
    remove('Python runs as it stands: there is no other code to show.'),
  ),
  'autograph.to_graph': gone('Python runs as it stands: call the function itself.'),
  'autograph.experimental.set_loop_options': gone(
    'A loop is Python, or `jax.lax.while_loop` with its own arguments.',
  ),
});
