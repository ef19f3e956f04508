/** The five questions as options: what a person tells that the code cannot. */
import { ANSWER_WEIGHTS, DEFAULT_ANSWERS, type Question } from '../assess/fit/answers.js';
import type { Answers } from '../assess/fit/recommendation.js';
import { choose } from './options.js';

/** As commander hands them over. */
export type AnswerOptions = Partial<Record<Question, string>>;

/** Understands the answers, or says which is wrong. What is not told stays `unknown`. */
export function readAnswers(options: AnswerOptions): Answers {
  const told = (Object.keys(ANSWER_WEIGHTS) as Question[]).flatMap((question) => {
    const value = options[question];
    if (value === undefined) return [];
    const choices = ['unknown', ...Object.keys(ANSWER_WEIGHTS[question])];
    return [[question, choose(`--${question}`, value, choices)]];
  });
  return { ...DEFAULT_ANSWERS, ...Object.fromEntries(told) } as Answers;
}
