/**
 * The names a template may use without defining them, per target, with the import each needs. A lint rejects all others.
 */
import type { Target } from '../match/finding.js';

/** A free name of templates: the dotted name it stands for, and the statement that brings it in. */
export interface Root {
  module: string;
  import: string;
}

const plain = (name: string): [string, Root] => [name, { module: name, import: `import ${name}` }];
const from = (module: string, name: string, as = name): [string, Root] => [
  as,
  { module: `${module}.${name}`, import: `from ${module} import ${name}${as === name ? '' : ` as ${as}`}` },
];
const as = (module: string, name: string): [string, Root] => [
  name,
  { module, import: `import ${module} as ${name}` },
];

/** Usable in every target: the standard library, NumPy, and TensorFlow where advice keeps it. */
const COMMON: readonly [string, Root][] = [
  ...['argparse', 'contextlib', 'copy', 'csv', 'functools', 'glob', 'inspect', 'io', 'itertools', 'json'].map(
    plain,
  ),
  ...['logging', 'math', 'os', 'pathlib', 'pickle', 'random', 're', 'shutil', 'subprocess', 'sys'].map(plain),
  ...['tempfile', 'threading', 'time', 'unittest', 'warnings', 'zlib'].map(plain),
  as('numpy', 'np'),
  as('tensorflow', 'tf'),
  as('tensorflow_datasets', 'tfds'),
  from('absl', 'app'),
  from('absl', 'flags'),
  from('absl', 'logging', 'absl_logging'),
  from('absl.testing', 'absltest'),
  from('ai_edge_litert', 'interpreter', 'litert'),
  from('absl.testing', 'parameterized'),
  from('collections', 'OrderedDict'),
  from('google.protobuf', 'text_format'),
  from('pathlib', 'Path'),
  from('PIL', 'Image'),
  from('tensorboardX', 'SummaryWriter', 'TensorBoardX'),
  from('typing', 'Any'),
];

const PYTORCH: readonly [string, Root][] = [
  plain('torch'),
  plain('torchvision'),
  plain('torchmetrics'),
  plain('torchaudio'),
  plain('transformers'),
  from('torch', 'nn'),
  as('torch.nn.functional', 'F'),
  from('torch', 'optim'),
  from('torch', 'distributed', 'dist'),
  from('torch.utils.data', 'DataLoader'),
  from('torch.utils.data', 'Dataset'),
  from('torch.utils.data', 'IterableDataset'),
  from('torch.utils.data', 'TensorDataset'),
  from('torch.utils.tensorboard', 'SummaryWriter'),
  from('torchvision.transforms', 'v2', 'transforms'),
  from('torchvision.transforms.v2', 'functional', 'TF'),
];

const JAX: readonly [string, Root][] = [
  plain('jax'),
  plain('flax'),
  plain('optax'),
  plain('chex'),
  plain('distrax'),
  plain('dm_pix'),
  plain('grain'),
  as('jax.numpy', 'jnp'),
  from('jax', 'lax'),
  from('jax.experimental', 'sparse'),
  from('flax', 'nnx'),
  as('orbax.checkpoint', 'ocp'),
  from('flax.metrics', 'tensorboard'),
  from('tensorboardX', 'SummaryWriter'),
];

const KERAS: readonly [string, Root][] = [
  plain('keras'),
  plain('keras_hub'),
  from('keras', 'ops'),
  from('keras', 'layers'),
  from('tensorboardX', 'SummaryWriter'),
];

/** Every target's roots by name. */
export const ROOTS: Readonly<Record<Target, Readonly<Record<string, Root>>>> = {
  pytorch: Object.fromEntries([...COMMON, ...PYTORCH]),
  jax: Object.fromEntries([...COMMON, ...JAX]),
  keras: Object.fromEntries([...COMMON, ...KERAS]),
};

/** Python builtins a template may use. */
export const BUILTINS: ReadonlySet<string> = new Set(
  (
    'abs all any bool bytearray bytes callable chr complex dict divmod enumerate filter float format getattr hasattr hash id int ' +
    'isinstance issubclass iter len list map max min next object open ord pow print property range repr reversed round ' +
    'set setattr delattr vars slice sorted staticmethod str sum super tuple type zip Exception ValueError TypeError RuntimeError ' +
    'IndexError KeyError StopIteration OSError FileNotFoundError FileExistsError PermissionError TimeoutError ConnectionError NotImplementedError AssertionError Ellipsis input __file__'
  ).split(' '),
);

/** Names that stand where the advice goes, by convention: `rngs` is what an `nnx.Module`'s constructor is given. */
export const GIVEN: Readonly<Record<Target, readonly string[]>> = { pytorch: [], jax: ['rngs'], keras: [] };

/** The import of a helper from `rules/helpers/<target>/`. */
export function helperImport(name: string): string {
  return `from advise_helpers import ${name}`;
}
