/**
 * The functions that advice calls as `from advise_helpers import ...`, put together into one module. Pure text.
 */
import type { Target } from '../match/finding.js';

/** One file of `rules/helpers/<target>/`. */
export interface HelperFile {
  name: string;
  text: string;
}

export type HelperFiles = Readonly<Record<Target, readonly HelperFile[]>>;

/** The public functions and classes a file defines. */
export function definedIn({ text }: HelperFile): string[] {
  return [...text.matchAll(/^(?:def|class) ([A-Za-z]\w*)/gm)].map(([, name]) => name as string);
}

const DOCSTRING = /^"""[\s\S]*?"""\n/;
const IMPORT = /^(?:import|from) .+$/gm;

/**
 * One Python module with the files that define `wanted`; null where nothing is wanted. Names that no file defines are left out:
 * the caller knows them from the catalogue, whose lints reject such.
 */
export function helperModule(files: readonly HelperFile[], wanted: readonly string[]): string | null {
  const needed = files.filter((file) => definedIn(file).some((name) => wanted.includes(name)));
  if (needed.length === 0) return null;
  const imports = new Set(needed.flatMap(({ text }) => text.match(IMPORT) ?? []));
  const bodies = needed.map((file) => {
    const about = DOCSTRING.exec(file.text)?.[0].slice(3, -4).trim() ?? '';
    const body = file.text.replace(DOCSTRING, '').replace(IMPORT, '').trim();
    return `${comment(about)}\n\n\n${body}`;
  });
  return `${HEAD}\n${[...imports].sort().join('\n')}\n\n${bodies.join('\n\n\n')}\n`;
}

const HEAD =
  '"""Functions that `advise` calls where no one expression says what TensorFlow did. Yours to change."""\n';

const comment = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.trim() === '' ? '#' : `# ${line}`))
    .join('\n');
