/**
 * Compiles signatures: the row's own, else those of the facts. Legacy parameters get the name that templates use.
 */
import type { CompiledSignature } from '../compiled.js';
import type { PyParam } from '../python/ast.js';
import { parseExpression, parseParameters } from '../python/parser.js';
import type { RowText, SignatureText } from '../row-text.js';
import type { SourceFacts } from './facts.js';
import { resolveNames } from './resolve.js';

/** Legacy names of TF1, told from the current one standing beside them in the same signature. */
const LEGACY: Readonly<Record<string, string>> = {
  keep_dims: 'keepdims',
  reduction_indices: 'axis',
  dimension: 'axis',
  dim: 'axis',
  squeeze_dims: 'axis',
  concat_dim: 'axis',
  split_dim: 'axis',
  seq_dim: 'seq_axis',
  batch_dim: 'batch_axis',
};

/** All signatures of a row; undefined where neither row nor facts have one. */
export function compileSignatures(
  symbol: string,
  row: RowText,
  source: SourceFacts | null,
): CompiledSignature[] | undefined {
  const texts = row.signatures ?? fromFacts(symbol, row, source);
  return texts?.map((text) => compileSignature(text, row.rename ?? {}));
}

function fromFacts(symbol: string, row: RowText, source: SourceFacts | null): SignatureText[] | undefined {
  const names = [symbol, ...(row.aliases ?? [])];
  const fact = names.map((name) => source?.[name]).find((found) => found !== undefined);
  if (!fact) return undefined;
  const { v1, v2 } = fact;
  if (v1 !== undefined && v2 !== undefined && v1 !== v2) {
    return [
      { params: v2, api: 'v2' },
      { params: v1, api: 'v1' },
    ];
  }
  const params = v2 ?? v1;
  if (params !== undefined) return [{ params }];
  return fact['0.12'] === undefined ? undefined : [{ params: fact['0.12'], until: '0.12' }];
}

function compileSignature(
  text: SignatureText,
  rowRename: Readonly<Record<string, string>>,
): CompiledSignature {
  const params = withoutReceiver(parseParameters(text.params));
  const names = new Set(params.map((param) => param.name));
  const rename = { ...known(names), ...present(rowRename, names), ...text.rename };
  return {
    params,
    ...(text.api && { api: text.api }),
    ...(text.until && { until: text.until }),
    ...(text.when && { when: resolveNames(parseExpression(text.when), names) }),
    ...(Object.keys(rename).length > 0 && { rename }),
  };
}

function withoutReceiver(params: PyParam[]): PyParam[] {
  return params[0]?.name === 'self' || params[0]?.name === 'cls' ? params.slice(1) : params;
}

function known(names: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(LEGACY).filter(([legacy, current]) => names.has(legacy) && names.has(current)),
  );
}

function present(
  rename: Readonly<Record<string, string>>,
  names: ReadonlySet<string>,
): Record<string, string> {
  return Object.fromEntries(Object.entries(rename).filter(([legacy]) => names.has(legacy)));
}
