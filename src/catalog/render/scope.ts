/**
 * What a template is rendered in: one bound call, one target, and the way to nested usages.
 */
import type { Target } from '../../match/finding.js';
import type { Usage } from '../../usage/usage.js';
import { type Binding, bindWithoutSignature } from '../bind.js';
import type { Py } from '../python/ast.js';
import { newTrace, type Piece, type Trace } from './piece.js';

/** Where a nested rendering may not put a line before itself, and which names are taken. */
export interface Place {
  /** Inside a lambda or comprehension: nothing can be bound to a name before. */
  inline: boolean;
  avoid: ReadonlySet<string>;
}

/** An expression that was rewritten, with what it needs. */
export interface Nested {
  piece: Piece;
  trace: Trace;
  /** How what it makes is to be called, where that is not plain: `?layer(?inputs.permute(0, 2, 1))`. */
  call?: string;
}

/** The other usages of the project, as far as a rendering needs them. */
export interface World {
  usage(id: string): Usage | undefined;
  /** The advice on a usage as an expression; null where it has none and the original must stay. */
  render(id: string, target: Target, place: Place): Nested | null;
}

/** A scope outside any call. */
export function looseScope(target: Target, world: World): Scope {
  return {
    target,
    binding: bindWithoutSignature({ args: [], api: null }),
    world,
    trace: newTrace(),
    place: { inline: true, avoid: new Set() },
    hoisted: new Map(),
    filled: new Map(),
    holes: {},
    fills: {},
    helpers: new Set(),
    refuses: new Set(),
  };
}

export interface Scope {
  target: Target;
  binding: Binding;
  world: World;
  trace: Trace;
  place: Place;
  /** Parameters that were bound to a fresh name. */
  hoisted: Map<string, string>;
  /** Holes that the call itself fills: `name`. */
  filled: ReadonlyMap<string, string>;
  /** What belongs into the holes. */
  holes: Readonly<Record<string, string>>;
  /** What fills a hole where the reader's call tells. */
  fills: Readonly<Record<string, readonly Py[]>>;
  helpers: ReadonlySet<string>;
  /** Keywords that the target does not take. */
  refuses: ReadonlySet<string>;
}
