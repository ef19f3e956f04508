import { idiom } from '../../../src/catalog/kit.js';

export default idiom('tf-data-iterator', {
  title: 'Iterators of `tf.data` that a session runs',
  text: 'An iterator of a dataset gives tensors by `get_next`, from which the graph is built; every `run` takes the next element, until `OutOfRangeError` says that there is none. Initialisable ones are started by running `iterator.initializer`. Such iterators are gone with sessions: the dataset is looped over, and its end is the end of the loop.',
  parts: {
    make: {
      symbols: [
        'tf.data.Dataset.make_one_shot_iterator',
        'tf.data.Dataset.make_initializable_iterator',
        'tf.data.make_one_shot_iterator',
        'tf.data.make_initializable_iterator',
        'tf.data.Iterator.from_structure',
        'tf.data.Iterator.from_string_handle',
      ],
    },
    next: { symbols: 'tf.data.Iterator.get_next' },
    starts: { symbols: ['tf.data.Iterator.initializer', 'tf.data.Iterator.make_initializer'] },
    again: {
      symbols: [
        'tf.data.Dataset.make_initializable_iterator',
        'tf.data.make_initializable_iterator',
        'tf.data.Iterator.from_structure',
      ],
    },
    end: { symbols: 'tf.errors.OutOfRangeError' },
  },
  needs: ['make'],
  unit: 'file',
  explains: ['make', 'next', 'starts', 'end'],
  scale: 'structure',
  slots: {
    batch: ['names(next)', 'batch'],
    dataset: ['textName(make.dataset) | textName(make.self)', 'dataset'],
  },
  pytorch: {
    code: `
loader = DataLoader(?examples)
for epoch in range(?epochs):    #if again
    for $batch in loader:    #if again
        step($batch)    #if again
for $batch in loader:    #unless again
    step($batch)    #unless again`,
    holes: {
      examples: 'A `Dataset` of the examples, and the size of the batches.',
      epochs: 'How often the initializer was run.',
    },
    note: '`step` holds what the graph computed from the tensors of `get_next`. A loop over the loader begins anew, as running the initializer did, and ends by itself, where `OutOfRangeError` was caught. Two iterators that were switched by a handle are two loaders.',
    caveats: ['data-order'],
    effort: 'hours',
  },
  jax: {
    kind: 'keep',
    code: `
for epoch in range(?epochs):    #if again
    for $batch in $dataset.as_numpy_iterator():    #if again
        total = step($batch)    #if again
for $batch in $dataset.as_numpy_iterator():    #unless again
    total = step($batch)    #unless again`,
    holes: { epochs: 'How often the initializer was run.' },
    note: 'The dataset stays, without `tf.disable_eager_execution`. `step` holds what the graph computed from the tensors of `get_next`. A loop begins anew, as running the initializer did, and ends by itself, where `OutOfRangeError` was caught.',
    effort: 'hours',
  },
  keras: {
    kind: 'keep',
    code: `
for epoch in range(?epochs):    #if again
    for $batch in $dataset.as_numpy_iterator():    #if again
        total = step($batch)    #if again
for $batch in $dataset.as_numpy_iterator():    #unless again
    total = step($batch)    #unless again`,
    holes: { epochs: 'How often the initializer was run.' },
    note: 'The dataset stays, without `tf.disable_eager_execution`; `model.fit(dataset)` loops over it by itself, and `model.train_on_batch` is a step of it. A loop begins anew, as running the initializer did, and ends by itself, where `OutOfRangeError` was caught.',
    effort: 'hours',
  },
});
