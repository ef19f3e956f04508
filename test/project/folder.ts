/** A throw-away project folder for tests of `src/project`. Removes itself after each test. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type DiscoverOptions, discover } from '../../src/project/discover.js';
import type { Project } from '../../src/project/types.js';

/** Writes the files into a new folder and returns its path. A path that ends in `/` makes an empty folder. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'advise-test-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, path);
    mkdirSync(path.endsWith('/') ? target : dirname(target), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(target, content);
  }
  return root;
}

/** The project found under `paths`; fails the test where one is missing. */
export function found(paths: string[], options: Partial<DiscoverOptions> = {}): Project {
  const discovery = discover(paths, { cwd: '/', ...options });
  if (!discovery.ok) throw new Error(`missing: ${discovery.missing.join(', ')}`);
  return discovery.project;
}

/** The paths of the files found, in their order. */
export function pathsIn(project: Project): string[] {
  return project.files.map((file) => file.path);
}

/** `code file` of each problem. */
export function problemsIn(project: Project): string[] {
  return project.problems.map((problem) => `${problem.code} ${problem.file}`);
}
