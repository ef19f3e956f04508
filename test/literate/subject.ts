/**
 * The one door to the code under test. Like `usagesOf`, but with parser and facts made once: a thousand small
 * projects would otherwise read the facts a thousand times.
 */
import { loadLinkFacts } from '../../src/facts/load.js';
import { createParser } from '../../src/python/parse.js';
import { summarize } from '../../src/summary/summarize.js';
import { linkProject } from '../../src/usage/link-project.js';
import type { Usage } from '../../src/usage/usage.js';

/** All usages of a small project given as texts. */
export type UsagesOf = (files: readonly { path: string; text: string }[]) => Usage[];

/** Makes the function under test. */
export function createUsagesOf(): UsagesOf {
  const facts = loadLinkFacts();
  const parse = createParser();
  return (files) => {
    const linked = files.map(({ path, text }) => ({
      path,
      text,
      chunks: [{ firstLine: 1, cell: null }],
      summary: summarize(parse, text),
    }));
    return linkProject(linked, facts).usages;
  };
}
