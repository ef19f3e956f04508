/**
 * Rows of what is no mathematics: flags, logging, files, tests, the entry point. Plain Python and `absl` in every target.
 */

import type { AdviceText, RowExtra, RowText } from '../../src/catalog/kit.js';
import { remove, table } from '../../src/catalog/kit.js';

const same = (advice: AdviceText, extra: RowExtra = {}): RowText => ({
  pytorch: advice,
  jax: advice,
  keras: advice,
  ...extra,
});

/** `absl.flags` has the functions of `tf.flags`, arguments and all. */
const flag = (name: string): RowText =>
  same(`flags.${name}(...)`, { caveats: ['flag-parsing'], note: '`absl.flags` is a package of its own.' });

/** The `logging` of Python; that of `absl` has the same functions. */
const log = (name: string): RowText => same(`logging.${name}(...)`);

const level = (name: string): RowText => same(`logging.${name}`);

const CLOUD = 'Paths of object stores (`gs://`, `s3://`) need `fsspec.open` or the client of that store.';

const open = same([{ when: 'absent(mode)', code: 'open(name)' }, { code: 'open(name, mode)' }], {
  note: CLOUD,
  signatures: [{ params: 'name, mode="r"' }],
});

/** File functions in their TF1 and TF2 spelling. */
const exists = same('os.path.exists(path)', {
  note: CLOUD,
  signatures: [{ params: 'path' }],
  example: { path: '/tmp' },
});
const makedirs = same('os.makedirs(path, exist_ok=True)', {
  note: CLOUD,
  signatures: [{ params: 'path' }],
});
const glob = same('glob.glob(pattern)', {
  note: CLOUD,
  signatures: [{ params: 'pattern' }],
  caveats: ['glob-order'],
});
const isdir = same('os.path.isdir(path)', {
  note: CLOUD,
  signatures: [{ params: 'path' }],
  example: { path: '/tmp' },
});
const listdir = same('os.listdir(path)', { note: CLOUD, signatures: [{ params: 'path' }] });
const delete1 = same('os.remove(path)', { note: CLOUD, signatures: [{ params: 'path' }] });
const rmtree = same('shutil.rmtree(path)', { note: CLOUD, signatures: [{ params: 'path' }] });
const copy = same('shutil.copyfile(src, dst)', {
  note: `${CLOUD} It overwrites, as \`overwrite=True\` does.`,
  signatures: [{ params: 'src, dst, overwrite=False' }],
});
const move = same('os.replace(src, dst)', {
  note: `${CLOUD} It overwrites, as \`overwrite=True\` does.`,
  signatures: [{ params: 'src, dst, overwrite=False' }],
});
const legacy = (row: RowText, params: string, rename: Record<string, string>): RowText => ({
  ...row,
  signatures: [{ params, rename }],
});

const assertClose = same('np.testing.assert_allclose(a, b, rtol=rtol, atol=atol)', {
  signatures: [{ params: 'a, b, rtol=1e-6, atol=1e-6, msg=None' }],
  note: 'NumPy arrays, PyTorch tensors on the CPU and JAX arrays all work.',
});

export const program = table('tf', {
  flags: same('flags'),
  app: same('app'),
  logging: same('logging'),
  'flags.DEFINE_string': flag('DEFINE_string'),
  'flags.DEFINE_integer': flag('DEFINE_integer'),
  'flags.DEFINE_float': flag('DEFINE_float'),
  'flags.DEFINE_boolean': flag('DEFINE_boolean'),
  'flags.DEFINE_enum': flag('DEFINE_enum'),
  'flags.DEFINE_list': flag('DEFINE_list'),
  'flags.mark_flag_as_required': flag('mark_flag_as_required'),
  'flags.FLAGS': same('flags.FLAGS', { caveats: ['flag-parsing'] }),
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
    { signatures: [{ params: 'main=None, argv=None' }], caveats: ['flag-parsing'] },
  ),
  'logging.info': log('info'),
  'logging.debug': log('debug'),
  'logging.warning': log('warning'),
  'logging.warn': log('warning'),
  'logging.error': log('error'),
  'logging.fatal': same('logging.critical(...)', {
    note: 'It does not end the program; add `sys.exit(1)` where it should.',
  }),
  'logging.log': log('log'),
  'logging.set_verbosity': same('logging.basicConfig(level=v)', {
    signatures: [{ params: 'v' }],
    note: 'With `absl` it is `absl.logging.set_verbosity(v)`, and its other functions have the same names.',
  }),
  'logging.INFO': level('INFO'),
  'logging.DEBUG': level('DEBUG'),
  'logging.WARN': level('WARNING'),
  'logging.ERROR': level('ERROR'),
  'logging.FATAL': level('CRITICAL'),
  'gfile.GFile': open,
  'gfile.FastGFile': open,
  'io.gfile.exists': exists,
  'gfile.Exists': legacy(exists, 'filename', { filename: 'path' }),
  'io.gfile.makedirs': makedirs,
  'gfile.MakeDirs': legacy(makedirs, 'dirname', { dirname: 'path' }),
  'io.gfile.mkdir': same('os.mkdir(path)', { note: CLOUD, signatures: [{ params: 'path' }] }),
  'gfile.MkDir': same('os.mkdir(dirname)', { note: CLOUD, signatures: [{ params: 'dirname' }] }),
  'io.gfile.glob': glob,
  'gfile.Glob': legacy(glob, 'filename', { filename: 'pattern' }),
  'io.gfile.isdir': isdir,
  'gfile.IsDirectory': legacy(isdir, 'dirname', { dirname: 'path' }),
  'io.gfile.listdir': listdir,
  'gfile.ListDirectory': legacy(listdir, 'dirname', { dirname: 'path' }),
  'io.gfile.remove': delete1,
  'gfile.Remove': legacy(delete1, 'filename', { filename: 'path' }),
  'io.gfile.rmtree': rmtree,
  'gfile.DeleteRecursively': legacy(rmtree, 'dirname', { dirname: 'path' }),
  'io.gfile.copy': copy,
  'gfile.Copy': legacy(copy, 'oldpath, newpath, overwrite=False', { oldpath: 'src', newpath: 'dst' }),
  'io.gfile.rename': move,
  'gfile.Rename': legacy(move, 'oldname, newname, overwrite=False', { oldname: 'src', newname: 'dst' }),
  'gfile.GFile.read': same('self.read(...)'),
  'gfile.GFile.write': same('self.write(file_content)', { signatures: [{ params: 'file_content' }] }),
  'io.gfile.GFile.read': same('self.read(...)'),
  'io.gfile.GFile.write': same('self.write(file_content)', { signatures: [{ params: 'file_content' }] }),
  'test.TestCase': same('unittest.TestCase', {
    note: '`absl.testing.absltest.TestCase` keeps `assertLen` and its like; the array assertions are those of `np.testing`.',
  }),
  'test.main': same('unittest.main()', { signatures: [{ params: 'argv=None' }] }),
  'test.TestCase.assertAllClose': assertClose,
  'test.TestCase.assertAllEqual': same('np.testing.assert_array_equal(a, b)', {
    signatures: [{ params: 'a, b, msg=None' }],
  }),
  'test.TestCase.test_session': same(
    remove('There is no session: unindent the body and call the functions.'),
  ),
  'test.TestCase.session': same(remove('There is no session: unindent the body and call the functions.')),
  'test.TestCase.evaluate': same(remove('Values are there already.', { code: 'tensors' }), {
    signatures: [{ params: 'tensors' }],
  }),
  'test.TestCase.get_temp_dir': same('tempfile.mkdtemp()', { signatures: [{ params: '' }] }),
  'errors.NotFoundError': same('FileNotFoundError', {
    note: 'That is what opening a missing file raises; a missing checkpoint key is a `KeyError` or `RuntimeError`.',
  }),
  'errors.OutOfRangeError': same('StopIteration', {
    note: 'A `for` loop over the data ends by itself, and needs no exception.',
  }),
  'errors.InvalidArgumentError': {
    pytorch: 'RuntimeError',
    jax: 'ValueError',
    keras: 'ValueError',
    note: 'PyTorch also raises `IndexError` and `ValueError`, JAX also `TypeError`.',
  },
});
