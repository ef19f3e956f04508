/** An explanation as blocks, the same for every format. */
import type {
  Answer,
  CaveatAnswer,
  ErrorAnswer,
  Explanation,
  HelperAnswer,
  SeenVersion,
} from '../../explain/explanation.js';
import { TARGETS, type Target } from '../../match/finding.js';
import { code, counted, list, type Prose, parseProse, prose } from '../prose.js';
import { TARGET_WORDS } from '../wording.js';
import type { Block } from './blocks.js';
import { demonstrationBlocks } from './demonstration.js';
import { culpritBlocks, symbolBlocks } from './symbol.js';

const SEVERITY_WORDS: Record<ErrorAnswer['severity'], string> = {
  crash: 'stops the program',
  install: 'keeps it from starting',
  silent: 'runs on, with wrong results',
  warning: 'a warning, it runs on',
};

/** All blocks; `target` shows one target only. */
export function explanationBlocks(explanation: Explanation, target: Target | undefined): Block[] {
  const targets = target ? [target] : TARGETS;
  const { answers } = explanation;
  return [
    ...(answers.length === 0 ? nothingBlocks(explanation) : []),
    ...answers.flatMap((answer) => answerBlocks(answer, explanation, targets)),
    ...seenBlocks(explanation),
    ...nearBlocks(explanation),
  ];
}

function answerBlocks(answer: Answer, explanation: Explanation, targets: readonly Target[]): Block[] {
  const titles = (id: string) => explanation.rules[id]?.title ?? id;
  switch (answer.is) {
    case 'symbol':
      return symbolBlocks(answer, targets, titles);
    case 'caveat':
      return caveatBlocks(answer);
    case 'helper':
      return helperBlocks(answer);
    case 'error':
      return errorBlocks(answer, explanation, targets);
  }
}

function caveatBlocks({ id, title, text, targets, source, demonstrations, rules }: CaveatAnswer): Block[] {
  const concerns =
    targets.length === 0 ? 'all targets' : targets.map((of) => TARGET_WORDS[of].name).join(', ');
  return [
    { is: 'title', text: parseProse(title) },
    { is: 'words', text: prose`${code(id)} · concerns ${concerns}`, faint: true },
    { is: 'words', text: parseProse(text) },
    ...(source ? [{ is: 'words', text: prose`Source: ${source}.`, faint: true } as const] : []),
    ...demonstrations.flatMap(demonstrationBlocks),
    ...rulesBlocks('The advice on these names refers to it:', rules),
  ];
}

function helperBlocks({ name, targets, rules }: HelperAnswer): Block[] {
  const where = targets.map((target) => code(`rules/helpers/${target}/`));
  return [
    {
      is: 'title',
      text: prose`${code(name)}: a helper function of ${list(targets.map((of) => ({ text: TARGET_WORDS[of].name })))}`,
    },
    {
      is: 'words',
      text: prose`It does what no single expression of the target does. Its source is in ${list(where)}; copy it with the advice.`,
    },
    ...rulesBlocks('The advice on these names calls it:', rules),
  ];
}

const MOST_RULES = 12;

function rulesBlocks(words: string, rules: readonly string[]): Block[] {
  if (rules.length === 0) return [];
  const names = rules.slice(0, MOST_RULES).map((rule) => code(rule.replace(/^(?:api|namespace)\//, '')));
  const more =
    rules.length > MOST_RULES ? prose`, and ${counted(rules.length - MOST_RULES, 'more')}` : prose``;
  const all = more.length > 0 ? prose`${joined(names)}${more}` : list(names);
  return [{ is: 'words', text: prose`${words} ${all}.` }];
}

function joined(names: Prose): Prose {
  return names.flatMap((name, index) => (index > 0 ? [{ text: ', ' }, name] : [name]));
}

function errorBlocks(answer: ErrorAnswer, { failed }: Explanation, targets: readonly Target[]): Block[] {
  const place = failed?.line
    ? prose` (${failed.file ? code(failed.file) : 'cell'}, line ${failed.line})`
    : prose``;
  return [
    { is: 'title', text: parseProse(answer.title) },
    {
      is: 'words',
      text: prose`${code(answer.id)} · ${SEVERITY_WORDS[answer.severity]} · ${parseProse(answer.raisedOn)}`,
      faint: true,
    },
    ...(answer.matched === null ? [] : [{ is: 'quote', text: answer.matched } as const]),
    {
      is: 'items',
      items: [
        ...(failed ? [{ label: 'your line', text: prose`${code(failed.code)}${place}` }] : []),
        { label: 'means', text: parseProse(answer.meaning) },
        { label: 'why', text: parseProse(answer.why) },
        { label: 'staying', text: parseProse(answer.stay) },
        { label: 'porting', text: parseProse(answer.port) },
      ],
    },
    { is: 'words', text: prose`Source: ${parseProse(answer.source)}`, faint: true },
    ...answer.culprits.flatMap((culprit) => culpritBlocks(culprit, targets)),
    ...answer.culprits.slice(0, 1).map(
      ({ symbol }): Block => ({
        is: 'words',
        text: prose`All of it: ${code(`advise explain ${symbol}`)}.`,
      }),
    ),
  ];
}

function seenBlocks({ seen, asked }: Explanation): Block[] {
  const versions: [string, SeenVersion | null][] = [
    ['Python', seen.python],
    ['TensorFlow', seen.tensorflow],
    ['Keras', seen.keras],
  ];
  const known = versions.flatMap(([name, found]) =>
    found ? [prose`${name} ${found.version} (${code(found.from)})`] : [],
  );
  const cut =
    asked.read < asked.characters
      ? prose`Only the last ${asked.read} of ${asked.characters} characters were read.`
      : null;
  return [
    ...(known.length > 0 ? [{ is: 'words', text: prose`The text shows ${list(known)}.` } as const] : []),
    ...(cut ? [{ is: 'words', text: cut } as const] : []),
  ];
}

function nothingBlocks({ asked, near }: Explanation): Block[] {
  const what =
    asked.as === 'name'
      ? prose`${code(asked.text)}`
      : prose`${asked.text === '' ? 'this: it does not look like text' : 'this text'}`;
  return [
    { is: 'title', text: prose`Nothing is known of ${what}.` },
    ...(asked.as === 'text' && asked.text !== '' ? [{ is: 'quote', text: asked.text } as const] : []),
    {
      is: 'words',
      text:
        near.length > 0
          ? prose`Nearest to it are the names below.`
          : prose`Ask for a name (${code('tf.layers.dense')}), a rule or caveat id from a report, or paste an error message with its traceback.`,
    },
  ];
}

function nearBlocks({ near, answers }: Explanation): Block[] {
  if (near.length === 0) return [];
  const words = answers.length > 0 ? prose`Others of that name` : prose`Did you mean`;
  return [
    { is: 'heading', text: words },
    {
      is: 'items',
      items: near.map(({ ask, title }) => ({
        label: '-',
        text:
          title === '' || title === ask.split('.').at(-1)
            ? prose`${code(ask)}`
            : prose`${code(ask)}: ${parseProse(title)}`,
      })),
    },
  ];
}
