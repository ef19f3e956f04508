/** From what commands install to what is declared. */
import type { DeclaredPython } from '../declared.js';
import { condaRequirement } from '../manifests/conda.js';
import { relativeTo, withoutVariables } from '../manifests/requirements.js';
import type { Place, Reader, Scope } from '../reading.js';
import { parseRequirement } from '../requirement.js';
import { fromConda } from '../specifier.js';
import { installsIn } from './installs.js';
import type { Variables } from './variables.js';

/** Where commands stand and what for. */
export interface Commands {
  scope: Scope;
  /** What a Python version installed here is called. */
  python: DeclaredPython['from'];
  /** The place of the first line. */
  place: Place;
  variables?: Variables;
}

/** Notes all that the commands install. Gives the CUDA versions met, for who knows the image. */
export function noteInstalls(text: string, commands: Commands, reader: Reader): string[] {
  const cuda: string[] = [];
  for (const install of installsIn(text, commands.variables)) {
    const place: Place = { ...commands.place, line: commands.place.line + install.line };
    if (install.tool === 'cuda') cuda.push(install.text);
    else if (install.tool === 'python') {
      const { specifier } = fromConda(
        install.text.split('=').length > 2 ? install.text.replace(/=[^=]*$/, '') : install.text,
      );
      if (specifier !== '') reader.python(specifier, commands.python, place);
    } else if (install.tool === 'conda') {
      if (!install.text.includes('$')) condaRequirement(install.text, commands.scope, place, reader);
    } else if (install.tool === 'list') {
      const scope = install.constraint ? 'constraint' : commands.scope;
      for (const path of placesOf(install.text, reader.reading.file)) {
        reader.include({ path, scope, line: place.line, maybe: true });
      }
    } else {
      const known = withoutVariables(install.text);
      // A word that is no requirement is a folder, a file or another command's output: nothing is declared by it.
      if (known !== null && parseRequirement(known) !== null)
        reader.requirement(known, commands.scope, place);
    }
  }
  return cuda;
}

/** Where a list that a command names may lie: beside the file, or at the root, where commands are mostly run. */
function placesOf(path: string, file: string): string[] {
  return /[$*]|^\/|:\/\//.test(path) ? [] : [...new Set([relativeTo(file, path), relativeTo('', path)])];
}
