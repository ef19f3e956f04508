/**
 * The texts that findings refer to by id: rows, namespaces and caveats.
 */
import type { CompiledCatalog } from '../catalog/compiled.js';
import type { DemoFigures } from '../catalog/demo-text.js';
import type { Target } from './finding.js';

/** A text that belongs to a rule: its id, a title, and full sentences. */
export interface CatalogText {
  id: string;
  title: string;
  text: string;
  /** For an idiom that fails without an exception today: one sentence. */
  silent?: string;
  /** For a caveat: what its demonstrations gave. */
  figures?: ({ target: Target } & DemoFigures)[];
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
  if (sort === 'idiom') return idiomText(catalog, name);
  const caveat = sort === 'caveat' ? own(catalog.caveats, name) : null;
  if (!caveat) return null;
  const figures = caveat.demos.flatMap(({ target, figures }) => (figures ? [{ target, ...figures }] : []));
  return { id, title: caveat.title, text: caveat.text, ...(figures.length > 0 && { figures }) };
}

function idiomText({ idioms }: CompiledCatalog, name: string): CatalogText | null {
  const idiom = idioms.find(({ id }) => id === name);
  return idiom
    ? {
        id: `idiom/${name}`,
        title: idiom.title,
        text: idiom.text,
        ...(idiom.silent && { silent: idiom.silent }),
      }
    : null;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
