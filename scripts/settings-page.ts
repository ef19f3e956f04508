/** The table of settings and their JSON schema, from `src/config/keys.ts`: `test/config/page.test.ts` holds both against it. */
import { KEYS, type Key, LEVELS, PART_KEYS } from '../src/config/keys.js';

/** The rows of docs/CHECK.md. */
export function settingsTable(): string {
  const rows = Object.entries(KEYS).map(([name, { what, example, nested }]) => [
    `\`${name}\``,
    what,
    `\`${name} = ${example}\``,
    nested ? 'yes' : '',
  ]);
  const head = ['Setting', 'What', 'Example', 'Also in folders'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The JSON schema of `advise.toml`, for editors. */
export function settingsSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of advise: advise.toml, or [tool.advise] of pyproject.toml',
    ...tableSchema(KEYS),
  };
}

function tableSchema(keys: Readonly<Record<string, Key>>): object {
  const properties = Object.fromEntries(
    Object.entries(keys).map(([name, key]) => [name, { description: key.what, ...valueSchema(key) }]),
  );
  return { type: 'object', properties, additionalProperties: false };
}

function valueSchema({ kind }: Key): object {
  switch (kind.is) {
    case 'choice':
      return { enum: kind.choices };
    case 'text':
      return { type: 'string', minLength: 1 };
    case 'texts':
      return { type: 'array', items: { type: 'string', minLength: 1 } };
    case 'count':
      return { type: 'integer', minimum: 0 };
    case 'flag':
      return { type: 'boolean' };
    case 'day':
      return { type: 'string', format: 'date' };
    case 'levels':
      return { type: 'object', additionalProperties: { enum: ['off', ...LEVELS] } };
    case 'names':
      return { type: 'object', additionalProperties: { type: 'string', pattern: '^tf(\\.\\w+)+$' } };
    case 'parts':
      return { type: 'array', items: tableSchema(PART_KEYS) };
  }
}
