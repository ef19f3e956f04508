/** Snappy and its checksum, which no fixture uses: TensorFlow writes its indexes uncompressed. */
import { expect, test } from 'vitest';
import { crc32c } from '../../../src/weights/files/crc32c.js';
import { unsnappy } from '../../../src/weights/files/snappy.js';
import { Damaged } from '../../../src/weights/files/stored.js';

test('literals and copies, also of what is just being written', () => {
  // "ab", then a copy of 8 from 2 back, then "!"
  const bytes = [11, (2 - 1) << 2, 97, 98, ((8 - 4) << 2) | 1, 2, 0, 33];
  expect(new TextDecoder().decode(unsnappy(Uint8Array.from(bytes)))).toBe('ababababab!');
  // The same copy with an offset of two bytes.
  const wide = [10, (2 - 1) << 2, 97, 98, ((8 - 1) << 2) | 2, 2, 0];
  expect(new TextDecoder().decode(unsnappy(Uint8Array.from(wide)))).toBe('ababababab');
});

test.each([
  ['a copy from before the start', [4, 1, 9]],
  ['more than it claims', [1, (2 - 1) << 2, 97, 98]],
  ['less than it claims', [9, 0, 97]],
  ['a huge size', [255, 255, 255, 255, 15, 0, 97]],
  ['cut off', [9, 60 << 2]],
])('%s is damage', (_, bytes) => expect(() => unsnappy(Uint8Array.from(bytes))).toThrow(Damaged));

test('the checksum is the one of RFC 3720', () => {
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
  expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
});
