/**
 * Where a use stands in the program: in which function, inside which `with` blocks, and who calls that function with what.
 * Plain data beside the usages, for whoever has to follow names through calls.
 */

/** One call's place. */
export interface Frame {
  /** The call itself: no two calls of a project share it. */
  node: string;
  /** The function it stands in; empty at module level. */
  fn: string;
  /** Ids of the usages that are the surrounding `with` items, outermost first; null for an item that is no usage. */
  withs: (string | null)[];
  /** Inside a loop or a comprehension of its function. */
  inLoop: boolean;
  /** For each argument: the `node` of the one call that gave its value, where there is only one. */
  origins: (string | null)[];
  /** For each argument: its text, with a name that has one definition followed to what it is. */
  texts: string[];
}

/** A call of a function of the project. */
export interface CallFrame extends Frame {
  /** Texts by parameter, as in `texts`. */
  args: Readonly<Record<string, string>>;
}

/** The frames of a project. */
export interface Frames {
  /** By usage id. */
  usages: ReadonlyMap<string, Frame>;
  /** By function: its calls, in the order of the text. */
  callers: ReadonlyMap<string, readonly CallFrame[]>;
  /** Calls whose value is what their function returns. */
  returned: ReadonlySet<string>;
  /** By function: texts of the defaults of its parameters. */
  defaults: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** By function in which a usage stands: the names of its parameters. */
  params: ReadonlyMap<string, readonly string[]>;
}
