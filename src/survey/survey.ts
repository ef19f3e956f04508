/** Many repositories in one table: what each is, which way it would go, and what it costs. Pure. */
import type { Assessment } from '../assess/assessment.js';
import type { Option } from '../assess/fit/recommendation.js';
import { TARGETS, type Target } from '../match/finding.js';

/** One repository that was read. */
export interface SurveyRow {
  name: string;
  files: number;
  lines: number;
  /** Of TensorFlow, all but imports. */
  usages: number;
  /** What most of it is, as `tf1`, `tf.keras`; null where there is none. */
  style: string | null;
  places: number;
  /** Null where there is no TensorFlow. */
  choice: Option | null;
  margin: string | null;
  /** The ways that something stops. */
  stopped: Option[];
  /** To the recommended way, for one person: the words and the person-minutes. */
  effort: { band: string; low: number; high: number } | null;
  /** Places that are wrong today without an error. */
  silent: number;
  /** The newest TensorFlow and Python that run it; null where nothing tells. */
  reach: { tensorflow: string; python: string; over: boolean } | null;
  /** Uses with an answer of their own, of all. */
  understood: number;
  problems: number;
}

/** One that could not be read at all, and why. */
export interface SurveyFault {
  name: string;
  fault: string;
}

export interface Survey {
  tool: Assessment['tool'] | null;
  rows: SurveyRow[];
  faults: SurveyFault[];
}

export function surveyRow(name: string, assessment: Assessment): SurveyRow {
  const { project, coverage, recommendation, effort, environment, findings, rules, problems } = assessment;
  const counted = findings.filter(({ partOf }) => partOf === undefined);
  const reach = environment?.judgement.reach ?? null;
  const way = recommendation ? effort?.whole[wayOf(recommendation.choice)] : undefined;
  return {
    name,
    files: project.files + project.notebooks,
    lines: project.lines,
    usages: coverage.usages,
    style: project.styles[0]?.style ?? null,
    places: counted.length,
    choice: recommendation?.choice ?? null,
    margin: recommendation?.margin ?? null,
    stopped: (recommendation?.ranking ?? []).filter(({ stopped }) => stopped).map(({ option }) => option),
    effort: way ? { band: way.band, low: way.low, high: way.high } : null,
    silent: counted.filter(({ rule }) => Object.hasOwn(rules, rule) && rules[rule]?.silent !== undefined)
      .length,
    reach: reach && { tensorflow: reach.to, python: reach.python, over: reach.pythonIsOver },
    understood: coverage.ownRow,
    problems: problems.length,
  };
}

const wayOf = (choice: Option): Target | 'stay' => TARGETS.find((target) => target === choice) ?? 'stay';

/** The lines of a list: paths, `#` begins a comment. */
export function pathsIn(list: string): string[] {
  return list
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** What each repository is called: the end of its path, and as much more as it takes to tell it from the others. */
export function namesFor(paths: readonly string[]): string[] {
  const parts = paths.map((path) =>
    path
      .replace(/\/+$/, '')
      .split('/')
      .filter((part) => part !== '' && part !== '.'),
  );
  return parts.map((own) => {
    for (let length = 1; length <= own.length; length++) {
      const name = own.slice(-length).join('/');
      if (parts.filter((other) => other.slice(-length).join('/') === name).length === 1) return name;
    }
    return own.join('/') || '.';
  });
}
