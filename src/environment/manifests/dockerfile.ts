/** Dockerfiles: the images they start from with their build arguments filled in, and what their commands install. */
import type { ManifestText } from '../../project/types.js';
import { newReader, type Reader, type Reading } from '../reading.js';
import { noteInstalls } from '../shell/note.js';
import { addValue, assignmentsIn, expanded } from '../shell/variables.js';
import { type ImageFacts, imageFacts } from './image.js';

/** One instruction with its continuation lines, as written. */
interface Instruction {
  name: string;
  text: string;
  line: number;
}

/** What a Dockerfile says. */
export function readDockerfile(manifest: ManifestText): Reading {
  const reader = newReader(manifest.path);
  const instructions = instructionsOf(manifest.text);
  if (manifest.text.trim() !== '' && !instructions.some(({ name }) => name === 'FROM')) {
    reader.problem(
      'No line of this file starts from an image, so it is no Dockerfile that could be built. What it installs was read all the same. Add a `FROM` line, or rename the file.',
    );
  }
  readInstructions(instructions, reader);
  return reader.reading;
}

/** An image whose facts may still grow: CUDA may be installed on it. */
interface Stage {
  facts: ImageFacts;
  line: number;
}

function readInstructions(instructions: readonly Instruction[], reader: Reader): void {
  const variables = new Map<string, string[]>();
  const stageNames = new Set<string>();
  const stages: Stage[] = [];
  for (const { name, text, line } of instructions) {
    if (name === 'ARG' || name === 'ENV') {
      for (const [variable, value] of assigned(name, text)) {
        for (const known of expanded(value, variables)) addValue(variables, variable, known);
      }
    } else if (name === 'FROM') {
      const [, image = '', stage] = /^(?:--\S+\s+)*(\S+)(?:\s+as\s+(\S+))?/i.exec(text) ?? [];
      if (!stageNames.has(image.toLowerCase())) {
        for (const written of expanded(image, variables)) {
          const facts = imageFacts(written);
          if (facts !== null && facts.image !== 'scratch') stages.push({ facts, line });
        }
      }
      if (stage !== undefined) stageNames.add(stage.toLowerCase());
    } else if (name === 'RUN' || name === 'CMD' || name === 'ENTRYPOINT') {
      const commands = { scope: 'image' as const, python: 'image' as const, place: { line }, variables };
      const [cuda] = noteInstalls(commandText(text), commands, reader);
      const stage = stages.at(-1);
      if (cuda !== undefined && stage) stage.facts.cuda ??= cuda;
    }
  }
  for (const { facts, line } of stages) {
    reader.image(facts, { line });
    if (facts.python !== undefined) reader.python(asSpecifier(facts.python), 'image', { line });
  }
}

/** `ENV NAME value` is the old form. */
function assigned(name: string, text: string): [string, string][] {
  const old = name === 'ENV' ? /^([A-Za-z_]\w*)\s+([^=].*)$/s.exec(text) : null;
  if (old) return [[old[1] as string, (old[2] as string).trim()]];
  return [...assignmentsIn(text)].flatMap(([variable, values]) =>
    values.map((value): [string, string] => [variable, value]),
  );
}

/** `RUN --mount=... cmd`, and the form of a JSON list. */
function commandText(text: string): string {
  const plain = text.replace(/^(?:--\S+\s+)+/, '');
  if (!plain.startsWith('[')) return plain;
  try {
    const words: unknown = JSON.parse(plain.replace(/\\\r?\n/g, ' '));
    return Array.isArray(words) ? words.map((word) => JSON.stringify(String(word))).join(' ') : plain;
  } catch {
    // Docker takes what is no JSON for a shell command.
    return plain;
  }
}

/** `3.7` is a series, `3.7.4` one release. */
export function asSpecifier(version: string): string {
  return version.split('.').length > 2 ? `==${version}` : `==${version}.*`;
}

function instructionsOf(text: string): Instruction[] {
  const out: Instruction[] = [];
  const lines = text.split(/\r?\n/);
  const escaping = /^#\s*escape\s*=\s*`/im.test(lines[0] ?? '') ? '`' : '\\';
  for (let at = 0; at < lines.length; at++) {
    const opened = /^\s*([A-Za-z]+)\s+(.*)$/.exec(lines[at] as string);
    if (!opened) continue;
    const start = at;
    const pieces = [opened[2] as string];
    while (continues(pieces.at(-1) as string, escaping) && at + 1 < lines.length) {
      at++;
      // A comment or blank line in between does not end the instruction.
      const piece = lines[at] as string;
      pieces.push(/^\s*(?:#.*)?$/.test(piece) ? '\\' : piece);
    }
    const heredoc = /<<-?["']?(\w+)["']?/.exec(pieces[0] as string)?.[1];
    if (heredoc !== undefined) {
      while (at + 1 < lines.length && (lines[at + 1] as string).trim() !== heredoc)
        pieces.push(lines[++at] as string);
      at++;
    }
    out.push({ name: (opened[1] as string).toUpperCase(), text: joined(pieces, escaping), line: start + 1 });
  }
  return out;
}

function continues(line: string, escaping: string): boolean {
  return line.trimEnd().endsWith(escaping);
}

/** With the continuation of the shell, whatever the file's own is. */
function joined(pieces: readonly string[], escaping: string): string {
  return pieces
    .map((piece) => (continues(piece, escaping) ? `${piece.trimEnd().slice(0, -1)}\\` : piece))
    .join('\n')
    .replace(/\\$/, '');
}
