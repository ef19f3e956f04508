/** Import statements that bring in TensorFlow, as sightings of the role `import`. */
import { concernsTensorFlow } from '../facts/relevant.js';
import type { Evaluation } from '../values/link.js';
import { type Alternative, symbol } from '../values/value.js';
import type { Sighting } from './sightings.js';

/** One for each imported name, and one for each star. */
export function importSightings(ev: Evaluation, file: number): Sighting[] {
  const { summary } = ev.files[file]!;
  const out: Sighting[] = [];
  const note = (s: number, e: number, scope: number, alternative: Alternative, qualified: string): void => {
    out.push({
      node: -1,
      start: s,
      end: e,
      role: 'import',
      qualified,
      call: null,
      receiver: null,
      alternative,
      ambiguous: false,
      root: { n: -1, role: 'value', scope },
    });
  };
  for (const { def, s, e, scope } of summary.imports) {
    const imported = summary.defs[def]!;
    if (imported.t !== 'import' && imported.t !== 'from') continue;
    const written = imported.t === 'import' ? imported.module : `${imported.module}.${imported.member}`;
    for (const alternative of ev.def(file, def).alts) {
      const { value } = alternative;
      if (value.t !== 'symbol' || !concernsTensorFlow(written)) continue;
      // `import tensorflow.keras.layers` binds `tensorflow` but names the module.
      note(s, e, scope, alternative, imported.t === 'import' ? written : value.qualified);
    }
  }
  for (const star of summary.stars) {
    if (star.level > 0 || ev.modules.absolute(file, star.module)) continue;
    if (!ev.isFramework(star.module.split('.')[0] as string)) continue;
    const trail = { step: 'star import', file, at: star.s, from: null } as const;
    note(star.s, star.e, 0, { value: symbol(star.module), sure: 2, trail }, star.module);
  }
  return out;
}
