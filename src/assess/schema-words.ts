/** Words for writing JSON Schemas, only as many as `validate.ts` knows. */
import type { Schema } from './validate.js';

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const lineNumber: Schema = { type: 'integer', minimum: 1 };
export const nothing: Schema = { type: 'null' };
export const texts: Schema = { type: 'array', items: text };

/** An object with exactly these members; names with a trailing `?` may be missing. */
export function record(description: string, members: Record<string, Schema>): Schema {
  const entries = Object.entries(members);
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(entries.map(([name, schema]) => [name.replace(/\?$/, ''), schema])),
    required: entries.map(([name]) => name).filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

/** An object with any names and values of one kind. */
export function dictionary(description: string, additionalProperties: Schema): Schema {
  return { type: 'object', description, additionalProperties };
}

export function listOf(items: Schema, description?: string): Schema {
  return { type: 'array', ...(description ? { description } : {}), items };
}

export function oneOf(...values: (string | null)[]): Schema {
  return { enum: values };
}

export function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

export function either(...anyOf: Schema[]): Schema {
  return { anyOf };
}
