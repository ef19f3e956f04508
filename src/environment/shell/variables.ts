/** Variables in commands: `$NAME`, `${NAME:-default}`, `${{ matrix.name }}`, `$(name)`, given what is known of them. */

/** Name -> the values it may have. */
export type Variables = ReadonlyMap<string, readonly string[]>;

const REFERENCE =
  /\$\{\{\s*([\w.-]+)[^}]*\}\}|\$\{(\w+)(?::?[-+=?]([^}]*))?[^}]*\}|\$\(([\w.-]+)\)|\$(\w+)|<<\s*([\w.-]+)\s*>>/g;
const ASSIGNED = /(?:^|[\s;&(])(?:export\s+|ENV\s+|ARG\s+)?([A-Za-z_]\w*)=("[^"]*"|'[^']*'|[^\s;&|)]*)/g;
/** Readings of one command; a matrix of tests has a handful. */
const MAX_READINGS = 16;
const MAX_VALUES = 12;
/** Longer values are texts, and put into each other they would grow without end. */
const MAX_VALUE = 500;
/** Values put into values put into values: commands people write need two or three rounds. */
const ROUNDS = 4;
const MAX_TEXT = 200_000;

/** The assignments in a text: `NAME=value`, quotes taken off, on one line. */
export function assignmentsIn(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, name, value] of text.slice(0, MAX_TEXT).matchAll(ASSIGNED)) {
    const plain = (value as string).replace(/^(["'])(.*)\1$/s, '$2').replace(/\\?\r?\n/g, ' ');
    addValue(found, name as string, plain);
  }
  return found;
}

/** Adds a value a name may have. */
export function addValue(to: Map<string, string[]>, name: string, value: string): void {
  if (value.length > MAX_VALUE) return;
  const values = to.get(name);
  if (values === undefined) to.set(name, [value]);
  else if (values.length < MAX_VALUES && !values.includes(value)) values.push(value);
}

/** The command with all that is known put in: one text for each combination, as it stands where nothing is known. */
export function expanded(text: string, variables: Variables): string[] {
  let readings = [text.slice(0, MAX_TEXT)];
  for (let round = 0; round < ROUNDS; round++) {
    const next = readings.flatMap((reading) => once(reading, variables));
    const unchanged =
      next.length === readings.length && next.every((reading, at) => reading === readings[at]);
    readings = [...new Set(next)].slice(0, MAX_READINGS);
    if (unchanged) break;
  }
  return readings;
}

function once(text: string, variables: Variables): string[] {
  const names = new Set<string>();
  for (const match of text.matchAll(REFERENCE)) {
    const name = nameOf(match);
    if ((valuesOf(name, variables)?.length ?? 0) > 1) names.add(name);
  }
  let choices: ReadonlyMap<string, string>[] = [new Map()];
  for (const name of names) {
    const values = valuesOf(name, variables) ?? [];
    choices = choices.flatMap((choice) => values.map((value) => new Map([...choice, [name, value]])));
    choices = choices.slice(0, MAX_READINGS);
  }
  return choices.map((choice) => filled(text, choice, variables));
}

function filled(text: string, choice: ReadonlyMap<string, string>, variables: Variables): string {
  let room = MAX_TEXT - text.length;
  return text.replace(REFERENCE, (...match) => {
    const name = nameOf(match);
    const value = choice.get(name) ?? valuesOf(name, variables)?.[0] ?? match[3];
    // What stays unknown stays one word.
    if (value === undefined || value === match[0]) return `\${${name}}`;
    room -= value.length;
    return room < 0 ? `\${${name}}` : value;
  });
}

function nameOf(match: readonly (string | undefined)[]): string {
  return match[1] ?? match[2] ?? match[4] ?? match[5] ?? match[6] ?? '';
}

/** By the whole name, else by its last part: `matrix.python` is `python`. */
function valuesOf(name: string, variables: Variables): readonly string[] | undefined {
  return variables.get(name) ?? variables.get(name.slice(name.lastIndexOf('.') + 1));
}
