/** A demonstration of a caveat: what goes wrong, with its measured figure, beside what is right. */
import type { Demonstration } from '../../explain/explanation.js';
import { code, parseProse, prose } from '../prose.js';
import { TARGET_WORDS } from '../wording.js';
import type { Block } from './blocks.js';

export function demonstrationBlocks(demo: Demonstration): Block[] {
  const { target, source, naive, right, difference } = demo;
  const agrees = difference === null ? '' : `: agrees within ${figure(difference)}`;
  return [
    { is: 'heading', text: prose`Shown by running it: TensorFlow beside ${TARGET_WORDS[target].name}` },
    { is: 'words', text: prose`TensorFlow:`, faint: true },
    { is: 'code', code: source },
    { is: 'words', text: prose`Ported naively: ${wrongness(demo)}`, faint: true },
    { is: 'code', code: naive },
    ...(right === null
      ? []
      : ([
          { is: 'words', text: parseProse(`Right${agrees}.`), faint: true },
          { is: 'code', code: right },
        ] as const)),
  ];
}

function wrongness({ raises, apart, seen }: Demonstration) {
  if (raises !== null) return prose`it raises an error (${code(seen ?? raises)}).`;
  if (apart !== null) return parseProse(`off by ${figure(apart)}, relative to the largest value or 1.`);
  return parseProse(seen === null ? 'it gives something else.' : `it gives something else (${seen}).`);
}

const figure = (value: number): string => String(value);
