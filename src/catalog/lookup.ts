/**
 * Which answer the catalogue has for a symbol: an own row, a namespace's fallback, or none.
 */
import type { CompiledCatalog, CompiledNamespace, CompiledRow } from './compiled.js';

export type Answer =
  | { how: 'row'; row: CompiledRow; rawOp?: RawOp }
  | { how: 'namespace'; namespace: CompiledNamespace; rawOp?: RawOp }
  | { how: 'unknown' };

/** Set where the symbol is a raw op, whose arguments have names of their own: the public name that answers for it. */
export interface RawOp {
  publicName: string;
}

/** Whether a name is one its namespace ever had. */
export type IsKnown = (symbol: string) => boolean;

/** Finds the answer to a symbol or one of its other names; a namespace answers only for names that are its own. */
export function answerTo(catalog: CompiledCatalog, symbol: string, isKnown: IsKnown = () => true): Answer {
  const publicName = symbol.startsWith(RAW_OPS)
    ? own(catalog.rawOps, symbol.slice(RAW_OPS.length))
    : undefined;
  if (publicName === undefined) return plainAnswer(catalog, symbol, isKnown);
  const answer = plainAnswer(catalog, publicName, () => true);
  return answer.how === 'unknown' ? answer : { ...answer, rawOp: { publicName } };
}

const RAW_OPS = 'tf.raw_ops.';

function plainAnswer(catalog: CompiledCatalog, symbol: string, isKnown: IsKnown): Answer {
  const row = own(catalog.rows, symbol) ?? own(catalog.rows, own(catalog.aliases, symbol) ?? symbol);
  if (row) return { how: 'row', row };
  if (!isKnown(symbol)) return { how: 'unknown' };
  for (let end = symbol.length; end > 0; end = symbol.lastIndexOf('.', end - 1)) {
    const namespace = own(catalog.namespaces, symbol.slice(0, end));
    if (namespace) return { how: 'namespace', namespace };
  }
  return { how: 'unknown' };
}

/** The rule that speaks about it: `api/tf.concat`, `namespace/tf.contrib.slim`, `unknown/tf.foo`. */
export function ruleOf(answer: Answer, symbol: string): string {
  if (answer.how === 'row') return `api/${answer.row.symbol}`;
  return answer.how === 'namespace' ? `namespace/${answer.namespace.namespace}` : `unknown/${symbol}`;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
