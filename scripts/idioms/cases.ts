/** Reads an idiom's `test.md`: sections with one Python block, its marks, and the skeletons expected of it. */
import { TARGETS, type Target } from '../../src/match/finding.js';

/** One section. */
export interface IdiomCase {
  title: string;
  sort: 'positive' | 'variant' | 'quiet';
  /** The Python text, with its marks. */
  text: string;
  /** Lines with a finding. */
  idiom: number[];
  /** Lines with other usages of it. */
  part: number[];
  expected: Partial<Record<Target, string>>;
}

const TITLE = /^## (Positive|Variant|Quiet): (.+)$/;

/** The sections of a `test.md`. Throws where one cannot be read. */
export function readIdiomCases(markdown: string): IdiomCase[] {
  return markdown
    .split(/^(?=## )/m)
    .filter((section) => section.startsWith('## '))
    .map(readCase);
}

function readCase(section: string): IdiomCase {
  const [head = ''] = section.split('\n', 1);
  const [, sort, title] = TITLE.exec(head) ?? [];
  if (!sort)
    throw new Error(`\`${head}\` is none of \`## Positive: ...\`, \`## Variant: ...\`, \`## Quiet: ...\`.`);
  const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    language: language!,
    text: text!,
  }));
  const python = blocks.filter(({ language }) => language === 'python');
  if (python.length !== 1) throw new Error(`\`${head}\` has ${python.length} Python blocks instead of one.`);
  const { text } = python[0]!;
  return {
    title: title!,
    sort: sort.toLowerCase() as IdiomCase['sort'],
    text,
    idiom: marked(text, /# idiom\b/),
    part: marked(text, /# part\b/),
    expected: Object.fromEntries(
      TARGETS.flatMap((target) => {
        const block = blocks.find(({ language }) => language === target);
        return block ? [[target, block.text.replace(/\n$/, '')]] : [];
      }),
    ),
  };
}

const marked = (text: string, mark: RegExp): number[] =>
  text.split('\n').flatMap((line, i) => (mark.test(line) ? [i + 1] : []));
