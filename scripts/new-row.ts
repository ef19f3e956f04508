/**
 * Starts a row: the real signature of each TensorFlow generation, names of the targets that look alike, an example to fill in.
 *
 *   npm run new:row tf.nn.foo                              prints it
 *   npm run new:row tf.nn.foo rules/mappings/nn-more.ts    makes that file with it; an existing file is never touched
 */
import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { nearest } from '../src/base/nearest.js';
import { parseParameters } from '../src/catalog/python/parser.js';
import { TARGETS, type Target } from '../src/match/finding.js';
import { compileRules } from './rules.js';

const [symbol = '', path] = process.argv.slice(2);

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

if (!/^[a-z_]+(?:\.\w+)*$/i.test(symbol)) fail('Name the symbol: npm run new:row tf.nn.foo');
if (path !== undefined && existsSync(path))
  fail(`${path} exists: print the row without a file, and put it where it belongs.`);
const { catalog, facts } = await compileRules();
const taken = Object.hasOwn(catalog.rows, symbol) ? symbol : catalog.aliases[symbol];
if (taken !== undefined) fail(`\`${symbol}\` has a row already: that of \`${taken}\`.`);
const fact = facts.source?.[symbol];
if (!fact) {
  const meant = nearest(symbol, Object.keys(facts.source ?? {}));
  process.stderr.write(
    `The facts know no signature of \`${symbol}\`.${meant ? ` Did you mean \`${meant}\`?` : ''}\n`,
  );
}

/** Names of a target with the same last part, the shortest first. */
function alike(target: Target): string[] {
  const leaf = symbol.split('.').at(-1)?.toLowerCase();
  const roots: Record<Target, RegExp> = {
    pytorch: /^torch\.(?!Tensor)/,
    jax: /^(?:jax|flax\.nnx|optax)\./,
    keras: /^keras\./,
  };
  return Object.entries(facts.targets ?? {})
    .filter(
      ([name, { deprecated }]) =>
        !deprecated && roots[target].test(name) && name.split('.').at(-1)?.toLowerCase() === leaf,
    )
    .map(([name]) => name)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function parameterNames(text: string): string[] {
  try {
    return parseParameters(text)
      .filter(({ name, kind }) => kind !== '*' && kind !== '**' && name !== 'name' && name !== 'self')
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

/** The advice to be written: a candidate's call, or a name that the lints reject until somebody wrote it. */
function adviceLine(target: Target, params: readonly string[]): string {
  const [name] = alike(target);
  const call = `${(name ?? 'write_me')
    .replace(/^flax\.nnx\b/, 'nnx')
    .replace(/^jax\.numpy\b/, 'jnp')
    .replace(/^torch\.nn\.functional\b/, 'F')
    .replace(/^torch\.nn\b/, 'nn')}(${params.join(', ')})`;
  const others = alike(target).slice(1, 4);
  return `    ${target}: '${call}',${others.length > 0 ? ` // or ${others.join(', ')}` : ''}`;
}

function signatures(): string[] {
  const texts = Object.entries(fact ?? {}).filter(([key]) => ['v1', 'v2', '0.12'].includes(key));
  return texts.map(([key, text]) => `    // ${key}: ${text}`);
}

const dot = symbol.lastIndexOf('.');
const params = parameterNames(fact?.v2 ?? fact?.v1 ?? fact?.['0.12'] ?? '');
const key = symbol.slice(dot + 1);
const required = params.slice(0, 2).map((name) => `${name}: floats(2, 3)`);
const row = [
  `  ${key}: {`,
  ...signatures(),
  ...TARGETS.map((target) => adviceLine(target, params)),
  `    examples: [{ ${required.join(', ')} }],`,
  '  },',
];
const name =
  path === undefined
    ? 'rows'
    : basename(path, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const file = [
  '/** Rows of ... */',
  "import { floats, table } from '../../src/catalog/kit.js';",
  '',
  `export const ${name} = table('${symbol.slice(0, dot)}', {`,
  ...row,
  '});',
  '',
].join('\n');
if (path === undefined) process.stdout.write(file);
else {
  writeFileSync(path, file);
  process.stdout.write(`Wrote ${path}. Then: npm run prove -- ${symbol}\n`);
}
