/** The verdict on ported files in sentences. Pure; knows nothing of formats. */
import type { DoneFile, DoneVerdict, Trap } from '../../done/verdict.js';
import { code, counted, list, type Prose, parseProse, prose } from '../prose.js';
import { TARGET_WORDS } from '../wording.js';

const PLACES = 5;

/** What stands in the way of a file being done. */
export function faults({ left, dead, problems }: DoneFile): Prose[] {
  const shown = left.slice(0, PLACES).map(({ line, written }) => prose`${code(written)} in line ${line}`);
  const more = left.length - shown.length;
  return [
    ...(left.length > 0
      ? [
          prose`${counted(left.length, 'use')} of TensorFlow ${left.length === 1 ? 'is' : 'are'} left: ${list(more > 0 ? [...shown, prose`${more} more`] : shown)}.`,
        ]
      : []),
    ...dead
      .filter(({ state }) => state === 'gone')
      .map(
        ({ name, line, since, instead }) =>
          prose`${code(name)} in line ${line} is gone since ${since}. ${parseProse(instead)}`,
      ),
    ...problems.map(({ message }) => parseProse(message)),
  ];
}

/** What does not stand in the way, and should be known. */
export function hints({ dead }: DoneFile): Prose[] {
  return dead
    .filter(({ state }) => state === 'deprecated')
    .map(
      ({ name, line, since, instead }) =>
        prose`${code(name)} in line ${line} is deprecated since ${since}. ${parseProse(instead)}`,
    );
}

/** What heads the traps; null where none is known. */
export function trapHead({ before, traps, target }: DoneFile, was: string | null): Prose | null {
  if (traps.length === 0 || target === null) return null;
  return prose`The original${was === null ? '' : prose` (${code(was)})`} had ${counted(before ?? 0, 'use')} of TensorFlow. See that a test of the port to ${TARGET_WORDS[target].name} meets ${counted(traps.length, 'known difference')}:`;
}

/** One trap, with how far off a port was that ignored it. */
export function trapProse({ caveat, lines }: Trap): Prose {
  const where = lines.length === 1 ? `line ${lines[0]}` : `${lines.length} places, first line ${lines[0]}`;
  const apart = Math.max(...(caveat.figures ?? []).map((figure) => figure.apart ?? 0), 0);
  const figure = apart > 0 ? ` Ignored, it was off by ${Number(apart.toPrecision(2))}.` : '';
  return prose`${parseProse(caveat.title)} (${where} of the original).${figure}`;
}

/** The last line. */
export function doneSentence({ done, files }: DoneVerdict): Prose {
  const open = files.filter((file) => !file.done).length;
  const traps = files.reduce((sum, file) => sum + file.traps.length, 0);
  if (!done) return prose`Not done: ${open} of ${counted(files.length, 'file')}.`;
  return traps > 0
    ? prose`Done, as far as can be read: ${counted(files.length, 'file')}. What only a test can show are the ${counted(traps, 'known difference')} above.`
    : prose`Done, as far as can be read: ${counted(files.length, 'file')}.`;
}
