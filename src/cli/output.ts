/** Where a report goes: standard output or a file, whole or not at all. */
import { accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { systemReason, userError } from './errors.js';

/** Fails early, before a long scan, where the report could not be written after it. */
export function checkOutput(path: string): void {
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    accessSync(existing ? path : dirname(path), constants.W_OK);
  } catch (error) {
    throw userError('output-unwritable', { path, detail: systemReason(error) });
  }
}

/** Writes beside the file and renames, so that nobody ever reads half a report. */
export function writeOutput(path: string, text: string): void {
  try {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing && !existing.isFile()) writeFileSync(path, text);
    else replaceFile(existing ? realpathSync(path) : path, text, existing?.mode);
  } catch (error) {
    throw userError('output-unwritable', { path, detail: systemReason(error) });
  }
}

function replaceFile(path: string, text: string, mode: number | undefined): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, text, mode === undefined ? {} : { mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
