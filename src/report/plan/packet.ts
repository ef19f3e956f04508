/** One packet as blocks: everything that somebody needs who does it and knows nothing else. Pure; knows no format. */
import type { Mapping, Packet, Plan, PlanPlace } from '../../assess/plan/types.js';
import type { Block, Item } from '../explain/blocks.js';
import { code, list, number, type Prose, parseProse, prose } from '../prose.js';
import {
  CONSEQUENCE_WORDS,
  EFFORT_WORDS,
  KIND_WORDS,
  PLACE_WORDS,
  proofWords,
  TARGET_WORDS,
} from '../wording.js';

/** The packet with its number, for a person and for an agent alike. */
export function packetBlocks(plan: Plan, packet: Packet): Block[] {
  const target = TARGET_WORDS[plan.target].name;
  return [
    {
      is: 'title',
      text: prose`Packet ${packet.number} of ${plan.packets.length}: ${parseProse(packet.title)}, to ${target}`,
    },
    { is: 'words', text: whereProse(packet), faint: true },
    ...(packet.oversize ? [{ is: 'words', text: parseProse(packet.oversize) } as const] : []),
    { is: 'heading', text: prose`Before you begin` },
    { is: 'items', items: packet.before.map((text) => ({ label: '-', text: parseProse(text) })) },
    { is: 'heading', text: prose`What it is made of` },
    { is: 'items', items: partItems(packet) },
    ...mappingBlocks(packet),
    ...caveatBlocks(packet),
    ...avoidBlocks(packet),
    ...checkBlocks(packet),
  ];
}

function whereProse({ id, file, phase, effort, characters, dependsOn }: Packet): Prose {
  const needs = dependsOn.length > 0 ? prose`, needs ${list(dependsOn.map((other) => code(other)))}` : [];
  return prose`${code(id)} · ${code(file)} · phase ${code(phase)} · ${effort.band} · ${number(characters.source)} characters of source, ${number(characters.advice)} of advice${needs}`;
}

/** `12`, `cell 3:2`. */
export function placeText({ cell, line }: PlanPlace): string {
  return cell === undefined ? String(line) : `cell ${cell}:${line}`;
}

const PLACES_SHOWN = 8;

/** `lines 3, 7 and 2 more`. */
export function placesText(places: readonly PlanPlace[]): string {
  const shown = places.slice(0, PLACES_SHOWN).map(placeText);
  const left = places.length - shown.length;
  const word = places[0]?.cell !== undefined ? '' : places.length === 1 ? 'line ' : 'lines ';
  return `${word}${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

function partItems({ parts, keep, symbols, imports }: Packet): Item[] {
  const spans = parts.map(({ name, cell, line, endLine }) =>
    cell === undefined ? prose`${code(name)} (${line}-${endLine})` : prose`${code(name)}`,
  );
  return [
    { label: 'parts', text: list(spans) },
    ...(keep.length > 0
      ? [
          {
            label: 'keep',
            text: prose`${list(keep.map((name) => code(name)))}: each of these names has to be there afterwards, with its parameters.`,
          },
        ]
      : []),
    ...(symbols.length > 0
      ? [
          {
            label: 'uses',
            text: list(symbols.map(({ symbol, places }) => prose`${code(symbol)} (${placesText(places)})`)),
          },
        ]
      : []),
    ...(imports.length > 0 ? [{ label: 'imports', code: imports.join('\n') }] : []),
  ];
}

function mappingBlocks({ mappings }: Packet): Block[] {
  if (mappings.length === 0)
    return [{ is: 'words', text: prose`Nothing in it has to be rewritten: only the imports change.` }];
  return [
    { is: 'heading', text: prose`What becomes of it` },
    ...(mappings.some(({ partOf }) => partOf !== undefined)
      ? [
          {
            is: 'words',
            text: prose`Structures come first; what is ${'part of'} one below changes with it, and is listed so that no line is forgotten.`,
          } as const,
        ]
      : []),
    ...mappings.flatMap((mapping): Block[] => [
      { is: 'words', text: headProse(mapping) },
      { is: 'items', items: mappingItems(mapping) },
    ]),
  ];
}

function headProse({ title, places, silent }: Mapping): Prose {
  const wrong = silent === undefined ? [] : prose` Wrong today without an error: ${parseProse(silent)}`;
  return prose`${parseProse(title)} (${placesText(places)})${wrong}`;
}

function mappingItems(mapping: Mapping): Item[] {
  const {
    before,
    code: after,
    at,
    holes,
    note,
    kind,
    effort,
    consequence,
    proof,
    partOf,
    certainty,
    caveats,
  } = mapping;
  const isNew = after !== null && squeezed(after) !== squeezed(before);
  const texts = { ...at, ...(isNew && { code: after }) };
  const order = ['setup', 'init', 'code', 'call', 'step'] as const;
  const facts = [
    KIND_WORDS[kind].short,
    CONSEQUENCE_WORDS[consequence].short,
    EFFORT_WORDS[effort].short,
    proofWords(proof),
  ];
  return [
    { label: 'now', code: before },
    ...order.flatMap((place): Item[] => {
      const text = texts[place];
      return text === undefined
        ? []
        : [{ label: place === 'code' ? 'becomes' : PLACE_WORDS[place], code: text }];
    }),
    { label: 'kind', text: prose`${facts.join(' · ')}${certainty === 'certain' ? '' : ` · ${certainty}`}` },
    ...(partOf !== undefined
      ? [{ label: 'part of', text: prose`${code(partOf)}: it goes with that structure.` }]
      : []),
    ...(note ? [{ label: 'note', text: parseProse(note) }] : []),
    ...holes.map(
      ({ name, what }): Item => ({ label: 'fill in', text: prose`${code(name)}: ${parseProse(what)}` }),
    ),
    ...(caveats.length > 0 ? [{ label: 'careful', text: list(caveats.map((id) => code(id))) }] : []),
  ];
}

/** Without layout: what is the same but for that is not said twice. */
const squeezed = (source: string): string => source.replace(/\s+/g, '');

function caveatBlocks({ caveats }: Packet): Block[] {
  if (caveats.length === 0) return [];
  return [
    { is: 'heading', text: prose`What differs without an error` },
    {
      is: 'items',
      items: caveats.map(({ id, title, text, places, figures }): Item => {
        const apart = figures.flatMap((one) => one.apart ?? []);
        const measured =
          apart.length > 0
            ? ` Measured when ignored: off by ${[...new Set(apart.map(shortNumber))].join(', ')} of the largest value.`
            : '';
        return {
          label: '-',
          text: prose`${code(id)} (${placesText(places)}): ${parseProse(title)}. ${parseProse(text)}${measured}`,
        };
      }),
    },
  ];
}

/** `1.5e-6`, `0.57`. */
function shortNumber(value: number): string {
  return value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential(1) : String(value);
}

function avoidBlocks({ avoid }: Packet): Block[] {
  if (avoid.length === 0) return [];
  return [
    { is: 'heading', text: prose`Do not use` },
    {
      is: 'items',
      items: avoid.map(
        ({ name, state, since, instead }): Item => ({
          label: '-',
          text: prose`${code(name)} (${state}, ${since}): ${parseProse(instead)}`,
        }),
      ),
    },
  ];
}

function checkBlocks({ check }: Packet): Block[] {
  return [
    { is: 'heading', text: prose`How to see that it is done` },
    { is: 'words', text: parseProse(check.what) },
    { is: 'words', text: prose`The reference, once:` },
    { is: 'code', code: check.reference.trimEnd() },
    { is: 'words', text: prose`The test; fill in what stands as ${code('...')}:` },
    { is: 'code', code: check.test.trimEnd() },
    {
      is: 'items',
      items: check.tolerances.map(
        ({ what, value, from }): Item => ({
          label: '-',
          text: prose`${shortNumber(value)}: ${parseProse(what)}. ${parseProse(from)}`,
        }),
      ),
    },
    { is: 'words', text: prose`At the end the test passes, and the second command prints nothing:` },
    { is: 'code', code: check.commands.join('\n'), language: 'sh' },
  ];
}
