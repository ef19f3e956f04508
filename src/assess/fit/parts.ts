/** The parts of a repository that may have an answer of their own: packages and folders with enough usages. */
import { compareText } from '../../base/location.js';

/** A part needs so many usages, and so large a share of all. */
const ENOUGH = { usages: 40, share: 0.03 };
const MOST_PARTS = 12;
/** A folder that holds nearly everything is not a part but the place where parts are. */
const NEARLY_ALL = 0.9;

/** Tests go where the code goes that they test. */
const TESTS = /(^|\/)tests?\/$/;

/** Paths of the parts, sorted; none where there are less than two. */
export function partsOf(files: readonly { file: string; usages: number }[]): string[] {
  let root = '';
  for (;;) {
    const sizes = sizesBelow(files, root);
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const folders = [...sizes].filter(([path]) => path.endsWith('/') && !TESTS.test(path));
    const [largest] = folders.sort(([a, x], [b, y]) => y - x || compareText(a, b));
    if (largest && largest[1] >= total * NEARLY_ALL) {
      root = largest[0];
      continue;
    }
    const parts = folders
      .filter(([, size]) => size >= ENOUGH.usages && size >= total * ENOUGH.share)
      .slice(0, MOST_PARTS)
      .map(([path]) => path.slice(0, -1))
      .sort(compareText);
    return parts.length >= 2 ? parts : [];
  }
}

/** Usages by the next segment below a folder; folders end with a slash. */
function sizesBelow(files: readonly { file: string; usages: number }[], root: string): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { file, usages } of files) {
    if (!file.startsWith(root)) continue;
    const slash = file.indexOf('/', root.length);
    const key = slash < 0 ? file : file.slice(0, slash + 1);
    sizes.set(key, (sizes.get(key) ?? 0) + usages);
  }
  return sizes;
}
