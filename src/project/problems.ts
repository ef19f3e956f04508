/**
 * The words of what can go wrong with the file system, so that one failure reads the same wherever it is met.
 * Knows codes of the operating system; decides nothing about what is read.
 */
import type { Problem } from './types.js';

const REASONS: Record<string, string> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  ENOENT: 'it is gone, or its name is not valid UTF-8',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its path is longer than the system allows',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EMFILE: 'too many files are open',
  EIO: 'the disk reported an error',
};

/** The system's code of a failure (`EACCES`), or an empty text where it has none. */
export function systemCode(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return '';
}

/** Something on disk that could not be read; `what` is `file`, `folder`, `link` or `path`. */
export function unreadable(file: string, what: string, error: unknown): Problem {
  const code = systemCode(error);
  const reason = REASONS[code] ?? (code === '' ? 'the system gave no reason' : `the system said \`${code}\``);
  return {
    file,
    code: 'unreadable',
    message: `This ${what} could not be read: ${reason}. Nothing in it is part of the report. Make it readable or exclude it.`,
  };
}

/** A name that promises Python but is a socket, a pipe or a device, which could block forever. */
export function notRegular(file: string): Problem {
  return {
    file,
    code: 'unreadable',
    message: 'This is not a regular file but a pipe, socket or device. It was not opened. Exclude it.',
  };
}

/** A link that leads out of the project. */
export function linkOutside(file: string): Problem {
  return {
    file,
    code: 'symlink-outside',
    message:
      'This link leads out of the project, so it was not followed. Name its target as a path to read it.',
  };
}

/** A link that leads to a folder it stands in, or to itself. */
export function linkLoop(file: string): Problem {
  return {
    file,
    code: 'symlink-loop',
    message: 'This link leads back to a folder that contains it, so it was not followed. Nothing is missing.',
  };
}
