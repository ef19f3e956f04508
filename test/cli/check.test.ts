/** `advise check` and `advise baseline` as real processes in a real repository. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderOf } from '../scanned/scanned.js';

const ENTRY = ['--import', resolve('node_modules/tsx/dist/esm/index.mjs'), resolve('test/cli/entry.ts')];
const HEAD = 'import tensorflow as tf\n';

let folder: string;

beforeEach(() => {
  folder = folderOf({ 'src/a.py': `${HEAD}x = tf.reduce_mean(\n    y)\n`, 'src/b.py': 'b = 1\n' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'first');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function git(...args: string[]) {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: folder });
}

function advise(...argv: string[]) {
  return adviseIn('.', ...argv);
}

function adviseIn(where: string, ...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...ENTRY, ...argv], {
    cwd: join(folder, where),
    encoding: 'utf8',
    env: { ...process.env, CI: '1', FORCE_COLOR: undefined, NO_COLOR: undefined },
  });
  return { status, stdout, stderr, last: stdout.trimEnd().split('\n').at(-1) };
}

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const append = (path: string, text: string) => appendFileSync(join(folder, path), text);

describe('the limit', () => {
  test('fails on what will not run, and says where', () => {
    const { status, stdout, last } = advise('check');
    expect(status).toBe(1);
    expect(stdout).toContain('src/a.py\n      2:5  must change  tf.reduce_mean\n');
    expect(last).toBe('Failed: 1 finding.');
  });

  test('is moved by options', () => {
    expect(advise('check', '--fail-on', 'never')).toMatchObject({ status: 0, last: 'Passed.' });
    expect(advise('check', '--max', '1').status).toBe(0);
    expect(advise('check', '--ignore', 'api/tf.reduce_*').status).toBe(0);
    expect(advise('check', '--min-effort', 'day').status).toBe(0);
    expect(advise('check', '--max', 'one')).toMatchObject({ status: 2, stdout: '' });
    expect(advise('check', '--fail-on', 'nver').stderr).toContain('Did you mean `never`?');
  });

  test('nothing but the verdict where nothing is wrong', () => {
    rmSync(join(folder, 'src/a.py'));
    expect(advise('check')).toMatchObject({ status: 0, stdout: 'Passed.\n', stderr: '' });
  });

  test('counts by rule', () => {
    expect(advise('check', '--statistics').stdout).toContain('      1      1  api/tf.reduce_mean\n');
  });
});

describe('the baseline', () => {
  test('accepts once, then only gets shorter', () => {
    expect(advise('baseline')).toMatchObject({
      status: 0,
      stderr: 'Wrote advise-baseline.json: 1 finding accepted.\n',
    });
    expect(advise('check')).toMatchObject({ status: 0, stdout: 'Besides: 1 in the baseline.\nPassed.\n' });
    append('src/a.py', 'z = tf.square(x)\n');
    expect(advise('check')).toMatchObject({ status: 1, last: 'Failed: 1 finding.' });
    expect(advise('baseline')).toMatchObject({ status: 1 });
    expect(advise('check').status).toBe(1);
    expect(advise('baseline', '--add').stderr).toContain('2 accepted, 1 of them new');
    expect(advise('check').status).toBe(0);
    write('src/a.py', HEAD);
    expect(advise('check').stdout).toContain('2 entries of `advise-baseline.json` are gone from the code');
    expect(advise('baseline').stderr).toContain('2 fixed ones taken out');
    expect(advise('check').stdout).toBe('Passed.\n');
  });

  test('means the same from every folder and for every part', () => {
    advise('baseline');
    expect(adviseIn('src', 'check').status).toBe(0);
    expect(advise('check', 'src/a.py').status).toBe(0);
    expect(advise('baseline', 'src/b.py').stderr).toContain('1 kept of files that were not looked at');
    expect(advise('check').status).toBe(0);
  });

  test.each([
    ['{', 'is no baseline: it is no JSON'],
    ['{"adviseBaseline": 7}', 'has version 7, and this `advise` reads version 1'],
  ])('%s is told', (text, words) => {
    write('advise-baseline.json', text);
    for (const command of ['check', 'baseline']) {
      expect(advise(command)).toMatchObject({ status: 2, stderr: expect.stringContaining(words) });
    }
    expect(readFileSync(join(folder, 'advise-baseline.json'), 'utf8')).toBe(text);
  });

  test('that is asked for has to be there; a dry run writes none', () => {
    expect(advise('check', '--baseline', 'none.json')).toMatchObject({ status: 2 });
    expect(advise('baseline', '--dry-run').stderr).toContain('Would write');
    expect(existsSync(join(folder, 'advise-baseline.json'))).toBe(false);
  });
});

describe('--diff', () => {
  test('tells what changed since the branch, also on a later line of a call, and in new files', () => {
    git('checkout', '-qb', 'work');
    expect(advise('check', '--diff', 'main')).toMatchObject({ status: 0, last: 'Passed.' });
    write('src/a.py', `${HEAD}x = tf.reduce_mean(\n    z)\n`);
    expect(advise('check', '--diff', 'main').stdout).toContain('2:5  must change  tf.reduce_mean');
    git('commit', '-qam', 'second');
    expect(advise('check', '--diff', 'main').status).toBe(1);
    write('src/c.py', `${HEAD}w = tf.square(x)\n`);
    expect(adviseIn('src', 'check', '--diff', 'main').last).toBe('Failed: 2 findings.');
    expect(advise('check', 'src/c.py', '--diff', 'main').last).toBe('Failed: 1 finding.');
  });

  test('says what is wrong with what it is given', () => {
    expect(advise('check', '--diff', 'nope')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no commit `nope`'),
    });
    rmSync(join(folder, '.git'), { recursive: true });
    expect(advise('check', '--diff', 'main').stderr).toContain('this is no repository');
  });
});

describe('settings', () => {
  test('are found above, and what is typed goes before them', () => {
    write('pyproject.toml', '[tool.advise]\nfail-on = "never"\n');
    expect(advise('check').status).toBe(0);
    expect(adviseIn('src', 'check').status).toBe(0);
    expect(advise('check', '--no-config').status).toBe(1);
    expect(advise('check', '--fail-on', 'must-change').status).toBe(1);
  });

  test('of a folder count there', () => {
    write('advise.toml', 'max = 0\n');
    write('src/advise.toml', 'fail-on = "never"\n');
    expect(advise('check').status).toBe(0);
    mkdirSync(join(folder, 'other'));
    write('other/c.py', `${HEAD}w = tf.square(x)\n`);
    expect(advise('check').last).toBe('Failed: 1 finding.');
  });

  test('leave out, name what is read, and keep folders clean', () => {
    write('advise.toml', 'exclude = ["src/a.py"]\n');
    expect(advise('check')).toMatchObject({ status: 0, stdout: 'Passed.\n' });
    write('advise.toml', 'paths = ["src/b.py"]\n');
    expect(advise('check').stdout).toBe('Passed.\n');
    write('advise.toml', 'fail-on = "never"\nno-tensorflow = ["src/"]\n');
    expect(advise('check').last).toBe('Failed: 2 uses of TensorFlow in folders that are to have none.');
  });

  test('say which names of other libraries stand for TensorFlow', () => {
    write('src/a.py', 'import mylib\ny = mylib.conv(x)\n');
    expect(advise('check').stdout).toBe('Passed.\n');
    write('advise.toml', 'wrappers = { "mylib.conv" = "tf.square" }\n');
    expect(advise('check').stdout).toContain('2:5  must change  tf.square');
    expect(JSON.parse(advise('-f', 'json').stdout).usages).toHaveLength(1);
  });

  test('with a mistake stop the run', () => {
    write('advise.toml', '\nfail_on = "check"\n');
    for (const command of ['check', 'scan', 'plan', 'baseline']) {
      const { status, stderr } = advise(command);
      expect({ status, stderr }).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(
          '`advise.toml:2`: There is no setting `fail_on`. Did you mean `fail-on`?',
        ),
      });
    }
  });
});

describe('init', () => {
  test('writes what can be set, once, and it can be read', () => {
    expect(adviseIn('src', 'init')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Wrote advise.toml'),
    });
    expect(advise('check').status).toBe(1);
    expect(advise('init')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There are settings already'),
    });
    write(
      'advise.toml',
      readFileSync(join(folder, 'advise.toml'), 'utf8').replaceAll(/^# (?=[\w-]+ = )/gm, ''),
    );
    const shown = advise('check', '--show-config');
    expect(shown).toMatchObject({ status: 0, stderr: '' });
    expect(shown.stdout).toContain('\nfail-on = "must-change"\n');
    expect(shown.stdout).toContain('\nseverity = { "idiom/name-scope" = "off" }\n');
  });
});

describe('outputs', () => {
  test('are as many as are named, each in the format of its name', () => {
    const outputs = ['a.sarif', 'b.csv', 'c.xml', 'd.md', 'gitlab:e.json', 'f.json'].flatMap((name) => [
      '-o',
      name,
    ]);
    expect(advise('check', ...outputs)).toMatchObject({ status: 1, stdout: '' });
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(JSON.parse(text('a.sarif')).version).toBe('2.1.0');
    expect(text('b.csv')).toMatch(/^file,cell,line/);
    expect(text('c.xml')).toMatch(/^<\?xml/);
    expect(text('d.md')).toMatch(/^## ❌ advise/);
    expect(JSON.parse(text('e.json'))).toHaveLength(1);
    expect(JSON.parse(text('f.json'))).toMatchObject({ schemaVersion: 1, ok: false, counts: { fails: 1 } });
  });

  test('go to standard output as well', () => {
    const { stdout } = advise('check', '-o', '-', '-o', 'a.sarif', '-f', 'github');
    expect(stdout).toMatch(/^::error file=src\/a\.py,line=2,/);
    expect(advise('check', '-o', 'x.md', '-o', 'x.md')).toMatchObject({ status: 2 });
  });
});
