/**
 * The programs the metamorphic tests transform: every literate case without its marks, and the complete legacy
 * programs of `fixtures/projects`. Knows where programs live; the transformations are in `rewrite-*.ts`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFixtures } from '../literate/fixtures.js';

/** A small project as text. */
export interface Program {
  name: string;
  files: SourceFile[];
}

export interface SourceFile {
  path: string;
  text: string;
}

const PROJECTS = new URL('../../fixtures/projects/', import.meta.url);

/** Every program, in a fixed order. Broken syntax is left out: moving broken text about changes what is broken. */
export function allPrograms(): Program[] {
  const literate = readFixtures()
    .filter((fixture) => fixture.name !== 'syntax/broken.md')
    .flatMap((fixture) => fixture.cases.map((each) => ({ fixture, each })))
    .map(({ fixture, each }) => ({
      name: `${fixture.name}: ${each.title}`,
      files: each.files.map(({ path, text }) => ({ path, text })),
    }));
  return [...literate, ...projects()];
}

function projects(): Program[] {
  if (!existsSync(PROJECTS)) return [];
  return readdirSync(PROJECTS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      name: `projects/${entry.name}`,
      files: pythonFiles(new URL(`${entry.name}/`, PROJECTS)),
    }))
    .filter((program) => program.files.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function pythonFiles(folder: URL): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
}
