/** What the commands do when they are used well: formats, files, colours, limits. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown/index.js';
import { renderText } from '../../src/report/terminal/index.js';
import { empty, many, noTensorFlow } from '../report/cases.js';
import { advise } from './fake-io.js';

let folder: string;
/** What the CLI adds for a scan without a path. */
const HERE = { paths: ['.'] };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advise-commands-'));
});

const home = process.cwd();

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

describe('scan', () => {
  test('without a path reads the current folder', async () => {
    const outcome = await advise([]);
    expect(outcome).toMatchObject({ exit: 0, stderr: '', scans: [['.']] });
    expect(outcome.stdout).toBe(renderText(many, HERE).text);
  });

  test('is the command where none is named', async () => {
    expect(await advise(['src', 'test'])).toEqual(await advise(['scan', 'src', 'test']));
  });

  test('takes options before and after paths', async () => {
    expect(await advise(['--target', 'jax', 'src'])).toEqual(await advise(['src', '--target=jax']));
  });

  test('writes one JSON document and nothing else', async () => {
    const { stdout, stderr, exit } = await advise(['--format', 'json', '--target', 'jax', '--all']);
    expect({ stdout, stderr, exit }).toEqual({ stdout: renderJson(many).text, stderr: '', exit: 0 });
  });

  test.each([
    ['an empty folder', empty, 'There is no Python here.'],
    ['no TensorFlow', noTensorFlow, 'There is no TensorFlow here.'],
  ])('%s is no error', async (_, found, sentence) => {
    const { exit, stdout } = await advise([], { scan: async () => found });
    expect(exit).toBe(0);
    expect(stdout).toContain(sentence);
  });

  test('a fault of ours says how to report it, with exit code 3 and nothing on standard output', async () => {
    const scan = () => Promise.reject(new TypeError('cannot read \u001b[2J of null'));
    const { exit, stdout, stderr } = await advise([], { scan });
    expect({ exit, stdout }).toEqual({ exit: 3, stdout: '' });
    expect(stderr).toContain('This is a fault of `advise`');
    expect(stderr).toContain('cannot read \\x1b[2J of null');
    expect(stderr).toMatch(/Report it with these lines, the version \(\d+\.\d+\.\d+\)/);
  });
});

describe('width and colour', () => {
  test('a terminal gives its width, a pipe gets 80', async () => {
    expect((await advise([], { terminal: true, columns: 100, env: { NO_COLOR: '1' } })).stdout).toBe(
      renderText(many, { ...HERE, width: 100 }).text,
    );
    expect((await advise([], { columns: 100 })).stdout).toBe(renderText(many, { ...HERE, width: 80 }).text);
  });

  test('--width wins', async () => {
    expect((await advise(['--width', '110'])).stdout).toBe(renderText(many, { ...HERE, width: 110 }).text);
  });

  test.each([
    ['a terminal', { terminal: true }, [], true],
    ['a pipe', {}, [], false],
    ['NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, [], false],
    ['an empty NO_COLOR', { terminal: true, env: { NO_COLOR: '' } }, [], true],
    ['--no-color', { terminal: true }, ['--no-color'], false],
    ['a dumb terminal', { terminal: true, env: { TERM: 'dumb' } }, [], false],
    ['a forced pipe', { env: { FORCE_COLOR: '1' } }, [], true],
    ['--no-color against FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, ['--no-color'], false],
  ])('%s', async (_, world, argv, coloured) => {
    const { stdout } = await advise(argv, world);
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });
});

describe('--output', () => {
  test.each([
    ['report.md', renderMarkdown(many, HERE).text],
    ['report.json', renderJson(many).text],
    ['report.txt', renderText(many, HERE).text],
  ])('%s has the format its name says', async (name, expected) => {
    const path = join(folder, name);
    const { exit, stdout, stderr } = await advise(['--output', path], { terminal: true, columns: 120 });
    expect({ exit, stdout, stderr }).toEqual({ exit: 0, stdout: '', stderr: `Wrote ${path}.\n` });
    expect(readFileSync(path, 'utf8')).toBe(expected);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('--format wins over the name, --quiet says nothing', async () => {
    const path = join(folder, 'report.md');
    const { stderr } = await advise(['--output', path, '--format', 'json', '--quiet']);
    expect(stderr).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(renderJson(many).text);
  });

  test('replaces what a link leads to and keeps its mode', async () => {
    const real = join(folder, 'real.md');
    writeFileSync(real, 'old');
    chmodSync(real, 0o640);
    symlinkSync(real, join(folder, 'link.md'));
    await advise(['--output', join(folder, 'link.md')]);
    expect(readFileSync(real, 'utf8')).toBe(renderMarkdown(many, HERE).text);
    expect(statSync(real).mode & 0o777).toBe(0o640);
  });

  test('is checked before a long scan', async () => {
    const { scans, exit } = await advise(['--output', join(folder, 'no', 'where.md')]);
    expect({ scans, exit }).toEqual({ scans: [], exit: 2 });
  });
});

describe('render', () => {
  test.each(['text', 'json', 'markdown'])('shows a saved result as the scan did: %s', async (format) => {
    const saved = join(folder, 'advise.json');
    await advise(['--output', saved]);
    mkdirSync(join(folder, 'models', 'dcgan'), { recursive: true });
    process.chdir(folder);
    const options = ['--format', format, '--all', '--width', '100'];
    const rendered = await advise(['render', saved, ...options]);
    expect(rendered.scans).toEqual([]);
    const scanned = await advise(['models/dcgan', ...options]);
    expect(rendered.stdout).toBe(scanned.stdout);
  });

  test('reads standard input', async () => {
    const { stdout } = await advise(['render', '-', '--target', 'keras'], { stdin: renderJson(many).text });
    expect(stdout).toBe(renderText(many, { target: 'keras' }).text);
  });
});

describe('--fail-on', () => {
  test.each([
    ['must-change', 1],
    ['check', 1],
    ['optional', 1],
  ])('%s of a repository that must change', async (limit, exit) => {
    const outcome = await advise(['--fail-on', limit, '--format', 'json']);
    expect(outcome.exit).toBe(exit);
    expect(outcome.stdout).toBe(renderJson(many).text);
    expect(outcome.stderr).toMatch(/^30 findings: /);
  });

  test('looks at the named target only, and not at what an idiom explains', async () => {
    const findings = many.findings.map((finding, index) => ({
      ...finding,
      ...(index === 0 ? { partOf: 'loop' } : {}),
      advice: {
        ...finding.advice,
        jax: { ...finding.advice.jax, consequence: index < 2 ? 'check' : 'optional' },
      },
    })) as typeof many.findings;
    const scan = async () => ({ ...many, findings });
    expect((await advise(['--fail-on', 'must-change', '--target', 'jax'], { scan })).exit).toBe(0);
    const check = await advise(['--fail-on', 'check', '--target', 'jax'], { scan });
    expect(check).toMatchObject({ exit: 1, stderr: '1 finding: `check` or worse.\n' });
  });

  test('is silent where there is nothing to find', async () => {
    const scan = async () => noTensorFlow;
    expect(await advise(['--fail-on', 'optional'], { scan })).toMatchObject({ exit: 0, stderr: '' });
  });
});
