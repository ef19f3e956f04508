/**
 * Under which API generation a plain `tf.X` is read: the explicit spelling first, then names only one generation has,
 * in the same file, then in the whole project.
 */
import type { Api } from '../facts/api.js';
import type { LinkFacts } from '../facts/types.js';

/** A use, as far as this question goes. */
export interface Spelled {
  /** With the root folded and nothing else changed. */
  name: string;
  /** What the spelling itself says (`tf.compat.v1.X`). */
  explicit: Api;
}

interface Votes {
  v1: number;
  v2: number;
}

/**
 * Decides file by file; a file that says nothing goes by the project when that is of one mind, and a project that says
 * nothing by `pinned`, what its manifests ask for.
 */
export function createApiJudge(
  facts: LinkFacts,
  files: readonly (readonly Spelled[])[],
  pinned: Api,
): (file: number) => Api {
  const onlyV1 = new Set(facts.onlyV1);
  const onlyV2 = new Set(facts.onlyV2);
  const votes = files.map((uses) => count(uses, onlyV1, onlyV2));
  const total = votes.reduce((sum, v) => ({ v1: sum.v1 + v.v1, v2: sum.v2 + v.v2 }), { v1: 0, v2: 0 });
  const prior = total.v1 + total.v2 === 0 ? pinned : verdict(total);
  return (file) => {
    const own = votes[file] as Votes;
    return own.v1 + own.v2 === 0 ? prior : verdict(own);
  };
}

function count(uses: readonly Spelled[], onlyV1: ReadonlySet<string>, onlyV2: ReadonlySet<string>): Votes {
  const votes = { v1: 0, v2: 0 };
  for (const { name, explicit } of uses) {
    if (explicit === 'v1') votes.v1++;
    else if (explicit === 'v2') votes.v2++;
    else if (onlyV1.has(name)) votes.v1++;
    else if (onlyV2.has(name)) votes.v2++;
  }
  return votes;
}

/** One generation, when the other has less than a twentieth of the votes. */
function verdict({ v1, v2 }: Votes): Api {
  if (v1 > 20 * v2) return 'v1';
  if (v2 > 20 * v1) return 'v2';
  return null;
}
