/**
 * Files of continuous integration, whatever service reads them: Python versions, images and what their commands install.
 * The services differ in where such things stand, so keys and commands are looked for everywhere.
 */
import type { ManifestText } from '../../project/types.js';
import { newReader, type Reader, type Reading } from '../reading.js';
import { noteInstalls } from '../shell/note.js';
import { addValue, assignmentsIn, expanded, type Variables } from '../shell/variables.js';
import { pythonSpecifier } from './ci-python.js';
import { asSpecifier } from './dockerfile.js';
import { imageFacts } from './image.js';
import { readNoxfile } from './noxfile.js';
import { readTox } from './tox.js';
import { parseYaml, type YamlNode } from './yaml.js';

/** What a CI file, a tox or a nox file says. */
export function readCi(manifest: ManifestText): Reading {
  if (manifest.path.endsWith('.ini')) return readTox(manifest);
  if (manifest.path.endsWith('.py')) return readNoxfile(manifest);
  if (/\.ya?ml$/.test(manifest.path)) return readService(manifest);
  const reader = newReader(manifest.path);
  noteInstalls(manifest.text, { scope: 'ci', python: 'ci', place: { line: 1 } }, reader);
  return reader.reading;
}

function readService(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  const { documents, problem } = parseYaml(manifest.text);
  if (problem !== null) {
    reader.problem(problem.message, problem.line === undefined ? undefined : { line: problem.line });
  }
  const variables = new Map<string, string[]>();
  for (const document of documents) collectVariables(document, variables);
  for (const document of documents) readNode(document, '', { reader, variables });
  return reader.reading;
}

const MAX_VARIABLES = 2000;

/** Whatever is set under a name is a value of that name: matrices, environments, variables, parameters. */
function collectVariables(node: YamlNode, variables: Map<string, string[]>): void {
  if (node.t === 'scalar') return;
  if (node.t === 'list') {
    for (const item of node.items) {
      collectVariables(item, variables);
      // Travis: `- TF=1.15 PY=3.7`
      if (item.t === 'scalar' && /^\w+=\S/.test(item.text)) addAssignments(item.text, variables);
    }
    return;
  }
  for (const { key, value } of node.entries) {
    const values = value.t === 'scalar' ? [value] : value.t === 'list' ? value.items : [];
    for (const item of values) {
      if (item.t === 'scalar' && item.text.length < 200 && variables.size < MAX_VARIABLES) {
        addValue(variables, key, item.text);
      }
    }
    if (value.t === 'scalar' && key === 'env') addAssignments(value.text, variables);
    collectVariables(value, variables);
  }
}

function addAssignments(text: string, variables: Map<string, string[]>): void {
  for (const [name, values] of assignmentsIn(text))
    for (const value of values) addValue(variables, name, value);
}

interface Into {
  reader: Reader;
  variables: Variables;
}

const PYTHON_KEY = /^(?:python|python[-_. ]?versions?|py|pyver|py[-_]version|versionSpec)$/i;
const IMAGE_KEY = /^(?:image|container)$/;
/** Keys whose texts are no commands. */
const NO_COMMANDS = /^(?:name|description|displayName|if|on|branches|key|restore-keys|uses|title|body)$/;

function readNode(node: YamlNode, key: string, into: Into): void {
  if (node.t === 'scalar') readScalar(node, key, into);
  else if (node.t === 'list') for (const item of node.items) readNode(item, key, into);
  else {
    for (const entry of node.entries) {
      if (IMAGE_KEY.test(entry.key) && entry.value.t === 'map') readImage(entry.value, into);
      else readNode(entry.value, entry.key, into);
    }
  }
}

/** `image: { name: ... }` */
function readImage(node: YamlNode & { t: 'map' }, into: Into): void {
  for (const { key, value } of node.entries)
    readNode(value, /^(?:name|image)$/.test(key) ? 'image' : key, into);
}

function readScalar(node: { text: string; line: number }, key: string, { reader, variables }: Into): void {
  const place = { line: node.line };
  if (PYTHON_KEY.test(key)) {
    for (const text of expanded(node.text, variables)) {
      const specifier = pythonSpecifier(text);
      if (specifier !== null) reader.python(specifier, 'ci', place);
    }
  } else if (IMAGE_KEY.test(key)) {
    for (const text of expanded(node.text, variables)) {
      const facts = imageFacts(text);
      if (facts === null) continue;
      reader.image(facts, place);
      if (facts.python !== undefined) reader.python(asSpecifier(facts.python), 'ci', place);
    }
  } else if (!NO_COMMANDS.test(key) && /\binstall\b|\bcreate\b|easy_install/.test(node.text)) {
    noteInstalls(node.text, { scope: 'ci', python: 'ci', place, variables }, reader);
  }
}
