/**
 * Groups disagreements into classes a person can look at: the same pair of names, the same reason. Pure.
 */
import type { Pair } from './match.js';
import type { Own } from './ours.js';

/** Disagreements of one kind. */
export interface DisagreementClass {
  title: string;
  count: number;
  repos: Map<string, number>;
  places: { repo: string; file: string; line: number; note: string }[];
}

/** Rows of the reference that we do not have as they stand, largest class first. */
export function missClasses(pairs: Pair[]): DisagreementClass[] {
  const classes = new Map<string, DisagreementClass>();
  for (const { site, outcome, own } of pairs) {
    if (outcome === 'same' || outcome === 'spelling') continue;
    const met = own === undefined ? '' : ` -> ${own.role} ${own.symbol}`;
    const title = `${outcome}: ${site.kind} ${site.norm}${met}`;
    const note = `theirs ${site.symbol}${own ? `, ours ${own.qualified} (${own.certainty}, ${own.evidence})` : ''}`;
    add(classes, title, { repo: site.repo, file: site.file, line: site.line, note });
  }
  return bySize(classes);
}

/** Rows that agree only because two names are aliases: whether we chose the name people use. */
export function renamedClasses(pairs: Pair[]): DisagreementClass[] {
  const classes = new Map<string, DisagreementClass>();
  for (const { site, own } of pairs) {
    if (own === undefined || own.symbol === site.norm) continue;
    const note = `theirs ${site.symbol}, ours ${own.qualified}`;
    const title = `${site.norm} -> ${own.symbol}`;
    add(classes, title, { repo: site.repo, file: site.file, line: site.line, note });
  }
  return bySize(classes);
}

/** Usages only we report, by role, certainty and symbol, largest class first. */
export function extraClasses(rest: Own[]): DisagreementClass[] {
  const classes = new Map<string, DisagreementClass>();
  for (const own of rest) {
    const note = `${own.written} = ${own.qualified} (${own.evidence})`;
    const title = `only ours: ${own.role} ${own.certainty} ${own.symbol}`;
    add(classes, title, { repo: own.repo, file: own.file, line: own.line, note });
  }
  return bySize(classes);
}

/** Classes by repository and outcome only, for an overview of where the misses are. */
export function missesByFile(pairs: Pair[]): DisagreementClass[] {
  const classes = new Map<string, DisagreementClass>();
  for (const { site, outcome } of pairs) {
    if (outcome === 'same' || outcome === 'spelling' || outcome === 'role') continue;
    const note = `${site.kind} ${site.norm}`;
    add(classes, `${site.repo}/${site.file}`, { repo: site.repo, file: site.file, line: site.line, note });
  }
  return bySize(classes);
}

function add(
  classes: Map<string, DisagreementClass>,
  title: string,
  place: DisagreementClass['places'][number],
): void {
  const found: DisagreementClass = classes.get(title) ?? { title, count: 0, repos: new Map(), places: [] };
  found.count++;
  found.repos.set(place.repo, (found.repos.get(place.repo) ?? 0) + 1);
  found.places.push(place);
  classes.set(title, found);
}

function bySize(classes: Map<string, DisagreementClass>): DisagreementClass[] {
  return [...classes.values()].sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
}

/** How the missed rows name their symbol: on the line itself, or through a name that holds it. */
export function howWritten(
  pairs: Pair[],
  sourceLine: (repo: string, file: string, line: number) => string,
): string[] {
  const counts = new Map<string, number>();
  for (const { site, outcome } of pairs) {
    if (outcome === 'same' || outcome === 'spelling' || outcome === 'role') continue;
    const source = sourceLine(site.repo, site.file, site.line);
    const last = site.symbol.slice(site.symbol.lastIndexOf('.') + 1);
    const place = site.file.endsWith('.ipynb') ? 'notebook' : 'file';
    const key = `${site.group}, ${place}, ${source.includes(last) ? 'written out' : 'through a name'}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key, count]) => `${String(count).padStart(5)}  ${key}`);
  return ['missed rows by how the symbol stands there', ...rows];
}

/** Writes classes with sampled places and their source lines. */
export function writeClasses(
  classes: DisagreementClass[],
  sourceLine: (repo: string, file: string, line: number) => string,
  limits: { classes: number; samples: number },
): string[] {
  const lines: string[] = [];
  for (const one of classes.slice(0, limits.classes)) {
    lines.push(`${String(one.count).padStart(5)}  ${one.title}  [${one.repos.size} repos]`);
    for (const place of spread(one.places, limits.samples)) {
      const source = sourceLine(place.repo, place.file, place.line).slice(0, 110);
      lines.push(`         ${place.repo}/${place.file}:${place.line}  ${source}`, `           ${place.note}`);
    }
  }
  return lines;
}

/** Evenly spaced members, so that one repository does not fill the sample. */
function spread<T>(items: T[], count: number): T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)]!);
}
