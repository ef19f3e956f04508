/** The sorted table that an index is (a LevelDB table): its keys and values in order, every block checked. */
import { byte, type Cursor, cursor, take, uint32, varint } from './bytes.js';
import { crc32c } from './crc32c.js';
import { unsnappy } from './snappy.js';
import { Damaged } from './stored.js';

const FOOTER = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];

/** Whether the bytes end as a table does. */
export function isTable(bytes: Uint8Array): boolean {
  return (
    bytes.length >= FOOTER && MAGIC.every((value, i) => bytes[bytes.length - MAGIC.length + i] === value)
  );
}

/** All entries, by key. Throws `Damaged`. */
export function tableEntries(bytes: Uint8Array): { key: Uint8Array; value: Uint8Array }[] {
  const footer = cursor(bytes, bytes.length - FOOTER);
  handle(footer); // of the meta index, which nothing here needs
  const index = block(bytes, handle(footer));
  return entriesOf(index).flatMap(({ value }) => entriesOf(block(bytes, handle(cursor(value)))));
}

interface Handle {
  offset: number;
  size: number;
}

function handle(c: Cursor): Handle {
  return { offset: varint(c), size: varint(c) };
}

const COMPRESSED = 1;

function block(bytes: Uint8Array, { offset, size }: Handle): Uint8Array {
  const c = cursor(bytes, Math.min(offset, bytes.length), bytes.length);
  const stored = take(c, size);
  const type = byte(c);
  if (uint32(c) !== masked(crc32c(bytes.subarray(offset, offset + size + 1)))) {
    throw new Damaged('a checksum in it is wrong');
  }
  if (type > COMPRESSED) throw new Damaged('a block in it is compressed in an unknown way');
  return type === COMPRESSED ? unsnappy(stored) : stored;
}

/** Checksums are stored so that a checksum over checksums stays a good one. */
function masked(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

function entriesOf(bytes: Uint8Array): { key: Uint8Array; value: Uint8Array }[] {
  const restarts = uint32(cursor(bytes, Math.max(0, bytes.length - 4)));
  const end = bytes.length - 4 * (restarts + 1);
  if (end < 0) throw new Damaged('a block in it is damaged');
  const c = cursor(bytes, 0, end);
  const entries: { key: Uint8Array; value: Uint8Array }[] = [];
  let key = new Uint8Array();
  while (c.at < c.end) {
    const shared = varint(c);
    const rest = varint(c);
    const length = varint(c);
    if (shared > key.length) throw new Damaged('a key in it is damaged');
    key = new Uint8Array([...key.subarray(0, shared), ...take(c, rest)]);
    entries.push({ key, value: take(c, length) });
  }
  return entries;
}
