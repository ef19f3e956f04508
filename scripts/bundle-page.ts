/**
 * Bundles the script and the style of the HTML report, `src/page/` -> `dist/page/`, with the licences of what the script holds: their
 * copyright lines go with every report, their texts with the package.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';

const OUT = 'dist/page';

const { metafile } = await build({
  entryPoints: [
    { in: 'src/page/page.tsx', out: 'page' },
    { in: 'src/page/page.css', out: 'page' },
  ],
  outdir: OUT,
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  charset: 'ascii',
  logLevel: 'warning',
  metafile: true,
});

const held = packagesIn(metafile).map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    version: string;
    license: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`The package \`${name}\` has no text of its licence.`);
  return { name, version, license, text: readFileSync(`${folder}/${file}`, 'utf8').trim() };
});

const lines = held.map(({ name, version, license, text }) => {
  const copyright = /copyright.*/i.exec(text)?.[0] ?? '';
  return ` * ${name} ${version} (${license}): ${copyright.replaceAll('*/', '')}`;
});
// Some libraries part keys by control characters, which no page may hold as they are.
const script = readFileSync(`${OUT}/page.js`, 'utf8').replace(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g,
  (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
);
writeFileSync(`${OUT}/page.js`, `/*\n${lines.join('\n')}\n */\n${script}`);
writeFileSync(
  `${OUT}/LICENSES.txt`,
  held.map(({ name, version, text }) => `${name} ${version}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`),
);

/** Every package of which the script holds something. */
function packagesIn({ inputs }: Metafile): string[] {
  const names = Object.keys(inputs).flatMap((path) => {
    const rest = path.split('node_modules/').at(-1) as string;
    return path.includes('node_modules/') ? [/^(?:@[^/]+\/)?[^/]+/.exec(rest)?.[0] ?? ''] : [];
  });
  return [...new Set(names)].sort();
}
