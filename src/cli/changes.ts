/** `--diff REF`: which places changed since a branch parted from another, asked of git. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changedLines } from '../check/changed-lines.js';
import { type GitFault, openRepository, type Repository } from '../git/repository.js';
import type { Finding } from '../match/finding.js';
import { decodeSource } from '../project/decode.js';
import { formByName } from '../project/defaults.js';
import { type UserError, userError } from './errors.js';

type Place = Pick<Finding, 'file' | 'cell' | 'line' | 'endLine'>;

/** Makes the question whether a place changed; everything is new in a file that was not there. `files` are relative to the root. */
export function changesSince(ref: string, root: string, files: readonly string[]): (place: Place) => boolean {
  const repository = repositoryAt(root);
  const base = repository.mergeBase(ref);
  if ('fault' in base) throw gitError(base);
  const before = repository.contents(
    base.commit,
    files.map((file) => join(root, file)),
  );
  const questions = new Map(files.map((file) => [file, changesOf(join(root, file), file, before)]));
  return (place) => questions.get(place.file)?.(place) ?? true;
}

export function repositoryAt(folder: string): Repository {
  const repository = openRepository(folder);
  if ('fault' in repository) throw gitError(repository);
  return repository;
}

export function gitError(fault: GitFault): UserError {
  switch (fault.fault) {
    case 'no git':
      return userError('no-git');
    case 'no repository':
      return userError('no-repository', { detail: fault.detail });
    case 'no commit':
      return userError('no-commit', { ref: fault.ref });
    case 'shallow':
      return userError('shallow', { ref: fault.ref });
    case 'unrelated':
      return userError('unrelated', { ref: fault.ref });
  }
}

function changesOf(
  path: string,
  file: string,
  before: ReadonlyMap<string, Buffer | null>,
): (place: Place) => boolean {
  const old = before.get(path) ?? null;
  if (old === null) return () => true;
  const now = readFileSync(path);
  if (old.equals(now)) return () => false;
  const form = formByName(file) ?? 'script';
  const [was, is] = [decodeSource(old, form), decodeSource(now, form)];
  const isChanged = changedLines(was.text, is.text);
  return ({ cell, line, endLine }) => {
    // The lines of a cell follow each other in the text.
    const first = is.chunks.find((chunk) => chunk.cell === (cell ?? null))?.firstLine ?? 1;
    return isChanged(line + first - 1, endLine + first - 1);
  };
}
