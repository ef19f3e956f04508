/**
 * Comments that speak to `advise`: `# advise: ignore[rule, other/*] -- reason`. Behind code it means that line; alone on its line
 * the statement below with all of its block; `ignore-file` the whole file. Sees tokens only, so a string is no comment.
 */

/** One such comment. Lines are 1-based, of the text as a whole. */
export interface Pragma {
  line: number;
  /** 0-based, in UTF-16 units. */
  column: number;
  scope: 'line' | 'block' | 'file';
  /** The first and the last line it is about. */
  from: number;
  to: number;
  /** Rule ids, `*` for any ending; null for every rule. */
  rules: string[] | null;
  reason: string | null;
  /** What is wrong with it, as the end of a sentence; null where nothing is. */
  flaw: string | null;
}

const MENTION = /#\s*advise\s*:/;
const TOKEN =
  /#[^\n]*|\\\n|[rRbBuUfFtT]{0,2}(?:'''(?:[^\\]|\\[\s\S])*?'''|"""(?:[^\\]|\\[\s\S])*?"""|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")|[()[\]{}]|\n|[^\S\n]+|[\p{L}\p{N}_]+|[\s\S]/gu;
const PRAGMA = /^#\s*advise\s*:\s*(.*)$/s;
const IGNORE = /^(ignore-file|ignore)(?:\s*\[([^\]]*)\])?\s*(?:(?:--|—|:)\s*(.*))?$/s;
const RULE = /^[\w*][\w./*-]*$/;

/** The comments of a text for `advise`, in their order. */
export function pragmasIn(source: string): Pragma[] {
  if (!MENTION.test(source)) return [];
  const text = source.replaceAll('\r\n', ' \n').replaceAll('\r', '\n');
  const lines = logicalLines(text);
  return lines.comments.flatMap((comment) => {
    const said = PRAGMA.exec(comment.text)?.[1]?.trim();
    return said === undefined ? [] : [pragma(said, comment, lines.statements)];
  });
}

interface Comment {
  text: string;
  line: number;
  column: number;
  /** Whether nothing stands before it on its line and no bracket is open. */
  alone: boolean;
}

/** A statement's lines, and how deep it is indented. */
interface Statement {
  from: number;
  to: number;
  indent: number;
  decorator: boolean;
}

function logicalLines(text: string): { comments: Comment[]; statements: Statement[] } {
  const comments: Comment[] = [];
  const statements: Statement[] = [];
  let open: Statement | null = null;
  let [line, lineStart, depth] = [1, 0, 0];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const column = index - lineStart;
    if (token.startsWith('#')) {
      comments.push({ text: token, line, column, alone: open === null });
    } else if (token === '\n') {
      if (open !== null && depth === 0) {
        statements.push({ ...open, to: line });
        open = null;
      }
    } else if (token.trim() !== '' && !token.startsWith('\\\n')) {
      open ??= { from: line, to: line, indent: column, decorator: token === '@' };
      if (/^[([{]$/.test(token)) depth++;
      else if (/^[)\]}]$/.test(token)) depth = Math.max(0, depth - 1);
    }
    for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) {
      line++;
      lineStart = index + at + 1;
    }
  }
  if (open !== null) statements.push({ ...open, to: line });
  return { comments, statements };
}

function pragma(said: string, { line, column, alone }: Comment, statements: readonly Statement[]): Pragma {
  const parts = IGNORE.exec(said);
  const place = { line, column };
  if (parts === null) {
    return { ...place, scope: 'line', from: line, to: line, rules: [], reason: null, flaw: flawOf(said) };
  }
  const [, word, named, reason] = parts;
  const rules = named === undefined ? null : named.split(',').map((rule) => rule.trim());
  const odd = rules?.find((rule) => !RULE.test(rule));
  const last = statements.at(-1)?.to ?? line;
  const lines =
    word === 'ignore-file'
      ? { scope: 'file' as const, from: 1, to: Math.max(last, line) }
      : alone
        ? { scope: 'block' as const, ...blockBelow(line, statements) }
        : { scope: 'line' as const, ...statementAt(line, statements) };
  return {
    ...place,
    ...lines,
    rules,
    reason: reason?.trim() || null,
    flaw:
      odd === undefined ? null : odd === '' ? 'names an empty rule' : `names \`${odd}\`, which is no rule id`,
  };
}

const flawOf = (said: string): string =>
  said === '' ? 'says nothing' : `says \`${said.slice(0, 60)}\`, which \`advise\` does not know`;

/** A comment inside a call that goes over many lines is about its own line alone. */
function statementAt(line: number, statements: readonly Statement[]): { from: number; to: number } {
  const found = statements.find(({ from, to }) => from <= line && line <= to);
  return found && found.to === line ? { from: found.from, to: line } : { from: line, to: line };
}

/** The statement below, and all that is indented deeper under it. */
function blockBelow(line: number, statements: readonly Statement[]): { from: number; to: number } {
  const first = statements.findIndex(({ from }) => from > line);
  const head = statements[first];
  if (head === undefined) return { from: line, to: line };
  let at = first;
  while (statements[at]?.decorator && statements[at + 1]?.indent === head.indent) at++;
  while ((statements[at + 1]?.indent ?? -1) > head.indent) at++;
  return { from: head.from, to: (statements[at] as Statement).to };
}
