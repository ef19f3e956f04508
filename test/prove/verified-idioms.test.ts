/** What `rules/verified-idioms.json` says ran is what is there now. */
import { expect, test } from 'vitest';
import { exampleText, readIdioms, variantsOf } from '../../scripts/idioms.js';
import { idiomHash, readVerifiedIdioms } from '../../scripts/prove/verified-idioms.js';
import { TARGETS } from '../../src/match/finding.js';

test('every example that can run did, as it is written now', async () => {
  const verified = readVerifiedIdioms();
  const stale = (await readIdioms()).flatMap((entry) =>
    TARGETS.flatMap((target) => {
      const runs =
        exampleText(entry.id, target) !== null && variantsOf(entry, target)[0]!.cannotRun === undefined;
      const isFresh = verified[entry.id]?.[target]?.hash === idiomHash(entry, target);
      return runs && !isFresh ? [`${entry.id}, ${target}`] : [];
    }),
  );
  expect(stale, 'run `npm run prove:idioms`').toEqual([]);
});
