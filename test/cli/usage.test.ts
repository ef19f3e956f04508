/** What users get wrong: each mistake has its words, its hint and exit code 2, and leaves standard output empty. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { helpFor } from '../../src/cli/help.js';
import { makeProgram } from '../../src/cli/program.js';
import { advise } from './fake-io.js';

let folder: string;
let here: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'advise-usage-'));
  mkdirSync(join(folder, 'models'));
  writeFileSync(join(folder, 'notes.txt'), 'no json');
  writeFileSync(join(folder, 'package.json'), '{"name":"other"}');
  writeFileSync(join(folder, 'later.json'), '{"schemaVersion":99}');
  writeFileSync(join(folder, 'broken.json'), '{"schemaVersion":1,"tool":{}}');
  here = process.cwd();
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

test.each([
  [['modles'], 'There is no file or folder `modles`.', 'Did you mean `models`?'],
  [['rendr', 'x.json'], 'There is no file or folder `rendr`.', 'Did you mean `advise render`?'],
  [['quite/elsewhere'], 'There is no file or folder `quite/elsewhere`.', 'Name a folder'],
  [['models', 'mdels'], 'There is no file or folder `mdels`.', 'Did you mean `models`?'],
  [['notes.txt/x'], 'There is no file or folder `notes.txt/x`.', 'Name a folder'],
  [['a\u001b[31m'], 'There is no file or folder `a\\x1b[31m`.', 'Name a folder'],
  [['--fromat', 'json'], 'There is no option `--fromat`.', 'Did you mean `--format`?'],
  [['--zzz'], 'There is no option `--zzz`.', '`advise --help` lists the options.'],
  [['render', 'x.json', '--al'], 'There is no option `--al`.', 'Did you mean `--all`?'],
  [['--format'], 'The option `--format` needs a value.', '`advise --help`'],
  [
    ['--format', 'jsn'],
    '`--format` does not know `jsn`.',
    'Did you mean `json`? It takes `text`, `json`, `markdown`, `html`, `csv`, `sarif`, `github`, `gitlab`, `junit`.',
  ],
  [
    ['--format', 'pdf'],
    '`--format` does not know `pdf`.',
    'It takes `text`, `json`, `markdown`, `html`, `csv`, `sarif`, `github`, `gitlab`, `junit`.',
  ],
  [['--target', 'torch'], '`--target` does not know `torch`.', 'Did you mean `pytorch`?'],
  [['--fail-on', 'never'], '`--fail-on` does not know `never`.', '`must-change`, `check`, `optional`'],
  [['--width', 'wide'], '`--width` does not take `wide`.', 'from 60 to 120'],
  [['--as-of', 'tomorrow'], '`--as-of` does not take `tomorrow`.', '2027-01-31'],
  [['--as-of', '2027-02-30'], '`--as-of` does not take `2027-02-30`.', '2027-01-31'],
  [['--width', '20'], '`--width` does not take `20`.', 'from 60 to 120'],
  [['--output', 'models'], 'The report cannot be written to `models`: it is a folder.', 'Name a file'],
  [['--output', 'no/where.md'], 'cannot be written to `no/where.md`: there is no such', 'Name a file'],
  [['render'], '`advise render` needs a saved result.', 'advise --output advise.json'],
  [['render', 'a', 'b'], '`advise render` takes one saved result.', '`-`'],
  [['render', 'gone.json'], 'The saved result `gone.json` cannot be read: there is no such', 'Make one'],
  [['render', 'models'], 'The saved result `models` cannot be read: it is a folder.', 'Make one'],
  [['render', 'notes.txt'], '`notes.txt` is not JSON', 'Name a file made by'],
  [
    ['render', 'package.json'],
    '`package.json` is JSON, but not a result of `advise`.',
    'Name a file made by',
  ],
  [['render', 'later.json'], 'has schema version 99, and this `advise` reads version 1.', 'Scan again'],
  [['render', 'broken.json'], '`broken.json` is damaged: `project` is missing.', 'Scan again'],
])('advise %j', async (argv, title, hint) => {
  const { exit, stdout, stderr, scans } = await advise(argv);
  expect(stderr).toContain(title);
  expect(stderr).toContain(hint);
  expect(stderr).toMatch(/^advise: [^\n]+\n {2}[^\n]+\n$/);
  expect({ exit, stdout, scans }).toEqual({ exit: 2, stdout: '', scans: [] });
});

describe('help', () => {
  test.each([
    [['--help'], ''],
    [['-h'], ''],
    [['scan', '--help'], 'scan'],
    [['check', '-h'], 'check'],
  ])('advise %j', async (argv, command) => {
    expect(await advise(argv)).toMatchObject({ exit: 0, stdout: helpFor(command), stderr: '' });
  });

  const nothing = async () => {};
  const program = makeProgram({
    version: '0',
    writeOut: () => {},
    actions: {
      scan: nothing,
      check: nothing,
      baseline: nothing,
      init: nothing,
      merge: nothing,
      completion: nothing,
      compare: nothing,
      plan: nothing,
      explain: nothing,
      render: nothing,
      weights: nothing,
    },
  });

  test.each(program.commands.map((command) => [command.name(), command] as const))(
    'of %s names its options and no others, and fits 80 columns',
    (name, command) => {
      const help = helpFor(name);
      for (const { long, short } of command.options) {
        expect(help).toMatch(new RegExp(`  ${long}\\b|, ${long}\\b`));
        if (short) expect(help).toContain(`${short}, ${long}`);
      }
      const named = [...help.matchAll(/^ {2}(?:-\w, | {4})(--[\w-]+)/gm)].map(([, option]) => option);
      expect(named.sort()).toEqual(command.options.map(({ long }) => long).sort());
      expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(helpFor('')).toMatch(new RegExp(`^  advise \\[?${name}\\b`, 'm'));
    },
  );
});
