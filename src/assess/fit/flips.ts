/** What would change the answer: every other answer and every solved blocker is tried, and the options are scored again. */
import { ANSWER_WEIGHTS, type Question } from './answers.js';
import { type Case, choiceOf, judge, type Verdict } from './judge.js';
import type { Answers, Flip } from './recommendation.js';

/** All single changes that lead to another choice, answers first, in the order of the questions. */
export function flipsOf(known: Case, answers: Answers, verdict: Verdict): Flip[] {
  const choice = choiceOf(verdict);
  const byAnswer = (Object.keys(ANSWER_WEIGHTS) as Question[]).flatMap((question) =>
    ['unknown', ...Object.keys(ANSWER_WEIGHTS[question])]
      .filter((value) => value !== answers[question])
      .map((value): Flip => {
        const changed = judge(known, { ...answers, [question]: value } as Answers);
        return { by: 'answer', what: `${question}=${value}`, choice: choiceOf(changed) };
      }),
  );
  const stopping = new Set(
    verdict.blockers.flatMap(({ id, severity }) => (severity === 'stops' ? [id] : [])),
  );
  const byBlocker = [...stopping].map(
    (id): Flip => ({ by: 'blocker', what: id, choice: choiceOf(judge(known, answers, [id])) }),
  );
  return [...byAnswer, ...byBlocker].filter((flip) => flip.choice !== choice);
}
