/** What is measured against what: our command and the others, each with its arguments. Must not run anything. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** One command line. */
export interface Contender {
  name: string;
  command: string;
  args: string[];
  /** Needs an empty cache folder for each run. */
  cold: boolean;
  /** Exit codes that are no failure. */
  ok: number[];
}

/** Three patterns a person would look for first. */
const RULES = ['tf.Session($$$A)', '$X.minimize($$$A)', 'tf.layers.$F($$$A)']
  .map((pattern, index) => `id: p${index}\nlanguage: python\nrule:\n  pattern: ${pattern}`)
  .join('\n---\n');

/** Every contender that is installed; `missing` names the others. */
export function contenders(root: string, paths: string[]): { present: Contender[]; missing: string[] } {
  const cli = join(root, 'bin', 'advise.js');
  const tools = join(root, '..', '.tools');
  const astGrep = found('AST_GREP', 'ast-grep', [
    join(tools, 'node_modules', '@ast-grep', 'cli-linux-x64-gnu', 'ast-grep'),
    join(tools, 'node_modules', '.bin', 'ast-grep'),
  ]);
  const ruff = found('RUFF', 'ruff', [join(tools, 'py', 'bin', 'ruff')]);
  const present: Contender[] = ['text', 'json'].map((format) => ({
    name: `advise --format ${format}`,
    command: process.execPath,
    args: [cli, ...paths, '--format', format],
    cold: true,
    ok: [0],
  }));
  if (astGrep) {
    const args = ['scan', '--inline-rules', RULES, '--json=stream', ...paths];
    present.push({ name: 'ast-grep scan, 3 patterns', command: astGrep, args, cold: false, ok: [0, 1] });
  }
  if (ruff) {
    const args = ['check', '--isolated', '--no-cache', '--exit-zero', '--quiet', '--select', 'F', ...paths];
    present.push({ name: 'ruff check --select F', command: ruff, args, cold: false, ok: [0] });
  }
  const missing = [astGrep ? '' : 'ast-grep', ruff ? '' : 'ruff'].filter((name) => name !== '');
  return { present, missing };
}

/** What the start of the program costs beside an empty Node. */
export function startup(root: string): Contender[] {
  const node = process.execPath;
  return [
    {
      name: 'advise --version',
      command: node,
      args: [join(root, 'bin', 'advise.js'), '--version'],
      cold: false,
      ok: [0],
    },
    { name: 'node -e 0', command: node, args: ['-e', '0'], cold: false, ok: [0] },
  ];
}

function found(variable: string, name: string, places: string[]): string | undefined {
  const named = process.env[variable];
  if (named) return named;
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return [...places, ...onPath].find((path) => existsSync(path));
}
