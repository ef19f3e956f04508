/** `noxfile.py`, read and never executed: the Pythons of its sessions and what `session.install` is given. */
import type { ManifestText } from '../../project/types.js';
import { type MetCall, type Walked, walkScript } from '../python/script.js';
import { itemsOf, stringsOf } from '../python/value.js';
import { newReader, type Reader, type Reading } from '../reading.js';
import { parseRequirement } from '../requirement.js';
import { pythonSpecifier } from './ci-python.js';
import { relativeTo } from './requirements.js';

/** What a `noxfile.py` says. */
export function readNoxfile(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  const script = walkScript(manifest.text);
  if (script === null) {
    reader.problem(
      'This file nests deeper than can be read. What it declares is not known. Write it plainly.',
    );
    return reader.reading;
  }
  for (const met of script.calls) {
    const { func } = met.call;
    const name = func.t === 'attribute' ? func.name : func.t === 'name' ? func.id : '';
    if (name === 'session') readPythons(met, script, reader);
    else if (name === 'install') readInstall(met, script, manifest.path, reader);
  }
  return reader.reading;
}

function readPythons(met: MetCall, script: Walked, reader: Reader): void {
  const line = script.lineAt(met.call.start);
  const value = script.keyword(met, 'python');
  for (const text of value === null ? [] : itemsOf(value).flatMap(stringsOf)) {
    const specifier = pythonSpecifier(text);
    if (specifier !== null) reader.python(specifier, 'ci', { line });
  }
}

function readInstall(met: MetCall, script: Walked, file: string, reader: Reader): void {
  const line = script.lineAt(met.call.start);
  let option = '';
  for (const arg of met.call.args) {
    if (arg.keyword !== null) continue;
    const value = script.value(arg.value, met.env);
    for (const text of itemsOf(value).flatMap(stringsOf)) {
      if (option === '-r' || option === '-c') {
        const scope = option === '-c' ? 'constraint' : 'ci';
        reader.include({ path: relativeTo(file, text), scope, line, maybe: true });
      } else if (!/^[-.]/.test(text) && parseRequirement(text) !== null)
        reader.requirement(text, 'ci', { line });
      option = text;
    }
  }
}
