/** Which findings comments hide, and which comments hide nothing. Remembers, within one run, what was asked. */
import { wildcards } from '../base/wildcard.js';
import type { Finding } from '../match/finding.js';
import type { Suppression } from '../usage/suppression.js';

type Place = Pick<Finding, 'file' | 'cell' | 'line'>;

/** Asked for a rule at a place. `rest` tells, when all was asked, what is unused or wrong. */
export interface Suppressor {
  (rule: string, place: Place): boolean;
  rest(): { unused: Suppression[]; wrong: { suppression: Suppression; why: string }[] };
}

/** A comment with a flaw hides nothing; one without the reason it needs hides, and is wrong. */
export function suppressor(suppressions: readonly Suppression[], requireReason: boolean): Suppressor {
  const used = new Set<Suppression>();
  const byFile = new Map<string, { suppression: Suppression; fits: (rule: string) => boolean }[]>();
  for (const suppression of suppressions) {
    if (suppression.flaw !== null) continue;
    const fits = suppression.rules === null ? () => true : wildcards(suppression.rules);
    const there = byFile.get(suppression.file);
    if (there) there.push({ suppression, fits });
    else byFile.set(suppression.file, [{ suppression, fits }]);
  }
  const ask = (rule: string, place: Place): boolean => {
    const found = (byFile.get(place.file) ?? []).filter(
      ({ suppression, fits }) => isAbout(suppression, place) && fits(rule),
    );
    for (const { suppression } of found) used.add(suppression);
    return found.length > 0;
  };
  const rest = () => ({
    unused: suppressions.filter((each) => each.flaw === null && !used.has(each)),
    wrong: suppressions.flatMap((suppression) => {
      const why = suppression.flaw ?? (requireReason && suppression.reason === null ? NO_REASON : null);
      return why === null ? [] : [{ suppression, why }];
    }),
  });
  return Object.assign(ask, { rest });
}

const NO_REASON = 'gives no reason; write `-- why` behind it';

function isAbout({ scope, cell, from, to }: Suppression, place: Place): boolean {
  return scope === 'file' || (cell === place.cell && from <= place.line && place.line <= to);
}
