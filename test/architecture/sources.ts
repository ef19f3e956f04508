/** Our own TypeScript, parsed, for the tests that check how it is built. Types are not resolved: a second is enough. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Project, type SourceFile } from 'ts-morph';

/** Absolute path of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The parsed files under these folders of the repository. */
export function parsed(...folders: string[]): SourceFile[] {
  const project = new Project({ skipAddingFilesFromTsConfig: true, skipFileDependencyResolution: true });
  return project.addSourceFilesAtPaths(folders.map((folder) => `${ROOT}${folder}/**/*.{ts,tsx}`));
}

/** Path of a file relative to the repository, `/` between segments. */
export function pathOf(file: SourceFile): string {
  return relative(ROOT, file.getFilePath()).split(sep).join('/');
}
