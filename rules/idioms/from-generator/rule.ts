import { idiom } from '../../../src/catalog/kit.js';

const HOLES = { size: 'Examples in a batch.' };

export default idiom('from-generator', {
  title: 'A dataset over a Python generator',
  text: '`Dataset.from_generator` calls Python for each element and hands it to the pipeline as a tensor, of the types and shapes that are given. What is Python anyway needs no pipeline: PyTorch has the `IterableDataset` for it, and JAX and Keras take what a generator of batches gives.',
  parts: { make: { symbols: 'tf.data.Dataset.from_generator', role: 'call' } },
  needs: ['make'],
  unit: 'function',
  scale: 'structure',
  slots: { generator: ['textName(make.generator)', 'generator'] },
  pytorch: {
    code: `
class Examples(IterableDataset):
    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        first, step = (worker.id, worker.num_workers) if worker else (0, 1)
        yield from itertools.islice($generator(), first, None, step)

loader = DataLoader(Examples(), batch_size=?size)`,
    holes: HOLES,
    note: 'Each worker runs the whole generator and takes its share: what is slow belongs behind the sharing, or give each worker files of its own. The types that `output_types` set are those of the arrays here: Python numbers become `int64` and `float64`. `shuffle=True` is not allowed; where elements can be had by number, a `Dataset` with `__getitem__` is better.',
    caveats: ['worker-duplicates', 'collate-dtype'],
    effort: 'hours',
  },
  jax: {
    code: `
def batches(size):
    items = $generator()
    while batch := list(itertools.islice(items, size)):
        yield jax.tree.map(lambda *each: np.stack(each), *batch)`,
    note: 'Loop over `batches(size)` and hand each to the compiled step. The last batch is short, which compiles the step once more: leave it out where that matters. Python numbers become `int64` and `float64` in NumPy, which JAX makes 32 bits of. A pipeline of `tf.data` may stay as well, with `as_numpy_iterator()`.',
    effort: 'minutes',
  },
  keras: {
    code: `
def batches(size):
    items = $generator()
    while batch := list(itertools.islice(items, size)):
        yield keras.tree.map_structure(lambda *each: np.stack(each), *batch)

model.fit(batches(?size))`,
    holes: HOLES,
    note: 'For several epochs the generator must go on without end, with `steps_per_epoch`; a `keras.utils.PyDataset`, which gives any batch by number, may be shuffled and read by workers. A dataset of `from_generator` may stay as well: `fit` takes it under every backend.',
    effort: 'minutes',
  },
});
