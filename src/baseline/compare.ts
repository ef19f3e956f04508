/** Findings held against a baseline: what is known, what is new, and what is gone. Each accepted entry stands for one finding. */
import type { Finding } from '../match/finding.js';
import { type Accepted, contentOf } from './baseline.js';

export interface Comparison {
  /** Fingerprint of a finding -> the entry that accepts it. */
  known: Map<string, Accepted>;
  fresh: Finding[];
  /** Entries whose finding is gone from a file that was looked at, or whose file is gone. */
  fixed: Accepted[];
  /** Entries of files that this run did not look at: they stay. */
  unseen: Accepted[];
}

/**
 * First by fingerprint; then by what the finding is, for files that moved; then by rule and file, for expressions that were
 * edited: a rule may not get more findings in a file, whatever they say.
 */
export function compareToBaseline(
  findings: readonly Finding[],
  accepted: readonly Accepted[],
  isLookedAt: (file: string) => boolean,
): Comparison {
  const known = new Map<string, Accepted>();
  let [left, open] = [[...findings], [...accepted]];
  // What this run did not look at may still be there: it stands for nothing else.
  const mayStandFor = ({ file }: Accepted) => isLookedAt(file);
  const keys: [(finding: Finding) => string, (entry: Accepted) => string][] = [
    [({ fingerprint }) => fingerprint, ({ fingerprint }) => fingerprint],
    [({ rule, before }) => contentOf(rule, before), ({ content }) => content],
    [({ rule, file }) => `${rule}\0${file}`, ({ rule, file }) => `${rule}\0${file}`],
  ];
  for (const [ofFinding, ofEntry] of keys) {
    const byKey = groupBy(open.filter(mayStandFor), ofEntry);
    const taken = new Set<Accepted>();
    left = left.filter((finding) => {
      const entry = byKey.get(ofFinding(finding))?.shift();
      if (entry === undefined) return true;
      known.set(finding.fingerprint, entry);
      taken.add(entry);
      return false;
    });
    open = open.filter((entry) => !taken.has(entry));
  }
  return {
    known,
    fresh: left,
    fixed: open.filter(({ file }) => isLookedAt(file)),
    unseen: open.filter(({ file }) => !isLookedAt(file)),
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const group = out.get(key(item));
    if (group) group.push(item);
    else out.set(key(item), [item]);
  }
  return out;
}
