/**
 * Which generation of TensorFlow's API the manifests ask for: evidence for plain names that are in both. Resolves
 * nothing.
 */
import type { Declared, DeclaredPackage } from './declared.js';

const TENSORFLOW = /^tensorflow(?:-(?:gpu|cpu|macos|rocm|intel))?$/;
/** One specifier: an operator and the version's first two numbers. */
const SPECIFIER = /([=~<>!]+)(\d+)(?:\.(\d+))?/g;

/** Whether a package is TensorFlow, under one of the names it is installed by. */
export function isTensorflow(name: string): boolean {
  return TENSORFLOW.test(name);
}

/** `v1` or `v2` where every pin of every manifest agrees; null where they differ, or there is none. */
export function pinnedApi({ packages }: Pick<Declared, 'packages'>): 'v1' | 'v2' | null {
  const tensorflow = packages.filter(({ package: name }) => isTensorflow(name));
  // A notebook speaks for itself alone; images and tests only where nothing else speaks: they may cover both.
  const isCommand = (scope: string): boolean => scope === 'image' || scope === 'ci';
  const own = tensorflow.filter(({ scope }) => scope !== 'notebook' && !isCommand(scope));
  return (
    agreed(own) ??
    (generations(own).size > 0 ? null : agreed(tensorflow.filter(({ scope }) => isCommand(scope))))
  );
}

type Specified = Pick<DeclaredPackage, 'specifier'>;

function agreed(packages: readonly Specified[]): 'v1' | 'v2' | null {
  const found = generations(packages);
  const [only] = found;
  return found.size === 1 ? (only as 'v1' | 'v2') : null;
}

function generations(packages: readonly Specified[]): Set<'v1' | 'v2'> {
  const found = new Set<'v1' | 'v2'>();
  for (const { specifier } of packages) {
    for (const [, operator, major, minor] of specifier.matchAll(SPECIFIER)) {
      const api = generation(operator as string, Number(major), Number(minor ?? 0));
      if (api) found.add(api);
    }
  }
  return found;
}

/** `>=1.4` allows both generations and says nothing; `<2` and `==1.15` say v1. */
function generation(operator: string, major: number, minor: number): 'v1' | 'v2' | null {
  if (operator.startsWith('!')) return null;
  if (operator.startsWith('>')) return major >= 2 ? 'v2' : null;
  if (operator === '<') return major < 2 || (major === 2 && minor === 0) ? 'v1' : null;
  if (operator === '<=') return major < 2 ? 'v1' : null;
  return major >= 2 ? 'v2' : 'v1';
}
