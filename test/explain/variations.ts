/** What happens to an error message on its way into a terminal, a notebook, a log, a chat: mechanical, one function each. */

const PATH =
  '/home/somebody/miniconda3/envs/tf/lib/python3.9/site-packages/tensorflow/python/util/dispatch.py';

const lines = (text: string): string[] => text.split('\n');

/** Breaks lines at a width, in the middle of words too, as a narrow window does. */
function wrapAt(width: number): (text: string) => string {
  return (text) =>
    lines(text)
      .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'g')) ?? [''])
      .join('\n');
}

function inTraceback(text: string): string {
  return [
    'Some output before it',
    'Traceback (most recent call last):',
    '  File "/home/somebody/project/train.py", line 12, in <module>',
    '    main()',
    `  File "${PATH}", line 1260, in op_dispatch_handler`,
    '    return dispatch_target(*args, **kwargs)',
    text,
    '',
    'make: *** [train] Error 1',
  ].join('\n');
}

function inPytest(text: string): string {
  const shown = lines(text).map((line) => `E       ${line}`);
  return [
    `>       main()`,
    '',
    ...shown,
    '',
    'train.py:12: AttributeError',
    '=== 1 failed in 3.21s ===',
  ].join('\n');
}

function inContainer(text: string): string {
  return lines(text)
    .map((line) => `trainer_1  | 2024-05-01 12:00:00,123 ${line}`)
    .join('\n');
}

function coloured(text: string): string {
  return text
    .replace(/(\w+(?:Error|Warning))/g, '\u001b[0;31m$1\u001b[0m')
    .replace(/ /g, '\u001b[1m \u001b[22m');
}

/** As notebooks store their output: escapes written out. */
function inNotebookJson(text: string): string {
  return JSON.stringify([coloured(text)]);
}

function framed(text: string): string {
  return ['╭──── Traceback ────╮', ...lines(text).map((line) => `│ ${line} │`), '╰───────────────────╯'].join(
    '\n',
  );
}

/** Every way by name. */
export const VARIATIONS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'other paths': (text) =>
    text.replaceAll('/venv/', 'C:\\Users\\me\\venv\\').replaceAll('/tmp/', '/data/me/'),
  'in a traceback': inTraceback,
  'in pytest': inPytest,
  'in a container log': inContainer,
  coloured,
  'in a notebook file': inNotebookJson,
  'in a frame': framed,
  'wrapped at 40': wrapAt(40),
  'wrapped at 79': wrapAt(79),
  'wrapped inside a traceback': (text) => wrapAt(60)(inTraceback(text)),
  'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'curly quotes': (text) => text.replace(/'([^']*)'/g, '‘$1’').replace(/`([^`]*)`/g, '“$1”'),
  'quotes lost in a shell': (text) => text.replace(/['"`]/g, ''),
  'in capitals of a log': (text) =>
    text.replace(/^(\w+Error): (\w)/, (_, kind, first) => `ERROR - ${kind}: ${first.toUpperCase()}`),
  'other versions': (text) =>
    text
      .replace(/Keras 3/g, 'Keras 3')
      .replace(/python3\.11/g, 'python3.12')
      .replace(/0x[0-9a-f]+/g, '0x7fffdeadbeef'),
};
