/** What shell commands install: by pip and its kin, Conda, and the system's packages where they are Python or CUDA. */
import { assignmentsIn, expanded, type Variables } from './variables.js';
import { commandsIn, type Word } from './words.js';

/** One package, list or version that a command asks for; `line` counts from 0 within the text. */
export type Install =
  | { tool: 'pip' | 'conda'; text: string; line: number }
  | { tool: 'list'; text: string; constraint: boolean; line: number }
  | { tool: 'python' | 'cuda'; text: string; line: number };

/** Options of pip and Conda that take the next word. */
const TAKES_VALUE = new Set(
  (
    '-r --requirement -c --constraint -e --editable -i --index-url --extra-index-url -f --find-links -t --target --prefix ' +
    '--root --trusted-host --progress-bar --proxy --timeout --default-timeout --retries --python-version --platform ' +
    '--only-binary --no-binary --global-option --install-option --config-settings --src --cache-dir --log --build -b ' +
    '-n --name -p --channel --file --python --use-feature --exists-action --cert --upgrade-strategy --group --extra -d --dest'
  ).split(' '),
);

const MAX_NESTING = 3;

/** All that a text of commands installs, in order. */
export function installsIn(text: string, variables: Variables = new Map()): Install[] {
  const known = new Map<string, readonly string[]>(variables);
  for (const [name, values] of assignmentsIn(text)) known.set(name, values);
  const seen = new Set<string>();
  return expanded(text, known)
    .flatMap((reading) => commandsIn(reading).flatMap((words) => installsOf(words, 0)))
    .filter((install) => {
      const key = JSON.stringify(install);
      return !seen.has(key) && seen.add(key) !== undefined;
    });
}

function installsOf(words: readonly Word[], depth: number): Install[] {
  // `bash -c "pip install x"`, `sh 'pip install x'`
  const nested = words.flatMap((word): Install[] => {
    if (depth >= MAX_NESTING || !/\s/.test(word.text) || !/\binstall\b/.test(word.text)) return [];
    return commandsIn(word.text)
      .flatMap((inner) => installsOf(inner, depth + 1))
      .map((install) => ({ ...install, line: install.line + word.line }));
  });
  return [...nested, ...ownInstalls(words)];
}

const PIP = /^(?:.*\/)?pip(?:[23](?:\.\d+)?)?(?:\.exe)?$/;
const OTHERS = new Set(['apt', 'apt-get', 'aptitude', 'yum', 'dnf', 'apk', 'pipenv', 'easy_install']);
const CONDA = /^(?:.*\/)?(?:conda|mamba|micromamba)$/;

function ownInstalls(words: readonly Word[]): Install[] {
  const at = words.findIndex(({ text }) => PIP.test(text) || CONDA.test(text) || OTHERS.has(text));
  if (at < 0) return [];
  const { text } = words[at] as Word;
  const rest = words.slice(at + 1);
  if (PIP.test(text)) return pipInstalls(rest);
  if (CONDA.test(text)) return condaInstalls(rest);
  const alone = text === 'pipenv' || text === 'easy_install';
  return alone ? pipInstalls([{ text: 'install', line: 0 }, ...rest]) : systemInstalls(rest);
}

/** The words behind a subcommand, each with the option that takes it. */
function operands(
  words: readonly Word[],
  wanted: ReadonlySet<string>,
): { option: string; word: Word }[] | null {
  const at = words.findIndex(({ text }) => !text.startsWith('-') && !/^\$\{|=/.test(text));
  const verb = words[at];
  if (verb === undefined || !wanted.has(verb.text)) return null;
  const out: { option: string; word: Word }[] = [];
  let option = '';
  for (const word of words.slice(at + 1)) {
    const { text } = word;
    if (isRedirection(text)) {
      option = /[<>]$/.test(text) ? text : '';
    } else if (option !== '') {
      out.push({ option, word });
      option = '';
    } else if (/^-[^-].+/.test(text) && /^-[rce]/.test(text)) {
      out.push({ option: text.slice(0, 2), word: { ...word, text: text.slice(2) } });
    } else if (text.startsWith('--') && text.includes('=')) {
      const parted = text.indexOf('=');
      out.push({ option: text.slice(0, parted), word: { ...word, text: text.slice(parted + 1) } });
    } else if (TAKES_VALUE.has(text)) option = text;
    else if (!text.startsWith('-')) out.push({ option: '', word });
  }
  return out;
}

/** `> log`, `2>&1`, `>/dev/null`; but `tensorflow>=2` is what its author meant. */
function isRedirection(text: string): boolean {
  return /^(?:\d|&)?[<>]/.test(text);
}

function pipInstalls(words: readonly Word[]): Install[] {
  return (operands(words, new Set(['install'])) ?? []).flatMap(({ option, word }): Install[] => {
    const text = word.text.replace(/(?<=\w)(?:\d?>)(?:&\d|\/.*)$/, '').replace(/\\$/, '');
    const { line } = word;
    if (/^(?:-r|--requirement)$/.test(option)) return [{ tool: 'list', text, constraint: false, line }];
    if (/^(?:-c|--constraint)$/.test(option)) return [{ tool: 'list', text, constraint: true, line }];
    if (/^(?:-e|--editable)$/.test(option)) return text.includes('://') ? [{ tool: 'pip', text, line }] : [];
    return option === '' && isPackage(text) ? [{ tool: 'pip', text, line }] : [];
  });
}

/** No folder, no glob, no output of another command. */
function isPackage(text: string): boolean {
  return !/^[.~/]|^(?:install)?$|^["'*{%]|\$\(/.test(text) || /\.whl$/.test(text);
}

function condaInstalls(words: readonly Word[]): Install[] {
  const found = operands(words, new Set(['install', 'create', 'update'])) ?? [];
  return found.flatMap(({ option, word: { text, line } }): Install[] => {
    if (option !== '' || !/^[\w:/-]+(?:\[|[=<>!~\w.*,|-]|$)/.test(text) || text.startsWith('/')) return [];
    const python = /^python(?:=|$)/.test(text);
    return python
      ? text === 'python'
        ? []
        : [{ tool: 'python', text: text.slice('python'.length), line }]
      : [{ tool: 'conda', text, line }];
  });
}

function systemInstalls(words: readonly Word[]): Install[] {
  const found = operands(words, new Set(['install', 'add'])) ?? [];
  return found.flatMap(({ option, word: { text, line } }): Install[] => {
    if (option !== '') return [];
    const python = /^python(\d\.\d+)(?:-dev|-venv|-distutils|-minimal)?(?:=.*)?$/.exec(text)?.[1];
    if (python !== undefined) return [{ tool: 'python', text: `=${python}`, line }];
    const cuda = /^cuda(?:-[a-z-]+?)?-(\d+)[-.](\d+)(?:=.*)?$/.exec(text);
    return cuda ? [{ tool: 'cuda', text: `${cuda[1]}.${cuda[2]}`, line }] : [];
  });
}
