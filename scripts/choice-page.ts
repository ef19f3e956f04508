/** The tables of docs/CHOICE.md, from the data: `test/assess/fit/page.test.ts` holds the page against them. */
import { ANSWER_WEIGHTS } from '../src/assess/fit/answers.js';
import { BLOCKER_ROWS } from '../src/assess/fit/blocker-rows.js';
import { OPTIONS, type Option } from '../src/assess/fit/recommendation.js';
import { SIGNALS } from '../src/assess/fit/signals.js';

const HEADS: Record<Option, string> = { pytorch: 'PyTorch', jax: 'JAX', keras: 'Keras 3', stay: 'staying' };

interface Weighted {
  what: string;
  weights: Partial<Record<Option, number>>;
  because: Partial<Record<Option, string>>;
  source: string;
}

/** The weights of what is seen in the code. */
export function signalTable(): string {
  const rows = SIGNALS.map((row) => [
    `\`${row.id}\`: ${row.what}`,
    row.scale,
    ...weightCells(row),
    row.source,
  ]);
  return table(['Signal', 'Scale', ...OPTIONS.map((option) => HEADS[option]), 'Source'], rows);
}

/** The weights of the answers. */
export function answerTable(): string {
  const rows = Object.entries(ANSWER_WEIGHTS).flatMap(([question, answers]) =>
    Object.entries(answers as Record<string, Weighted>).map(([answer, row]) => [
      `\`--${question} ${answer}\``,
      ...weightCells(row),
      row.source,
    ]),
  );
  return table(['Answer', ...OPTIONS.map((option) => HEADS[option]), 'Source'], rows);
}

/** What stands in the way of whom. */
export function blockerTable(): string {
  const rows = BLOCKER_ROWS.flatMap((row) =>
    OPTIONS.flatMap((option) => {
      const block = row.blocks[option];
      if (!block) return [];
      const by = row.signal ? `signal \`${row.signal}\`` : `\`--${row.answer!.join(' ')}\``;
      return [[by, HEADS[option], block.severity, block.why]];
    }),
  );
  return table(['What is seen or told', 'Option', 'Severity', 'Why, and what to do'], rows);
}

function weightCells({ weights, because }: Pick<Weighted, 'weights' | 'because'>): string[] {
  return OPTIONS.map((option) => {
    const weight = weights[option] ?? 0;
    if (weight === 0) return '·';
    return `**${weight > 0 ? '+' : ''}${weight}** ${because[option] ?? ''}`;
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
