/**
 * The converters a template may call, by name, with what each is for. What they do is in `converters/`.
 */
export const CONVERTERS = {
  act: 'An activation: `tf.nn.relu`, `"relu"` or None becomes the function of the target; called, None gives its argument back.',
  contained: 'A layer that a container calls: how it is to be called goes into it.',
  contents: 'A display of such layers.',
  axes: 'Axes: a list display becomes a tuple, which JAX insists on.',
  dtype: 'A dtype: `tf.float32`, `"float32"` or `np.float32` becomes the one of the target.',
  first: 'The first element: (28, 28, 1) gives 28.',
  last: 'The last element: (28, 28, 1) gives 1.',
  hw: 'Height and width: 3 becomes (3, 3), [1, 2, 2, 1] becomes (2, 2).',
  init: 'An initializer; called on a weight in PyTorch. None is Glorot uniform.',
  lit: 'A literal, plain: no string prefix, a list becomes a tuple.',
  module: 'An activation given by name as a module of `torch.nn`: "relu" becomes `nn.ReLU()`.',
  tensor:
    'A number or a display where TensorFlow takes a tensor: [1., 2.] becomes `torch.as_tensor([1., 2.])`.',
  owned: 'The same for what a method or an attribute is asked of, numbers in every target.',
  display: 'The same for a display alone: a number stays.',
  tensors: 'A display of tensors: each element that is a number or a display becomes a tensor.',
  sizes: 'A shape: `tf.stack([n, 3])` becomes `[n, 3]`, as no target takes a tensor there.',
  lower: 'A string in lower case: "SAME" becomes "same".',
  upper: 'A string in capitals: "same" becomes "SAME".',
} as const;

export type ConverterName = keyof typeof CONVERTERS;

export const CONVERTER_NAMES: ReadonlySet<string> = new Set(Object.keys(CONVERTERS));
