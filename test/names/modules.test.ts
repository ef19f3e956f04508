/** Which file an import means. */
import { describe, expect, test } from 'vitest';
import { createModuleTable } from '../../src/names/modules.js';

const FRAMEWORKS = new Set(['tensorflow', 'keras', 'dopamine', 'official']);

function table(paths: string[], others: string[] = []) {
  const modules = createModuleTable(paths, (name) => FRAMEWORKS.has(name), others);
  return (from: string, dotted: string): string | null => {
    const ref = modules.absolute(paths.indexOf(from), dotted);
    return ref && (ref.file >= 0 ? (paths[ref.file] as string) : (ref.dir ?? 'unread'));
  };
}

describe('an absolute import', () => {
  test('looks beside the script first, then in the folders above, then in source roots', () => {
    const find = table(['a/b/run.py', 'a/b/utils.py', 'src/lib/core.py', 'utils.py']);
    expect(find('a/b/run.py', 'utils')).toBe('a/b/utils.py');
    expect(find('src/lib/core.py', 'utils')).toBe('utils.py');
    expect(find('a/b/run.py', 'lib.core')).toBe('src/lib/core.py');
  });

  test('needs the whole path to exist', () => {
    const find = table(['run.py', 'lib/one.py']);
    expect(find('run.py', 'lib.two')).toBeNull();
  });

  test('of TensorFlow is not fooled by a folder of that name', () => {
    const find = table(['my/tensorflow/__init__.py', 'my/tensorflow/nn.py', 'keras/__init__.py', 'run.py']);
    expect(find('my/tensorflow/nn.py', 'tensorflow')).toBeNull();
    expect(find('run.py', 'keras')).toBeNull();
  });

  test('of a package around TensorFlow is the project, where the project is that package', () => {
    const find = table(['tests/a.py', 'dopamine/jax/nets.py'], ['dopamine/__init__.py']);
    expect(find('tests/a.py', 'dopamine.jax.nets')).toBe('dopamine/jax/nets.py');
  });

  test('of a file without a summary is known to be the project', () => {
    const find = table(['run.py'], ['helper.py']);
    expect(find('run.py', 'helper')).toBe('unread');
  });
});

test('a relative import climbs and stops at the root', () => {
  const paths = ['pkg/__init__.py', 'pkg/sub/a.py', 'pkg/b.py'];
  const modules = createModuleTable(paths, () => false);
  expect(modules.relative(1, 2, 'b')?.file).toBe(2);
  expect(modules.relative(1, 1, '')?.dir).toBe('pkg/sub');
  expect(modules.relative(1, 9, 'b')).toBeNull();
});
