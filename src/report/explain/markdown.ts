/** An explanation in Markdown. */
import type { Explanation } from '../../explain/explanation.js';
import { fenced, sentence, words } from '../markdown/escape.js';
import type { Report, ReportOptions } from '../report.js';
import type { Block, Item } from './blocks.js';
import { explanationBlocks } from './view.js';

/** Writes it as a document of its own. */
export function renderExplanationMarkdown(explanation: Explanation, options: ReportOptions): Report {
  const blocks = explanationBlocks(explanation, options.target).map(blockLines);
  return {
    text: `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`,
    mediaType: 'text/markdown; charset=utf-8',
  };
}

/** The lines of one block. */
export function blockLines(block: Block): string[] {
  switch (block.is) {
    case 'title':
      return [`## ${sentence(block.text)}`];
    case 'heading':
      return [`### ${sentence(block.text)}`];
    case 'words':
      return [sentence(block.text)];
    case 'quote':
      return fenced(block.text, 'text');
    case 'code':
      return fenced(block.code, block.language ?? 'python');
    case 'items':
      return block.items.flatMap(itemLines);
  }
}

function itemLines(item: Item): string[] {
  if ('text' in item)
    return [`- ${item.label === '-' ? '' : `**${words(item.label)}**: `}${sentence(item.text)}`];
  return [`- **${words(item.label)}**:`, '', ...fenced(item.code, 'python').map((line) => `  ${line}`), ''];
}
