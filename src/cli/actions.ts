/** What each command does: its module is loaded when it is asked for. */
import type { Io } from './io.js';
import type { Actions } from './program.js';

/** The words that stand for commands. */
export const COMMANDS = [
  'scan',
  'check',
  'baseline',
  'init',
  'merge',
  'compare',
  'completion',
  'plan',
  'explain',
  'render',
  'weights',
];

/** `done` is told the exit code. */
export function makeActions(io: Io, done: (exit: number) => void): Actions {
  return {
    scan: async (paths, options) =>
      done(await (await import('./scan-command.js')).scanCommand(paths, options, io, COMMANDS)),
    plan: async (paths, options) =>
      done(await (await import('./plan-command.js')).planCommand(paths, options, io, COMMANDS)),
    check: async (paths, options) =>
      done(await (await import('./check-command.js')).checkCommand(paths, options, io, COMMANDS)),
    baseline: async (paths, options) =>
      done(await (await import('./baseline-command.js')).baselineCommand(paths, options, io, COMMANDS)),
    init: async (paths) => done(await (await import('./show-config.js')).initCommand(paths, io)),
    explain: async (what, options) =>
      done(await (await import('./explain-command.js')).explainCommand(what, options, io)),
    merge: async (paths, options) =>
      done(await (await import('./merge-command.js')).mergeCommand(paths, options, io)),
    compare: async (paths, options) =>
      done(await (await import('./compare-command.js')).compareCommand(paths, options, io)),
    completion: async (shell, program) => {
      const { completionScript, SHELLS } = await import('./completion.js');
      const { choose } = await import('./options.js');
      await io.out(completionScript(program, choose('completion', shell, SHELLS)));
      done(0);
    },
    render: async (path, options) =>
      done(await (await import('./render-command.js')).renderCommand(path, options, io)),
    weights: async (path, options) =>
      done(await (await import('./weights-command.js')).weightsCommand(path, options, io)),
  };
}
