/**
 * Text to tree, and the one way to walk it. The only file that knows tree-sitter.
 * A `Walker` moves over native nodes with as few crossings as possible; trees are not kept after lowering.
 */
import { createRequire } from 'node:module';
import type { TreeCursor } from 'tree-sitter';

const require = createRequire(import.meta.url);

/** A position in a parse tree. `type` and `field` are cached by the grammar's numeric ids. */
export interface Walker {
  text: string;
  type(): string;
  field(): string;
  named(): boolean;
  start(): number;
  end(): number;
  missing(): boolean;
  /** Calls `visit` at each child, named or not, and comes back. */
  children(visit: () => void): void;
}

/** Parses Python source; `hasError` says whether any range is broken. */
export type Parse = (text: string) => { walker: Walker; hasError: boolean };

/** Makes a parser with its own state, one a thread. */
export function createParser(): Parse {
  const Parser = require('tree-sitter') as typeof import('tree-sitter');
  const language = require('tree-sitter-python');
  const parser = new Parser();
  parser.setLanguage(language);
  const types: string[] = [];
  const fields: string[] = [];
  return (text) => {
    // The native default buffer is 32 KB: longer input needs it sized (node-tree-sitter issue 199).
    const tree = parser.parse(text, undefined, { bufferSize: Math.max(32 * 1024, text.length * 2 + 2) });
    return { walker: walk(tree.walk(), text, types, fields), hasError: tree.rootNode.hasError };
  };
}

/** Properties the typings of 0.22 lack. */
type Cursor = TreeCursor & { nodeTypeId: number; currentFieldId: number; nodeIsMissing: boolean };

function walk(tree: TreeCursor, text: string, types: string[], fields: string[]): Walker {
  const cursor = tree as Cursor;
  return {
    text,
    type() {
      const id = cursor.nodeTypeId;
      types[id] ??= cursor.nodeType;
      return types[id];
    },
    field() {
      const id = cursor.currentFieldId;
      if (id === 0) return '';
      fields[id] ??= cursor.currentFieldName;
      return fields[id];
    },
    named: () => cursor.nodeIsNamed,
    start: () => cursor.startIndex,
    end: () => cursor.endIndex,
    missing: () => cursor.nodeIsMissing,
    children(visit) {
      if (!cursor.gotoFirstChild()) return;
      do visit();
      while (cursor.gotoNextSibling());
      cursor.gotoParent();
    },
  };
}
