/** `advise plan` at the command line: formats, one packet, and what people and projects get wrong. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scan } from '../../src/advise.js';
import { planSchema } from '../../src/assess/plan/schema.js';
import type { Plan } from '../../src/assess/plan/types.js';
import { validate } from '../../src/assess/validate.js';
import { advise } from './fake-io.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'advise-plan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const plan = (...argv: string[]) => advise(['plan', ...argv], { scan });

/** Writes a project and gives its folder. */
function project(files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function planOf(path: string, ...argv: string[]): Promise<Plan> {
  const { stdout, stderr, exit } = await plan(path, '--format', 'json', ...argv);
  expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
  const made = JSON.parse(stdout);
  expect(validate(made, planSchema)).toBeNull();
  return made;
}

const DCGAN = 'fixtures/projects/dcgan';
const TF = 'import tensorflow as tf\n';

describe('formats', () => {
  test('text is short and says where to begin', async () => {
    const { stdout, exit } = await plan(DCGAN, '--target', 'pytorch');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^To PyTorch: \d+ packets of work/);
    expect(stdout).toContain('Begin with `');
    expect(stdout).toContain(`advise plan ${DCGAN} --target pytorch --packet 1`);
    expect(stdout.split('\n').length).toBeLessThan(60);
  });

  test('Markdown is a checklist with every packet once', async () => {
    const { stdout } = await plan(DCGAN, '--format', 'markdown');
    const { packets, phases } = await planOf(DCGAN);
    const boxes = stdout.match(/^- \[ \] \*\*\d+\*\*/gm) ?? [];
    expect(boxes).toEqual(packets.map(({ number }) => `- [ ] **${number}**`));
    for (const { title } of phases) expect(stdout).toContain(title);
  });

  test('--all puts the packets in full behind the list', async () => {
    const short = await plan(DCGAN, '--format', 'markdown');
    const long = await plan(DCGAN, '--format', 'markdown', '--all');
    expect(long.stdout.length).toBeGreaterThan(short.stdout.length * 2);
    expect(long.stdout.match(/^## Packet \d+ of \d+/gm)).toHaveLength((await planOf(DCGAN)).packets.length);
  });

  test('the name of the output file says the format', async () => {
    const path = join(folder, 'MIGRATION.md');
    expect(await plan(DCGAN, '--output', path)).toMatchObject({ exit: 0, stdout: '' });
    expect(readFileSync(path, 'utf8')).toMatch(/^# Migration to /);
  });

  test('the recommended target, and another', async () => {
    expect(await planOf(DCGAN)).toMatchObject({ chosen: 'recommended' });
    expect(await planOf(DCGAN, '--target', 'jax')).toMatchObject({ chosen: 'asked', target: 'jax' });
    expect((await planOf(DCGAN, '--accelerator', 'tpu')).target).toBe('jax');
  });
});

describe('one packet', () => {
  test.each(['text', 'markdown'])('%s holds its advice, its differences and a test', async (format) => {
    const { packets } = await planOf(DCGAN, '--target', 'pytorch');
    const packet = packets.find(
      ({ caveats, mappings }) => caveats.length > 0 && mappings.some(({ code }) => code),
    )!;
    const { stdout } = await plan(
      DCGAN,
      '--target',
      'pytorch',
      '--format',
      format,
      '--packet',
      packet.id,
      '--width',
      '120',
    );
    const code = packet.mappings.find((mapping) => mapping.code && !mapping.code.includes('\n'))!.code!;
    expect(stdout).toContain(code);
    expect(stdout).toContain(packet.caveats[0]!.id);
    expect(stdout).toContain('np.savez(');
    expect(stdout).toContain('def test_');
  });

  test('by number, by id, and alone in JSON', async () => {
    const whole = await planOf(DCGAN);
    const second = whole.packets[1]!;
    const byNumber = await planOf(DCGAN, '--packet', '2');
    expect(byNumber).toEqual({ ...whole, packets: [second] });
    expect(await planOf(DCGAN, '--packet', second.id)).toEqual(byNumber);
  });

  test('one that is not there', async () => {
    const first = (await planOf(DCGAN)).packets[0]!.id;
    const { exit, stderr, stdout } = await plan(DCGAN, '--packet', first.slice(0, -1).replace(/.$/, 'x'));
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('There is no packet `');
    expect(stderr).toContain('Did you mean `');
    expect(await plan(DCGAN, '--packet', '99')).toMatchObject({ exit: 2 });
    expect(await plan(DCGAN, '--packet', '')).toMatchObject({ exit: 2 });
  });
});

describe('bad input', () => {
  test('a path that is missing', async () => {
    const { exit, stderr } = await plan('fixtures/projects/dcgam');
    expect(exit).toBe(2);
    expect(stderr).toContain('Did you mean `fixtures/projects/dcgan`?');
  });

  test('a target that nobody knows', async () => {
    const { exit, stderr } = await plan(DCGAN, '--target', 'pytorhc');
    expect(exit).toBe(2);
    expect(stderr).toContain('Did you mean `pytorch`?');
  });

  test('no TensorFlow, and no Python', async () => {
    expect(await plan(folder)).toMatchObject({
      exit: 0,
      stdout: expect.stringMatching(/^There is no Python here/),
    });
    project({ 'a.py': 'import numpy\n' });
    expect(await plan(folder)).toMatchObject({
      exit: 0,
      stdout: expect.stringMatching(/^No TensorFlow was found/),
    });
    expect(await plan(folder, '--format', 'json')).toMatchObject({ exit: 0, stdout: 'null\n' });
  });

  test('everything imports everything', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const text = (own: string) => {
      const others = names.filter((name) => name !== own);
      const imports = others.map((name) => `import ${name}\n`).join('');
      return `${TF}${imports}def f_${own}(x):\n    return tf.log(x) + ${others.map((name) => `${name}.f_${name}(x)`).join(' + ')}\n`;
    };
    project(Object.fromEntries(names.map((name) => [`${name}.py`, text(name)])));
    const { packets, notes } = await planOf(folder);
    expect(packets.map(({ id }) => id)).toEqual(['a.py', 'b.py', 'c.py', 'd.py']);
    for (const { together, dependsOn } of packets) expect([together.length, dependsOn]).toEqual([3, []]);
    expect(notes.join(' ')).toContain('Everything here imports everything else.');
  });

  test('no entry point', async () => {
    project({ 'lib/__init__.py': '', 'lib/layers.py': `${TF}def f(x):\n    return tf.log(x)\n` });
    const { modules, notes } = await planOf(folder);
    expect(modules.map(({ role }) => role)).not.toContain('entry');
    expect(notes.join(' ')).toContain('Nothing here starts by itself');
  });

  test('files that are broken, hostile in name, or of Python 2', async () => {
    project({
      'a`b\n#.py': `${TF}def f(x):\n    return tf.log(x)\n`,
      'broken.py': `${TF}def f(x:\n    return tf.log(x)\nclass\n`,
      'old.py': `${TF}def f(x, (a, b)):\n    print tf.log(x)\n`,
    });
    const { packets } = await planOf(folder);
    expect(packets.map(({ file }) => file).sort()).toEqual(['a`b\n#.py', 'broken.py', 'old.py']);
    const { stdout } = await plan(folder, '--format', 'markdown', '--all');
    expect(stdout).not.toContain('`b\n#');
  });

  test('a function that is one long line is one packet, and says that it is large', async () => {
    const sum = Array.from({ length: 3000 }, (_, i) => `tf.log(x${i})`).join(' + ');
    project({ 'long.py': `${TF}def f(x):\n    return ${sum}\n` });
    const { packets } = await planOf(folder);
    expect(packets).toHaveLength(1);
    expect(packets[0]!.oversize).toContain('`f` is one definition');
  });
});

describe('what a file is', () => {
  test('guards, commands, scripts, tests, and what nobody uses', async () => {
    project({
      'setup.cfg': '[options.entry_points]\nconsole_scripts =\n    train-it = pkg.cli:main\n',
      'pkg/__init__.py': '',
      'pkg/cli.py': 'from pkg import model\ndef main():\n    model.f(1)\n',
      'pkg/model.py': `${TF}def f(x):\n    return tf.log(x)\n`,
      'guarded.py': `${TF}if __name__ == '__main__':\n    tf.log(1.)\n`,
      'script.py': `${TF}from pkg.model import f\nf(tf.log(2.))\n`,
      'app.py': `${TF}def main(_):\n    pass\ndef go():\n    tf.app.run()\n`,
      'tests/test_model.py': `${TF}from pkg.model import f\ndef test_f():\n    f(tf.log(1.))\n`,
      'stray.py': `${TF}def g(x):\n    return tf.log(x)\n`,
    });
    const { modules } = await planOf(folder);
    const roles = Object.fromEntries(modules.map(({ file, role }) => [file, role]));
    expect(roles).toMatchObject({
      'pkg/cli.py': 'entry',
      'pkg/model.py': 'imported',
      'guarded.py': 'entry',
      'script.py': 'entry',
      'app.py': 'entry',
      'tests/test_model.py': 'test',
      'stray.py': 'unused',
    });
  });

  test('a file that is loaded by a name only known when it runs is not called unused', async () => {
    project({
      'main.py': `import importlib, sys\n${TF}if __name__ == '__main__':\n    importlib.import_module(sys.argv[1]).f(tf.log(1.))\n`,
      'plugin.py': `${TF}def f(x):\n    return tf.log(x)\n`,
    });
    const { modules } = await planOf(folder);
    expect(modules.find(({ file }) => file === 'plugin.py')).toMatchObject({ role: 'imported' });
  });
});

describe('order', () => {
  test('what is used comes before what uses it, through files without TensorFlow too', async () => {
    project({
      'z_ops.py': `${TF}def op(x):\n    return tf.log(x)\n`,
      'middle.py': 'from z_ops import op\ndef twice(x):\n    return op(op(x))\n',
      'a_main.py': `${TF}from middle import twice\nif __name__ == '__main__':\n    print(tf.Session().run(twice(tf.ones([1]))))\n`,
    });
    const { packets } = await planOf(folder);
    expect(packets.map(({ id, dependsOn }) => [id, dependsOn])).toEqual([
      ['z_ops.py', []],
      ['a_main.py', ['z_ops.py']],
    ]);
  });

  test('of a large file a packet needs only the part whose names it uses', async () => {
    const ops = Array.from(
      { length: 60 },
      (_, i) => `def op${i}(x):\n    # ${'.'.repeat(1500)}\n    return tf.log(x)\n`,
    );
    project({
      'ops.py': TF + ops.join(''),
      'user.py': `${TF}from ops import op59\ndef f(x):\n    return tf.exp(op59(x))\n`,
    });
    const { packets } = await planOf(folder);
    const parts = packets.filter(({ file }) => file === 'ops.py');
    expect(parts.length).toBeGreaterThan(1);
    const holding = parts.find((packet) => packet.parts.some(({ name }) => name === 'op59'))!;
    expect(packets.find(({ file }) => file === 'user.py')!.dependsOn).toEqual([holding.id]);
  });
});
