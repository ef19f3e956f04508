/** An explanation on a screen. */
import type { Explanation } from '../../explain/explanation.js';
import { prose } from '../prose.js';
import type { Report, ReportOptions } from '../report.js';
import { codeLines } from '../terminal/code.js';
import { padEnd } from '../terminal/columns.js';
import { makeScreen, type Screen } from '../terminal/screen.js';
import { wrapProse } from '../terminal/wrap.js';
import type { Block, Item } from './blocks.js';
import { explanationBlocks } from './view.js';

const INDENT = '  ';
const LABEL = 11;

/** Lays it out for a reader with a terminal of `options.width` columns. */
export function renderExplanationText(explanation: Explanation, options: ReportOptions): Report {
  const screen = makeScreen(options);
  const blocks = explanationBlocks(explanation, options.target);
  const lines = blocks.flatMap((block, index) => [
    ...(index > 0 && opens(block) ? [''] : []),
    ...blockLines(block, screen),
  ]);
  return { text: `${lines.join('\n')}\n`, mediaType: 'text/plain; charset=utf-8' };
}

/** What has air above it. */
export const opens = (block: Block): boolean =>
  block.is === 'title' || block.is === 'heading' || block.is === 'quote';

/** The lines of one block. */
export function blockLines(block: Block, screen: Screen): string[] {
  const { paint, width } = screen;
  switch (block.is) {
    case 'title':
      return wrapProse(block.text, { ...screen, brush: paint.strong });
    case 'heading':
      return wrapProse(block.text, { ...screen, brush: paint.strong });
    case 'words':
      return wrapProse(block.text, { ...screen, ...(block.faint ? { brush: paint.faint } : {}) });
    case 'quote':
      return [...wrapProse(prose`${block.text}`, { ...screen, indent: INDENT, brush: paint.before }), ''];
    case 'code':
      return codeLines(block.code, width - INDENT.length).map((line) => `${INDENT}${paint.after(line)}`);
    case 'items':
      return block.items.flatMap((item, index, all) => itemLines(item, all[index - 1], screen));
  }
}

function itemLines(item: Item, before: Item | undefined, screen: Screen): string[] {
  const { paint, width } = screen;
  if (item.label === '-' && 'text' in item) {
    return wrapProse(item.text, { ...screen, first: `${INDENT}- `, indent: `${INDENT}  ` });
  }
  const label = before?.label === item.label ? '' : item.label;
  const first = `${INDENT}${paint.faint(padEnd(label, LABEL))}`;
  const indent = `${INDENT}${' '.repeat(LABEL)}`;
  if ('text' in item) return wrapProse(item.text, { ...screen, first, indent });
  return codeLines(item.code, width - indent.length).map(
    (line, index) => `${index === 0 ? first : indent}${paint.after(line)}`,
  );
}
