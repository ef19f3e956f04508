/** The colours of the terminal report, by meaning. The only place of the reports that knows chalk. */
import { Chalk } from 'chalk';
import type { Consequence } from '../../match/finding.js';

export type Brush = (text: string) => string;

export interface Paint {
  heading: Brush;
  strong: Brush;
  faint: Brush;
  /** Names from code. */
  name: Brush;
  /** The reader's code as it is, and as it becomes. */
  before: Brush;
  after: Brush;
  consequence: Record<Consequence, Brush>;
}

/** Without colour every brush leaves the text as it is. Sixteen colours: they follow the reader's own theme. */
export function makePaint(colour: boolean): Paint {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  return {
    heading: chalk.bold.underline,
    strong: chalk.bold,
    faint: chalk.dim,
    name: chalk.cyan,
    before: chalk.red,
    after: chalk.green,
    consequence: { 'must change': chalk.red, check: chalk.yellow, optional: chalk.dim },
  };
}
