/** INI text as Python's `configparser` reads it, with lines. Knows no keys. */

/** One key, with its continuation lines. */
export interface IniEntry {
  section: string;
  key: string;
  /** The lines of the value, comments taken out, blank ones too. */
  values: { text: string; line: number }[];
}

/** Longer lines are junk, on which patterns would take for ever. */
const MAX_LINE = 4000;

/** The keys of all sections in order; `broken` are lines that are none of INI's. */
export function parseIni(text: string): { entries: IniEntry[]; broken: number[] } {
  const entries: IniEntry[] = [];
  const broken: number[] = [];
  let section = '';
  let entry: IniEntry | null = null;
  for (const [index, full] of text.split(/\r?\n/).entries()) {
    const raw = full.slice(0, MAX_LINE);
    const line = index + 1;
    if (/^[ \t]*(?:[#;].*)?$/.test(raw)) continue;
    const value = raw.replace(/[ \t]+[#;].*$/, '').trim();
    if (/^[ \t]/.test(raw) && entry !== null) {
      entry.values.push({ text: value, line });
      continue;
    }
    const header = /^\[([^\]]+)\]/.exec(raw)?.[1];
    const parted = header === undefined ? /^([^=:]+?)[ \t]*[=:][ \t]*(.*)$/.exec(value) : null;
    if (header !== undefined) {
      section = header.trim();
      entry = null;
    } else if (parted) {
      const first = parted[2] as string;
      entry = { section, key: (parted[1] as string).trim().toLowerCase(), values: [] };
      if (first !== '') entry.values.push({ text: first, line });
      entries.push(entry);
    } else if (/^[ \t]/.test(raw)) {
      // A continuation of nothing; harmless.
    } else broken.push(line);
  }
  return { entries, broken };
}
