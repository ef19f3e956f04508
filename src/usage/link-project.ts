/** The link stage as one function: summaries and texts in, usages out. */
import type { Api } from '../facts/api.js';
import { createCanonicalizer } from '../facts/canonical.js';
import { packageRoots } from '../facts/roots.js';
import type { LinkFacts } from '../facts/types.js';
import { createModuleTable } from '../names/modules.js';
import { createWrapped } from '../names/wrapped.js';
import type { Summary } from '../summary/summary.js';
import { createClasses } from '../values/classes.js';
import { type Collected, collectUsages, type UsageText } from './collect.js';
import type { Outline } from './outline.js';
import { outlinesOf } from './outlines/outlines.js';

/** A file that linking reached. */
export interface LinkedFile extends UsageText {
  path: string;
  summary: Summary;
}

/** Every name the facts have, under every spelling. */
function createListing(facts: LinkFacts): (name: string) => boolean {
  const modules = new Set(facts.modules);
  const tables = [facts.aliases, facts.internals, facts.classes, facts.functions, facts.values];
  return (name) => modules.has(name) || tables.some((table) => Object.hasOwn(table, name));
}

/** What the project says beside its summaries. */
export interface Surroundings {
  /** Paths of its files that have no summary. */
  others: readonly string[];
  /** The API generation its manifests ask for. */
  pinned: Api;
  /** Dotted names of the project or of other libraries -> names of TensorFlow. */
  wrappers?: Readonly<Record<string, string>>;
}

/** Usages, and how the files are made up: the latter made when it is asked for. */
export interface LinkedProject extends Collected {
  outlines(): Outline[];
}

const ALONE: Surroundings = { others: [], pinned: null };

/** Finds all usages of a project; the order of the files is irrelevant. */
export function linkProject(
  files: readonly LinkedFile[],
  facts: LinkFacts,
  { others, pinned, wrappers = {} }: Surroundings = ALONE,
): LinkedProject {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const roots = packageRoots();
  const isFramework = (root: string): boolean => roots.has(root);
  const link = {
    files: sorted,
    modules: createModuleTable(
      sorted.map((file) => file.path),
      isFramework,
      others,
    ),
    facts,
    classes: createClasses(facts),
    canonical: createCanonicalizer(facts),
    isListed: createListing(facts),
    isFramework,
    wrapped: createWrapped(
      wrappers,
      sorted.map((file) => file.path),
    ),
  };
  const collected = collectUsages(link, (file) => sorted[file] as LinkedFile, pinned);
  return { ...collected, outlines: () => outlinesOf(sorted, link.modules) };
}
