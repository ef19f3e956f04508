/**
 * What a file with no telling name is, and which folders are virtual environments or copies of installed packages:
 * questions that need a look inside. Reads a few bytes or a name at most.
 */
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** A shebang longer than this starts no interpreter: Linux cuts it at 256 bytes. */
const SHEBANG_BYTES = 256;
/** Scripts without an ending are written by hand; larger files without one are data or binaries. */
const MAX_SCRIPT_BYTES = 1024 * 1024;
/** One `*.dist-info` is an unpacked wheel; more are what `pip install --target` leaves. */
const PIP_TARGET_DISTRIBUTIONS = 2;

const PYTHON_SHEBANG =
  /^#!.*(?:[/\s](?:i?python|pypy)(?:w|[\d.]*)(?:\s|$)|[/\s]uv\s+(?:run|--)|python[\d.]*$)/;

/** Whether a file of this name and size is worth a look for a shebang. */
export function mayBeScript(name: string, bytes: number): boolean {
  return bytes > 2 && bytes <= MAX_SCRIPT_BYTES && !name.includes('.');
}

/** Whether the file starts with a line that runs Python. */
export function startsPython(absolute: string): boolean {
  const descriptor = openSync(absolute, 'r');
  try {
    const buffer = Buffer.alloc(SHEBANG_BYTES);
    const length = readSync(descriptor, buffer, 0, SHEBANG_BYTES, 0);
    return isPythonShebang(buffer.toString('latin1', 0, length));
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the first line of this text is a shebang that runs Python. */
export function isPythonShebang(text: string): boolean {
  return text.startsWith('#!') && PYTHON_SHEBANG.test(text.split(/[\r\n]/, 1)[0] ?? '');
}

/** A virtual environment, of venv, virtualenv or conda, whatever its name. */
export function isVirtualEnvironment(folder: string, names: ReadonlySet<string>): boolean {
  if (names.has('pyvenv.cfg') || names.has('conda-meta')) return true;
  if (names.has('bin') && names.has('lib')) return existsSync(join(folder, 'bin', 'activate'));
  return names.has('Scripts') && names.has('Lib') && existsSync(join(folder, 'Scripts', 'activate.bat'));
}

/** A folder into which packages were installed. */
export function isInstallTarget(names: ReadonlySet<string>): boolean {
  let distributions = 0;
  for (const name of names) if (name.endsWith('.dist-info')) distributions++;
  return distributions >= PIP_TARGET_DISTRIBUTIONS;
}
