/** A zip file's members, as many as are asked for. Nothing is unpacked that claims, or turns out, to be too large. */
import { inflateRawSync } from 'node:zlib';
import type { FileFault } from './stored.js';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const LARGEST_MEMBER = 2 ** 31 - 1;
/** DEFLATE cannot do better than about 1030 to 1; what claims more is damage or a bomb. */
const BEST_RATIO = 1032;

/** Whether the bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The members that are there, by name. */
export function readZip(bytes: Uint8Array, wanted: readonly string[]): Map<string, Uint8Array> | FileFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    if (end === null) return damaged('it is a zip file, but cut off');
    const found = new Map<string, Uint8Array>();
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < view.getUint16(end + 10, true); i++) {
      if (view.getUint32(at, true) !== ENTRY) return damaged('its table of contents is damaged');
      const nameLength = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (wanted.includes(name)) {
        const member = memberAt(bytes, view, at);
        if (!(member instanceof Uint8Array)) return damaged(`\`${name}\` in it ${member.wrong}`);
        found.set(name, member);
      }
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return found;
  } catch {
    return damaged('it is a zip file, but damaged');
  }
}

function damaged(fault: string): FileFault {
  return { fault, hint: 'Copy it again from where it was made, or save it again.' };
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

function memberAt(bytes: Uint8Array, view: DataView, entry: number): Uint8Array | { wrong: string } {
  const method = view.getUint16(entry + 10, true);
  const packed = view.getUint32(entry + 20, true);
  const size = view.getUint32(entry + 24, true);
  const local = view.getUint32(entry + 42, true);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return { wrong: 'is cut off' };
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) return { wrong: 'is compressed in a way that Keras never uses' };
  if (size > LARGEST_MEMBER || size > packed * BEST_RATIO)
    return { wrong: 'claims to be larger than it can be' };
  const out = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  return out.length === size ? out : { wrong: 'has another size than it claims' };
}
