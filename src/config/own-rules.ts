/** A file of a project's own mappings and idioms (TOML) to the texts that the catalogue compiles, or its mistakes. Pure. */
import type { IdiomEntry } from '../catalog/idiom-text.js';
import type { OwnRuleTexts } from '../catalog/own.js';
import type { AdviceText, RowText, VariantText } from '../catalog/row-text.js';
import { TARGETS, type Target } from '../match/finding.js';
import { asTable, parseToml, type TomlTable, tomlLines } from '../toml/toml.js';
import type { ConfigFault } from './config.js';

const MAPPING = ['symbol', 'params', 'title', 'note', ...TARGETS];
const VARIANT = [
  'code',
  'init',
  'setup',
  'call',
  'step',
  'reference',
  'holes',
  'note',
  'kind',
  'effort',
  'when',
];
const IDIOM = [
  'id',
  'title',
  'text',
  'parts',
  'needs',
  'without',
  'unit',
  'at',
  'explains',
  'scale',
  'slots',
  'silent',
  ...TARGETS,
];
const KINDS = ['redesign', 'remove', 'keep', 'none'];

/** What it holds; the first mistake, where there is one. */
export function readOwnRules(text: string): OwnRuleTexts | { fault: ConfigFault } {
  const { table, problem } = parseToml(text);
  if (table === null) return { fault: { line: problem?.line ?? null, message: problem?.message ?? '' } };
  const lines = tomlLines(text);
  const fault = (message: string, name: string) => ({ fault: { line: lines.text('', name), message } });
  const [mappings, idioms] = [listOf(table.mapping), listOf(table.idiom)];
  const other = Object.keys(table).find((key) => key !== 'mapping' && key !== 'idiom');
  if (other !== undefined)
    return fault(`There is no \`${other}\` here: own rules are \`[[mapping]]\` and \`[[idiom]]\`.`, other);
  for (const mapping of mappings) {
    const wrong = wrongMapping(mapping);
    if (wrong !== null) return fault(wrong, String(mapping.symbol));
  }
  for (const idiom of idioms) {
    const wrong = wrongIdiom(idiom);
    if (wrong !== null) return fault(wrong, String(idiom.id));
  }
  return { mappings: mappings.map(mappingOf), idioms: idioms.map(idiomOf) };
}

const listOf = (value: unknown): TomlTable[] => (Array.isArray(value) ? value.map(asTable) : []);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

function wrongMapping(mapping: TomlTable): string | null {
  const { symbol, params } = mapping;
  if (!isText(symbol) || !/^\w+(\.\w+)+$/.test(symbol)) {
    return 'A mapping needs a `symbol`, a dotted name such as `mylib.conv`.';
  }
  if (params !== undefined && typeof params !== 'string') {
    return `The \`params\` of \`${symbol}\` are Python, such as \`"x, size=3"\`.`;
  }
  return (
    strange(mapping, MAPPING, symbol) ??
    TARGETS.map((target) => wrongAdvice(mapping[target], symbol, target)).find((wrong) => wrong !== null) ??
    (TARGETS.some((target) => mapping[target] !== undefined) ? null : `\`${symbol}\` advises for no target.`)
  );
}

function wrongAdvice(advice: unknown, symbol: string, target: Target): string | null {
  if (advice === undefined || isText(advice)) return null;
  const table = asTable(advice);
  const where = `\`${symbol}\` for \`${target}\``;
  if (Object.keys(table).length === 0)
    return `${where} is a text of Python, or a table with \`code\` or a \`note\`.`;
  if (table.kind !== undefined && !KINDS.includes(String(table.kind))) {
    return `The \`kind\` of ${where} is \`redesign\`, \`remove\`, \`keep\` or \`none\`, or absent where there is code.`;
  }
  if (!isText(table.code) && !isText(table.note)) return `${where} needs \`code\` or a \`note\`.`;
  return strange(table, VARIANT, where);
}

function wrongIdiom(idiom: TomlTable): string | null {
  const { id, title, text, parts } = idiom;
  if (!isText(id) || !/^[a-z0-9-]+$/.test(id))
    return 'An idiom needs an `id` of small letters, such as `our-loop`.';
  if (!isText(title) || !isText(text)) return `The idiom \`${id}\` needs a \`title\` and a \`text\`.`;
  if (Object.keys(asTable(parts)).length === 0) return `The idiom \`${id}\` needs \`parts\`.`;
  const missing = TARGETS.find((target) => Object.keys(asTable(idiom[target])).length === 0);
  if (missing !== undefined)
    return `The idiom \`${id}\` needs a table for \`${missing}\`, with \`code\` or a \`note\`.`;
  return strange(idiom, IDIOM, `The idiom \`${id}\``);
}

function strange(table: TomlTable, known: readonly string[], where: string): string | null {
  const key = Object.keys(table).find((each) => !known.includes(each));
  return key === undefined
    ? null
    : `${where} has no \`${key}\`. There are ${known.map((each) => `\`${each}\``).join(', ')}.`;
}

function mappingOf(mapping: TomlTable): OwnRuleTexts['mappings'][number] {
  const symbol = mapping.symbol as string;
  const advice = Object.fromEntries(
    TARGETS.map((target) => [target, adviceOf(mapping[target], symbol, target)]),
  ) as Record<Target, AdviceText>;
  const row: RowText = {
    ...advice,
    signatures: [{ params: (mapping.params as string | undefined) ?? '*args, **kwargs' }],
    ...(isText(mapping.title) && { title: mapping.title }),
    ...(isText(mapping.note) && { note: mapping.note }),
  };
  return { symbol, row };
}

function adviceOf(advice: unknown, symbol: string, target: Target): AdviceText {
  if (isText(advice)) return advice;
  if (advice === undefined)
    return { kind: 'redesign', note: `Your own mapping of \`${symbol}\` says nothing for ${target}.` };
  const table = asTable(advice) as VariantText;
  return table.code === undefined && table.kind === undefined ? { ...table, kind: 'redesign' } : table;
}

const idiomOf = (idiom: TomlTable): IdiomEntry =>
  ({ scale: 'structure', ...idiom, is: 'idiom' }) as unknown as IdiomEntry;
