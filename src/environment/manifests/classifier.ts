/** Trove classifiers that name a Python: `Programming Language :: Python :: 3.7`. */

/** The specifier a classifier stands for; null for those that say nothing of a version. */
export function classifierPython(text: string): string | null {
  const version = /^\s*Programming Language\s*::\s*Python\s*::\s*(\d+(?:\.\d+)?)(\s*::\s*Only)?\s*$/.exec(
    text,
  )?.[1];
  return version === undefined ? null : `==${version}.*`;
}
