/** Protocol buffers as far as a checkpoint's index needs them: fields by number, in their order. */
import { type Cursor, cursor, take, uint32, varint } from './bytes.js';
import { Damaged } from './stored.js';

/** A field: a number, or the bytes of a text, a message or a packed list. */
export type Field =
  | { number: number; value: number; bytes?: undefined }
  | { number: number; bytes: Uint8Array };

/** All fields of a message. */
export function fieldsOf(bytes: Uint8Array): Field[] {
  const c = cursor(bytes);
  const fields: Field[] = [];
  while (c.at < c.end) fields.push(nextField(c));
  return fields;
}

function nextField(c: Cursor): Field {
  const tag = varint(c);
  const number = Math.floor(tag / 8);
  switch (tag % 8) {
    case 0:
      return { number, value: varint(c) };
    case 1:
      return { number, value: uint32(c) + uint32(c) * 2 ** 32 };
    case 2:
      return { number, bytes: take(c, varint(c)) };
    case 5:
      return { number, value: uint32(c) };
    default:
      throw new Damaged('a record in it is no protocol buffer');
  }
}

/** The last number under this field; 0, its default, where there is none. */
export function numberIn(fields: readonly Field[], number: number): number {
  const found = fields.findLast((field) => field.number === number);
  return found && found.bytes === undefined ? found.value : 0;
}

/** Every text or message under this field. */
export function partsIn(fields: readonly Field[], number: number): Uint8Array[] {
  return fields.flatMap((field) => (field.number === number && field.bytes ? [field.bytes] : []));
}

/** The last text under this field; empty where there is none. */
export function textIn(fields: readonly Field[], number: number): string {
  return new TextDecoder().decode(partsIn(fields, number).at(-1) ?? new Uint8Array());
}
