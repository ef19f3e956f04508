/**
 * Reads a literate test: a Markdown file whose headings are tests and whose Python blocks are the files of a small
 * project. Knows Markdown only; what the marks inside the Python mean is `marks.ts`.
 */

/** One Python file of a case, still with its marks. */
export interface Block {
  path: string;
  /** Line of the block's first line in the Markdown file, 1-based; for failure texts. */
  line: number;
  text: string;
  /** Layout asked for after the word `python`: `crlf`, `bom`. */
  flags: string[];
}

/** One heading with at least one Python block under it. */
export interface Case {
  /** The headings above and including this one, without the first, which names the file. */
  title: string;
  line: number;
  blocks: Block[];
}

const HEADING = /^(#{1,6})\s+(.*\S)\s*$/;
const FENCE = /^```(\w*)((?:\s+\w+)*)\s*$/;
const NAMED = /^`([^`]+)`:\s*$/;

/** All cases of a Markdown text, in order. */
export function parseCases(markdown: string): Case[] {
  const lines = markdown.split('\n');
  const cases: Case[] = [];
  const headings: string[] = [];
  let current: Case | null = null;
  for (let at = 0; at < lines.length; at++) {
    const heading = HEADING.exec(lines[at]!);
    if (heading) {
      headings.length = Math.min(headings.length, heading[1]!.length - 1);
      headings.push(heading[2]!);
      current = { title: headings.slice(1).join(' › ') || headings.join(' › '), line: at + 1, blocks: [] };
      cases.push(current);
      continue;
    }
    const fence = FENCE.exec(lines[at]!);
    if (!fence) continue;
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`line ${at + 1}: a block without end`);
    if (fence[1] === 'python') addBlock(current, lines, { at, end, flags: fence[2]!.trim() });
    at = end;
  }
  return cases.filter((each) => each.blocks.length > 0);
}

function addBlock(
  current: Case | null,
  lines: string[],
  fence: { at: number; end: number; flags: string },
): void {
  if (!current) throw new Error(`line ${fence.at + 1}: a Python block before the first heading`);
  const path = NAMED.exec(lines[fence.at - 1] ?? '')?.[1] ?? 'main.py';
  if (current.blocks.some((block) => block.path === path)) {
    throw new Error(`line ${fence.at + 1}: "${current.title}" has two files named ${path}`);
  }
  const body = lines.slice(fence.at + 1, fence.end);
  const text = body.map((line) => `${line}\n`).join('');
  current.blocks.push({ path, line: fence.at + 2, text, flags: fence.flags.split(/\s+/).filter(Boolean) });
}
