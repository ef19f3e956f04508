/** How long files and functions may be, and what every file must have. The limits are in `docs/ARCHITECTURE.md`. */
import { Node, type SourceFile, SyntaxKind, VariableDeclarationKind } from 'ts-morph';
import { expect, test } from 'vitest';
import { parsed, pathOf } from './sources.js';

const MAX_FILE_LINES = 400;
const MAX_FUNCTION_LINES = 60;
const MAX_PARAMETERS = 4;

const sources = parsed('src', 'scripts');
const everything = [...sources, ...parsed('test')];

/** `path:line` of a node, for messages. */
function place(node: Node): string {
  return `${pathOf(node.getSourceFile())}:${node.getStartLineNumber()}`;
}

function functionsIn(file: SourceFile) {
  return file.getDescendants().filter(Node.isFunctionLikeDeclaration);
}

test('no file is longer than 400 lines', () => {
  const long = everything.filter((file) => file.getEndLineNumber() > MAX_FILE_LINES);
  const remedy = 'Split it by its ideas, each file with a doc block of its own.';
  expect(long.map((file) => `${pathOf(file)} has ${file.getEndLineNumber()} lines. ${remedy}`)).toEqual([]);
});

test('no function is longer than 60 lines', () => {
  const lines = (node: Node) => node.getEndLineNumber() - node.getStartLineNumber() + 1;
  const long = sources.flatMap(functionsIn).filter((node) => lines(node) > MAX_FUNCTION_LINES);
  const remedy = 'Give its steps names of their own.';
  expect(long.map((node) => `${place(node)} is a function of ${lines(node)} lines. ${remedy}`)).toEqual([]);
});

test('no function has more than 4 parameters', () => {
  const wide = sources.flatMap(functionsIn).filter((node) => node.getParameters().length > MAX_PARAMETERS);
  const remedy = 'Take one object with named fields.';
  expect(
    wide.map((node) => `${place(node)} takes ${node.getParameters().length} parameters. ${remedy}`),
  ).toEqual([]);
});

test('every file says first what it is for', () => {
  const silent = everything.filter((file) => !/^(?:#!.*\n)?\/\*\*/.test(file.getFullText()));
  const remedy = 'Start it with a doc block: what it is for, and what it must not know.';
  expect(silent.map((file) => `${pathOf(file)} says nothing. ${remedy}`)).toEqual([]);
});

test('no module keeps state', () => {
  const variable = parsed('src').flatMap((file) =>
    file
      .getVariableStatements()
      .filter((node) => node.getDeclarationKind() !== VariableDeclarationKind.Const),
  );
  const remedy = 'Hand the state in, or keep it in what a function returns.';
  expect(variable.map((node) => `${place(node)} declares a variable outside a function. ${remedy}`)).toEqual(
    [],
  );
});

test('`any` is nowhere', () => {
  const anys = parsed('src').flatMap((file) => file.getDescendantsOfKind(SyntaxKind.AnyKeyword));
  expect(anys.map((node) => `${place(node)} says \`any\`. Say \`unknown\` and look.`)).toEqual([]);
});
