/**
 * Which TensorFlow the manifests ask for, as far as one line says it: `tensorflow==1.15`, `tensorflow-gpu>=2.4`. A rough
 * reading for the API generation only; it resolves nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './types.js';

/** The package under all its names and its version specifiers, in requirements, TOML and YAML. */
const PIN =
  /(?<![\w-])tensorflow(?:[-_](?:gpu|cpu|macos|rocm))?(?:\[[^\]]*\])?["']?[ \t]*(?:[=:][ \t]*["'])?((?:[=~<>!^]+[ \t]*\d[\w.*]*[ \t,]*)+)/gi;
/** One specifier: an operator and the version's first two numbers. */
const SPECIFIER = /([=~<>!^]+)[ \t]*(\d+)(?:\.(\d+))?/g;
/** Manifests are small; a lock file of megabytes says nothing more. */
const MAX_BYTES = 512 * 1024;

/** `v1` or `v2` where every pin of every manifest agrees; null where they differ, or there is none. */
export function pinnedApi(project: Pick<Project, 'root' | 'manifests'>): 'v1' | 'v2' | null {
  const found = new Set<'v1' | 'v2'>();
  for (const { path } of project.manifests) {
    for (const [, specifiers] of textOf(join(project.root, path)).matchAll(PIN)) {
      for (const [, operator, major, minor] of (specifiers as string).matchAll(SPECIFIER)) {
        const api = generation(operator as string, Number(major), Number(minor ?? 0));
        if (api) found.add(api);
      }
    }
  }
  const [only] = found;
  return found.size === 1 ? (only as 'v1' | 'v2') : null;
}

/** `>=1.4` allows both generations and says nothing; `<2` and `==1.15` say v1. */
function generation(operator: string, major: number, minor: number): 'v1' | 'v2' | null {
  if (operator.startsWith('!')) return null;
  if (operator.startsWith('>')) return major >= 2 ? 'v2' : null;
  if (operator === '<') return major < 2 || (major === 2 && minor === 0) ? 'v1' : null;
  if (operator === '<=') return major < 2 ? 'v1' : null;
  return major >= 2 ? 'v2' : 'v1';
}

function textOf(path: string): string {
  try {
    const bytes = readFileSync(path);
    return bytes.length <= MAX_BYTES ? bytes.toString('utf8') : '';
  } catch {
    // A manifest that cannot be read is no evidence; the walk has said what is wrong with it.
    return '';
  }
}
