/** `advise completion SHELL`: the commands and options there are, for the shell to complete. */
import type { Command } from 'commander';
import { TARGETS } from '../match/finding.js';
import { FORMATS } from '../report/report.js';
import { EFFORTS, LIMITS } from './options.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What an option takes, where that is a word of a list. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--target': TARGETS,
  '--format': FORMATS,
  '--fail-on': [...Object.keys(LIMITS), 'never'],
  '--min-effort': EFFORTS,
  '--accelerator': ['gpu', 'tpu', 'cpu'],
  '--serving': ['none', 'tf-serving', 'mobile', 'browser'],
  '--platform': ['linux', 'windows', 'mac'],
  '--team': TARGETS,
  '--retrain': ['yes', 'no'],
};

interface Known {
  name: string;
  options: { long: string; short: string | undefined; takes: boolean }[];
}

/** The script for a shell, to be sourced. */
export function completionScript(program: Command, shell: Shell): string {
  const commands = program.commands.map(
    (command): Known => ({
      name: command.name(),
      options: [
        ...command.options.map(({ long, short, required }) => ({ long: long ?? '', short, takes: required })),
        { long: '--help', short: '-h', takes: false },
      ],
    }),
  );
  return { bash, zsh, fish }[shell](commands);
}

const optionsOf = ({ options }: Known) =>
  options.flatMap(({ long, short }) => [long, short ?? '']).filter(Boolean);

function bash(commands: readonly Known[]): string {
  const values = Object.entries(VALUES).map(([option, words]) => {
    const short = commands.flatMap(({ options }) => options).find(({ long }) => long === option)?.short;
    return `    ${[option, short].filter(Boolean).join('|')}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`;
  });
  const cases = commands.map(
    (command) => `    ${command.name}) options="${optionsOf(command).join(' ')}" ;;`,
  );
  return `# advise completion bash > /etc/bash_completion.d/advise
_advise() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command=scan options
  case "$before" in
${values.join('\n')}
  esac
  if [ "$COMP_CWORD" -gt 1 ]; then
    case "\${COMP_WORDS[1]}" in ${commands.map(({ name }) => name).join('|')}) command="\${COMP_WORDS[1]}" ;; esac
  fi
  case "$command" in
${cases.join('\n')}
  esac
  if [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  elif [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$word") $(compgen -f -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _advise advise
`;
}

/** zsh reads bash's script through its own bridge. */
function zsh(commands: readonly Known[]): string {
  return `#compdef advise
# advise completion zsh > "\${fpath[1]}/_advise"
autoload -Uz bashcompinit && bashcompinit
${bash(commands).split('\n').slice(1).join('\n')}`;
}

function fish(commands: readonly Known[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap(({ name, options }) => [
    `complete -c advise -n "not __fish_seen_subcommand_from ${names}" -a ${name}`,
    ...options.map(({ long, short, takes }) => {
      const words = VALUES[long];
      const seen =
        name === 'scan'
          ? `not __fish_seen_subcommand_from ${names}; or __fish_seen_subcommand_from scan`
          : `__fish_seen_subcommand_from ${name}`;
      return `complete -c advise -n "${seen}" -l ${long.slice(2)}${short ? ` -s ${short.slice(1)}` : ''}${takes ? ' -r' : ''}${words ? ` -f -a "${words.join(' ')}"` : ''}`;
    }),
  ]);
  return `# advise completion fish > ~/.config/fish/completions/advise.fish\n${lines.join('\n')}\n`;
}
