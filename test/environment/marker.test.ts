/** For which Python a requirement is meant. */
import { describe, expect, test } from 'vitest';
import { markerFlaw, mayHold } from '../../src/environment/marker.js';

describe('a marker counts', () => {
  test.each([
    ['python_version < "3.8"', '3.7'],
    ['"3.8" > python_version', '3.7'],
    ['python_version >= "3.10"', '3.10'],
    ['python_version == "3.7.*" or python_version == "2.7"', '3.7'],
    ['(sys_platform == "linux" or sys_platform == "darwin") and python_version in "3.6 3.7"', '3.7'],
    ['sys_platform != "win32"', '3.7'],
    ['sys.platform == "linux2"', '2.7'],
    ['python_full_version < "3.7.1"', '3.7'],
    ['python_full_version == "3.7.1"', '3.7'],
    // What only the installer knows may be anything.
    ['extra == "gpu"', '3.7'],
    ['platform_release >= "5"', '3.7'],
    // What nobody understands leaves nothing out.
    ['frobnicate', '3.7'],
    ["python_version < 'banana'", '3.7'],
  ])('%s on %s', (marker, python) => expect(mayHold(marker, python)).toBe(true));
});

describe('and does not', () => {
  test.each([
    ['python_version < "3.8"', '3.10'],
    ['python_version not in "3.6, 3.7"', '3.6'],
    ['sys_platform == "darwin" and platform_machine == "arm64"', '3.9'],
    ['extra == "gpu" and python_version < "3"', '3.9'],
    ['platform_system == "Windows"', '3.9'],
  ])('%s on %s', (marker, python) => expect(mayHold(marker, python)).toBe(false));
});

test.each([
  ['python_version<"3.8"and os_name=="posix"', null],
  ['frobnicate == "x"', 'frobnicate'],
  ['python_version == "3" and (os_name == "posix" or cuda > "9")', 'cuda'],
  ['python_version ==', 'python_version =='],
  ['python_version << "3"', 'python_version << "3"'],
  [`${'('.repeat(100_000)}os_name`, `${'('.repeat(100_000)}os_name`],
])('%.40s: what is wrong', (marker, flaw) => expect(markerFlaw(marker)).toBe(flaw));
