/** What a list of requirements is for, judged by its path: to run the project, or to test, document and build it. */
import type { Scope } from './reading.js';

const ASIDE =
  /(?:^|[^a-z])(?:dev|devel|develop|development|tests?|testing|docs?|documentation|rtd|lint|linters?|format|style|typing|mypy|types|ci|build|setup|optional|extras?|examples?|tools?|bench(?:marks?)?|notebooks?|release|tutorials?|demo)(?:[^a-z]|$)/i;
const LIMITS = /(?:^|[^a-z])constraints?(?:[^a-z]|$)/i;
/** Folders whose own list stands aside; what lies deeper is a program of its own. */
const ASIDE_FOLDER = /^(?:docs?|documentation|tests?|testing|\.github|ci)$/i;

/** The scope of a requirements file. */
export function scopeOfFile(path: string): Scope {
  const segments = path.split('/');
  const name = segments.pop() as string;
  if (LIMITS.test(name)) return 'constraint';
  if (ASIDE.test(name.replace(/\.(?:txt|in)$/i, ''))) return 'optional';
  return ASIDE_FOLDER.test(segments.at(-1) ?? '') ? 'optional' : 'runtime';
}

/** Groups of extras and tools that stand aside whatever the form. */
export function isAside(group: string): boolean {
  return ASIDE.test(group);
}

const STRENGTH: readonly Scope[] = ['runtime', 'lock', 'optional', 'image', 'ci', 'notebook', 'constraint'];

/** The scope that says most, where a list is used for two things. */
export function stronger(one: Scope, other: Scope): Scope {
  return STRENGTH.indexOf(one) <= STRENGTH.indexOf(other) ? one : other;
}
