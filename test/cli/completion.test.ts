/** Completion, asked of the shell itself. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { advise } from './fake-io.js';

const script = async (shell: string) => (await advise(['completion', shell])).stdout;

/** What bash offers for words, the last of which is being typed. */
async function offered(...words: string[]): Promise<string[]> {
  const line = `${await script('bash')}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_advise; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8', cwd: 'fixtures/projects' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter(Boolean);
}

test('bash completes commands, options of the command, values and paths', async () => {
  expect(await offered('advise', 'ba')).toEqual(['baseline']);
  expect(await offered('advise', 'check', '--di')).toEqual(['--diff']);
  expect(await offered('advise', '--sh')).toEqual(['--shard']);
  expect(await offered('advise', 'plan', '--sh')).toEqual([]);
  expect(await offered('advise', 'check', '--format', 's')).toEqual(['sarif']);
  expect(await offered('advise', 'scan', '-t', 'p')).toEqual(['pytorch']);
  expect(await offered('advise', 'plan', 'mnist-s')).toEqual(['mnist-session']);
});

test('zsh and fish have theirs; other shells are told', async () => {
  expect(await script('zsh')).toMatch(/^#compdef advise\n/);
  expect(await script('fish')).toContain(
    'complete -c advise -n "__fish_seen_subcommand_from check" -l diff -r\n',
  );
  expect(await advise(['completion', 'powershell'])).toMatchObject({ exit: 2 });
});
