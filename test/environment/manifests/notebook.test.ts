/** What notebooks install: from the JSON of a notebook to what is declared. */
import { expect, test } from 'vitest';
import { declaredIn } from '../../../src/environment/from-manifests.js';
import { parseNotebook } from '../../../src/project/notebook.js';

function notebookOf(...cells: string[]): string {
  const code = cells.map((source) => ({ cell_type: 'code', source }));
  return JSON.stringify({
    nbformat: 4,
    cells: [{ cell_type: 'markdown', source: '!pip install no' }, ...code],
  });
}

function installedBy(...cells: string[]): string[] {
  const { commands = [] } = parseNotebook(notebookOf(...cells));
  return declaredIn([], [{ path: 'a.ipynb', commands }]).declared.packages.map(
    ({ cell, line, package: name, specifier }) => `${cell}:${line} ${name} ${specifier}`.trim(),
  );
}

test('magics, shell lines, shell cells and the choice of TensorFlow', () => {
  expect(
    installedBy(
      'try:\n    # %tensorflow_version only exists in Colab.\n    %tensorflow_version 1.x\nexcept Exception:\n    pass',
      '!pip install -q keras==2.2.4 "h5py<3"  # old\n%pip install \\\n   tensorflow-hub\nimport os',
      '%%bash\nset -e\npip3 install gym[atari] && echo done',
      'out = !python -m pip install tqdm\n# !pip install nothing\n!ls install',
      'pip install pandas==1.1',
      '%conda install -y cudatoolkit=10.0',
      '!pip install -r requirements.txt',
    ),
  ).toEqual([
    '2:3 tensorflow ==1.*',
    '3:1 h5py <3',
    '3:1 keras ==2.2.4',
    '3:3 tensorflow-hub',
    '4:3 gym',
    '5:1 tqdm',
    '6:1 pandas ==1.1',
    '7:1 cudatoolkit ==10.0.*',
  ]);
});

test('a notebook that installs nothing has no commands, and `pip install` without a sign is blanked', () => {
  expect('commands' in parseNotebook(notebookOf('x = 1\n!ls'))).toBe(false);
  const source = parseNotebook(notebookOf('pip install numpy\nx = 1'));
  expect(source.text).toBe(`${' '.repeat(17)}\nx = 1`);
  expect(source.problems).toEqual([]);
});

test('hostile cells are cheap', () => {
  const started = performance.now();
  installedBy(
    `!pip install ${'"'.repeat(100_001)}`,
    `${'!pip install x\\\n'.repeat(20_000)}`,
    `!${'install '.repeat(50_000)}`,
  );
  expect(performance.now() - started).toBeLessThan(2000);
});
