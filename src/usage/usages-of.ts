/** Usages of files given as text: for tests and tools that have no folder. */
import { loadLinkFacts } from '../facts/load.js';
import { createParser } from '../python/parse.js';
import { summarize } from '../summary/summarize.js';
import { linkProject } from './link-project.js';
import type { Usage } from './usage.js';

/** Summarises and links a project held in memory. */
export function usagesOf(files: readonly { path: string; text: string }[]): Usage[] {
  const parse = createParser();
  const linked = files.map(({ path, text }) => ({
    path,
    text,
    chunks: [{ firstLine: 1, cell: null }],
    summary: summarize(parse, text),
  }));
  return linkProject(linked, loadLinkFacts()).usages;
}
