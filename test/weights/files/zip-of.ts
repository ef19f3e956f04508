/** Small zip files for tests, honest or not. */

export interface Member {
  name: string;
  data: Uint8Array;
  /** The data is deflated already. */
  packed?: boolean;
  /** The size that the table of contents claims. */
  claims?: number;
}

/** A zip file of these members. */
export function zipOf(members: readonly Member[]): Uint8Array {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, data, packed, claims } of members) {
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(packed ? 8 : 0, 4);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(claims ?? data.length, 18);
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const local = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      fields,
      lengths,
      Buffer.from(name),
      data,
    ]);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    fields.copy(head, 6);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(offset, 42);
    entries.push(Buffer.concat([head, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...entries, end]));
}
