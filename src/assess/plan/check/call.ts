/** Writes calls of the reader's functions: arrays where arrays go, what nobody can know as `...`. */
import type { UnitParameter } from '../../../usage/outline.js';
import { isArray, type Subject } from './subjects.js';

/** How a side of the test writes things. */
export interface Side {
  /** A tensor made of the array of that name. */
  tensor(name: string): string;
  /** Whether there is a session to hand over. */
  hasSession: boolean;
}

const TRAINING = /^(is_)?train(ing)?(_mode)?$/;
const SESSION = /^_?sess(ion)?_?$/;

/** Arguments for what has no default. */
export function argumentsFor(parameters: readonly UnitParameter[], side: Side): string {
  return (
    parameters
      // Python 2 takes tuples apart in a signature: such a parameter has no name.
      .filter(({ name, unpack, default: value }) => name !== '' && unpack === '' && value === null)
      .map((parameter) => {
        const { name } = parameter;
        if (isArray(parameter)) return `${name}=${side.tensor(name)}`;
        if (TRAINING.test(name)) return `${name}=False`;
        return SESSION.test(name) && side.hasSession ? `${name}=sess` : `${name}=...`;
      })
      .join(', ')
  );
}

/** The parameters of a subject that arrays go to; a layer is called on `x`. */
export function arraysOf({ kind, parameters }: Subject): string[] {
  if (kind === 'layer') return ['x'];
  return kind === 'class' ? [] : parameters.filter(isArray).map(({ name }) => name);
}

/** The lines that call it and bind `out`. */
export function callLines({ name, kind, parameters, owner }: Subject, side: Side): string[] {
  const args = argumentsFor(parameters, side);
  if (kind === 'function') return [`out = ${name}(${args})`];
  if (kind === 'layer') return [`layer = ${name}(${args})`, `out = layer(${side.tensor('x')})`];
  if (kind === 'class')
    return [
      `it = ${name}(${args})`,
      'out = it.outputs  # or whatever it keeps or gives that can be compared',
    ];
  const made = owner ? `${owner.name}(${argumentsFor(owner.parameters, side)})` : '...';
  return [`it = ${made}`, `out = it.${name.slice(name.indexOf('.') + 1)}(${args})`];
}

/** What of the module is imported for it. */
export function importedName({ name, owner }: Subject): string {
  return owner?.name ?? name;
}

/** A name for a test function. */
export function testName({ name }: Subject): string {
  return `test_${name.replace(/\W+/g, '_').replace(/^_+/, '')}`;
}
