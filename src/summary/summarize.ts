/** One file's text to its summary. Pure: no file system, no clock, no other file. */
import { lowerModule } from '../python/lower.js';
import type { Parse } from '../python/parse.js';
import type { Stmt } from '../python/syntax.js';
import { runScope } from './bind-definition.js';
import { bindBlock } from './bind-statement.js';
import { type Binder, type Frame, openFrame } from './binding.js';
import type { Summary } from './summary.js';

const NONE: ReadonlySet<string> = new Set();

/** Parses, lowers and binds. Throws `RangeError` where the code is nested deeper than the stack allows. */
export function summarize(parse: Parse, text: string): Summary {
  const module = lowerModule(parse, text);
  return bindModule(text, module.body, module.broken);
}

function bindModule(text: string, body: Stmt[], broken: Summary['broken']): Summary {
  const out: Summary = {
    nodes: [],
    defs: [],
    fns: [],
    classes: [],
    scopes: [],
    roots: [],
    blocks: [],
    imports: [],
    stars: [],
    sets: [],
    all: null,
    broken,
  };
  const b: Binder = { text, out, frame: undefined as unknown as Frame, guard: '', deferred: [] };
  b.frame = openFrame(b, { kind: 'module', locals: null, globals: NONE, nonlocals: NONE, fn: -1, cls: -1 });
  runScope(b, () => bindBlock(b, body));
  return out;
}
