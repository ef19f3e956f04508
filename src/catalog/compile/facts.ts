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
}

export const NO_FACTS: CatalogFacts = { source: null, targets: null };

/** Reads `source.json` as it was parsed. */
export function readSourceFacts(json: unknown): SourceFacts {
  return (isRecord(json) && isRecord(json.symbols) ? json.symbols : json) as SourceFacts;
}

/**
 * Reads `targets.json` as it was parsed: dotted names, flat or grouped by package. A fact may be a record, a parameter
 * text, or null.
 */
export function readTargetFacts(json: unknown): TargetFacts {
  const flat: Record<string, TargetFact> = {};
  collect(json, flat);
  return flat;
}

function collect(json: unknown, flat: Record<string, TargetFact>): void {
  if (!isRecord(json)) return;
  for (const [key, value] of Object.entries(json)) {
    if (key.includes('.')) flat[key] = toFact(value);
    else collect(value, flat);
  }
}

function toFact(value: unknown): TargetFact {
  if (typeof value === 'string') return { params: value };
  if (!isRecord(value)) return {};
  const { params, deprecated } = value;
  return {
    ...(typeof params === 'string' && { params }),
    ...((typeof deprecated === 'string' || typeof deprecated === 'boolean') && { deprecated }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
