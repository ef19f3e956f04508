/**
 * Hand-made assessments for the tests of reports and CLI. Small, readable, and made by the real `assess`, so that counts
 * are never invented. No catalogue and no Python is involved.
 */
import { type AssessInput, assess } from '../../src/assess/assess.js';
import type { Assessment } from '../../src/assess/assessment.js';
import { type Advice, type Finding, TARGETS, type Target } from '../../src/match/finding.js';
import type { Usage } from '../../src/usage/usage.js';

export const TOOL: Assessment['tool'] = {
  name: 'advise',
  version: '0.1.0',
  catalogVersion: '0.1.0',
  pins: { torch: '2.13.0', jax: '0.10.2', keras: '3.15.1' },
  asOf: '2026-11-01',
};

export const EMPTY_INPUT: AssessInput = {
  tool: TOOL,
  project: {
    paths: ['.'],
    files: 0,
    notebooks: 0,
    vendoredFiles: 0,
    lines: 0,
    bytes: 0,
    manifests: [],
  },
  usages: [],
  findings: [],
  ruleText: () => null,
  unresolved: [],
  problems: [],
  linesLost: 0,
  filesNotParsed: 0,
};

/** A usage with everything a test does not care about filled in. `written` stands in the text at line and column. */
export function usage(given: Partial<Usage> & Pick<Usage, 'id' | 'symbol' | 'line'>): Usage {
  const written = given.written ?? given.symbol;
  const column = given.column ?? 4;
  return {
    file: 'train.py',
    column,
    endLine: given.line,
    endColumn: column + written.length,
    written,
    qualified: given.symbol,
    api: 'v1',
    role: 'call',
    arguments: [],
    expression: { text: `${written}()`, precedence: 18, form: 'call' },
    certainty: 'certain',
    evidence: [{ step: 'import', line: 1 }],
    context: null,
    within: 'train',
    ...given,
  };
}

/** An advice that renames, with what a test cares about in its place. */
export function advice(given: Partial<Advice> = {}): Advice {
  return {
    kind: 'rename',
    code: 'torch.tensor(x)',
    places: {},
    symbols: [],
    imports: [],
    holes: [],
    helpers: [],
    caveats: [],
    consequence: 'must change',
    effort: 'minutes',
    note: null,
    proof: { state: 'not run' },
    ...given,
  };
}

type GivenFinding = Partial<Omit<Finding, 'advice'>> & {
  of: Usage;
  advice: Record<Target, Partial<Advice>>;
};

/** The finding about one usage. */
export function finding({ of, advice: given, ...rest }: GivenFinding): Finding {
  const { file, line, column, endLine, endColumn, symbol, certainty } = of;
  return {
    rule: `api/${symbol}`,
    file,
    ...(of.cell === undefined ? {} : { cell: of.cell }),
    line,
    column,
    endLine,
    endColumn,
    symbol,
    usages: [of.id],
    title: `\`${symbol}\` changes`,
    certainty,
    fingerprint: `${symbol}#${of.id}`,
    before: of.expression.text,
    stay: 'compat.v1 only',
    ...rest,
    advice: Object.fromEntries(TARGETS.map((target) => [target, advice(given[target])])) as Finding['advice'],
  };
}

/** An assessment from whatever the test gives. */
export function assessment(given: Partial<AssessInput> = {}): Assessment {
  return assess({ ...EMPTY_INPUT, ...given, project: { ...EMPTY_INPUT.project, ...given.project } });
}
