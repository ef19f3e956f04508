/**
 * The texts that findings refer to by id, once each: rows, namespaces and caveats.
 */
import type { CompiledCatalog } from '../catalog/compiled.js';

/** A text that belongs to a rule: its id, a title, and full sentences. */
export interface CatalogText {
  id: string;
  title: string;
  text: string;
}

/** Every text of the catalogue by id: `api/tf.concat`, `namespace/tf.contrib`, `caveat/same-padding-stride`. */
export function ruleTexts(catalog: CompiledCatalog): Record<string, CatalogText> {
  const texts: CatalogText[] = [
    ...Object.values(catalog.rows).map(({ symbol, title, note }) => ({
      id: `api/${symbol}`,
      title: title ?? `\`${symbol}\``,
      text: note ?? '',
    })),
    ...Object.values(catalog.namespaces).map(({ namespace, title, note }) => ({
      id: `namespace/${namespace}`,
      title: title ?? `Everything in \`${namespace}\``,
      text: note ?? '',
    })),
    ...Object.values(catalog.caveats).map(({ id, title, text }) => ({ id: `caveat/${id}`, title, text })),
  ];
  return Object.fromEntries(texts.map((text) => [text.id, text]));
}
