/** What a check comes to, in sentences. Pure; knows nothing of formats. */
import type { Standing, Verdict } from '../../check/verdict.js';
import { counted } from '../prose.js';

/** How many places stand how. */
export function standings({ judged, trespasses }: Verdict): Record<Standing, number> {
  const counts: Record<Standing, number> = { fails: 0, passes: 0, accepted: 0, suppressed: 0, untouched: 0 };
  for (const { standing } of [...judged, ...trespasses]) counts[standing]++;
  return counts;
}

/** Why it fails, or that it passes: the first sentence is the verdict. Names stand in backticks. */
export function verdictSentences(verdict: Verdict): string[] {
  const { excess, trespasses, wrong, problems, ok } = verdict;
  const strays = trespasses.filter(({ standing }) => standing === 'fails').length;
  return [
    ...(ok ? ['Passed.'] : []),
    ...excess.map(({ about, count, max }) => {
      const where = about.length > 0 ? ` in ${about.map((each) => `\`${each}\``).join(', ')}` : '';
      const over = max > 0 ? `, ${count - max} more than the ${max} let pass` : '';
      return `Failed: ${counted(count, 'finding')}${where}${over}.`;
    }),
    ...(strays > 0
      ? [`Failed: ${counted(strays, 'use')} of TensorFlow in folders that are to have none.`]
      : []),
    ...(wrong.length > 0
      ? [
          `Failed: ${counted(wrong.length, 'comment')} for \`advise\` ${wrong.length === 1 ? 'is' : 'are'} not right.`,
        ]
      : []),
    ...(problems.length > 0
      ? [`Failed: ${counted(problems.length, 'problem')} with reading; \`--allow-problems\` lets them pass.`]
      : []),
  ];
}
