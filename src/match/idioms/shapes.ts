/** Groups the players of an idiom into shapes: what belongs together in one file, function or class, where nothing is missing. */
import type { CompiledIdiom } from '../../catalog/compiled-idiom.js';
import type { Certainty, Usage } from '../../usage/usage.js';
import { classAround, type Players } from './players.js';

/** One occurrence of an idiom. */
export interface Shape {
  idiom: CompiledIdiom;
  players: Players;
  /** Where it stands. */
  anchor: Usage;
  /** All its usages, by place. */
  usages: readonly Usage[];
  /** What names it among others of its file: a function, a class, an expression, or nothing. */
  key: string;
}

/** The shapes of one idiom, in the order of the text. */
export function shapesOf(idiom: CompiledIdiom, players: Players): Shape[] {
  if (idiom.nowhere.some((part) => players.has(part))) return [];
  if (!idiom.somewhere.every((parts) => parts.some((part) => players.has(part)))) return [];
  if (idiom.unit === 'each') return eachAlone(idiom, players);
  const groups = new Map<string, { key: string; players: Map<string, Usage[]> }>();
  const bases = [...players.values()].flat().filter(({ role }) => role === 'base class');
  for (const [part, usages] of players) {
    for (const usage of usages) {
      const key = keyOf(idiom, usage, bases);
      if (key === null) continue;
      const place = `${usage.file}\0${key}`;
      const group = groups.get(place) ?? { key, players: new Map<string, Usage[]>() };
      groups.set(place, group);
      const list = group.players.get(part);
      if (list) list.push(usage);
      else group.players.set(part, [usage]);
    }
  }
  return [...groups.values()].flatMap((group) => shapeOf(idiom, group.players, group.key) ?? []);
}

function keyOf(idiom: CompiledIdiom, usage: Usage, bases: readonly Usage[]): string | null {
  if (idiom.unit === 'function') return usage.within;
  if (idiom.unit === 'class') return classAround(usage, bases);
  return '';
}

function shapeOf(idiom: CompiledIdiom, players: Players, key: string): Shape | null {
  if (!idiom.needs.every((need) => need.some((part) => players.has(part)))) return null;
  if (idiom.without.some((part) => players.has(part))) return null;
  const anchor = idiom.at.flatMap((part) => players.get(part) ?? [])[0];
  if (!anchor) return null;
  const usages = [...new Set([...players.values()].flat())];
  return { idiom, players, anchor, usages, key };
}

/** Each usage of the parts it stands at is a shape of its own, where its file has what it needs. */
function eachAlone(idiom: CompiledIdiom, players: Players): Shape[] {
  const anchors = new Map<Usage, string[]>();
  for (const part of idiom.at)
    for (const usage of players.get(part) ?? []) anchors.set(usage, [...(anchors.get(usage) ?? []), part]);
  return [...anchors].flatMap(([usage, parts]) => {
    const others = idiom.needs.filter((need) => !need.some((part) => parts.includes(part)));
    const inFile = (name: string) => (players.get(name) ?? []).some(({ file }) => file === usage.file);
    if (!others.every((need) => need.some(inFile)) || idiom.without.some(inFile)) return [];
    const alone = new Map(parts.map((part) => [part, [usage]]));
    return [{ idiom, players: alone, anchor: usage, usages: [usage], key: usage.expression.text }];
  });
}

const SURENESS: readonly Certainty[] = ['guess', 'likely', 'certain'];

/** A shape is as certain as the least certain of what it needs. */
export function certaintyOf({ idiom, players }: Shape): Certainty {
  const sure = idiom.needs.map((need) => {
    const usages = need.flatMap((part) => players.get(part) ?? []);
    return Math.max(-1, ...usages.map(({ certainty }) => SURENESS.indexOf(certainty)));
  });
  const least = Math.min(2, ...sure.filter((each) => each >= 0));
  return SURENESS[least] as Certainty;
}
