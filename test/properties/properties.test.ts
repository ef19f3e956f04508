/** What must hold for any input, tried on many made up by chance (fast-check). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wildcards } from '../../src/base/wildcard.js';
import { type Accepted, baselineText, parseBaseline } from '../../src/baseline/baseline.js';
import { compareToBaseline } from '../../src/baseline/compare.js';
import { changedLines } from '../../src/check/changed-lines.js';
import { readOwnRules } from '../../src/config/own-rules.js';
import { readConfig } from '../../src/config/read.js';
import { targetNamesIn } from '../../src/done/target-names.js';
import { markerFlaw, mayHold } from '../../src/environment/marker.js';
import type { Finding } from '../../src/match/finding.js';
import { withoutLayout } from '../../src/match/fingerprint.js';
import { pragmasIn } from '../../src/python/pragmas.js';
import { cell } from '../../src/report/lint/csv.js';
import { pathsIn } from '../../src/survey/survey.js';

const holds = (property: fc.IRawProperty<unknown>) => fc.assert(property, { numRuns: 2000, seed: 20261125 });

/** Text that looks like code: quotes, brackets, comments, line ends, odd characters. */
const code = fc.string({
  unit: fc.constantFrom(
    '#',
    ' advise:',
    ' ignore',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '"',
    "'",
    '"""',
    "'''",
    '\\',
    '\n',
    '\r\n',
    '  ',
    'x',
    'tf.f',
    ',',
    '1E5',
    'u"a"',
    '\u202e',
    '\u00e9',
    '\ud83d',
    '@',
    ':',
    '=',
  ),
  maxLength: 60,
});
const word = fc.stringMatching(/^[a-z]{1,3}$/);

test('comments: lines lie within the text, and a text without the word has none', () => {
  holds(
    fc.property(code, (text) => {
      const last = text.split(/\r\n|\r|\n/).length;
      for (const { line, from, to, column } of pragmasIn(text)) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(from).toBeGreaterThanOrEqual(1);
        expect(to).toBeGreaterThanOrEqual(from);
        expect(Math.max(line, to)).toBeLessThanOrEqual(last);
        expect(column).toBeGreaterThanOrEqual(0);
      }
      expect(pragmasIn(text.replaceAll('advise', 'a'))).toEqual([]);
    }),
  );
});

test('tokens without layout: the same again, and blanks between them change nothing', () => {
  holds(
    fc.property(
      fc.array(fc.constantFrom('x', 'tf', '.', '(', ')', ',', '"a"', '1', '=', '+'), { maxLength: 20 }),
      (tokens) => {
        const spaced = withoutLayout(tokens.join(' '));
        expect(withoutLayout(tokens.join('\n  '))).toBe(spaced);
        expect(withoutLayout(spaced)).toBe(spaced);
      },
    ),
  );
});

test('changed lines: an unchanged text has none, a line that is nowhere in the old one is one', () => {
  const lines = fc.array(word, { maxLength: 25 });
  holds(
    fc.property(lines, lines, (before, after) => {
      const isChanged = changedLines(before.join('\n'), after.join('\n'));
      const same = changedLines(after.join('\n'), after.join('\n'));
      const old = new Set(before);
      for (const [index, line] of after.entries()) {
        expect(same(index + 1, index + 1)).toBe(false);
        if (!old.has(line)) expect(isChanged(index + 1, index + 1)).toBe(true);
      }
    }),
  );
});

test('patterns of rules fit as the regular expressions they stand for', () => {
  const pattern = fc.stringMatching(/^[ab*]{0,6}$/);
  holds(
    fc.property(pattern, fc.stringMatching(/^[ab]{0,8}$/), (stars, name) => {
      const expected = new RegExp(`^${stars.replaceAll('*', '.*')}$`).test(name);
      expect(wildcards([stars])(name)).toBe(expected);
    }),
  );
});

const entry: fc.Arbitrary<Accepted> = fc.record({
  file: word,
  rule: word,
  fingerprint: fc.string(),
  content: word,
});
const finding = fc.record({
  file: word,
  rule: word,
  fingerprint: fc.string(),
  before: word,
}) as unknown as fc.Arbitrary<Finding>;

test('a baseline comes back as it was, and each entry stands for one finding at most', () => {
  holds(
    fc.property(fc.array(entry, { maxLength: 8 }), (accepted) => {
      const parsed = parseBaseline(baselineText(accepted));
      expect('accepted' in parsed && [...parsed.accepted].sort(byText)).toEqual([...accepted].sort(byText));
    }),
  );
  const unique = fc.uniqueArray(finding, { selector: ({ fingerprint }) => fingerprint, maxLength: 8 });
  holds(
    fc.property(unique, fc.array(entry, { maxLength: 8 }), word, (findings, accepted, unseenFile) => {
      const { known, fresh, fixed, unseen } = compareToBaseline(
        findings,
        accepted,
        (file) => file !== unseenFile,
      );
      expect(known.size + fresh.length).toBe(findings.length);
      expect(known.size + fixed.length + unseen.length).toBe(accepted.length);
      expect(new Set(known.values()).size).toBe(known.size);
      expect(unseen.every(({ file }) => file === unseenFile)).toBe(true);
    }),
  );
});
const byText = (a: Accepted, b: Accepted) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test('a cell of a table for spreadsheets is one cell, and no formula', () => {
  holds(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = cell(text);
      const inside = shown.startsWith('"') ? shown.slice(1, -1).replaceAll('""', '') : shown;
      expect(inside.includes('"')).toBe(false);
      if (!shown.startsWith('"')) expect(shown).not.toMatch(/[,\n\r]/);
      expect(inside).not.toMatch(/^[=+@\t-]/);
    }),
  );
});

test('readers of settings, rules, markers, lists and names never throw', () => {
  const toml = fc.string({
    unit: fc.constantFrom(
      '[',
      ']',
      '"',
      '=',
      '\n',
      'max',
      'policy',
      'tool.advise',
      'mapping',
      'symbol',
      '1',
      '{',
      '}',
      ',',
      '.',
      'true',
      '-',
      'a.b',
    ),
    maxLength: 40,
  });
  holds(
    fc.property(toml, (text) => {
      readConfig(text, 'advise');
      readConfig(text, 'pyproject');
      readOwnRules(text);
    }),
  );
  const marker = fc.string({
    unit: fc.constantFrom(
      'python_version',
      '<',
      '"3.8"',
      'and',
      'or',
      '(',
      ')',
      'extra',
      "'x'",
      ' ',
      'in',
      'not',
    ),
    maxLength: 14,
  });
  holds(fc.property(marker, (text) => (mayHold(text, '3.7'), markerFlaw(text), true)));
  holds(fc.property(code, (text) => (pathsIn(text), targetNamesIn(`import torch\n${text}`), true)));
});
