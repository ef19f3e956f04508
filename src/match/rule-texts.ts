/**
 * The texts that findings refer to by id: rows, namespaces and caveats.
 */
import type { CompiledCatalog } from '../catalog/compiled.js';

/** A text that belongs to a rule: its id, a title, and full sentences. */
export interface CatalogText {
  id: string;
  title: string;
  text: string;
}

/** The text behind an id (`api/tf.concat`, `namespace/tf.contrib`, `caveat/same-padding-stride`); null where there is none. */
export function ruleText(catalog: CompiledCatalog, id: string): CatalogText | null {
  const slash = id.indexOf('/');
  const [sort, name] = [id.slice(0, slash), id.slice(slash + 1)];
  if (sort === 'api') {
    const row = own(catalog.rows, name);
    return row && { id, title: row.title ?? `\`${name}\``, text: row.note ?? '' };
  }
  if (sort === 'namespace') {
    const space = own(catalog.namespaces, name);
    return space && { id, title: space.title ?? `Everything in \`${name}\``, text: space.note ?? '' };
  }
  const caveat = sort === 'caveat' ? own(catalog.caveats, name) : null;
  return caveat && { id, title: caveat.title, text: caveat.text };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
