/**
 * Asks the live packages which attributes their classes really have, and keeps the answer beside the checkouts.
 * Must not know the reference's counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILIES } from './families.js';
import { checkouts, environments, repositoryRoot } from './paths.js';

/** Members per label: whether they can be called. */
export type Members = Record<string, Record<string, 'call' | 'value'>>;

/** Members of every label's live classes, over both environments together, with those known by hand. */
export function liveMembers(refresh: boolean): Members {
  const cache = join(checkouts, '.class-members.json');
  const asked = JSON.stringify(Object.entries(FAMILIES).map(([label, family]) => [label, family.live]));
  if (!refresh && existsSync(cache)) {
    const kept = JSON.parse(readFileSync(cache, 'utf8')) as { asked: string; members: Members };
    if (kept.asked === asked) return withKnown(kept.members);
  }
  const members: Members = {};
  for (const name of ['legacy', 'current']) merge(members, ask(name));
  writeFileSync(cache, JSON.stringify({ asked, members }));
  return withKnown(members);
}

function ask(environment: string): Members {
  const python = join(environments, environment, 'bin', 'python');
  const wanted = Object.fromEntries(
    Object.entries(FAMILIES).map(([label, family]) => [label, family.live ?? []]),
  );
  const script = join(repositoryRoot, 'scripts', 'reference', 'class_members.py');
  const run = spawnSync(python, [script], {
    input: JSON.stringify(wanted),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (run.status !== 0) throw new Error(`\`${python}\` failed: ${run.stderr.slice(-800)}`);
  return JSON.parse(run.stdout) as Members;
}

function merge(into: Members, from: Members): void {
  for (const [label, members] of Object.entries(from)) {
    const calls = Object.entries(into[label] ?? {}).filter(([, how]) => how === 'call');
    into[label] = { ...into[label], ...members, ...Object.fromEntries(calls) };
  }
}

function withKnown(members: Members): Members {
  const result: Members = {};
  for (const [label, family] of Object.entries(FAMILIES)) {
    const known = (family.known ?? []).map((name) => [name, 'call'] as const);
    result[label] = { ...members[label], ...Object.fromEntries(known) };
  }
  return result;
}

/** Whether a row of the reference is about an attribute that a public class really has. */
export function isReal(members: Members, label: string, method: string, kind: string): boolean {
  const found = members[label]?.[method];
  if (found === undefined) return false;
  return kind !== 'call' || found === 'call';
}
