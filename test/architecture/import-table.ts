/** The table in `docs/ARCHITECTURE.md`, and what it says about one import. Knows no files. */
import { posix } from 'node:path';

/** One row of the table. */
export interface Part {
  name: string;
  mayImport: string[];
  packages: string[];
  remedy: string;
}

/** One import: a file under `src/` or `rules/`, and what it names, as written. */
export interface Import {
  from: string;
  specifier: string;
}

const PURE_NODE_MODULES = new Set(['node:path', 'node:url', 'node:buffer', 'node:crypto']);

/** The rows of the table, longest name first, so that the first that fits is the one that counts. */
export function readTable(markdown: string): Part[] {
  const section = markdown.split(/^## /m).find((text) => text.startsWith('Who may import whom')) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map(readRow).sort((a, b) => b.name.length - a.name.length);
}

function readRow(line: string): Part {
  const [, part = '', mayImport = '', packages = '', remedy = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  return { name: ticked(part)[0] ?? '', mayImport: ticked(mayImport), packages: ticked(packages), remedy };
}

function ticked(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

/** What is wrong with an import and what to do about it; null where it is allowed. */
export function objection(edge: Import, table: readonly Part[]): string | null {
  if (edge.from.startsWith('rules/')) return objectionToRule(edge);
  const path = edge.from.replace(/^src\//, '').replace(/\.ts$/, '');
  const part = partOf(path, table);
  if (part === undefined) {
    return `${edge.from} belongs to no part. Add a row for it to the table in docs/ARCHITECTURE.md.`;
  }
  const allowed = edge.specifier.startsWith('.')
    ? mayImport(part, resolved(path, edge.specifier))
    : mayUse(part, edge.specifier);
  if (allowed) return null;
  const may = [...part.mayImport, ...part.packages].join(', ') || 'nothing';
  return `${edge.from} imports ${edge.specifier}. \`${part.name}\` may import: ${may}. ${part.remedy}`;
}

function objectionToRule(edge: Import): string | null {
  const target = posix.join(posix.dirname(edge.from), edge.specifier);
  if (edge.specifier.startsWith('.') && (target === 'src/catalog/kit.js' || target.startsWith('rules/')))
    return null;
  return `${edge.from} imports ${edge.specifier}. A rule may import src/catalog/kit.ts alone. Add what you need there.`;
}

function partOf(path: string, table: readonly Part[]): Part | undefined {
  return table.find((part) => covers(part.name, path));
}

function mayImport(part: Part, target: string): boolean {
  const home = part.name.split('/')[0] ?? part.name;
  const isContract = part.mayImport.length === 0 || part.remedy.startsWith('It is');
  return part.mayImport.some((name) => covers(name, target)) || (!isContract && covers(home, target));
}

function mayUse(part: Part, specifier: string): boolean {
  const name = specifier.split('/')[0] ?? specifier;
  if (PURE_NODE_MODULES.has(specifier) || part.packages.includes(specifier)) return true;
  return part.packages.includes(specifier.startsWith('node:') ? 'node' : name);
}

/** A folder covers what is in it; `summary/cache` covers that file, what is in such a folder, and `summary/cache-key`. */
function covers(name: string, path: string): boolean {
  const rest = path.startsWith(name) ? path.slice(name.length) : null;
  return (
    rest === '' || rest?.startsWith('/') === true || (name.includes('/') && rest?.startsWith('-') === true)
  );
}

function resolved(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier).replace(/\.(?:js|json)$/, '');
}
