/** Import statements that bring in TensorFlow, as sightings of the role `import`. */
import { concernsTensorFlow } from '../facts/relevant.js';
import type { ImportSite } from '../summary/summary.js';
import type { Evaluation } from '../values/link.js';
import { type Alternative, symbol as symbolValue } from '../values/value.js';
import type { Sighting } from './sightings.js';

/** One for each imported name, and one for each star. */
export function importSightings(ev: Evaluation, file: number): Sighting[] {
  const { imports } = ev.files[file]!.summary;
  return [...imports.flatMap((site) => importedName(ev, file, site)), ...starImports(ev, file)];
}

function importedName(ev: Evaluation, file: number, site: ImportSite): Sighting[] {
  const imported = ev.files[file]!.summary.defs[site.def]!;
  if (imported.t !== 'import' && imported.t !== 'from') return [];
  const bySymbol = new Map<string, Sighting>();
  for (const alternative of ev.def(file, site.def).alts) {
    const { value } = alternative;
    if (value.t !== 'symbol') continue;
    // `import tensorflow.keras.layers` binds `tensorflow` but names the module.
    const qualified = imported.t === 'import' ? imported.module : value.qualified;
    const { symbol } = ev.canonical(qualified);
    const known = bySymbol.get(symbol);
    if (!concernsTensorFlow(qualified) || (known && known.alternative.sure >= alternative.sure)) continue;
    bySymbol.set(symbol, sighting(site, alternative, qualified));
  }
  return [...bySymbol.values()];
}

function starImports(ev: Evaluation, file: number): Sighting[] {
  const out: Sighting[] = [];
  for (const { s, e, level, module } of ev.files[file]!.summary.stars) {
    if (level > 0 || ev.modules.absolute(file, module)) continue;
    if (!ev.isFramework(module.split('.')[0] as string) || !concernsTensorFlow(module)) continue;
    const trail = { step: 'star import', file, at: s, from: null } as const;
    out.push(sighting({ s, e, scope: 0 }, { value: symbolValue(module), sure: 2, trail }, module));
  }
  return out;
}

function sighting(
  site: Pick<ImportSite, 's' | 'e' | 'scope'>,
  alternative: Alternative,
  qualified: string,
): Sighting {
  const root = { n: -1, role: 'value', scope: site.scope } as const;
  return {
    node: -1,
    start: site.s,
    end: site.e,
    role: 'import',
    qualified,
    call: null,
    receiver: null,
    alternative,
    ambiguous: false,
    rivals: 1,
    root,
  };
}
