/** The commands and their options, as commander knows them. Does nothing itself. */
import { Command } from 'commander';
import type { AnswerOptions } from './answers.js';
import { HELP } from './help.js';
import type { CommandOptions, ExplainOptions } from './options.js';
import type { PlanOptions } from './plan-command.js';

/** What the commands do; each gives the exit code. */
export interface Actions {
  scan(paths: string[], options: CommandOptions & AnswerOptions & { asOf?: string }): Promise<void>;
  explain(what: string[], options: ExplainOptions): Promise<void>;
  plan(paths: string[], options: PlanOptions): Promise<void>;
  render(path: string, options: CommandOptions): Promise<void>;
  weights(path: string, options: CommandOptions): Promise<void>;
}

export interface ProgramSettings {
  version: string;
  writeOut(text: string): void;
  actions: Actions;
}

/** Makes the program. It never ends the process and never prints errors: whoever runs it does. */
export function makeProgram({ version, writeOut, actions }: ProgramSettings): Command {
  const program = new Command('advise')
    .exitOverride()
    .configureOutput({ writeOut, writeErr: () => {} })
    .helpCommand(false)
    .version(version, '-V, --version');
  withScanOptions(withReportOptions(program.command('scan [paths...]', { isDefault: true }))).action(
    actions.scan,
  );
  withScanOptions(withViewOptions(program.command('plan [paths...]')))
    .option('-a, --all')
    .option('--packet <id>')
    .action(actions.plan);
  withReportOptions(program.command('render <result>')).action(actions.render);
  withViewOptions(program.command('explain [what...]')).option('--file <log>').action(actions.explain);
  program
    .command('weights <path>')
    .option('-t, --target <target>')
    .option('-a, --all')
    .option('-f, --format <format>')
    .option('-o, --output <file>')
    .option('-q, --quiet')
    .action(actions.weights);
  for (const command of [program, ...program.commands]) command.helpInformation = () => HELP;
  return program;
}

/** What the code cannot tell, and the day. */
function withScanOptions(command: Command): Command {
  return command
    .option('--accelerator <kind>')
    .option('--serving <kind>')
    .option('--platform <kind>')
    .option('--team <framework>')
    .option('--retrain <answer>')
    .option('--as-of <date>');
}

function withReportOptions(command: Command): Command {
  return withViewOptions(command)
    .option('-a, --all')
    .option('--fail-on <consequence>')
    .option('--emit-helpers <dir>');
}

/** How something is shown. */
function withViewOptions(command: Command): Command {
  return command
    .option('-t, --target <target>')
    .option('-f, --format <format>')
    .option('-o, --output <file>')
    .option('-w, --width <columns>')
    .option('--no-color')
    .option('-q, --quiet');
}
