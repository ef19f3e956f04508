/**
 * Every idiom: finds what its `test.md` says and nothing else, renders the skeletons expected there, and its skeletons are, line by
 * line, in the examples that are executed.
 */
import { describe, expect, test } from 'vitest';
import { readIdiomCases } from '../../scripts/idioms/cases.js';
import { createFinder } from '../../scripts/idioms/found.js';
import { missingLine } from '../../scripts/idioms/in-example.js';
import { exampleText, readIdioms, testText, variantsOf } from '../../scripts/idioms.js';
import { TARGETS } from '../../src/match/finding.js';
import { createParser } from '../../src/python/parse.js';

const idioms = await readIdioms();
const find = createFinder();
const parse = createParser();

/** Python as far as the parser can tell: holes are names there. */
const isPython = (code: string): boolean => !parse(code.replace(/\?(?=[A-Za-z_])/g, 'hole_')).hasError;

describe.each(idioms.map((entry) => [entry.id, entry] as const))('%s', (id, entry) => {
  const cases = readIdiomCases(testText(id) ?? '');

  test('has positive, variant and quiet cases, and an expected skeleton', () => {
    expect(new Set(cases.map(({ sort }) => sort))).toEqual(new Set(['positive', 'variant', 'quiet']));
    const hasCode = TARGETS.some((target) =>
      variantsOf(entry, target).some(({ code }) => code !== undefined),
    );
    if (hasCode) expect(cases.some(({ expected }) => Object.keys(expected).length > 0)).toBe(true);
  });

  test.each(cases.map((each) => [`${each.sort}: ${each.title}`, each] as const))('%s', (_, one) => {
    const found = find(entry, one.text);
    const anchors = found.map(({ finding }) => finding.line);
    const parts = new Set(found.flatMap(({ lines }) => lines).filter((line) => !anchors.includes(line)));
    expect([...anchors].sort((a, b) => a - b)).toEqual(one.idiom);
    expect([...parts].sort((a, b) => a - b)).toEqual(one.part);
    for (const [target, code] of Object.entries(one.expected))
      expect(found[0]?.code[target as 'pytorch']).toBe(code);
    for (const { code } of found)
      for (const target of TARGETS) expect(isPython(code[target] ?? '')).toBe(true);
  });

  test('the skeletons are in the examples that run', () => {
    const before = exampleText(id, 'before');
    if (before === null) {
      expect(entry.example?.cannotRun).toBeDefined();
      return;
    }
    const [found] = find(entry, before);
    expect(found).toBeDefined();
    for (const target of TARGETS) {
      const program = exampleText(id, target);
      const first = variantsOf(entry, target)[0]!;
      if (program === null) {
        expect(first.cannotRun ?? first.kind).toBeDefined();
        continue;
      }
      const code = found!.code[target];
      if (code !== null) expect(missingLine(code, program)).toBeNull();
    }
  });
});
