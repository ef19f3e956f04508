/** Finds the literate fixtures and turns them into cases with marked files. Knows where they live, not what they say. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseCases } from './markdown.js';
import { type MarkedFile, readMarks } from './marks.js';

const FOLDERS = ['names', 'values', 'syntax'];
const ROOT = new URL('../../fixtures/', import.meta.url);

/** One test: a heading of one fixture. */
export interface FixtureCase {
  title: string;
  line: number;
  files: MarkedFile[];
}

/** One Markdown file. */
export interface Fixture {
  /** Relative to `fixtures/`: `names/aliases.md`. */
  name: string;
  cases: FixtureCase[];
}

/** Every literate fixture, sorted by name. */
export function readFixtures(): Fixture[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  )
    .sort()
    .map(readFixture);
}

function readFixture(name: string): Fixture {
  try {
    const cases = parseCases(readFileSync(new URL(name, ROOT), 'utf8'));
    return {
      name,
      cases: cases.map((each) => ({ title: each.title, line: each.line, files: each.blocks.map(readMarks) })),
    };
  } catch (error) {
    throw new Error(`fixtures/${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
