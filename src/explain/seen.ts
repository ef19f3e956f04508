/**
 * What a pasted text shows of the machine it comes from: the versions of Python, TensorFlow and Keras. Reads, never guesses:
 * a version that was only asked for does not count.
 */
import type { SeenVersion } from './explanation.js';

/** Where a version stands in a text; the first group is it. */
type Sight = readonly [pattern: RegExp, read?: (version: string) => string];

/** `38` of `Python38` or `py37` is 3.8. */
const dotted = (digits: string): string =>
  digits.includes('.') ? digits : `${digits[0]}.${digits.slice(1)}`;

/** The surest first. */
const SIGHTS: Record<'python' | 'tensorflow' | 'keras', readonly Sight[]> = {
  python: [
    [/\bPython ([23]\.\d{1,2}(?:\.\d{1,2})?)\b/],
    [/[\\/]lib(?:64)?[\\/]python([23]\.\d{1,2})[\\/]/i],
    [/[\\/]Python([23]\d{1,2})(?:-32)?[\\/]/i, dotted],
    [/[\\/](?:envs[\\/])?py(?:thon)?([23]\.?\d{1,2})[\\/]/i, dotted],
    [/\.cpython-([23]\d{1,2})\b/, dotted],
    [/\bcp([23]\d{1,2})-(?:cp|abi|none)/, dotted],
  ],
  tensorflow: [
    [/\btensorflow(?:[-_](?:gpu|cpu|macos|intel))?[-_](\d+\.\d+(?:\.\d+)?)[\w.+]{0,20}\.(?:dist-info|egg)/i],
    [/\btf\.(?:__version__|version\.VERSION)\W{1,12}(\d+\.\d+(?:\.\d+)?)/],
    [
      /\btensorflow(?: version)?\s?[:=]?\s?v?(\d+\.\d+(?:\.\d+)?)(?![\d.]*\s*(?:or|and) (?:later|newer|above))/i,
    ],
    [/\b(?:TF|tensorflow)[ -](\d\.\d{1,2}(?:\.\d{1,2})?)\b/],
    [/\btensorflow(?:[-_](?:gpu|cpu))?\s{2,20}(\d+\.\d+(?:\.\d+)?)\b/],
  ],
  keras: [
    [/\bkeras[-_](\d+\.\d+(?:\.\d+)?)\.(?:dist-info|egg)/i],
    [/\bkeras\.__version__\W{1,12}(\d+\.\d+(?:\.\d+)?)/],
    [/\bkeras(?: version)?\s?[:=]?\s?v?(\d+\.\d+(?:\.\d+)?)\b/i],
    [/\bkeras\s{2,20}(\d+\.\d+(?:\.\d+)?)\b/i],
  ],
};

/** Versions that somebody wants, not has. */
const WANTED = /(?:==|~=|>=|<=|!=|<|>)\s?\d[\w.*]{0,20}|\(from versions:[^)]{0,2000}\)?/g;

/** So much before and after the end is looked at: installers and tracebacks say it near what failed. */
const LOOKED_AT = 400_000;

/** Reads the versions out of a text. */
export function seenVersions(text: string): Record<'python' | 'tensorflow' | 'keras', SeenVersion | null> {
  const near = (text.length > LOOKED_AT ? text.slice(-LOOKED_AT) : text).replace(WANTED, ' ');
  return { python: see('python', near), tensorflow: see('tensorflow', near), keras: see('keras', near) };
}

function see(what: keyof typeof SIGHTS, text: string): SeenVersion | null {
  for (const [pattern, read] of SIGHTS[what]) {
    const match = pattern.exec(text);
    if (match?.[1]) return { version: read ? read(match[1]) : match[1], from: match[0].trim() };
  }
  return null;
}
