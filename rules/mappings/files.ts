/**
 * Rows of `tf.gfile` and `tf.io.gfile`: functions of `os`, `shutil` and `glob`, which know the local disk only.
 */
import type { AdviceText, RowExtra, RowText, Trial } from '../../src/catalog/kit.js';
import { py, table, trial } from '../../src/catalog/kit.js';
import { everywhere } from './program-parts.js';

const CLOUD = 'Paths of object stores (`gs://`, `s3://`) need `fsspec.open` or the client of that store.';

const file = (advice: AdviceText, params: string, extra: RowExtra = {}): RowText => ({
  ...everywhere(advice),
  signatures: [{ params }],
  note: CLOUD,
  ...extra,
});

/** The function under its TF1 name, whose parameters were called otherwise. */
const legacy = (row: RowText, params: string, rename: Readonly<Record<string, string>>): RowText => {
  const { examples, ...rest } = row;
  const before = Object.fromEntries(Object.entries(rename).map(([old, now]) => [now, old]));
  const renamed = (examples as readonly Trial[] | undefined)?.map((one) => ({
    ...one,
    args: Object.fromEntries(Object.entries(one.args).map(([key, value]) => [before[key] ?? key, value])),
  }));
  return { ...rest, signatures: [{ params, rename }], ...(renamed && { examples: renamed }) };
};

/** A folder with a few files, one of them hidden, in both programs. */
const FOLDER =
  "import os, tempfile\nfolder = tempfile.mkdtemp()\nfor name in ('b.txt', 'a.txt', '.hidden'):\n    with open(os.path.join(folder, name), 'w') as stream:\n        stream.write(name * 3)\nos.mkdir(os.path.join(folder, 'sub'))";

const at = (path: string) => py(`os.path.join(folder, ${path})`);

const seen =
  'sorted(os.path.relpath(os.path.join(f, n), folder) for f, ds, ns in os.walk(folder) for n in ds + ns)';

const asks = (args: Parameters<typeof trial>[0], result = '$call') =>
  trial(args, { source: { make: FOLDER, use: `result = ${result}` } });

const does = (args: Parameters<typeof trial>[0]) =>
  trial(args, { source: { make: FOLDER, use: `$call\nresult = ${seen}` } });

const exists = file('os.path.exists(path)', 'path', {
  examples: [asks({ path: at("'a.txt'") }), asks({ path: at("'none'") }), asks({ path: at("'sub'") })],
});
const isdir = file('os.path.isdir(path)', 'path', {
  examples: [asks({ path: at("'a.txt'") }), asks({ path: at("'sub'") })],
});
const makedirs = file('os.makedirs(path, exist_ok=True)', 'path', {
  examples: [does({ path: at("'sub/deep/er'") }), does({ path: at("'sub'") })],
});
const mkdir = file('os.mkdir(path)', 'path', { examples: [does({ path: at("'sub/new'") })] });
const glob = file('glob.glob(pattern, include_hidden=True)', 'pattern', {
  examples: [
    asks({ pattern: at("'*.txt'") }, 'sorted(os.path.basename(p) for p in $call)'),
    asks({ pattern: at("'*'") }, 'sorted(os.path.basename(p) for p in $call)'),
  ],
  note: `${CLOUD} TensorFlow's \`*\` matches names that begin with a dot, and a list of patterns is allowed: join the results.`,
  caveats: ['glob-order'],
});
const listdir = file('os.listdir(path)', 'path', { examples: [asks({ path: at("''") }, 'sorted($call)')] });
const remove1 = file('os.remove(path)', 'path', { examples: [does({ path: at("'a.txt'") })] });
const rmtree = file('shutil.rmtree(path)', 'path', { examples: [does({ path: at("'sub'") })] });
/** Both overwrite; TensorFlow does so where it is told to. */
const over = (code: string) => [
  { when: 'overwrite is True', code },
  { code, note: 'It overwrites, where TensorFlow raises an error unless `overwrite=True`.' },
];
const copy = file(over('shutil.copyfile(src, dst)'), 'src, dst, overwrite=False', {
  examples: [
    does({ src: at("'a.txt'"), dst: at("'c.txt'") }),
    does({ src: at("'a.txt'"), dst: at("'b.txt'"), overwrite: true }),
  ],
});
const move = file(over('os.replace(src, dst)'), 'src, dst, overwrite=False', {
  examples: [
    does({ src: at("'a.txt'"), dst: at("'c.txt'") }),
    does({ src: at("'a.txt'"), dst: at("'b.txt'"), overwrite: true }),
  ],
});
const stat = file('os.stat(path)', 'path', {
  note: `${CLOUD} Its fields are \`st_size\` for \`length\`, \`st_mtime_ns\` for \`mtime_nsec\`, and \`os.path.isdir(path)\`.`,
  examples: [
    trial(
      { path: at("'a.txt'") },
      {
        source: { make: FOLDER, use: 'result = $call.length' },
        ...everywhereScaffold('result = $code.st_size'),
      },
    ),
  ],
});
const walk = file('os.walk(top, topdown=topdown)', 'top, topdown=True, onerror=None', {
  examples: [asks({ top: at("''") }, 'sorted(n for f, ds, ns in $call for n in ds + ns)')],
});

function everywhereScaffold(use: string) {
  const scaffold = { make: FOLDER, use };
  return { pytorch: scaffold, jax: scaffold, keras: scaffold };
}

/** A method of a file opened from the folder; `receiver` is that file. */
const on = (name: string, args: Parameters<typeof trial>[0], use: string, mode = 'r') =>
  trial(
    { self: py(`tf.${name}(os.path.join(folder, 'a.txt'), '${mode}')`), ...args },
    { ...(name.startsWith('gfile.') && { api: 'v1' as const }), source: { make: FOLDER, use } },
  );

const TEXT_MODE = `${CLOUD} In text mode \`open\` turns \`\\r\\n\` into \`\\n\`, which TensorFlow does not, and uses the encoding of the system: \`encoding="utf-8"\` says it.`;

const opened: RowText = file(
  [{ when: 'absent(mode)', code: 'open(name)' }, 'open(name, mode)'],
  'name, mode="r"',
  {
    note: TEXT_MODE,
    examples: [
      trial({ name: at("'a.txt'") }, { api: 'v1', source: { make: FOLDER, use: 'result = $call.read()' } }),
      trial(
        { name: at("'a.txt'"), mode: 'rb' },
        { api: 'v1', source: { make: FOLDER, use: 'result = len($call.read())' } },
      ),
      trial(
        { name: at("'new.txt'"), mode: 'w' },
        {
          api: 'v1',
          source: { make: FOLDER, use: `with $call as stream:\n    stream.write('text')\nresult = ${seen}` },
        },
      ),
    ],
  },
);

const AFTER = "result = open(os.path.join(folder, 'a.txt')).read()";

/** What an open file can do is what Python's can, under the class it was opened with. */
const methods = (name: string): Record<string, RowText> => ({
  [`${name}.read`]: {
    ...everywhere([{ when: 'n == -1', code: 'self.read()' }, 'self.read(n)']),
    signatures: [{ params: 'n=-1' }],
    examples: [on(name, {}, 'result = $call'), on(name, { n: 4 }, 'result = $call')],
  },
  ...Object.fromEntries(
    ['readline', 'readlines', 'tell'].map((method) => [
      `${name}.${method}`,
      {
        ...everywhere(`self.${method}()`),
        signatures: [{ params: '' }],
        examples: [on(name, {}, 'result = $call')],
      },
    ]),
  ),
  [`${name}.next`]: {
    ...everywhere('next(self)'),
    signatures: [{ params: '' }],
    examples: [on(name, {}, 'result = $call')],
  },
  [`${name}.write`]: {
    ...everywhere('self.write(file_content)'),
    signatures: [{ params: 'file_content' }],
    note: 'A file opened as text takes `str` only, where TensorFlow also took `bytes`.',
    examples: [on(name, { file_content: 'text' }, `$call\nreceiver.close()\n${AFTER}`, 'w')],
  },
  [`${name}.size`]: {
    ...everywhere('os.path.getsize(self.name)'),
    signatures: [{ params: '' }],
    note: 'Flush first what was written.',
    examples: [on(name, {}, 'result = $call')],
  },
  [`${name}.seek`]: {
    ...everywhere([
      { when: 'not absent(position)', code: 'self.seek(position)' },
      { when: 'whence == 0', code: 'self.seek(offset)' },
      'self.seek(offset, whence)',
    ]),
    signatures: [{ params: 'offset=None, whence=0, position=None' }],
    examples: [{ offset: 3 }, { position: 3 }, { offset: 0, whence: 2 }].map((args) =>
      on(name, args, '$call\nresult = receiver.read()'),
    ),
  },
  [`${name}.flush`]: {
    ...everywhere('self.flush()'),
    signatures: [{ params: '' }],
    examples: [on(name, {}, `receiver.write('text')\n$call\n${AFTER}`, 'w')],
  },
  [`${name}.close`]: {
    ...everywhere('self.close()'),
    signatures: [{ params: '' }],
    examples: [on(name, {}, `receiver.write('text')\n$call\n${AFTER}`, 'w')],
  },
  [`${name}.name`]: {
    ...everywhere('self.name'),
    examples: [on(name, {}, 'result = os.path.basename($call)')],
  },
});

export const files = table('tf', {
  'gfile.GFile': opened,
  'gfile.FastGFile': opened,
  'io.gfile.exists': exists,
  'gfile.Exists': legacy(exists, 'filename', { filename: 'path' }),
  'io.gfile.makedirs': makedirs,
  'gfile.MakeDirs': legacy(makedirs, 'dirname', { dirname: 'path' }),
  'io.gfile.mkdir': mkdir,
  'gfile.MkDir': legacy(mkdir, 'dirname', { dirname: 'path' }),
  'io.gfile.glob': glob,
  'gfile.Glob': legacy(glob, 'filename', { filename: 'pattern' }),
  'io.gfile.isdir': isdir,
  'gfile.IsDirectory': legacy(isdir, 'dirname', { dirname: 'path' }),
  'io.gfile.listdir': listdir,
  'gfile.ListDirectory': legacy(listdir, 'dirname', { dirname: 'path' }),
  'io.gfile.remove': remove1,
  'gfile.Remove': legacy(remove1, 'filename', { filename: 'path' }),
  'io.gfile.rmtree': rmtree,
  'gfile.DeleteRecursively': legacy(rmtree, 'dirname', { dirname: 'path' }),
  'io.gfile.copy': copy,
  'gfile.Copy': legacy(copy, 'oldpath, newpath, overwrite=False', { oldpath: 'src', newpath: 'dst' }),
  'io.gfile.rename': move,
  'gfile.Rename': legacy(move, 'oldname, newname, overwrite=False', { oldname: 'src', newname: 'dst' }),
  'io.gfile.stat': stat,
  'gfile.Stat': legacy(stat, 'filename', { filename: 'path' }),
  'io.gfile.walk': walk,
  'gfile.Walk': legacy(walk, 'top, in_order=True', { in_order: 'topdown' }),
  'io.gfile.join': file('os.path.join(path, *paths)', 'path, *paths', {
    examples: [{ path: 'a' }],
  }),
  ...methods('gfile.GFile'),
  ...methods('gfile.FastGFile'),
});
