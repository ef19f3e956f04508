/**
 * A share of the work as a document: what one machine of several gathered of a project. Put together they are what one machine would have
 * gathered, to the byte.
 */
import { createHash } from 'node:crypto';
import type { Gathered, GatheredFile } from './gather.js';

export const SHARD_VERSION = 1;

/** Which share, from 1, of how many. */
export interface Share {
  number: number;
  of: number;
}

export interface Shard extends Gathered {
  adviseShard: typeof SHARD_VERSION;
  /** The program and its catalogue: another one gathers other things. */
  tool: string;
  share: Share;
  /** Of the texts of all files: shares of two states of a project do not fit together. */
  digest: string;
}

/** Why documents are no whole; `name` is that of the file. */
export type ShardFault =
  | { fault: 'not json' | 'not a shard'; name: string }
  | { fault: 'other version'; name: string; found: string }
  | { fault: 'other tool'; name: string; found: string; known: string }
  | { fault: 'other project'; name: string; first: string }
  | { fault: 'twice'; name: string; share: string }
  | { fault: 'missing'; missing: string };

/** The files a share is about: every n-th, so that each has some of every folder. */
export const isOfShare =
  ({ number, of }: Share) =>
  (index: number): boolean =>
    index % of === number - 1;

/** The document of a share. */
export function shardText(gathered: Gathered, share: Share, tool: string, digest: string): string {
  const shard: Shard = { adviseShard: SHARD_VERSION, tool, share, digest, ...gathered };
  return `${JSON.stringify(shard)}\n`;
}

/** One digest for texts in their order. */
export function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
}

/** Puts all shares of one project together, in any order. */
export function mergeShards(
  documents: readonly { name: string; text: string }[],
  tool: string,
): Gathered | ShardFault {
  const shards: { name: string; shard: Shard }[] = [];
  for (const { name, text } of documents) {
    const shard = parse(name, text, tool);
    if ('fault' in shard) return shard;
    shards.push({ name, shard });
  }
  const [first] = shards;
  if (!first) return { fault: 'missing', missing: 'all' };
  const same = ({ digest, share, project }: Shard) => `${digest} ${share.of} ${JSON.stringify(project)}`;
  const other = shards.find(({ shard }) => same(shard) !== same(first.shard));
  if (other) return { fault: 'other project', name: other.name, first: first.name };
  const numbers = shards.map(({ shard }) => shard.share.number);
  const twice = shards.find(({ shard }, index) => numbers.indexOf(shard.share.number) !== index);
  const { of } = first.shard.share;
  if (twice) return { fault: 'twice', name: twice.name, share: `${twice.shard.share.number}/${of}` };
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter(
    (each) => !numbers.includes(each),
  );
  if (missing.length > 0) {
    return { fault: 'missing', missing: missing.map((number) => `${number}/${of}`).join(', ') };
  }
  const files = shards.flatMap(({ shard }) => shard.files).sort((a, b) => a.index - b.index);
  return { project: first.shard.project, files };
}

function parse(name: string, text: string, tool: string): Shard | ShardFault {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'not json', name };
  }
  if (typeof value !== 'object' || value === null || !('adviseShard' in value)) {
    return { fault: 'not a shard', name };
  }
  const shard = value as Shard;
  if (shard.adviseShard !== SHARD_VERSION) {
    return { fault: 'other version', name, found: JSON.stringify(shard.adviseShard) };
  }
  if (shard.tool !== tool) return { fault: 'other tool', name, found: String(shard.tool), known: tool };
  return isWhole(shard) ? shard : { fault: 'not a shard', name };
}

/** A summary in it is ours and is not checked again; that it is all there is. */
function isWhole({ share, digest, project, files }: Partial<Shard>): boolean {
  return (
    Number.isInteger(share?.number) &&
    Number.isInteger(share?.of) &&
    typeof digest === 'string' &&
    Array.isArray(project?.files) &&
    Array.isArray(files) &&
    files.every(
      (file: GatheredFile) =>
        typeof file?.source?.text === 'string' && project!.files[file.index] !== undefined,
    )
  );
}
