/** Rewrites that change how a program is laid out and nothing else. */
import type { Program } from './programs.js';
import { seeded, shuffled } from './random.js';
import { marginLines } from './tokens.js';

/** Windows line ends. */
export function crlf(program: Program): Program {
  return onTexts(program, (text) => text.replace(/\r?\n/g, '\r\n'));
}

/** The files in another order. */
export function reordered(program: Program): Program | null {
  if (program.files.length < 2) return null;
  const other = shuffled(program.files, seeded(7));
  const same = other.every((file, index) => file === program.files[index]);
  return { ...program, files: same ? [...program.files].reverse() : other };
}

/** The whole project two folders deeper in the repository. */
export function deeper(program: Program): Program {
  return {
    ...program,
    files: program.files.map(({ path, text }) => ({ path: `research/app/${path}`, text })),
  };
}

/** A comment above some statements; some of them speak of TensorFlow. */
export function commented(program: Program): Program | null {
  const random = seeded(11);
  return onTexts(program, (text) => {
    const lines = text.split('\n');
    // Line 0 may hold a byte order mark or a coding comment, which must stay first.
    const places = new Set(marginLines(text).filter((index) => index > 0 && random() < 0.6));
    return lines
      .map((line, index) => (places.has(index) ? `# about tf.zeros (later\n${line}` : line))
      .join('\n');
  });
}

/** Code that is never reached and touches nothing, at the end of each file. */
export function withDeadCode(program: Program): Program {
  const dead =
    'def _never_called(rows):\n    tail = [row for row in rows]\n    return tail\n\nif False:\n    pass\n';
  return onTexts(program, (text) => `${text}\n\n${dead}`);
}

function onTexts(program: Program, change: (text: string) => string): Program {
  return { ...program, files: program.files.map(({ path, text }) => ({ path, text: change(text) })) };
}
