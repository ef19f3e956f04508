/** Reads a saved assessment back. Trusts nothing: the file may be anything. Reads no file itself. */
import { type Assessment, SCHEMA_VERSION } from './assessment.js';
import { assessmentSchema } from './schema.js';
import { validate } from './validate.js';

/** Why a text is not an assessment that this version can render. */
export type ParseFault =
  | { fault: 'not json'; detail: string }
  | { fault: 'not a result' }
  | { fault: 'other version'; found: string }
  | { fault: 'wrong shape'; path: string; wrong: string };

/** The assessment in a text, or what is wrong with it. */
export function parseAssessment(text: string): Assessment | ParseFault {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    return { fault: 'not json', detail: error instanceof Error ? error.message : String(error) };
  }
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) {
    return { fault: 'not a result' };
  }
  if (value.schemaVersion !== SCHEMA_VERSION) {
    return { fault: 'other version', found: JSON.stringify(value.schemaVersion) };
  }
  const mismatch = validate(value, assessmentSchema);
  return mismatch ? { fault: 'wrong shape', ...mismatch } : (value as unknown as Assessment);
}
