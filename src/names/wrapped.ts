/** Names that the settings of a project say stand for names of TensorFlow. Knows paths and names, no values. */

/** Makes the two questions. A module of the project is meant by the end of its path: `ops.conv` is `conv` of `src/ops.py`. */
export function createWrapped(wrappers: Readonly<Record<string, string>>, paths: readonly string[]) {
  const names = new Map(Object.entries(wrappers).map(([name, stands]) => [name, asImported(stands)]));
  const modules = paths.map(modulePath);
  return {
    external: (dotted: string): string | undefined => names.get(dotted),
    exported(file: number, name: string): string | undefined {
      if (names.size === 0) return undefined;
      const parts = [...(modules[file] ?? []), name];
      for (let from = 0; from < parts.length - 1; from++) {
        const stands = names.get(parts.slice(from).join('.'));
        if (stands !== undefined) return stands;
      }
      return undefined;
    },
  };
}

/** `tf.nn.conv2d` as code imports it. */
const asImported = (name: string) => name.replace(/^tf(?=\.)/, 'tensorflow');

/** `a/b/__init__.py` is `a.b`. */
function modulePath(path: string): string[] {
  return path
    .replace(/\.\w+$/, '')
    .replace(/\/__init__$/, '')
    .split('/');
}
