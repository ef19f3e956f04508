/**
 * The one table of what users can get wrong: what happened, what to do, and the exit code. Words only; prints nothing.
 */

/** 0 done, 1 findings over the limit or nothing known to explain, 2 wrong usage, 3 our own fault. */
export const EXIT = { done: 0, overLimit: 1, nothingKnown: 1, usage: 2, fault: 3 } as const;

interface UserErrorText {
  /** What happened. `{name}` is replaced by a detail. */
  title: string;
  /** What to do about it. */
  hint: string;
  exit: number;
}

const ERRORS = {
  'path-missing': {
    title: 'There is no file or folder `{path}`.',
    hint: 'Name a folder or a Python file, or nothing for the current folder.',
    exit: EXIT.usage,
  },
  'unknown-packet': {
    title: 'There is no packet `{packet}` in this plan.',
    hint: 'It has {count}; `advise plan --all` lists their numbers and ids.',
    exit: EXIT.usage,
  },
  'unknown-option': {
    title: 'There is no option `{option}`.',
    hint: '`advise --help` lists the options.',
    exit: EXIT.usage,
  },
  'option-without-value': {
    title: 'The option `{option}` needs a value.',
    hint: '`advise --help` shows what it takes.',
    exit: EXIT.usage,
  },
  'unknown-value': {
    title: '`{option}` does not know `{value}`.',
    hint: 'It takes {choices}.',
    exit: EXIT.usage,
  },
  'bad-width': {
    title: '`--width` does not take `{value}`.',
    hint: 'Give a whole number of columns from {least} to {most}.',
    exit: EXIT.usage,
  },
  'bad-day': {
    title: '`--as-of` does not take `{value}`.',
    hint: 'Give a day of the calendar as year, month and day: `--as-of 2027-01-31`.',
    exit: EXIT.usage,
  },
  'missing-result': {
    title: '`advise render` needs a saved result.',
    hint: 'Make one with `advise --output advise.json`, then run `advise render advise.json`.',
    exit: EXIT.usage,
  },
  'nothing-to-explain': {
    title: 'There is nothing to explain.',
    hint: 'Name something, as in `advise explain tf.layers.dense`, paste an error message in quotes, or pipe a log into `advise explain -`.',
    exit: EXIT.usage,
  },
  'log-unreadable': {
    title: 'The log `{path}` cannot be read: {detail}.',
    hint: 'Name a file with an error message or traceback, or `-` for standard input.',
    exit: EXIT.usage,
  },
  'too-many-arguments': {
    title: '`advise render` takes one saved result.',
    hint: 'Name one file, or `-` to read from standard input.',
    exit: EXIT.usage,
  },
  'wrong-usage': { title: '{detail}', hint: '`advise --help` shows how it is used.', exit: EXIT.usage },
  'result-unreadable': {
    title: 'The saved result `{path}` cannot be read: {detail}.',
    hint: 'Make one with `advise --output advise.json`.',
    exit: EXIT.usage,
  },
  'result-not-json': {
    title: '`{path}` is not JSON: {detail}.',
    hint: 'Name a file made by `advise --format json`.',
    exit: EXIT.usage,
  },
  'result-foreign': {
    title: '`{path}` is JSON, but not a result of `advise`.',
    hint: 'Name a file made by `advise --format json`.',
    exit: EXIT.usage,
  },
  'result-version': {
    title: '`{path}` has schema version {found}, and this `advise` reads version {known}.',
    hint: 'Scan again with this version, or render with the version that made the file.',
    exit: EXIT.usage,
  },
  'result-shape': {
    title: '`{path}` is damaged: `{member}` {wrong}.',
    hint: 'Scan again with `advise --format json`.',
    exit: EXIT.usage,
  },
  'weights-unreadable': {
    title: 'The weights of `{path}` cannot be read: {detail}.',
    hint: '{hint}',
    exit: EXIT.usage,
  },
  'missing-weights': {
    title: '`advise weights` needs a path.',
    hint: 'Name a repository, a checkpoint (`model.ckpt-1000.index`), an `.h5` or a `.keras` file.',
    exit: EXIT.usage,
  },
  'too-many-weights': {
    title: '`advise weights` takes one path.',
    hint: 'Name one repository or one file of weights.',
    exit: EXIT.usage,
  },
  'script-without-target': {
    title: 'A porting script is for one target.',
    hint: 'Add `--target pytorch`, `--target jax` or `--target keras`.',
    exit: EXIT.usage,
  },
  'bad-config': {
    title: '`{place}`: {wrong}',
    hint: '`advise check --show-config` lists all settings.{more}',
    exit: EXIT.usage,
  },
  'own-rule': {
    title: '`{place}`: {wrong}',
    hint: 'docs/OWN-RULES.md says how own mappings and idioms are written.',
    exit: EXIT.usage,
  },
  'config-exists': {
    title: 'There are settings already: `{path}`.',
    hint: '`advise check --show-config` shows them, and which others there are.',
    exit: EXIT.usage,
  },
  'config-unreadable': {
    title: 'The settings `{path}` cannot be read: {detail}.',
    hint: 'Name an `advise.toml` or a `pyproject.toml` with `[tool.advise]`, or leave `--config` out.',
    exit: EXIT.usage,
  },
  'no-git': {
    title: 'Changes are asked of `git`, which is not installed here.',
    hint: 'Install it, or check without `--diff` and `--was`.',
    exit: EXIT.usage,
  },
  'no-repository': {
    title: 'Changes are asked of git, and this is no repository it reads: {detail}.',
    hint: 'Run it inside of a checkout, or check without `--diff` and `--was`.',
    exit: EXIT.usage,
  },
  'no-commit': {
    title: 'There is no commit `{ref}` in this repository.',
    hint: 'Name a branch, a tag or a commit; after a clone it may be called `origin/{ref}`, or has to be fetched.',
    exit: EXIT.usage,
  },
  shallow: {
    title: 'This is a shallow clone, which does not reach back to where `{ref}` parted from it.',
    hint: 'Fetch more of it: `git fetch --unshallow`, or `fetch-depth: 0` in the checkout step.',
    exit: EXIT.usage,
  },
  unrelated: {
    title: '`{ref}` and what is checked out have no commit in common.',
    hint: 'Name a branch that this one came from.',
    exit: EXIT.usage,
  },
  'baseline-unreadable': {
    title: 'The baseline `{path}` cannot be read: {detail}.',
    hint: 'Make one with `advise baseline`.',
    exit: EXIT.usage,
  },
  'baseline-broken': {
    title: '`{path}` is no baseline: {detail}.',
    hint: 'Take it back from version control, or make a new one: delete it and run `advise baseline`.',
    exit: EXIT.usage,
  },
  'baseline-version': {
    title: 'The baseline `{path}` has version {found}, and this `advise` reads version {known}.',
    hint: 'Make a new one with `advise baseline`, or use the `advise` that made it.',
    exit: EXIT.usage,
  },
  'baseline-grows': {
    title: '{count} new, and a baseline only gets shorter.',
    hint: 'Port them, or accept them with `advise baseline --add`.',
    exit: EXIT.overLimit,
  },
  'bad-count': {
    title: '`--max` does not take `{value}`.',
    hint: 'Give a whole number, 0 or more.',
    exit: EXIT.usage,
  },
  'bad-shard': {
    title: '`--shard` does not take `{value}`.',
    hint: 'Give the number of this share, from 1, and how many there are: `--shard 1/3`.',
    exit: EXIT.usage,
  },
  'missing-shards': {
    title: '`advise merge` needs the documents of all shares.',
    hint: 'Make them with `advise --shard 1/2 -o 1.json` and so on, then `advise merge 1.json 2.json`.',
    exit: EXIT.usage,
  },
  'shard-unreadable': {
    title: 'The share `{path}` cannot be read: {detail}.',
    hint: 'Make it with `advise --shard`.',
    exit: EXIT.usage,
  },
  'shard-broken': {
    title: '`{path}` is no share of a scan: {detail}.',
    hint: 'Make it with `advise --shard`.',
    exit: EXIT.usage,
  },
  'shard-tool': {
    title: '`{path}` was made by `advise` {found}, and this is {known}.',
    hint: 'Make all shares with the `advise` that merges them.',
    exit: EXIT.usage,
  },
  'shard-project': {
    title: '`{path}` and `{first}` are shares of two projects, or of two states of one.',
    hint: 'Make all shares of the same commit, with the same paths and settings.',
    exit: EXIT.usage,
  },
  'shard-twice': {
    title: '`{path}` is share {share}, which is there already.',
    hint: 'Name each share once.',
    exit: EXIT.usage,
  },
  'shard-missing': {
    title: 'There is no share {missing}.',
    hint: 'Name the documents of all shares.',
    exit: EXIT.usage,
  },
  'nothing-done': {
    title: '`advise check --done` needs the files that are ported.',
    hint: 'Name them: `advise check --done src/model.py --was main`.',
    exit: EXIT.usage,
  },
  'too-few-results': {
    title: '`advise compare` needs two saved results or more, and got {count}.',
    hint: 'Name two files made by `advise --output`, or a folder of them with dates in their names.',
    exit: EXIT.usage,
  },
  'list-unreadable': {
    title: 'The list `{path}` cannot be read: {detail}.',
    hint: 'Name a file with the path of a repository on each line, or `-` for standard input.',
    exit: EXIT.usage,
  },
  'list-empty': {
    title: 'The list `{path}` names no repository.',
    hint: 'Write the path of a repository on each line; `#` begins a comment.',
    exit: EXIT.usage,
  },
  'output-twice': {
    title: 'Two outputs go to `{path}`.',
    hint: 'Give each a file of its own; `-` is standard output.',
    exit: EXIT.usage,
  },
  'output-unwritable': {
    title: 'The report cannot be written to `{path}`: {detail}.',
    hint: 'Name a file in a folder that exists and that you may write to.',
    exit: EXIT.usage,
  },
} as const satisfies Record<string, UserErrorText>;

export type UserErrorCode = keyof typeof ERRORS;

/** Thrown where the user, not the program, has to change something. */
export interface UserError extends Error {
  userError: UserErrorCode;
  hint: string;
  exit: number;
}

/** Makes one, with the details filled in. A `better` hint, such as a did-you-mean, goes before the usual one. */
export function userError(code: UserErrorCode, details: Record<string, string> = {}, better = ''): UserError {
  const { title, hint, exit } = ERRORS[code];
  return Object.assign(new Error(fill(title, details)), {
    userError: code,
    hint: [better, fill(hint, details)].filter(Boolean).join(' '),
    exit,
  });
}

/** Tells a user's error from a fault of the program. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && 'userError' in error;
}

function fill(text: string, details: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => details[name] ?? whole);
}

/** What the operating system said, in words. */
export function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return SYSTEM_REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  EFBIG: 'the file is larger than is allowed here',
  ERR_STRING_TOO_LONG: 'it is too large',
};
