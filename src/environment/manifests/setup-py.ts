/** `setup.py`, read and never executed: what its `setup(...)` call is given. */
import type { ManifestText } from '../../project/types.js';
import { type MetCall, type Walked, walkScript } from '../python/script.js';
import { entriesOf, HOLE, itemsOf, MAX_ITEMS, type Val } from '../python/value.js';
import { newReader, type Reader, type Reading, type Scope } from '../reading.js';
import { classifierPython } from './classifier.js';
import { relativeTo } from './requirements.js';

/** What a `setup.py` says. */
export function readSetupPy(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  const script = walkScript(manifest.text);
  if (script === null) {
    reader.problem(
      'This file nests deeper than can be read. What it declares is not known. Write it plainly.',
    );
    return reader.reading;
  }
  if (script.broken) {
    reader.problem(
      'Parts of this file are no Python that could be parsed. What stands there is not known. Correct the syntax.',
    );
  }
  for (const met of script.calls) if (isSetup(met)) readSetup(met, script, { reader, file: manifest.path });
  return reader.reading;
}

function isSetup({ call }: MetCall): boolean {
  const { func } = call;
  return (func.t === 'name' && func.id === 'setup') || (func.t === 'attribute' && func.name === 'setup');
}

interface Into {
  reader: Reader;
  file: string;
}

function readSetup(met: MetCall, script: Walked, into: Into): void {
  const line = script.lineAt(met.call.start);
  const left = { items: MAX_ITEMS };
  for (const [name, scope] of [
    ['install_requires', 'runtime'],
    ['requires', 'runtime'],
    ['tests_require', 'optional'],
  ] as const) {
    const value = script.keyword(met, name);
    if (value === null) continue;
    readList(value, { scope, marker: null, line, depth: 0, left }, script, into);
    if (isComputed(value)) into.reader.problem(computed(name), { line });
  }
  const extras = script.keyword(met, 'extras_require');
  for (const [extra, value] of extras === null ? [] : entriesOf(extras)) {
    // Old setuptools wrote a marker as the name of an extra: `':python_version<"3"'`.
    const [, condition] = /^[^:]*:(.+)$/.exec(extra) ?? [];
    const scope = extra.startsWith(':') ? 'runtime' : 'optional';
    readList(value, { scope, marker: condition ?? null, line, depth: 0, left }, script, into);
  }
  readPython(met, script, into);
}

/** Whether a part of it is not told by the text. */
function isComputed(value: Val): boolean {
  return value.t === 'unknown' || itemsOf(value).some(({ t }) => t === 'unknown');
}

function computed(name: string): string {
  return `A part of \`${name}\` is computed in a way that only running the file tells, and it is never run. Those packages are not known. Write them as plain texts.`;
}

interface Context {
  scope: Scope;
  marker: string | null;
  depth: number;
  /** How many items will still be looked at. */
  left: { items: number };
  /** Where the call stands, for what has no place of its own. */
  line: number;
}

function readList(value: Val, context: Context, script: Walked, into: Into): void {
  for (const item of itemsOf(value)) {
    if (context.left.items-- <= 0) return;
    // Lists may hold one another many times over; nothing people write goes deeper.
    if (item.t === 'list' || item.t === 'any') {
      if (context.depth < 4 && context.left.items > 0)
        readList(item, { ...context, depth: context.depth + 1 }, script, into);
    } else if (item.t === 'file') {
      into.reader.include({
        path: relativeTo(into.file, item.path),
        scope: context.scope,
        line: script.lineAt(item.at),
      });
    } else if (item.t === 'string') {
      const line = script.lineAt(item.at);
      for (const [index, text] of item.text.split(/\r?\n/).entries()) {
        const wanted = knownPart(text.replace(/(?:^|\s)#.*$/, '').trim());
        if (wanted !== '')
          into.reader.requirement(wanted, context.scope, { line: line + index }, context.marker);
      }
    }
  }
}

/** Up to the first hole, without an operator that waits for a version. */
function knownPart(text: string): string {
  const at = text.indexOf(HOLE);
  if (at < 0) return text;
  return text
    .slice(0, at)
    .replace(/\s*,?\s*(?:[<>=!~]=?=?|@|\[)[^<>=!~,[]*$/, '')
    .trim();
}

function readPython(met: MetCall, script: Walked, { reader }: Into): void {
  const wanted = script.keyword(met, 'python_requires');
  for (const item of wanted === null ? [] : itemsOf(wanted)) {
    if (item.t !== 'string' || item.text.includes(HOLE)) continue;
    const place = { line: script.lineAt(item.at) };
    reader.python(item.text.replace(/\s+/g, ''), 'requires-python', place);
  }
  const classifiers = script.keyword(met, 'classifiers');
  for (const item of classifiers === null ? [] : itemsOf(classifiers)) {
    if (item.t !== 'string') continue;
    const first = script.lineAt(item.at);
    for (const [index, text] of item.text.split('\n').entries()) {
      const python = classifierPython(text);
      if (python !== null) reader.python(python, 'classifier', { line: first + index });
    }
  }
}
