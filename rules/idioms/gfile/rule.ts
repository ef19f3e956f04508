import { idiom } from '../../../src/catalog/kit.js';

const files = {
  kind: 'compose',
  code: `
$asks                     #if asks
$makes                    #if makes
with $opens as stream:    #if opens
    ?body                 #if opens
$finds                    #if finds
$lists                    #if lists
$other                    #unless shown`,
  holes: { body: 'What is read from the stream or written to it.' },
  note: 'Each call has its function in `os`, `shutil` and `glob`; the first of each kind is shown. They know local paths alone. Paths such as `gs://` and `s3://` need `fsspec` (`fsspec.open(path)`), or `tf.io.gfile` stays, which works beside every framework.',
  caveats: ['glob-order'],
  effort: 'minutes',
} as const;

export default idiom('gfile', {
  title: 'File access by `tf.gfile` or `tf.io.gfile`',
  text: 'Files are opened, listed and removed by TensorFlow, whose functions take local paths and those of object stores alike. `tf.gfile` is gone with TensorFlow 2; `tf.io.gfile` is there still. Programs that use local disks alone need neither: Python has all of it.',
  parts: {
    opens: {
      symbols: ['tf.gfile.GFile', 'tf.gfile.FastGFile'],
      role: 'call',
    },
    asks: { symbols: ['tf.gfile.Exists', 'tf.io.gfile.exists'], role: 'call' },
    makes: { symbols: ['tf.gfile.MakeDirs', 'tf.io.gfile.makedirs'], role: 'call' },
    finds: { symbols: ['tf.gfile.Glob', 'tf.io.gfile.glob'], role: 'call' },
    lists: { symbols: ['tf.gfile.ListDirectory', 'tf.io.gfile.listdir'], role: 'call' },
    other: {
      symbols: ['tf.gfile.*', 'tf.io.gfile.*'],
      except: ['tf.gfile.*GFile', 'tf.gfile.*GFile.*'],
    },
    shown: {
      symbols: [
        'tf.gfile.*GFile',
        'tf.gfile.Exists',
        'tf.io.gfile.exists',
        'tf.gfile.MakeDirs',
        'tf.io.gfile.makedirs',
        'tf.gfile.Glob',
        'tf.io.gfile.glob',
        'tf.gfile.ListDirectory',
        'tf.io.gfile.listdir',
      ],
      role: 'call',
    },
  },
  needs: ['other|opens'],
  explains: ['opens', 'other'],
  scale: 'detail',
  slots: {
    opens: ['code(opens)', 'open(path)'],
    asks: ['code(asks)', 'os.path.exists(path)'],
    makes: ['code(makes)', 'os.makedirs(path, exist_ok=True)'],
    finds: ['code(finds)', 'sorted(glob.glob(pattern))'],
    lists: ['code(lists)', 'os.listdir(path)'],
    other: ['code(other)', 'Path(path)'],
  },
  pytorch: files,
  jax: files,
  keras: files,
});
