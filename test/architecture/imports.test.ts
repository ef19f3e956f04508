/** Who imports whom, against the table in `docs/ARCHITECTURE.md`. */
import { readFileSync } from 'node:fs';
import type { SourceFile } from 'ts-morph';
import { SyntaxKind } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { type Import, objection, readTable } from './import-table.js';
import { parsed, pathOf, ROOT } from './sources.js';

const table = readTable(readFileSync(`${ROOT}docs/ARCHITECTURE.md`, 'utf8'));

/** Imports of every form: `import`, `export ... from`, `import()`, types included. */
function importsOf(file: SourceFile): Import[] {
  const from = pathOf(file);
  const declared = [...file.getImportDeclarations(), ...file.getExportDeclarations()];
  const specifiers = declared.map((declaration) => declaration.getModuleSpecifierValue() ?? '');
  for (const call of file.getDescendantsOfKind(SyntaxKind.CallExpression)) {
    if (call.getExpression().getKind() !== SyntaxKind.ImportKeyword) continue;
    specifiers.push(call.getArguments()[0]?.getText().slice(1, -1) ?? '');
  }
  return specifiers.filter((specifier) => specifier !== '').map((specifier) => ({ from, specifier }));
}

describe('imports', () => {
  test('every import of `src` and `rules` is one the table allows', () => {
    const imports = parsed('src', 'rules').flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map((edge) => objection(edge, table)).filter((text) => text !== null)).toEqual([]);
  });
});

describe('the table', () => {
  const object = (from: string, specifier: string) => objection({ from, specifier }, table);

  test('is read from the page', () => {
    expect(table.length).toBeGreaterThan(20);
    for (const part of table) expect(part.remedy, part.name).toMatch(/^[A-Z].*\.$/);
  });

  test('names the remedy where an import is not allowed', () => {
    expect(object('src/match/rows.ts', '../python/syntax.js')).toBe(
      'src/match/rows.ts imports ../python/syntax.js. `match` may import: base, facts, usage/usage, usage/frame, catalog. Put what you miss into `Usage`; a syntax tree is out of reach on purpose.',
    );
    expect(object('src/report/view/x.ts', 'chalk')).toContain('A reporter is a pure view');
    expect(object('src/names/x.ts', 'node:fs')).toContain('`names` may import');
    expect(object('src/nowhere/x.ts', './y.js')).toContain('belongs to no part');
    expect(object('rules/mappings/tf.ts', '../../src/base/location.js')).toContain(
      'src/catalog/kit.ts alone',
    );
    expect(object('rules/mappings/tf.ts', 'node:fs')).toContain('src/catalog/kit.ts alone');
  });

  test('a contract may not import its own folder', () => {
    expect(object('src/usage/usage.ts', './collect.js')).toContain('It is a contract');
    expect(object('src/project/types.ts', './walk.js')).toContain('It is a contract');
  });

  test('lets pass what it allows', () => {
    expect(object('src/match/rows.ts', '../catalog/bind.js')).toBeNull();
    expect(object('src/catalog/render/x.ts', '../../match/finding.js')).toBeNull();
    expect(object('src/catalog/render/x.ts', '../../match/rows.js')).not.toBeNull();
    expect(object('src/report/terminal/x.ts', 'chalk')).toBeNull();
    expect(object('src/report/terminal/x.ts', '../view/work.js')).toBeNull();
    expect(object('src/names/x.ts', 'node:path')).toBeNull();
    expect(object('rules/mappings/tf.ts', '../../src/catalog/kit.js')).toBeNull();
    expect(object('rules/mappings/tf.ts', './shared.js')).toBeNull();
  });
});
