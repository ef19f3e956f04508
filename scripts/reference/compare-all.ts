/**
 * Scans every checkout and pairs it with the reference. Must not know printing beyond one progress line a repository.
 */
import { loadCanonical } from './canonical.js';
import { type Matched, match } from './match.js';
import { scanCheckout } from './ours.js';
import { presentCheckouts } from './paths.js';
import { isOutside, LEFT_OUT, readSites, type Site } from './sites.js';

/** The pairs of every repository, or of those whose name contains `only`. */
export async function compareAll(only: string | undefined): Promise<Map<string, Matched>> {
  const canonical = loadCanonical();
  const sitesOf = groupByRepo(readSites());
  const matched = new Map<string, Matched>();
  for (const repo of presentCheckouts(only)) {
    const sites = sitesOf.get(repo);
    if (!sites || LEFT_OUT.has(repo)) continue;
    const { usages } = await scanCheckout(repo);
    const inside = usages.filter((own) => !isOutside(repo, own.file));
    matched.set(repo, match(sites, inside, canonical));
    process.stderr.write(`${repo}: ${sites.length} rows, ${inside.length} usages of ours\n`);
  }
  return matched;
}

function groupByRepo(sites: Site[]): Map<string, Site[]> {
  const groups = new Map<string, Site[]>();
  for (const site of sites) {
    const list = groups.get(site.repo);
    if (list) list.push(site);
    else groups.set(site.repo, [site]);
  }
  return groups;
}
