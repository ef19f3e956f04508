/** A symbol as blocks: what it is, what staying means, and the templates of each target. */
import type { SymbolAnswer, Template } from '../../explain/explanation.js';
import type { Target } from '../../match/finding.js';
import { code, counted, list, type Prose, parseProse, prose } from '../prose.js';
import { EFFORT_WORDS, KIND_WORDS, PLACE_WORDS, proofWords, STAY_WORDS, TARGET_WORDS } from '../wording.js';
import type { Block, Item } from './blocks.js';

/** Caveat id -> its title. */
export type Titles = (id: string) => string;

const NATURE_WORDS: Record<Exclude<SymbolAnswer['what'], null>, string> = {
  function: 'a function',
  class: 'a class',
  method: 'a method or property',
  module: 'a module',
  value: 'a value',
};

/** All that is known of it. */
export function symbolBlocks(answer: SymbolAnswer, targets: readonly Target[], titles: Titles): Block[] {
  return [
    { is: 'title', text: titleOf(answer) },
    { is: 'words', text: natureOf(answer), faint: true },
    ...signatureBlocks(answer),
    { is: 'words', text: prose`${stayOf(answer)} ${ruleOf(answer)}` },
    ...(answer.note ? [{ is: 'words', text: parseProse(answer.note) } as const] : []),
    ...adviceBlocks(answer, targets),
    ...carefulBlocks(answer, targets, titles),
  ];
}

/** Only what it becomes: for names that an error blames. */
export function culpritBlocks(answer: SymbolAnswer, targets: readonly Target[]): Block[] {
  return [
    { is: 'heading', text: prose`What becomes of ${code(answer.symbol)}` },
    { is: 'words', text: stayOf(answer) },
    ...(answer.note ? [{ is: 'words', text: parseProse(answer.note) } as const] : []),
    ...adviceBlocks(answer, targets, true),
  ];
}

function titleOf({ symbol, title }: SymbolAnswer): Prose {
  const repeats = title === '' || title === symbol.split('.').at(-1);
  return repeats ? prose`${code(symbol)}` : prose`${code(symbol)}: ${parseProse(title)}`;
}

function natureOf({ what, gives, api, aliases, symbol, written }: SymbolAnswer): Prose {
  const parts: Prose[] = [];
  if (what) parts.push(prose`${NATURE_WORDS[what]}`);
  if (gives && /^[\w.]+$/.test(gives) && gives !== 'py') parts.push(prose`gives ${code(gives)}`);
  if (api) parts.push(prose`of the TensorFlow ${api === 'v1' ? '1' : '2'} API`);
  if (written !== symbol && !aliases.includes(written)) parts.push(prose`asked for as ${code(written)}`);
  if (aliases.length > 0) parts.push(prose`also called ${list(aliases.slice(0, MOST_ALIASES).map(code))}`);
  if (aliases.length > MOST_ALIASES)
    parts.push(prose`and ${counted(aliases.length - MOST_ALIASES, 'more name')}`);
  return parts.length === 0 ? prose`a name` : parts.reduce((all, part) => prose`${all} · ${part}`);
}

const MOST_ALIASES = 4;

function signatureBlocks({ symbol, signatures, what }: SymbolAnswer): Block[] {
  const name = what === 'method' ? `.${symbol.split('.').at(-1)}` : symbol;
  const lines = signatures.map(({ text, api, until }) => {
    const when = [
      api === 'v1' ? 'TensorFlow 1' : api === 'v2' ? 'TensorFlow 2' : '',
      until ? `until ${until}` : '',
    ];
    const comment = when.filter(Boolean).join(', ');
    return `${comment ? `# ${comment}\n` : ''}${name}(${text})`;
  });
  return lines.length === 0 ? [] : [{ is: 'code', code: [...new Set(lines)].join('\n') }];
}

function stayOf({ stay: { state, spelling }, symbol }: SymbolAnswer): Prose {
  const name = code(symbol);
  if (state === 'unknown') return prose`What staying on TensorFlow 2 means for ${name} is not known.`;
  if (spelling) return prose`Staying on TensorFlow 2, ${name} works as ${code(spelling)}.`;
  return prose`Staying on TensorFlow 2, ${name} ${parseProse(STAY_WORDS[state].one)}.`;
}

function ruleOf({ how, rule }: SymbolAnswer): Prose {
  if (how === 'row') return prose`It has a row of its own (${code(rule ?? '')}).`;
  if (how === 'unknown') return prose`The catalogue has no answer for it yet.`;
  return prose`It has no row of its own; this is what its namespace became (${code(rule ?? '')}).`;
}

function adviceBlocks(answer: SymbolAnswer, targets: readonly Target[], short = false): Block[] {
  return targets.flatMap((target): Block[] => {
    const templates = answer.targets[target];
    if (templates.length === 0) return [];
    const shown = short ? [usualOf(templates)] : templates;
    const [proof = '', ...otherProofs] = new Set(shown.map((template) => proofWords(template.proof)));
    const differ = otherProofs.length > 0;
    const name = TARGET_WORDS[target].name;
    return [
      { is: 'heading', text: differ ? prose`${name}` : prose`${name} · ${parseProse(proof)}` },
      ...shown.flatMap((template, index) =>
        templateBlocks(template, { isLast: index > 0 && template.when === null, differ }),
      ),
      ...itemBlocks(shown, short),
    ];
  });
}

/** The one that holds of any call, where it is code; else the first. */
function usualOf(templates: readonly Template[]): Template {
  return templates.find(({ when, kind }) => when === null && kind === null) ?? templates[0]!;
}

/** `differ`: each says by itself whether it was run. */
function templateBlocks(
  template: Template,
  { isLast, differ }: { isLast: boolean; differ: boolean },
): Block[] {
  const code = codeOf(template, isLast);
  const kind = template.kind ? [KIND_WORDS[template.kind].label] : [];
  const effort = template.effort ? [EFFORT_WORDS[template.effort].short] : [];
  const meta = [...kind, ...effort, ...(differ ? [proofWords(template.proof)] : [])].join(' · ');
  return [
    ...(meta && !code ? [{ is: 'words', text: parseProse(meta), faint: true } as const] : []),
    ...(code ? [{ is: 'code', code } as const] : []),
    ...(meta && code ? [{ is: 'words', text: parseProse(meta), faint: true } as const] : []),
  ];
}

const PLACE_ORDER = ['setup', 'init', 'code', 'call', 'step'] as const;

function codeOf({ when, places, reference }: Template, isLast: boolean): string {
  const held = PLACE_ORDER.filter((place) => places[place] !== undefined);
  const standsAlone = held.length === 1 && held[0] === 'code';
  const lines = held.flatMap((place) => [
    ...(standsAlone ? [] : [`# ${PLACE_WORDS[place]}`]),
    places[place] as string,
  ]);
  if (reference !== null) lines.push('# where it is only named', reference);
  if (when !== null) lines.unshift(`# where ${when}`);
  else if (isLast && lines.length > 0) lines.unshift('# else');
  return lines.join('\n');
}

function itemBlocks(templates: readonly Template[], short: boolean): Block[] {
  const items: Item[] = [
    ...templates.flatMap(({ note }) => (note ? [{ label: 'note', text: parseProse(note) }] : [])),
    ...templates.flatMap(({ holes }) =>
      holes.map(({ name, what }) => ({
        label: 'fill in',
        text: prose`${code(`?${name}`)}: ${parseProse(what)}`,
      })),
    ),
    ...templates.flatMap(({ helpers }) =>
      helpers.map((name) => ({ label: 'helper', text: prose`${code(name)}` })),
    ),
    ...(short ? [] : longItems(templates)),
  ];
  const unique = items.filter((item, index) => items.findIndex((other) => same(item, other)) === index);
  return unique.length === 0 ? [] : [{ is: 'items', items: unique }];
}

function longItems(templates: readonly Template[]): Item[] {
  const imports = [...new Set(templates.flatMap((template) => template.imports))].sort();
  return [
    ...templates.flatMap(({ converted }) =>
      converted.map(({ name, what }) => ({
        label: 'becomes',
        text: prose`${code(name)}: ${parseProse(what)}`,
      })),
    ),
    ...templates.flatMap(({ weights }) =>
      weights.length > 0 ? [{ label: 'weights', code: weights.join('\n') }] : [],
    ),
    ...(imports.length > 0 ? [{ label: 'imports', code: imports.join('\n') }] : []),
  ];
}

const same = (a: Item, b: Item): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Each difference once, with the targets it concerns where those are not all. */
function carefulBlocks(answer: SymbolAnswer, targets: readonly Target[], titles: Titles): Block[] {
  const items = [...caveatTargets(answer, targets)].map(([id, of]): Item => {
    const names =
      of.length === targets.length ? '' : ` (${of.map((target) => TARGET_WORDS[target].name).join(', ')})`;
    return { label: '-', text: prose`${parseProse(titles(id))}${names}: ${code(id)}` };
  });
  if (items.length === 0) return [];
  return [
    { is: 'heading', text: prose`Differences to watch` },
    { is: 'items', items },
  ];
}

function caveatTargets(
  { caveats, targets: of }: SymbolAnswer,
  targets: readonly Target[],
): Map<string, Target[]> {
  const found = new Map<string, Target[]>(caveats.map((id) => [id, [...targets]]));
  for (const target of targets) {
    for (const id of of[target].flatMap((template) => template.caveats)) {
      const known = found.get(id) ?? [];
      if (!known.includes(target)) found.set(id, [...known, target]);
    }
  }
  return found;
}
