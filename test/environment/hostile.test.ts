/** Manifests that try to take time or memory: each is read in about a second, and never throws. */
import { expect, test } from 'vitest';
import { declaredIn } from '../../src/environment/from-manifests.js';
import type { ManifestText } from '../../src/project/types.js';

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

test.each<[string, ManifestText['kind'], string]>([
  ['blanks without end', 'requirements', `numpy${'\\\n'.repeat(400_000)}`],
  ['blanks inside', 'requirements', `numpy ${' '.repeat(900_000)}x`],
  ['an address without end', 'requirements', `git+https://${'a/'.repeat(400_000)}`],
  ['fifty thousand includes', 'requirements', times(50_000, (i) => `-r r${i}.txt\n`)],
  ['forty thousand keys', 'pyproject', `[tool.poetry.dependencies]\n${times(40_000, (i) => `p${i}="^1"\n`)}`],
  [
    'the same text a hundred thousand times',
    'pyproject',
    `[project]\ndependencies=[${'"numpy",\n'.repeat(100_000)}]`,
  ],
  [
    'doubling lists',
    'setup.py',
    `${times(20_000, (i) => `x${i + 1} = [x${i}, x${i}]\n`)}setup(install_requires=x20000)`,
  ],
  [
    'functions that call the next three times',
    'setup.py',
    `${times(3000, (i) => `def f${i}(): return f${i + 1}()+f${i + 1}()+f${i + 1}()\n`)}setup(install_requires=f0())`,
  ],
  [
    'arguments that double',
    'dockerfile',
    `FROM a\n${times(5000, (i) => `ARG A${i + 1}=$A${i}$A${i}\nRUN pip install x$A${i}\n`)}`,
  ],
  ['quotes in quotes', 'dockerfile', `RUN ${'bash -c "'.repeat(100_000)}`],
  ['two hundred thousand assignments', 'dockerfile', `RUN ${'A=b '.repeat(200_000)} pip install x`],
  ['escapes', 'conda', `"${'\\x'.repeat(300_000)}`],
  ['keys of keys', 'conda', '? '.repeat(300_000)],
  ['twenty thousand variables', 'ci', `a:\n${times(20_000, (i) => ` - pip install p${i}==$V${i % 50}\n`)}`],
  ['factors without end', 'ci', `[tox]\nenvlist=${'py{27,'.repeat(100_000)}`],
])('%s', (_, kind, text) => {
  const path = kind === 'ci' ? (text.startsWith('[') ? 'tox.ini' : '.travis.yml') : 'manifest';
  const started = performance.now();
  const { declared } = declaredIn([{ path, kind, text }]);
  expect(declared.packages.length).toBeLessThanOrEqual(20_000);
  // A second on an idle machine.
  expect(performance.now() - started).toBeLessThan(8000);
});
