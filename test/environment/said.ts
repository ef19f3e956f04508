/** What a manifest declares, one short line a thing, for tests. */
import { declaredIn } from '../../src/environment/from-manifests.js';
import type { ManifestText } from '../../src/project/types.js';

/** One manifest by its usual name. */
export function manifest(path: string, text: string, kind: ManifestText['kind']): ManifestText {
  return { path, kind, text };
}

/** `line scope package specifier ; marker` of each package. */
export function packagesIn(...manifests: ManifestText[]): string[] {
  return declaredIn(manifests).declared.packages.map((found) => {
    const extras = found.extras.length > 0 ? `[${found.extras.join(',')}]` : '';
    const marker = found.marker === null ? '' : ` ; ${found.marker}`;
    const file = manifests.length > 1 ? `${found.file}:` : '';
    const specifier = found.specifier === '' ? '' : ` ${found.specifier}`;
    return `${file}${found.line} ${found.scope} ${found.package}${extras}${specifier}${marker}`;
  });
}

/** `line specifier from` of each Python. */
export function pythonsIn(...manifests: ManifestText[]): string[] {
  return declaredIn(manifests).declared.pythons.map(
    ({ line, specifier, from }) => `${line} ${specifier} ${from}`,
  );
}

/** `line message` of each problem. */
export function problemsIn(...manifests: ManifestText[]): string[] {
  return declaredIn(manifests).problems.map(({ line, message }) => `${line ?? '-'} ${message}`);
}
