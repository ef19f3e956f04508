/** The commands and their options, as commander knows them. Does nothing itself. */
import { Command } from 'commander';
import type { BaselineOptions } from './baseline-command.js';
import type { CheckCommandOptions } from './check-command.js';
import { helpFor } from './help.js';
import type { MergeOptions } from './merge-command.js';
import type { CommandOptions, ExplainOptions, ReportCommandOptions } from './options.js';
import type { PlanOptions } from './plan-command.js';
import type { ScanOptions } from './scan-project.js';

/** What the commands do; each gives the exit code. */
export interface Actions {
  scan(
    paths: string[],
    options: ReportCommandOptions & ScanOptions & { shard?: string; list?: string; each?: string },
  ): Promise<void>;
  explain(what: string[], options: ExplainOptions): Promise<void>;
  plan(paths: string[], options: PlanOptions): Promise<void>;
  check(paths: string[], options: CheckCommandOptions): Promise<void>;
  baseline(paths: string[], options: BaselineOptions): Promise<void>;
  init(paths: string[]): Promise<void>;
  merge(paths: string[], options: MergeOptions): Promise<void>;
  compare(paths: string[], options: ReportCommandOptions): Promise<void>;
  completion(shell: string, program: Command): Promise<void>;
  render(path: string, options: ReportCommandOptions): Promise<void>;
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
  withScanOptions(withReportOptions(program.command('scan [paths...]', { isDefault: true })))
    .option('--shard <share>')
    .option('--list <file>')
    .option('--each <dir>')
    .action(actions.scan);
  withAnswerOptions(withReportOptions(program.command('merge [shards...]'))).action(actions.merge);
  withScanOptions(withViewOptions(program.command('plan [paths...]')))
    .option('-a, --all')
    .option('--packet <id>')
    .action(actions.plan);
  withPolicyOptions(withScanOptions(withReportOptions(program.command('check [paths...]'))))
    .option('--no-baseline')
    .option('--diff <ref>')
    .option('--done')
    .option('--was <ref>')
    .option('--statistics')
    .option('--show-config')
    .action(actions.check);
  withScanOptions(program.command('baseline [paths...]'))
    .option('--baseline <file>')
    .option('--add')
    .option('--dry-run')
    .option('-q, --quiet')
    .action(actions.baseline);
  program.command('init [paths...]').action(actions.init);
  withLookOptions(program.command('compare [results...]'))
    .option('-o, --output <file>', '', collected)
    .option('-a, --all')
    .action(actions.compare);
  program.command('completion <shell>').action((shell: string) => actions.completion(shell, program));
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
  for (const command of [program, ...program.commands]) {
    command.helpInformation = () => helpFor(command.name());
  }
  return program;
}

/** What the code cannot tell, and the day. */
function withScanOptions(command: Command): Command {
  return withAnswerOptions(command).option('--config <file>').option('--no-config').option('--timing');
}

function withAnswerOptions(command: Command): Command {
  return command
    .option('--accelerator <kind>')
    .option('--serving <kind>')
    .option('--platform <kind>')
    .option('--team <framework>')
    .option('--retrain <answer>')
    .option('--as-of <date>');
}

/** What fails. */
function withPolicyOptions(command: Command): Command {
  return command
    .option('--max <count>')
    .option('--min-effort <effort>')
    .option('--select <rule>', '', collected)
    .option('--ignore <rule>', '', collected)
    .option('--require-reason')
    .option('--allow-problems')
    .option('--baseline <file>');
}

function withReportOptions(command: Command): Command {
  return withLookOptions(command)
    .option('-o, --output <file>', '', collected)
    .option('-a, --all')
    .option('--fail-on <consequence>')
    .option('--emit-helpers <dir>');
}

/** An option that may be given more than once. */
const collected = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

/** How something is shown, on one page. */
function withViewOptions(command: Command): Command {
  return withLookOptions(command).option('-o, --output <file>');
}

/** The same without where it goes. */
function withLookOptions(command: Command): Command {
  return command
    .option('-t, --target <target>')
    .option('-f, --format <format>')
    .option('-w, --width <columns>')
    .option('--no-color')
    .option('-q, --quiet');
}
