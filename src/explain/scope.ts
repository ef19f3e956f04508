/**
 * The scope in which a template is printed as it is: no call, so every parameter stands for itself.
 */
import type { CompiledVariant } from '../catalog/compiled.js';
import { newTrace } from '../catalog/render/piece.js';
import type { Scope } from '../catalog/render/scope.js';
import type { Target } from '../match/finding.js';
import { PRECEDENCE } from '../python/precedence.js';
import type { Argument } from '../usage/usage.js';

/** What a template passes on with `...`. */
const ALL_ARGUMENTS: Argument = {
  keyword: null,
  value: { text: '...', precedence: PRECEDENCE.atom, form: 'other' },
};

/** Makes one; what the printing needs is in its trace. */
export function openScope(
  target: Target,
  { holes = {}, helpers = [] }: Partial<CompiledVariant> = {},
): Scope {
  return {
    target,
    binding: {
      values: new Map(),
      args: [ALL_ARGUMENTS],
      api: null,
      order: [],
      unknown: [],
      missing: [],
      unpacks: true,
    },
    world: { usage: () => undefined, render: () => null },
    trace: newTrace(),
    place: { inline: false, avoid: new Set() },
    hoisted: new Map(),
    filled: new Map(),
    holes,
    fills: {},
    helpers: new Set(helpers),
    refuses: new Set(),
  };
}
