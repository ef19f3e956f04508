/** What notebooks install before they run: `!pip install`, `%pip`, `%conda`, shell cells, and Colab's choice of TensorFlow. */
import type { Command } from '../../project/types.js';
import { newReader, type Reader, type Reading } from '../reading.js';
import { noteInstalls } from '../shell/note.js';

/** The commands of one notebook. */
export interface NotebookCommands {
  /** Relative to the root. */
  path: string;
  commands: readonly Command[];
}

/** What a notebook says. Its lists are looked for by whoever runs it, so none is followed. */
export function readNotebook({ path, commands }: NotebookCommands): Reading {
  const reader = newReader(path);
  for (const command of commands) readCommand(command, reader);
  return { ...reader.reading, includes: [] };
}

function readCommand({ cell, line, text }: Command, reader: Reader): void {
  const place = { cell, line };
  const chosen = /^tensorflow_version[ \t]+["']?(\d)(?:\.[\dx.*]*)?/.exec(text)?.[1];
  if (chosen !== undefined) {
    const found = { package: 'tensorflow', written: `%${text.trim()}`, specifier: `==${chosen}.*` };
    reader.package({ ...found, extras: [], marker: null, scope: 'notebook' }, place);
    return;
  }
  // A comment of Python's may follow.
  noteInstalls(text, { scope: 'notebook', python: 'conda', place }, reader);
}
