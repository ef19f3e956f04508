/**
 * The marks at line ends of a literate test: what the file is expected to show. They are cut off before the file is
 * read, so that a comment with `tf` in it can never be the reason why a file is looked at.
 *
 *     sess.run(x)  # usage: method tf.Session.run [certain] [@v1] [col 5]; ref tf.float32
 *     np.dense(x)  # no usage
 *     odd(x)       # todo usage: call tf.odd
 */
import type { Certainty, Role } from '../../src/usage/usage.js';
import type { Block } from './markdown.js';

/** One usage a line must show. Absent fields are not compared. */
export interface Expected {
  role: Role;
  symbol: string;
  certainty?: Certainty;
  api?: string;
  column?: number;
  /** Known miss: must not be found today. */
  todo: boolean;
}

/** What is said about one line. */
export interface LineMark {
  expected: Expected[];
  /** `# todo no usage`: a known false alarm. */
  todoNone: boolean;
}

/** A file as the tool sees it, with what its lines must show. */
export interface MarkedFile {
  path: string;
  text: string;
  /** 1-based line -> mark. A line without one must show nothing. */
  marks: Map<number, LineMark>;
  /** Whether `import` usages are compared in this file. */
  imports: boolean;
}

const ROLES: Record<string, Role> = {
  call: 'call',
  ref: 'reference',
  base: 'base class',
  deco: 'decorator',
  ann: 'annotation',
  import: 'import',
  method: 'method',
  string: 'string',
};
const MARK = /[ \t]*#[ \t]*(todo[ \t]+)?(?:usage:[ \t]*(.*\S)|no usage)[ \t]*$/;
const ITEM = /^(todo\s+)?(\w+)\s+([\w.]+)((?:\s+\[[^\]]+\])*)$/;

/** Cuts the marks off a block and applies its layout. */
export function readMarks(block: Block): MarkedFile {
  const marks = new Map<number, LineMark>();
  const lines = block.text.split('\n').map((line, index) => {
    const found = MARK.exec(line);
    if (!found) return line;
    marks.set(index + 1, lineMark(found, block.line + index));
    return line.slice(0, found.index);
  });
  const imports = [...marks.values()].some((mark) => mark.expected.some((each) => each.role === 'import'));
  return { path: block.path, text: layout(lines.join('\n'), block.flags), marks, imports };
}

function lineMark(found: RegExpExecArray, line: number): LineMark {
  const todo = found[1] !== undefined;
  if (found[2] === undefined) return { expected: [], todoNone: todo };
  return { expected: found[2].split(';').map((item) => readItem(item.trim(), todo, line)), todoNone: false };
}

function readItem(text: string, todo: boolean, line: number): Expected {
  const item = ITEM.exec(text);
  const role = item && ROLES[item[2]!];
  if (!item || !role) throw new Error(`line ${line}: cannot read the mark "${text}"`);
  const expected: Expected = { role, symbol: item[3]!, todo: todo || item[1] !== undefined };
  for (const [, word] of item[4]!.matchAll(/\[([^\]]+)\]/g)) readBracket(expected, word!, line);
  return expected;
}

function readBracket(expected: Expected, word: string, line: number): void {
  if (word === 'certain' || word === 'likely' || word === 'guess') expected.certainty = word;
  else if (/^@(v1|v2|null)$/.test(word)) expected.api = word.slice(1);
  else if (/^col \d+$/.test(word)) expected.column = Number(word.slice(4));
  else throw new Error(`line ${line}: cannot read "[${word}]"`);
}

/** `␌` stands for a form feed, which no editor shows; the flags say what Markdown cannot hold. */
function layout(text: string, flags: string[]): string {
  let result = text.replaceAll('␌', '\f');
  if (flags.includes('crlf')) result = result.replaceAll('\n', '\r\n');
  if (flags.includes('bom')) result = `\uFEFF${result}`;
  return result;
}
