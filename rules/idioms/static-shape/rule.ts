import { idiom } from '../../../src/catalog/kit.js';

const stays = {
  if: 'kept',
  kind: 'keep',
  note: 'This function runs in a `tf.data` pipeline, which stays with TensorFlow: shapes are asked and set there as before, but `x.shape` gives integers where TensorFlow 1 gave `Dimension` objects.',
} as const;

const goes = {
  kind: 'remove',
  note: '`set_shape` told the graph what it could not know; where code runs as it is written the sizes are always known, and the line goes; in a function of a `tf.data` pipeline, where that stays with TensorFlow, it stays too. To be warned of other sizes compare `x.shape` with what is expected.',
  effort: 'minutes',
} as const;

export default idiom('static-shape', {
  title: 'Static shapes: `get_shape().as_list()` and `.value`',
  text: 'A graph tensor knows a part of its shape before it runs. TensorFlow 1 gave it as a `TensorShape` of `Dimension` objects, to be unwrapped with `as_list()` and `.value`, and to be completed by hand with `set_shape`. Tensors and arrays of today carry a tuple of integers, `x.shape`, that is always complete.',
  parts: {
    shape: {
      symbols: ['tf.Tensor.get_shape', 'tf.Variable.get_shape', 'tf.SparseTensor.get_shape'],
      pipeline: false,
    },
    list: {
      symbols: [
        'tf.TensorShape.as_list',
        'tf.TensorShape.dims',
        'tf.TensorShape.ndims',
        'tf.TensorShape.rank',
      ],
      pipeline: false,
    },
    value: {
      symbols: ['tf.Dimension.value', 'tf.dimension_value', 'tf.dimension_at_index'],
      pipeline: false,
    },
    kept: {
      symbols: [
        'tf.Tensor.get_shape',
        'tf.TensorShape.as_list',
        'tf.TensorShape.ndims',
        'tf.TensorShape.rank',
        'tf.Dimension.value',
        'tf.Tensor.set_shape',
      ],
      pipeline: true,
    },
    check: {
      symbols: [
        'tf.TensorShape.assert_*',
        'tf.TensorShape.is_fully_defined',
        'tf.TensorShape.is_compatible_with',
        'tf.TensorShape.with_rank*',
        'tf.TensorShape.merge_with',
        'tf.TensorShape.num_elements',
      ],
    },
    set: { symbols: ['tf.Tensor.set_shape', 'tf.ensure_shape'], pipeline: false },
    asked: {
      symbols: [
        'tf.Tensor.get_shape',
        'tf.TensorShape.as_list',
        'tf.TensorShape.ndims',
        'tf.Dimension.value',
      ],
    },
  },
  needs: ['shape|list|value|set|kept'],
  explains: ['shape', 'list', 'value', 'check', 'set', 'kept'],
  unit: 'function',
  scale: 'detail',
  slots: {
    shape: ['code(shape) | code(list) | code(value) | code(asked)', 'x.shape'],
  },
  pytorch: [
    {
      if: 'shape|list|value|asked',
      code: '?sizes = $shape',
      holes: { sizes: 'The names of the sizes: one for each axis, or one name and an index.' },
      note: 'No size is unknown when the code runs, so what handled `None` and `set_shape` goes away. A module cannot ask its input for a size while it is made: give `in_features` or `in_channels` to the constructor, or use the `nn.Lazy` layers.',
      effort: 'minutes',
    },
    goes,
  ],
  jax: [
    {
      if: 'shape|list|value',
      code: '?sizes = $shape',
      holes: { sizes: 'The names of the sizes: one for each axis, or one name and an index.' },
      note: 'No size is unknown, under `jax.jit` neither, so what handled `None` and `set_shape` goes away. A module cannot ask its input for a size while it is made: give `in_features` to the constructor. Functions of a `tf.data` pipeline, which stays with TensorFlow, keep these calls.',
      effort: 'minutes',
    },
    stays,
    goes,
  ],
  keras: [
    {
      if: 'shape|list|value',
      code: '?sizes = $shape',
      holes: { sizes: 'The names of the sizes: one for each axis, or one name and an index.' },
      note: 'While a model is being built open sizes are still `None`, the batch size above all: compute with `keras.ops.shape(x)` or `-1` there. A layer makes its weights in `build(self, input_shape)`, where the sizes are given. Functions of a `tf.data` pipeline, which stays with TensorFlow, keep these calls.',
      effort: 'minutes',
    },
    stays,
    goes,
  ],
});
