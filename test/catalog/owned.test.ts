/** Templates need not say where they need a tensor: the compiler marks it by the target's own parameter names. */
import { expect, test } from 'vitest';
import { asTensors } from '../../src/catalog/compile/tensors.js';
import type { Py } from '../../src/catalog/python/ast.js';
import { parseExpression } from '../../src/catalog/python/parser.js';
import { dottedName, mapChildren, walk } from '../../src/catalog/python/walk.js';
import type { Target } from '../../src/match/finding.js';

const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  'torch.cumsum': ['input', 'dim'],
  'torch.minimum': ['input', 'other'],
  'torch.eq': ['input', 'other'],
  'torch.zeros': ['size'],
  'torch.nn.LSTM': ['args', 'kwargs'],
  'torch.as_tensor': ['data'],
  'jax.numpy.add': ['args'],
  'jax.numpy.asarray': ['a'],
  'keras.ops.sum': ['x', 'axis'],
  'keras.ops.softmax': ['x', 'axis'],
};

/** Names of one letter, and a few, are parameters here. */
const template = (py: Py): Py =>
  py.t === 'name' && /^(?:[a-z]|params|self|shape|dims|multiples)$/.test(py.id)
    ? { t: 'param', id: py.id }
    : mapChildren(py, template);

function marksIn(text: string, target: Target): string[] {
  const found: string[] = [];
  const parametersOf = (callee: Py) => {
    const name = dottedName(callee) ?? '';
    return PARAMETERS[name] ? { name, params: PARAMETERS[name] } : null;
  };
  walk(asTensors(template(parseExpression(text)), target, parametersOf), (node) => {
    if (node.t === 'convert' && node.v.t === 'param') found.push(`${node.id} ${node.v.id}`);
  });
  return found;
}

test.each<[string, Target, string[]]>([
  ['torch.cumsum(v, dim=d)', 'pytorch', ['tensor v']],
  ['torch.minimum(p, q)', 'pytorch', ['tensor p', 'tensor q']],
  ['torch.eq(p, q)', 'pytorch', ['tensor p', 'display q']],
  ['torch.zeros(s)', 'pytorch', []],
  ['torch.zeros(shape)', 'pytorch', ['sizes shape']],
  ['torch.full(dims, v)', 'pytorch', ['sizes dims']],
  ['keras.ops.tile(v, multiples)', 'keras', ['sizes multiples']],
  ['torch.nn.LSTM(3, n)', 'pytorch', []],
  ['torch.as_tensor(v)', 'pytorch', []],
  ['jax.numpy.add(p, q)', 'jax', ['tensor p', 'tensor q']],
  ['jax.numpy.asarray(v)', 'jax', []],
  ['keras.ops.sum(v, axis=d)', 'keras', []],
  ['keras.ops.softmax(v)', 'keras', ['tensor v']],
  ['v.to(d)', 'pytorch', ['owned v']],
  ['v.append(d)', 'pytorch', []],
  ['self.to(d)', 'pytorch', []],
  ['p * q', 'pytorch', ['display p', 'display q']],
  ['p == q', 'pytorch', ['display p', 'display q']],
  ['p is None', 'pytorch', []],
  ['params[i]', 'pytorch', ['owned params']],
  ['k[1]', 'pytorch', []],
  ['torch.cumsum(v * w, dim=0)', 'pytorch', ['display v', 'display w']],
])('%s for %s', (text, target, marks) => expect(marksIn(text, target)).toEqual(marks));
