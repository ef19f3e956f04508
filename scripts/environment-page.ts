/** The tables of docs/ENVIRONMENT.md, from the facts: `test/environment/page.test.ts` holds the page against them. */
import type { Ecosystem } from '../src/catalog/ecosystem-text.js';

const WAYS = ['pytorch', 'jax', 'keras', 'tensorflow'] as const;

/** Where each way to deploy leads from each target, dead ends marked. */
export function deploymentTable({ deployments }: Ecosystem): string {
  const rows = deployments.map(({ title, ways, sure }) => [
    title,
    ...WAYS.map((way) => {
      const [state, sentence] = ways[way];
      return `${state === 'dead end' ? '**dead end**' : state}: ${sentence}`;
    }),
    sure,
  ]);
  return table(['Way', 'PyTorch', 'JAX', 'Keras 3', 'staying', 'Known by'], rows);
}

/** What was seen when a release was installed with nothing else. */
export function freshTable({ fresh }: Ecosystem): string {
  const rows = fresh.map(({ version, python, got, error, h5, pins }) => [
    version,
    python,
    Object.entries(got)
      .map(([name, found]) => `${name} ${found}`)
      .join(', '),
    error ? cell(error) : 'imports',
    h5 ? cell(h5) : '',
    pins.map((pin) => `\`${pin}\``).join(', '),
  ]);
  return table(['TensorFlow', 'Python', 'pip takes', 'Import', '`.h5` models', 'What mends it'], rows);
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
