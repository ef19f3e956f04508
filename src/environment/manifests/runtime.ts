/** Files that hold nothing but the Python to run: `runtime.txt` of Heroku, `.python-version` of pyenv and uv. */
import type { ManifestText } from '../../project/types.js';
import { newReader, type Reading } from '../reading.js';
import { pythonSpecifier } from './ci-python.js';

/** What such a file says. Names of environments, as pyenv allows them, say nothing. */
export function readRuntime(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  for (const [index, raw] of manifest.text.split(/\r?\n/).entries()) {
    const text = raw.replace(/#.*$/, '').trim();
    const specifier = text === '' ? null : pythonSpecifier(text);
    if (specifier !== null) reader.python(specifier, 'runtime file', { line: index + 1 });
  }
  return reader.reading;
}
