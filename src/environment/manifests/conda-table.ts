/** Pixi's tables: Conda packages as keys of TOML. */

import { asTable, type TomlLines } from '../../toml/toml.js';
import type { Reader } from '../reading.js';
import { condaRequirement } from './conda.js';

/** Reads one table of Conda packages. */
export function readCondaTable(
  header: string,
  table: Record<string, unknown>,
  { reader, lines }: { reader: Reader; lines: TomlLines },
): void {
  for (const [name, wanted] of Object.entries(table)) {
    const version = typeof wanted === 'string' ? wanted : asTable(wanted).version;
    const text = typeof version === 'string' ? `${name} ${version}` : name;
    condaRequirement(text, 'runtime', { line: lines.key(header, name) }, reader);
  }
}
