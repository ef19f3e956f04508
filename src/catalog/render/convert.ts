/**
 * Applies converters: what a template's `act(x)`, `dtype(x)`, `hw(x)` ... become for the value that was passed.
 * The tables of names are in `converters/`.
 */
import { PRECEDENCE } from '../../python/precedence.js';
import type { Expression } from '../../usage/usage.js';
import { unquote } from '../condition.js';
import type { ConverterName } from '../converter-names.js';
import { activation, activationModule } from '../converters/act.js';
import { dtypeName, dtypeText, spelledDtype } from '../converters/dtype.js';
import { DEFAULT_INITIALIZER, initializer } from '../converters/init.js';
import { elementText, literalText, pairText, tupleText } from '../converters/shape.js';
import { displayText, ownedText, tensorsText, tensorText } from '../converters/tensor.js';
import type { Py } from '../python/ast.js';
import { dottedName } from '../python/walk.js';
import { contained } from './layer.js';
import { argument, at, atom, owner, type Piece, useHelper, useName } from './piece.js';
import { print } from './print.js';
import { isCarried } from './reference.js';
import type { Scope } from './scope.js';
import { shapeText } from './sizes.js';
import { splitTopLevel } from './trivial.js';

/** What is known of a converter's argument. */
type Given =
  | { is: 'none' }
  | { is: 'string'; text: string }
  /** A symbol of TensorFlow or a dotted name. */
  | { is: 'name'; name: string }
  | { is: 'other' };

const primary = (text: string): Piece => ({ text, level: PRECEDENCE.primary });

const CONVERT: Readonly<Record<ConverterName, (value: Py, scope: Scope) => Piece>> = {
  act: convertActivation,
  contained: convertContained,
  contents: convertContents,
  axes: (value, scope) => convertExpression(value, scope, tupleText),
  dtype: convertDtype,
  first: (value, scope) => convertElement(value, scope, 0),
  last: (value, scope) => convertElement(value, scope, -1),
  hw: convertPair,
  init: convertInitializer,
  lit: (value, scope) => convertExpression(value, scope, literalText),
  lower: (value, scope) => convertCase(value, scope, 'lower'),
  module: convertModule,
  display: (value, scope) => convertTensor(value, scope, displayText),
  owned: (value, scope) => convertTensor(value, scope, ownedText),
  tensor: (value, scope) => convertTensor(value, scope, tensorText),
  tensors: (value, scope) => convertTensor(value, scope, tensorsText),
  sizes: convertSizes,
  upper: (value, scope) => convertCase(value, scope, 'upper'),
};

export function convert(id: string, value: Py, scope: Scope): Piece {
  return Object.hasOwn(CONVERT, id) ? CONVERT[id as ConverterName](value, scope) : print(value, scope);
}

/** The reader's expression behind a template's value, where it is one. */
function readers(value: Py, scope: Scope): Expression | null {
  if (value.t !== 'param' || scope.hoisted.has(value.id)) return null;
  if (value.id === 'self') return scope.binding.receiver ?? null;
  const bound = scope.binding.values.get(value.id);
  return bound?.from === 'reader' ? bound.value : null;
}

/** The template's own expression: the default of a parameter, or what stands there. */
function templates(value: Py, scope: Scope): Py {
  const bound = value.t === 'param' ? scope.binding.values.get(value.id) : undefined;
  return bound?.from === 'default' ? bound.value : value;
}

function given(value: Py, scope: Scope): Given {
  const expression = readers(value, scope);
  if (expression) return givenByReader(expression, scope);
  const py = templates(value, scope);
  if (py.t === 'const' && py.text === 'None') return { is: 'none' };
  if (py.t === 'str') return { is: 'string', text: unquote(py.text) };
  const dotted = dottedName(py);
  return dotted === null ? { is: 'other' } : { is: 'name', name: dotted };
}

function givenByReader(expression: Expression, scope: Scope): Given {
  const { literal, usage, form, text } = expression;
  if (literal?.type === 'none') return { is: 'none' };
  if (literal?.type === 'string') return { is: 'string', text: String(literal.value) };
  const used = usage === undefined || form === 'call' ? undefined : scope.world.usage(usage);
  if (used && !isCarried(used)) return { is: 'name', name: used.symbol };
  return form === 'name' || form === 'attribute' ? { is: 'name', name: text } : { is: 'other' };
}

/** Text of the target that stands on a dotted name: notes what it needs. */
function known(text: string, scope: Scope): Piece {
  for (const name of text.match(/\b[a-z][\w]*(?:\.\w+)+/gi) ?? []) useName(scope.trace, scope.target, name);
  const level = /^lambda\b/.test(text) ? PRECEDENCE.lambda : PRECEDENCE.primary;
  return { text, level: /^['"]/.test(text) ? PRECEDENCE.atom : level };
}

function convertDtype(value: Py, scope: Scope): Piece {
  const it = given(value, scope);
  const name = it.is === 'string' ? it.text : it.is === 'name' ? it.name : null;
  const dtype = name === null ? null : dtypeName(name);
  if (dtype) return known(dtypeText(dtype, scope.target), scope);
  const piece = print(value, scope);
  const spelled = spelledDtype(piece.text, scope.target);
  if (spelled !== null) return known(spelled, scope);
  const isOpen =
    it.is === 'name' && !it.name.endsWith('.dtype') && readers(value, scope)?.usage === undefined;
  if (isOpen && value.t === 'param')
    scope.trace.notes.add(`\`${piece.text}\` has to hold a dtype of the target.`);
  return piece;
}

function convertActivation(value: Py, scope: Scope): Piece {
  const it = given(value, scope);
  if (it.is === 'none') return atom('None');
  if (it.is === 'string' && scope.target === 'keras') return print(value, scope);
  const found = named(it, scope);
  if (found === null) {
    const piece = print(value, scope);
    const expression = readers(value, scope);
    if (expression && mayBeNone(expression) && scope.target !== 'keras')
      scope.trace.notes.add(
        `\`${piece.text}\` has to hold a function of the target; where it may be \`None\`, leave its call out.`,
      );
    return piece;
  }
  if (found === 'identity') return known(IDENTITY[scope.target], scope);
  const text = found.more ? `functools.partial(${found.name}, ${found.more})` : found.name;
  return known(text, scope);
}

/** Whether a value is only known when the program runs: a name, a choice between two. */
const mayBeNone = ({ usage, form }: Expression): boolean =>
  usage === undefined && form !== 'call' && form !== 'lambda' && form !== 'literal';

function convertModule(value: Py, scope: Scope): Piece {
  const it = given(value, scope);
  const name = it.is === 'string' ? it.text : it.is === 'name' ? it.name : null;
  const text = name === null ? null : activationModule(name);
  return text === null ? print(value, scope) : known(text, scope);
}

const IDENTITY = { pytorch: 'nn.Identity()', jax: 'lambda x: x', keras: 'keras.activations.linear' } as const;

function named(it: Given, scope: Scope) {
  if (it.is === 'string') return activation(it.text, scope.target);
  return it.is === 'name' ? activation(it.name, scope.target) : null;
}

/** `act(x)(y)`: the function called, or `y` itself where there is no activation. */
export function activationCall(value: Py, args: readonly string[], scope: Scope): Piece | null {
  const it = given(value, scope);
  const found = it.is === 'none' ? 'identity' : named(it, scope);
  if (found === null) return null;
  if (found === 'identity') return primary(args[0] ?? '');
  const all = found.more ? [...args, found.more] : args;
  return known(found.name, scope) && primary(`${found.name}(${all.join(', ')})`);
}

function convertInitializer(value: Py, scope: Scope): Piece {
  const it = given(value, scope);
  const name = it.is === 'none' ? DEFAULT_INITIALIZER : it.is === 'string' ? it.text : null;
  const text = name === null ? null : initializer(name, scope.target);
  return text === null ? print(value, scope) : known(text, scope);
}

/** `init(x)(weight)`: a partial is called with its arguments in place. */
export function initializerCall(value: Py, args: readonly string[], scope: Scope): Piece {
  const piece = convertInitializer(value, scope);
  const partial = /^functools\.partial\(([\s\S]*)\)$/.exec(piece.text);
  if (!partial) return primary(`${owner(piece)}(${args.join(', ')})`);
  const [name = '', ...more] = splitTopLevel(partial[1]!).map((part) => part.trim());
  scope.trace.imports.delete('import functools');
  scope.trace.symbols.delete('functools.partial');
  return primary(`${name}(${[...args, ...more].join(', ')})`);
}

function convertCase(value: Py, scope: Scope, to: 'lower' | 'upper'): Piece {
  const it = given(value, scope);
  if (it.is === 'string') return atom(`'${to === 'lower' ? it.text.toLowerCase() : it.text.toUpperCase()}'`);
  const piece = print(value, scope);
  return piece.text === 'None' ? piece : primary(`${owner(piece)}.${to}()`);
}

function convertPair(value: Py, scope: Scope): Piece {
  const format = given({ t: 'param', id: 'data_format' }, scope);
  const channelsFirst = format.is === 'string' && /^(?:nc|channels_first)/i.test(format.text);
  return convertExpression(value, scope, (expression, part) => pairText(expression, part, channelsFirst));
}

function convertElement(value: Py, scope: Scope, place: number): Piece {
  let isDisplay = false;
  const piece = convertExpression(value, scope, (expression, part) => {
    const text = elementText(expression, part, place);
    isDisplay = text !== null;
    return text;
  });
  if (!isDisplay) return primary(`${owner(piece)}[${place}]`);
  return /^[\p{L}\p{N}_.]+$/u.test(piece.text) ? piece : { ...piece, level: PRECEDENCE.lambda };
}

function convertTensor(value: Py, scope: Scope, change: typeof tensorText): Piece {
  const piece = convertExpression(value, scope, (expression, part) => change(expression, part, scope.target));
  for (const name of piece.text.match(
    /\b(?:torch\.(?:as_tensor|stack)|jnp\.asarray|keras\.ops\.convert_to_tensor)\b/g,
  ) ?? [])
    useName(scope.trace, scope.target, name);
  return piece;
}

function convertSizes(value: Py, scope: Scope): Piece {
  const expression = readers(value, scope);
  const text = expression && shapeText(expression, (part) => printPart(part, scope), scope);
  if (text) return atom(text);
  const piece = print(value, scope);
  if (!ARRAYS.test(piece.text)) return piece;
  return primary(`${at(piece, PRECEDENCE.primary)}.tolist()`);
}

/** What is refused as a shape: arrays by Keras on PyTorch, tensors by PyTorch. */
const ARRAYS = /\bnp\.asarray\(|\btorch\.(?:as_tensor|stack|cat|maximum|minimum)\(/;

function convertContained(value: Py, scope: Scope): Piece {
  const expression = readers(value, scope);
  return expression ? atom(containedText(expression, scope)) : print(value, scope);
}

/** The display itself where it is one of layers, with and without a splat before it. */
function convertContents(value: Py, scope: Scope): Piece {
  const items = readers(value, scope)?.items;
  if (!items) return print(value, scope);
  return atom(`[${items.map((item) => containedText(item, scope)).join(', ')}]`);
}

function containedText(expression: Expression, scope: Scope): string {
  const { text, helper } = contained(printPart(expression, scope), expression, scope);
  if (helper !== null) useHelper(scope.trace, helper);
  return text;
}

/** Applies a converter of shapes to the reader's expression or to the template's own. */
function convertExpression(
  value: Py,
  scope: Scope,
  change: (expression: Expression | Py, part: (expression: Expression | Py) => string) => string | null,
): Piece {
  const expression = readers(value, scope) ?? templates(value, scope);
  const part = (inner: Expression | Py) =>
    't' in inner ? argument(print(inner, scope)) : printPart(inner, scope);
  const text = change(expression, part);
  return text === null ? print(value, scope) : atom(text);
}

function printPart(expression: Expression, scope: Scope): string {
  const values = new Map([['part', { from: 'reader', value: expression } as const]]);
  const inner: Scope = { ...scope, binding: { ...scope.binding, values }, hoisted: new Map() };
  return argument(print({ t: 'param', id: 'part' }, inner));
}
