/**
 * Pairs the reference's rows with our usages, line by line, as multisets. Pure; must not know files or printing.
 */
import type { Own } from './ours.js';
import type { Group, Site } from './sites.js';

/** How a row of the reference came out. */
export type Outcome =
  | 'same' // right line, right symbol, right role
  | 'spelling' // the same, but only by the name as imported: their canonical name or ours is an odd one
  | 'role' // right line and symbol, another role
  | 'symbol' // something of ours stands on the line under another name
  | 'near' // the right symbol a few lines away
  | 'missing';

/** One row of the reference and what of ours it met. */
export interface Pair {
  site: Site;
  outcome: Outcome;
  own?: Own;
}

/** The result for one repository. */
export interface Matched {
  pairs: Pair[];
  /** Usages of ours that no row met. */
  rest: Own[];
}

type Canonical = (name: string) => string;

/** How far `near` looks, in lines. */
const NEAR = 3;

const GROUP_OF_ROLE: Record<Own['role'], Group | undefined> = {
  call: 'call',
  reference: 'reference',
  annotation: 'reference',
  'base class': 'base class',
  decorator: 'decorator',
  method: undefined,
  string: undefined,
  import: undefined,
};

/** The reference's figure a usage of ours belongs to; undefined for methods and strings. */
export function groupOf(own: Own): Group | undefined {
  return GROUP_OF_ROLE[own.role];
}

/** Pairs everything, the strictest agreement first. */
export function match(sites: Site[], usages: Own[], canonical: Canonical): Matched {
  const free = indexByLine(usages);
  const pairs = new Map<Site, Pair>();
  const take = (outcome: Outcome, offsets: number[], agrees: (site: Site, own: Own) => boolean) => {
    for (const site of sites) {
      if (pairs.has(site)) continue;
      for (const offset of offsets) {
        const candidates = free.get(lineKey(site.file, site.line + offset)) ?? [];
        const at = candidates.findIndex((own) => agrees(site, own));
        const own = candidates[at];
        if (own === undefined) continue;
        candidates.splice(at, 1);
        pairs.set(site, { site, outcome, own });
        break;
      }
    }
  };
  const byNorm = (site: Site, own: Own) => canonical(site.norm) === canonical(own.symbol);
  const named = (site: Site, own: Own) =>
    byNorm(site, own) || canonical(site.symbol) === canonical(own.symbol);
  const sameRole = (site: Site, own: Own) => groupOf(own) === site.group;
  take('same', [0], (site, own) => sameRole(site, own) && byNorm(site, own));
  take('spelling', [0], (site, own) => sameRole(site, own) && named(site, own));
  take('role', [0], named);
  const offsets = Array.from({ length: NEAR }, (_, index) => [-index - 1, index + 1]).flat();
  take('near', offsets, (site, own) => sameRole(site, own) && named(site, own));
  take(
    'symbol',
    [0],
    (site, own) => sameRole(site, own) && lastSegment(own.symbol) === lastSegment(site.symbol),
  );
  take('symbol', [0], sameRole);
  take('symbol', [0], (site, own) => sharesStart(site.symbol, own.qualified));
  return {
    pairs: sites.map((site) => pairs.get(site) ?? { site, outcome: 'missing' as const }),
    rest: withoutTwins([...free.values()].flat(), [...pairs.values()]),
  };
}

/** A decorator with a call that we give as decorator and as call has met one row; its second self is no extra. */
function withoutTwins(rest: Own[], pairs: Pair[]): Own[] {
  const key = (own: Own) => `${own.file}\t${own.line}\t${own.symbol}`;
  const decorators = new Set(
    pairs.filter((pair) => pair.site.group === 'decorator' && pair.own).map((pair) => key(pair.own!)),
  );
  return rest.filter((own) => !(own.role === 'call' && decorators.has(key(own))));
}

function indexByLine(usages: Own[]): Map<string, Own[]> {
  const index = new Map<string, Own[]>();
  for (const own of usages) {
    const key = lineKey(own.file, own.line);
    const list = index.get(key);
    if (list) list.push(own);
    else index.set(key, [own]);
  }
  return index;
}

function lineKey(file: string, line: number): string {
  return `${line}\t${file}`;
}

function lastSegment(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf('.') + 1);
}

function sharesStart(a: string, b: string): boolean {
  return a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}
