/**
 * What the compiler and the lints ask of the generated facts: the source's parameters, the target's names and defaults.
 */

/** `rules/facts/source.json`: symbol -> parameter text per API version. */
export type SourceFacts = Readonly<Record<string, Readonly<Partial<Record<'v1' | 'v2' | '0.12', string>>>>>;

/** One name of a target framework. */
export interface TargetFact {
  /** Parameter text; absent where it cannot be told or is not called. */
  params?: string;
  /** Why and since when, where it is deprecated. */
  deprecated?: string | boolean;
}

/** Dotted names of all targets -> facts. */
export type TargetFacts = Readonly<Record<string, TargetFact>>;

/** Facts; null where a file does not exist yet. */
export interface CatalogFacts {
  source: SourceFacts | null;
  targets: TargetFacts | null;
  /** Other spelling of a symbol -> the one that usages carry. */
  aliases: Readonly<Record<string, string>> | null;
  /** Raw op -> the public name that stands for it. */
  rawOps?: Readonly<Record<string, string>> | null;
}

export const NO_FACTS: CatalogFacts = { source: null, targets: null, aliases: null, rawOps: null };

/** Parameter texts of a target's name: its own and, as PyTorch overloads its functions, that of the tensor method. */
export function targetParameters(name: string, targets: TargetFacts): string[] {
  const leaf = /^torch\.(\w+)$/.exec(name)?.[1];
  const twin = leaf === undefined ? undefined : targets[`torch.Tensor.${leaf}`]?.params;
  return [targets[name]?.params, twin].filter((text) => text !== undefined);
}

/** Reads `source.json` as it was parsed. */
export function readSourceFacts(json: unknown): SourceFacts {
  return (isRecord(json) && isRecord(json.symbols) ? json.symbols : json) as SourceFacts;
}

/** One entry of `targets.json`: kind, parameters, methods, deprecated. */
interface TargetJson {
  k?: string;
  p?: string | null;
  m?: Readonly<Record<string, string | null>>;
  d?: unknown;
}

/** Reads `targets.json` as it was parsed; methods stand beside their classes as `torch.Tensor.abs`. */
export function readTargetFacts(json: unknown): TargetFacts {
  const symbols = (isRecord(json) && isRecord(json.symbols) ? json.symbols : {}) as Record<
    string,
    TargetJson
  >;
  const flat: Record<string, TargetFact> = {};
  for (const [name, { p, m, d }] of Object.entries(symbols)) {
    flat[name] = { ...params(p), ...(d ? { deprecated: true } : {}) };
    for (const [method, text] of Object.entries(m ?? {})) flat[`${name}.${method}`] = params(text);
  }
  return flat;
}

const params = (text: string | null | undefined): TargetFact =>
  typeof text === 'string' ? { params: text } : {};

/** Reads the public names of raw ops from `raw-ops.json` as it was parsed. */
export function readRawOps(json: unknown): Readonly<Record<string, string>> {
  return (isRecord(json) && isRecord(json.ops) ? json.ops : {}) as Record<string, string>;
}

/** Reads the other spellings of symbols from `link.json` as it was parsed. */
export function readAliases(json: unknown): Readonly<Record<string, string>> {
  return (isRecord(json) && isRecord(json.aliases) ? json.aliases : {}) as Record<string, string>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
