/**
 * Markers as PEP 508 writes them: for which machine a requirement is meant. Asked for CPython on 64-bit Linux; what only the
 * installer knows (the extra, the kernel) may be anything.
 */
import { satisfies, valid } from '@renovatebot/pep440';

/** What a marker says of one Python: `null` where only the installer knows. */
type Truth = boolean | null;

type Node =
  | { is: 'and' | 'or'; parts: Node[] }
  | { is: 'compare'; left: Word; operator: string; right: Word };

type Word = { name: string } | { text: string };

const KNOWN: Readonly<Record<string, string | null>> = {
  os_name: 'posix',
  sys_platform: 'linux',
  platform_system: 'Linux',
  platform_machine: 'x86_64',
  platform_python_implementation: 'CPython',
  implementation_name: 'cpython',
  platform_release: null,
  platform_version: null,
  implementation_version: null,
  extra: null,
  extras: null,
  dependency_groups: null,
  // As setuptools wrote them before PEP 508.
  'os.name': 'posix',
  'sys.platform': 'linux',
  'platform.version': null,
  'platform.machine': 'x86_64',
  'platform.python_implementation': 'CPython',
  python_implementation: 'CPython',
};

const VERSIONS = new Set(['python_version', 'python_full_version']);
const TOKEN =
  /\s*(?:(\(|\))|(===?|~=|!=|<=|>=|<|>|not\s+in\b|in\b|and\b|or\b)|'([^']*)'|"([^"]*)"|([\w.]+))/y;
/** No marker people write is deeper. */
const MAX_DEPTH = 50;

/** The first name of a marker that PEP 508 does not have, or its whole text where it is none; null where nothing is wrong. */
export function markerFlaw(marker: string): string | null {
  const node = parse(marker);
  return node === null ? marker : unknownName(node);
}

/** Whether a requirement with this marker counts on a Python such as `3.7`; one that nobody understands counts everywhere. */
export function mayHold(marker: string | null, python: string): boolean {
  const node = marker === null ? null : parse(marker);
  return node === null || truth(node, python) !== false;
}

function unknownName(node: Node): string | null {
  if (node.is !== 'compare') {
    return node.parts.map(unknownName).find((name) => name !== null) ?? null;
  }
  const names = [node.left, node.right].flatMap((word) => ('name' in word ? [word.name] : []));
  return names.find((name) => !VERSIONS.has(name) && !Object.hasOwn(KNOWN, name)) ?? null;
}

function truth(node: Node, python: string): Truth {
  if (node.is === 'compare') return compared(node, python);
  const parts = node.parts.map((part) => truth(part, python));
  const decides = node.is === 'or';
  if (parts.includes(decides)) return decides;
  return parts.includes(null) ? null : !decides;
}

function compared({ left, operator, right }: Extract<Node, { is: 'compare' }>, python: string): Truth {
  // `'3.7' <= python_version` is as good as the other way round.
  if ('text' in left && 'name' in right) {
    const turned = TURNED[operator];
    return turned === undefined
      ? null
      : compared({ is: 'compare', left: right, operator: turned, right: left }, python);
  }
  if (!('name' in left) || !('text' in right)) return null;
  if (VERSIONS.has(left.name)) return ofVersion(python, operator, right.text);
  const value = KNOWN[left.name];
  if (value === undefined || value === null) return null;
  return ofText(value, operator, right.text);
}

const TURNED: Readonly<Record<string, string>> = {
  '==': '==',
  '===': '===',
  '!=': '!=',
  '<': '>',
  '>': '<',
  '<=': '>=',
  '>=': '<=',
};

function ofVersion(python: string, operator: string, text: string): Truth {
  if (operator === 'in') return text.includes(python);
  if (operator === 'not in') return !text.includes(python);
  const bare = text.replace(/\.\*$/, '');
  if (valid(bare) === null) return null;
  // Of `3.7.1` the minor release alone does not tell.
  if (bare.startsWith(`${python}.`) && !operator.startsWith('==')) return null;
  return satisfies(python, `${operator}${bare.startsWith(`${python}.`) ? python : text}`);
}

function ofText(value: string, operator: string, text: string): Truth {
  switch (operator) {
    case '==':
    case '===':
      // Python 2 said `linux2`.
      return value === text || (value === 'linux' && text === 'linux2');
    case '!=':
      return value !== text;
    case 'in':
      return text.includes(value);
    case 'not in':
      return !text.includes(value);
    default:
      return null;
  }
}

function parse(marker: string): Node | null {
  const tokens = tokensOf(marker);
  if (tokens === null) return null;
  let at = 0;
  const next = () => tokens[at++];
  const either = (depth: number): Node | null => series('or', () => series('and', () => one(depth)));
  const series = (word: 'and' | 'or', part: () => Node | null): Node | null => {
    const parts: Node[] = [];
    do {
      const found = part();
      if (found === null) return null;
      parts.push(found);
    } while (tokens[at]?.operator === word && next());
    return parts.length === 1 ? (parts[0] as Node) : { is: word, parts };
  };
  const one = (depth: number): Node | null => {
    if (tokens[at]?.bracket === '(') {
      if (depth > MAX_DEPTH) return null;
      next();
      const inside = either(depth + 1);
      return inside !== null && next()?.bracket === ')' ? inside : null;
    }
    const [left, operator, right] = [next()?.word, next()?.operator, next()?.word];
    if (!left || !right || operator === undefined || operator === 'and' || operator === 'or') return null;
    return { is: 'compare', left, operator, right };
  };
  const whole = either(0);
  return at === tokens.length ? whole : null;
}

interface Token {
  bracket?: string;
  operator?: string;
  word?: Word;
}

/** Null where something is no part of a marker. */
function tokensOf(marker: string): Token[] | null {
  const out: Token[] = [];
  const text = marker.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (found === null) return null;
    const [, bracket, operator, single, double, name] = found;
    if (bracket !== undefined) out.push({ bracket });
    else if (operator !== undefined) out.push({ operator: operator.replace(/\s+/, ' ') });
    else if (name !== undefined) out.push({ word: { name } });
    else out.push({ word: { text: single ?? double ?? '' } });
  }
  return out;
}
