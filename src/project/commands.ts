/**
 * What a notebook hands to a shell, to `pip` or to Conda, taken out of a cell before its magics are blanked. Only what
 * may install something or choose a TensorFlow is kept; what it means is for `environment`.
 */
import type { Command } from './types.js';

/** `!pip`, `%pip`, `!!`, `x = !pip ...`, and `pip install` without any sign, which IPython takes as well. */
const COMMAND =
  /^[ \t]*(?:\w+[ \t]*=[ \t]*)?(?:[!%]{1,2}[ \t]*(.+)|((?:pip|conda|mamba)[ \t]+install[ \t].*))$/;
const SHELL_CELL = /^[ \t]*%%(?:bash|sh|shell|script|system|sx|cmd|!)(?![\w])/;
const MATTERS = /\binstall\b|^tensorflow_version\b|\bcreate\b/;
/** No command people write is longer. */
const MAX_LINE = 4096;
const MAX_COMMANDS = 500;

/** The commands of one cell. */
export function commandsOf(cell: string, number: number): Command[] {
  if (!/install|tensorflow_version/.test(cell)) return [];
  const lines = cell.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (SHELL_CELL.test(lines[first] ?? '')) {
    const text = lines.slice(first + 1).join('\n');
    return MATTERS.test(text) ? [{ cell: number, line: first + 2, text }] : [];
  }
  const out: Command[] = [];
  for (let at = 0; at < lines.length && out.length < MAX_COMMANDS; at++) {
    const line = lines[at] as string;
    const found = line.length > MAX_LINE ? null : COMMAND.exec(line);
    if (found === null) continue;
    const start = at;
    const pieces = [((found[1] ?? found[2]) as string).trimEnd()];
    while (pieces.at(-1)?.endsWith('\\') && at + 1 < lines.length)
      pieces.push((lines[++at] as string).trimEnd());
    const text = pieces.join('\n');
    if (MATTERS.test(text)) out.push({ cell: number, line: start + 1, text });
  }
  return out;
}
