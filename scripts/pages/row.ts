/** One row as a section: how it was called, and each variant of each target with its condition, places, proof and notes. */
import type { CompiledCatalog, CompiledVariant } from '../../src/catalog/compiled.js';
import { templateOf } from '../../src/explain/template.js';
import { TARGETS, type Target } from '../../src/match/finding.js';
import { KIND_WORDS, PLACE_WORDS, proofWords, TARGET_WORDS } from '../../src/report/wording.js';
import type { Entry } from './entry.js';

const PLACES = ['setup', 'init', 'code', 'call', 'step'] as const;

export function rowSection({ symbol, row }: Entry, catalog: CompiledCatalog): string[] {
  const aliases = row.aliases?.length
    ? [`Also ${row.aliases.map((name) => `\`${name}\``).join(', ')}.`, '']
    : [];
  return [
    `## \`${symbol}\``,
    '',
    ...aliases,
    ...(row.note ? [row.note, ''] : []),
    ...TARGETS.flatMap((target) => targetPart(target, row.advice[target])),
    ...careful(
      [
        ...(row.caveats ?? []),
        ...TARGETS.flatMap((target) => row.advice[target].flatMap(({ caveats }) => caveats ?? [])),
      ],
      catalog,
    ),
  ];
}

function targetPart(target: Target, variants: readonly CompiledVariant[]): string[] {
  return [
    `**${TARGET_WORDS[target].name}**`,
    '',
    ...variants.flatMap((variant) => variantPart(target, variant)),
  ];
}

function variantPart(target: Target, variant: CompiledVariant): string[] {
  const template = templateOf(target, variant, variant.proof ?? { state: 'not run' });
  const held = PLACES.filter((place) => template.places[place] !== undefined);
  const lines = held.flatMap((place) => {
    const text = template.places[place] as string;
    return held.length === 1 && place === 'code' ? [text] : [`# ${PLACE_WORDS[place]}`, text];
  });
  const facts = [
    variant.kind && KIND_WORDS[variant.kind].short,
    variant.kind && !variant.proof ? '' : proofWords(template.proof),
    template.weights.length > 0 && `weights: ${template.weights.map((line) => `\`${line}\``).join(', ')}`,
    template.helpers.length > 0 && `helpers: ${template.helpers.map((name) => `\`${name}\``).join(', ')}`,
  ].filter(Boolean);
  return [
    ...(template.when ? [`Where \`${template.when}\`:`, ''] : []),
    ...(lines.length > 0 ? ['```python', ...lines, '```', ''] : []),
    ...(facts.length > 0 ? [`${facts.join(' · ')}`, ''] : []),
    ...(variant.note ? [variant.note, ''] : []),
  ];
}

function careful(ids: readonly string[], { caveats }: CompiledCatalog): string[] {
  const known = [...new Set(ids)]
    .sort()
    .flatMap((id) => (caveats[id] ? [`[${caveats[id].title}](caveats/${id}.md)`] : []));
  return known.length > 0 ? [`Careful: ${known.join(', ')}.`, ''] : [];
}
