/** Rewrites that spell the same names in another way: another alias, another form of import. */
import type { Program } from './programs.js';
import { changeCode, codeOf, usesName } from './tokens.js';

const ALIAS = 'flow';
const TF = /(?<!\w)tf(?!\w)/g;
/** An f-string with its own quote inside (Python 3.12), which `tokens.ts` cannot follow. */
const NESTED_QUOTE = /f"[^"\n]*\{[^}"\n]*"|f'[^'\n]*\{[^}'\n]*'/;
/** A string that is read as code: only code is rewritten. */
const QUOTED_ANNOTATION = /["']tf\./;
const IMPORT = /^import tensorflow as tf$/m;
const PARTS = ['nn', 'layers', 'keras', 'train', 'data', 'estimator', 'summary', 'image', 'losses'];

/** `tf` is called `flow` everywhere: in names, attributes, keywords and in strings such as those of `__all__`. */
export function renamed(program: Program): Program | null {
  const texts = program.files.map((file) => file.text).join('\n');
  const module = program.files.some((file) => /(^|\/)tf(\.py|\/)/.test(file.path));
  if (module || !usesName(texts, 'tf') || new RegExp(`(?<!\\w)${ALIAS}(?!\\w)`).test(texts)) return null;
  return {
    ...program,
    files: program.files.map(({ path, text }) => ({ path, text: text.replace(TF, ALIAS) })),
  };
}

/** Where a column of the original stands after `renamed`. */
export function renamedColumn(line: string, column: number): number {
  return column + [...line.slice(0, column).matchAll(TF)].length * (ALIAS.length - 2);
}

/** `import tensorflow as tf` becomes `import tensorflow`, and every `tf.` is written out. */
export function spelledOut(program: Program): Program | null {
  const text = onlyImport(program);
  if (text === null || /(?<!\w)tensorflow(?!\w)/.test(codeOf(text.replace(IMPORT, '')))) return null;
  const out = changeCode(text.replace(IMPORT, 'import tensorflow'), (code) =>
    code.replace(/(?<![\w.])tf(?!\w)/g, 'tensorflow'),
  );
  return single(program, out);
}

/** `tf.nn.relu` becomes `nn.relu` under `from tensorflow import nn`, for every part that is free as a name. */
export function partsImported(program: Program): Program | null {
  const text = onlyImport(program);
  if (text === null) return null;
  const parts = PARTS.filter((part) => usesPart(text, part) && !usesName(text, part));
  if (parts.length === 0) return null;
  const imports = `import tensorflow as tf\nfrom tensorflow import ${parts.join(', ')}`;
  const chain = new RegExp(`(?<![\\w.])tf\\.(${parts.join('|')})(?=\\.)`, 'g');
  return single(program, changeCode(text, (code) => code.replace(chain, '$1')).replace(IMPORT, imports));
}

function usesPart(text: string, part: string): boolean {
  return new RegExp(`(?<![\\w.])tf\\.${part}\\.`).test(codeOf(text));
}

/** The text of a one-file program that binds `tf` by one plain import and by nothing else. */
function onlyImport(program: Program): string | null {
  const text = program.files.length === 1 ? program.files[0]!.text : '';
  const rest = codeOf(text.replace(IMPORT, ''));
  // Anything but `tf.` may bind or hand on the name; such programs are left alone.
  if (NESTED_QUOTE.test(text) || QUOTED_ANNOTATION.test(text)) return null;
  return IMPORT.test(text) && !/(?<![\w.])tf(?!\w|\.)/.test(rest) ? text : null;
}

function single(program: Program, text: string): Program {
  return { ...program, files: [{ path: program.files[0]!.path, text }] };
}
