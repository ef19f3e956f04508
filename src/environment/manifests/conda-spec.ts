/** One package as Conda writes it: `conda-forge::tensorflow=1.15=mkl*`, `numpy 1.11*`, `pytorch[version='>=1.8']`. */
import { normalName } from '../requirement.js';
import { fromConda } from '../specifier.js';

/** A Conda requirement, with names and versions as PyPI says them. */
export interface CondaSpec {
  package: string;
  specifier: string;
  flaw: string | null;
}

/** Packages that PyPI knows by another name. */
const ON_PYPI: Record<string, string> = {
  pytorch: 'torch',
  'pytorch-cpu': 'torch',
  'pytorch-gpu': 'torch',
  opencv: 'opencv-python',
  'py-opencv': 'opencv-python',
  'keras-base': 'keras',
};

const SPEC = /^(?:[\w.\-/:]*::)?([A-Za-z0-9_][\w.-]*)\s*(.*)$/s;

/** Takes a spec apart; null where there is no package. */
export function parseCondaSpec(written: string): CondaSpec | null {
  const parted = SPEC.exec(written.slice(0, 1000).trim());
  if (!parted) return null;
  const name = normalName(parted[1] as string);
  const found = ON_PYPI[name] ?? name;
  const rest = (parted[2] as string).trim();
  const bracket = /\[(.*)\]\s*$/s.exec(rest)?.[1];
  const version = bracket === undefined ? rest : (/version\s*=\s*["']?([^"'\]]+)/.exec(bracket)?.[1] ?? '');
  if (bracket === undefined && rest !== '' && !/^[=<>!~\d*|(]/.test(rest)) return null;
  const { specifier, flaw } = fromConda(withoutBuild(version));
  return { package: found, specifier, flaw };
}

/** A build behind the version pins it: `=1.15.0=mkl_py37`, `1.15.0 py37_0`. */
function withoutBuild(version: string): string {
  const built = /^={1,2}\s*([^\s=<>,|]+)\s*=\s*\S+$/.exec(version)?.[1];
  if (built !== undefined) return built.includes('*') ? built : `==${built}`;
  return version.replace(/(?<=[\w*.])\s+[\w*.]+$/, '');
}
