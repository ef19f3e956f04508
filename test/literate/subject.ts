/** The one door to the code under test, so that the tests name its address once. */
import type { Usage } from '../../src/usage/usage.js';

type UsagesOf = (files: { path: string; text: string }[]) => Usage[];

const ADDRESS = '../../src/usage/usages-of.js';

/** Loads `usagesOf`: all usages of a small project given as texts. */
export async function loadUsagesOf(): Promise<UsagesOf> {
  const module = (await import(ADDRESS)) as { usagesOf: UsagesOf };
  return module.usagesOf;
}
