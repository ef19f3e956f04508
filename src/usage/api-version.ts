/**
 * Under which API generation a plain `tf.X` is read: by names only one generation has, in the same file, then in the
 * whole project, then by the manifests. `tf.compat.v1.X` says of itself that it is v1; of the plain names beside it, and of
 * those in the project's silent files, that their author knew v2. A method goes with the code around it, spelled either way.
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
  /** Uses spelled `compat.v1`. */
  compat: number;
}

/** Answers for the plain names, and for the methods, of a file. */
export interface ApiJudge {
  plain(file: number): Api;
  method(file: number): Api;
}

/** Counts all uses; `pinned` is what the manifests ask for. */
export function createApiJudge(
  facts: LinkFacts,
  files: readonly (readonly Spelled[])[],
  pinned: Api,
): ApiJudge {
  const only = { v1: new Set(facts.onlyV1), v2: new Set(facts.onlyV2) };
  const votes = files.map((uses) => count(uses, only));
  const total = votes.reduce(add, { v1: 0, v2: 0, compat: 0 });
  const isSilent = ({ v1, v2 }: Votes): boolean => v1 + v2 === 0;
  const prior = isSilent(total)
    ? (pinned ?? (total.compat > 0 ? 'v2' : null))
    : agreed(verdict({ ...total, v2: total.v2 + total.compat }), pinned);
  const plain = (file: number): Api => {
    const own = votes[file] as Votes;
    if (!isSilent(own)) return verdict(own);
    return own.compat > 0 ? 'v2' : prior;
  };
  return {
    plain,
    method(file) {
      const { v1, v2, compat } = votes[file] as Votes;
      return compat > 0 ? verdict({ v1: v1 + compat, v2, compat }) : plain(file);
    },
  };
}

/** What the names say, unless the manifests say the opposite: then nobody knows. */
function agreed(names: Api, pinned: Api): Api {
  return pinned === null || names === pinned ? names : null;
}

function add(a: Votes, b: Votes): Votes {
  return { v1: a.v1 + b.v1, v2: a.v2 + b.v2, compat: a.compat + b.compat };
}

function count(uses: readonly Spelled[], only: Record<'v1' | 'v2', ReadonlySet<string>>): Votes {
  const votes = { v1: 0, v2: 0, compat: 0 };
  for (const { name, explicit } of uses) {
    if (explicit === 'v2') votes.v2++;
    else if (name.startsWith('tf.contrib.')) votes.v1++;
    else if (explicit === 'v1') votes.compat++;
    else if (only.v1.has(name)) votes.v1++;
    else if (only.v2.has(name)) votes.v2++;
  }
  return votes;
}

/** One generation, when the other has less than a twentieth of the votes. */
function verdict({ v1, v2 }: Votes): Api {
  if (v1 > 20 * v2) return 'v1';
  if (v2 > 20 * v1) return 'v2';
  return null;
}
