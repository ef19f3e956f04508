/**
 * Checks a value against the part of JSON Schema that `schema.ts` uses, and says where it fails. Small on purpose: a saved
 * result is read without any library at run time; the tests hold it against one that knows the whole standard.
 */

export interface Schema {
  $schema?: string;
  $defs?: Record<string, Schema>;
  $ref?: string;
  title?: string;
  description?: string;
  type?: TypeName | TypeName[];
  const?: string | number;
  enum?: (string | null)[];
  minimum?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | false;
  anyOf?: Schema[];
}

type TypeName = 'string' | 'boolean' | 'integer' | 'number' | 'null' | 'array' | 'object';

/** Where a value does not fit, and how, as the rest of a sentence: `should be a string`; null where all is well. */
export type Mismatch = { path: string; wrong: string } | null;

/** The first place where the value does not fit. */
export function validate(value: unknown, schema: Schema, defs: Record<string, Schema> = {}): Mismatch {
  return check(value, schema, { path: '', defs: { ...defs, ...schema.$defs } });
}

interface Context {
  path: string;
  defs: Record<string, Schema>;
}

function check(value: unknown, schema: Schema, context: Context): Mismatch {
  if (schema.$ref !== undefined) return check(value, resolve(schema.$ref, context), context);
  if (schema.anyOf) return checkAny(value, schema.anyOf, context);
  if (schema.const !== undefined && value !== schema.const) {
    return { path: context.path, wrong: `should be ${JSON.stringify(schema.const)}` };
  }
  if (schema.enum && !schema.enum.includes(value as string | null)) {
    return {
      path: context.path,
      wrong: `should be one of ${schema.enum.map((each) => JSON.stringify(each)).join(', ')}`,
    };
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => hasType(value, type))) {
    return { path: context.path, wrong: `should be ${types.map(article).join(' or ')}` };
  }
  if (schema.minimum !== undefined && typeof value === 'number' && value < schema.minimum) {
    return { path: context.path, wrong: `should be at least ${schema.minimum}` };
  }
  return checkInside(value, schema, context);
}

function checkInside(value: unknown, schema: Schema, context: Context): Mismatch {
  if (Array.isArray(value) && schema.items) {
    for (const [index, item] of value.entries()) {
      const mismatch = check(item, schema.items, { ...context, path: `${context.path}[${index}]` });
      if (mismatch) return mismatch;
    }
    return null;
  }
  return isRecord(value) ? checkMembers(value, schema, context) : null;
}

function checkMembers(value: Record<string, unknown>, schema: Schema, context: Context): Mismatch {
  const missing = schema.required?.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return { path: join(context.path, missing), wrong: 'is missing' };
  for (const [name, member] of Object.entries(value)) {
    const path = join(context.path, name);
    const known =
      schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    const inside = known ?? schema.additionalProperties;
    if (inside === false) return { path, wrong: 'does not belong there' };
    const mismatch = inside ? check(member, inside, { ...context, path }) : null;
    if (mismatch) return mismatch;
  }
  return null;
}

/** Of several shapes, the one that fits furthest tells most: the deepest mismatch is shown. */
function checkAny(value: unknown, shapes: readonly Schema[], context: Context): Mismatch {
  let deepest: Mismatch = null;
  for (const shape of shapes) {
    const mismatch = check(value, shape, context);
    if (!mismatch) return null;
    if (!deepest || mismatch.path.length > deepest.path.length) deepest = mismatch;
  }
  return deepest;
}

function resolve(pointer: string, { defs }: Context): Schema {
  const name = pointer.replace('#/$defs/', '');
  const found = defs[name];
  if (!found) throw new Error(`The schema refers to ${pointer}, which it does not define.`);
  return found;
}

function hasType(value: unknown, type: TypeName): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function article(type: TypeName): string {
  if (type === 'null') return 'null';
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

function join(path: string, name: string): string {
  const step = /^\w+$/.test(name) ? name : JSON.stringify(name);
  return path === '' ? step : `${path}.${step}`;
}
