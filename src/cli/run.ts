/** One run of the command line: arguments in, exit code out. Every error becomes words here. */
import { CommanderError } from 'commander';
import { nearest } from '../base/nearest.js';
import { visible } from '../report/escape.js';
import { makeActions } from './actions.js';
import { EXIT, isUserError, type UserError, userError } from './errors.js';
import type { Io } from './io.js';
import { makeProgram } from './program.js';
import { packageVersion } from './version.js';

/** Runs the arguments after `advise`. Never throws and never ends the process. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let exit: number = EXIT.done;
  let help = '';
  const program = makeProgram({
    version: packageVersion(),
    writeOut: (text) => {
      help += text;
    },
    actions: makeActions(io, (code) => {
      exit = code;
    }),
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) {
      await io.out(help);
      return EXIT.done;
    }
    return report(
      error instanceof CommanderError ? fromCommander(error, optionNames(program), argv) : error,
      io,
    );
  }
}

function optionNames(program: ReturnType<typeof makeProgram>): string[] {
  const options = [program, ...program.commands].flatMap((command) => command.options);
  return [...new Set(['--help', ...options.flatMap(({ long }) => (long ? [long] : []))])];
}

/** Says what is wrong in our words; commander's are for programmers. */
function fromCommander(
  error: CommanderError,
  options: readonly string[],
  argv: readonly string[],
): UserError {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const option = /--?[\w-]+/.exec(quoted)?.[0] ?? quoted;
  switch (error.code) {
    case 'commander.unknownOption': {
      const meant = nearest(option, options);
      return userError('unknown-option', { option }, meant ? `Did you mean \`${meant}\`?` : '');
    }
    case 'commander.optionMissingArgument':
      return userError('option-without-value', { option: /--[\w-]+/.exec(quoted)?.[0] ?? option });
    case 'commander.missingArgument':
      return userError(argv.includes('weights') ? 'missing-weights' : 'missing-result');
    case 'commander.excessArguments':
      return userError(argv.includes('weights') ? 'too-many-weights' : 'too-many-arguments');
    default:
      return userError('wrong-usage', { detail: error.message.replace(/^error: /, '') });
  }
}

/** Tells the user, on standard error, what to do; or us, what went wrong. */
export function report(error: unknown, io: Pick<Io, 'err'>): number {
  if (isUserError(error)) {
    io.err(`advise: ${visible(error.message)}\n  ${visible(error.hint)}\n`);
    return error.exit;
  }
  io.err(faultText(error));
  return EXIT.fault;
}

const STACK_LINES = 8;

function faultText(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  const lines = trace.split('\n').slice(0, STACK_LINES).map(visible);
  return [
    'advise: This is a fault of `advise`, not of the code it reads.',
    ...lines.map((line) => `  ${line}`),
    `  Report it with these lines, the version (${packageVersion()}) and, if you may share it, the file it was reading.`,
    '',
  ].join('\n');
}
