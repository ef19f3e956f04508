/** Which package of a repository a file belongs to: its top-level folder. */

/** Folders that hold packages and are none themselves. */
const HOLDERS: ReadonlySet<string> = new Set(['src', 'lib', 'python', 'packages', 'projects']);

/** `magenta` for `magenta/models/a.py`, `src/core` for `src/core/a.py`, `.` for a file at the top. */
export function packageOf(file: string): string {
  const [first, second, third] = file.split('/');
  if (first === undefined || second === undefined) return '.';
  return HOLDERS.has(first) && third !== undefined ? `${first}/${second}` : first;
}
