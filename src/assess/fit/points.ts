/** From evidence and answers to signals with points. The score of an option is the sum of its points: nothing else. */
import { ANSWER_WEIGHTS, type AnswerWeight, type Question } from './answers.js';
import type { Evidence } from './evidence.js';
import { type Answers, OPTIONS, type Option, type SideBySide, type Signal } from './recommendation.js';
import { carriedShare } from './side-by-side.js';

/** What is true whoever asks: where the world went. */
const WORLD: Signal = {
  id: 'world',
  what: 'where new models and papers appear',
  basis: 'world',
  usages: 0,
  files: 0,
  strength: 1,
  points: { pytorch: 2, jax: 0, keras: 0, stay: -1 },
  because: {
    pytorch: 'most appear there first, many nowhere else',
    stay: 'TensorFlow gets stability releases, and old versions no fixes',
  },
  places: [],
};

/** Points for an option to which every call moves by itself. */
const ALL_CARRIED = 4;

/** The signals of one run of the judge: those of the code, of the cost, of the answers, and of the world. */
export function signalsOf(evidence: readonly Evidence[], table: SideBySide, answers: Answers): Signal[] {
  return [...evidence.flatMap(codeSignal), costSignal(table), ...answerSignals(answers), WORLD];
}

function codeSignal({ row, usages, files, strength, places }: Evidence): Signal[] {
  if (strength === 0) return [];
  const { id, what, because } = row;
  const points = perOption((option) => (row.weights[option] ?? 0) * strength);
  return [{ id, what, basis: 'code', usages, files, strength, points, because, places }];
}

function costSignal(table: SideBySide): Signal {
  const share = carriedShare(table);
  const percent = perOption((option) => Math.round(share[option] / 10));
  const clause = (option: Option) => `${percent[option]} % of the call sites move call by call`;
  return {
    id: 'carried',
    what: 'calls that move one by one',
    basis: 'cost',
    usages: table.callSites,
    files: 0,
    strength: 1,
    points: perOption((option) => Math.round((share[option] * ALL_CARRIED) / 1000)),
    because: {
      pytorch: clause('pytorch'),
      jax: clause('jax'),
      keras: clause('keras'),
      stay: `${percent.stay} % of the call sites live on, those that only limp counted half`,
    },
    places: [],
  };
}

function answerSignals(answers: Answers): Signal[] {
  return (Object.keys(ANSWER_WEIGHTS) as Question[]).flatMap((question): Signal[] => {
    const told = (ANSWER_WEIGHTS[question] as Record<string, AnswerWeight>)[answers[question]];
    if (!told) return [];
    const points = perOption((option) => told.weights[option] ?? 0);
    if (OPTIONS.every((option) => points[option] === 0)) return [];
    const { what, because } = told;
    return [
      {
        id: `answer/${question}`,
        what: `your answer that ${what}`,
        basis: 'answer',
        usages: 0,
        files: 0,
        strength: 1,
        points,
        because,
        places: [],
      },
    ];
  });
}

/** One number an option. */
export function perOption(number: (option: Option) => number): Record<Option, number> {
  return {
    pytorch: number('pytorch'),
    jax: number('jax'),
    keras: number('keras'),
    stay: number('stay'),
  };
}
