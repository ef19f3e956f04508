/** `setup.cfg`: what setuptools reads of it. */
import type { ManifestText } from '../../project/types.js';
import { newReader, type Reader, type Reading, type Scope } from '../reading.js';
import { classifierPython } from './classifier.js';
import { type IniEntry, parseIni } from './ini.js';
import { relativeTo } from './requirements.js';

/** What a `setup.cfg` says. */
export function readSetupCfg(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  const { entries, broken } = parseIni(manifest.text);
  const [first] = broken;
  if (first !== undefined) {
    reader.problem(
      'This line is neither a section, a key nor the rest of a value, so setuptools refuses the file. The rest was read. Correct the line.',
      { line: first },
    );
  }
  for (const entry of entries) readEntry(entry, manifest.path, reader);
  return reader.reading;
}

function readEntry(entry: IniEntry, file: string, reader: Reader): void {
  const { section } = entry;
  const key = entry.key.replaceAll('-', '_');
  if (section === 'options' && key === 'install_requires') readList(entry, 'runtime', file, reader);
  else if (section === 'options' && key === 'tests_require') readList(entry, 'optional', file, reader);
  else if (section === 'options.extras_require') readList(entry, 'optional', file, reader);
  else if (section === 'options' && key === 'python_requires') {
    for (const { text, line } of entry.values)
      reader.python(text.replace(/\s+/g, ''), 'requires-python', { line });
  } else if (section === 'metadata' && key.startsWith('classifier')) {
    for (const { text, line } of entry.values) {
      const python = classifierPython(text);
      if (python !== null) reader.python(python, 'classifier', { line });
    }
  }
}

/** A list a line, or on one line with `;` between; `file:` names a list elsewhere. */
function readList(entry: IniEntry, scope: Scope, file: string, reader: Reader): void {
  for (const [index, { text, line }] of entry.values.entries()) {
    const named = index === 0 ? /^file:\s*(.+)$/.exec(text)?.[1] : undefined;
    if (named !== undefined) {
      for (const path of named.split(','))
        reader.include({ path: relativeTo(file, path.trim()), scope, line });
      continue;
    }
    // On a line of its own a `;` starts a marker; on the line of the key it parts requirements, too.
    const parts = index === 0 && entry.values.length === 1 ? partedList(text) : [text];
    for (const part of parts) if (part !== '') reader.requirement(part, scope, { line });
  }
}

function partedList(text: string): string[] {
  const parts = text.split(';').map((part) => part.trim());
  // A marker compares something of the machine; a requirement starts with a name of its own.
  const isMarker = (part: string) =>
    /^\(*\s*(?:python_|sys_|platform_|os_name|implementation_|extra\b|["'])/.test(part);
  return parts.reduce<string[]>((out, part) => {
    if (out.length > 0 && isMarker(part)) out[out.length - 1] += `; ${part}`;
    else out.push(part);
    return out;
  }, []);
}
