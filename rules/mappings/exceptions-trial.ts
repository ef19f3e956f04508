/**
 * How rows of exceptions are run: each is raised and caught, and where a framework can be made to raise it, it is.
 */
import { type Example, type Scaffold, type Trial, trial } from '../../src/catalog/kit.js';

const GRADIENT = 'An exception has no gradient.';

/** It is raised with a message, and caught. */
export const raised = (): Trial =>
  trial({ node_def: null, op: null, message: 'it went wrong' } satisfies Example, {
    source: { use: 'try:\n    raise $call\nexcept Exception as error:\n    result = str(error)' },
    gradient: GRADIENT,
  });

const caught = (line: string, name: string): Scaffold => ({
  use: `result = 'nothing raised'\ntry:\n    ${line}\nexcept ${name}:\n    result = 'caught'`,
});

/** Lines that raise it, in TensorFlow and in the targets. */
export interface Raising {
  make?: string;
  source: string;
  pytorch: string;
  jax?: string;
  keras?: string;
}

/** What raises it in TensorFlow raises the other one in a target. */
export const provoked = ({ make = '', source, pytorch, jax = pytorch, keras = pytorch }: Raising): Trial =>
  trial(
    {},
    {
      api: 'v2',
      gradient: GRADIENT,
      source: { make, ...caught(source, '$name') },
      pytorch: { make: `import os, torch\n${make}`, ...caught(pytorch, '$code') },
      jax: { make: `import os, jax.numpy as jnp\n${make}`, ...caught(jax, '$code') },
      keras: { make: `import os, keras\n${make}`, ...caught(keras, '$code') },
    },
  );
