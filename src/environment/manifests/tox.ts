/** `tox.ini`: the Pythons of its environments, their dependencies and what their commands install. */
import type { ManifestText } from '../../project/types.js';
import { newReader, type Reader, type Reading } from '../reading.js';
import { noteInstalls } from '../shell/note.js';
import { type IniEntry, parseIni } from './ini.js';
import { relativeTo } from './requirements.js';

/** What a `tox.ini` says. */
export function readTox(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  for (const entry of parseIni(manifest.text).entries) readEntry(entry, manifest.path, reader);
  return reader.reading;
}

function readEntry(entry: IniEntry, file: string, reader: Reader): void {
  const key = entry.key.replaceAll('_', '');
  if (key === 'envlist') {
    for (const { text, line } of entry.values) pythonsOf(text, line, reader);
  } else if (key === 'basepython') {
    for (const { text, line } of entry.values) {
      const version = /python(\d\.\d+)/.exec(text)?.[1];
      if (version !== undefined) reader.python(`==${version}.*`, 'ci', { line });
    }
  } else if (key === 'deps') {
    for (const { text, line } of entry.values) readDependency(text, line, file, reader);
  } else if (/^commands/.test(key) || key === 'installcommand') {
    for (const { text, line } of entry.values) {
      noteInstalls(text, { scope: 'ci', python: 'ci', place: { line } }, reader);
    }
  }
}

/** `py{27,36}-tf{1,2}`, `py310`: the factors that name a Python. */
function pythonsOf(text: string, line: number, reader: Reader): void {
  for (const [, braced, plain] of text.matchAll(/\bpy(?:\{([\d,\s]+)\}|(\d{2,3}))(?!\w)/g)) {
    for (const digits of (braced ?? plain ?? '').split(',')) {
      const [, major, minor] = /^\s*(\d)(\d+)\s*$/.exec(digits) ?? [];
      if (major !== undefined) reader.python(`==${major}.${minor}.*`, 'ci', { line });
    }
  }
}

/** Behind its factors: `tf1: tensorflow<2`. */
function readDependency(written: string, line: number, file: string, reader: Reader): void {
  const text = written
    .replace(/^[\w.{},!\s-]+:\s+/, '')
    .replace(/\{(?:toxinidir|toxini_dir|tox_root)\}\/?/g, '');
  const list = /^(?:-r|-c|--requirement|--constraint)[ =]*(\S+)$/.exec(text);
  if (list) {
    const scope = /^(?:-c|--c)/.test(text) ? 'constraint' : 'ci';
    reader.include({ path: relativeTo(file, list[1] as string), scope, line, maybe: true });
  } else if (!/^[-.{]|[{}]/.test(text) && text !== '') reader.requirement(text, 'ci', { line });
}
