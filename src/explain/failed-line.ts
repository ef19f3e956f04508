/**
 * The reader's own line in a traceback: of Python, of pytest or of a notebook. Frames inside installed packages are passed over.
 */
import { withoutPrefix } from './plain.js';

/** The line, and where it stands. The folder is left out: reports show no absolute paths. */
export interface FailedLine {
  file: string | null;
  line: number | null;
  code: string;
}

const FRAME = /^\s*File "([^"\n]{1,400})", line (\d{1,7})/;
const PYTEST_LINE = /^>\s{3,}(\S.{0,400})/;
const PYTEST_PLACE = /^([\w./\\-]{1,300}\.py):(\d{1,7}): (?:\w+(?:Error|Exception)|in )/;
const ARROW = /^-{2,}>\s*(\d{1,7})\s(\s*\S.{0,400})/;
const CELL =
  /^(?:Cell )?In ?\[\d+\]|^<ipython-input|^Input In|^(?:File )?([^\s:]{1,300}\.py)(?::\d+)?(?:,? in |\b)/;

const INSTALLED =
  /[\\/](?:site|dist)-packages[\\/]|[\\/]lib[\\/]python[\d.]+[\\/]|^<frozen|<__array_function__/i;

/** The last frame that is not of an installed package; null where the text holds none. */
export function failedLine(lines: readonly string[]): FailedLine | null {
  let found: FailedLine | null = null;
  let pytest: string | null = null;
  let header: string | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.length > LONGEST_LINE) continue;
    const bare = line.replace(/^[\s│┃|E]{1,60}(?=File ")/, '');
    const frame = FRAME.exec(bare);
    if (frame) {
      const code = withoutPrefix(lines[index + 1] ?? '').trim();
      if (isOwn(frame[1]!) && code !== '' && !FRAME.test(code)) {
        found = { file: baseOf(frame[1]!), line: Number(frame[2]), code: cut(code) };
      }
      continue;
    }
    const shown = PYTEST_LINE.exec(line);
    if (shown) pytest = shown[1]!;
    const place = PYTEST_PLACE.exec(line);
    if (place && pytest !== null && isOwn(place[1]!)) {
      found = { file: baseOf(place[1]!), line: Number(place[2]), code: cut(pytest) };
    }
    if (CELL.test(line)) header = line;
    const arrow = ARROW.exec(line);
    if (arrow && (header === null || isOwn(header))) found = fromArrow(arrow, header);
  }
  return found;
}

const LONGEST_LINE = 2000;
const LONGEST_CODE = 200;

const isOwn = (file: string): boolean => !INSTALLED.test(file);
const baseOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
const cut = (code: string): string =>
  code.length > LONGEST_CODE ? `${code.slice(0, LONGEST_CODE)}...` : code;

function fromArrow(arrow: RegExpExecArray, header: string | null): FailedLine {
  const file = header === null ? null : (/([^\s\\/:]{1,200}\.py)/.exec(header)?.[1] ?? null);
  return { file, line: Number(arrow[1]), code: cut(arrow[2]!.trim()) };
}
