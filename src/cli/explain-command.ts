/** `advise explain WHAT`: what is known of a name, a rule, or a pasted error message. */
import { readFileSync } from 'node:fs';
import { loadCatalog } from '../catalog/load.js';
import { explain } from '../explain/explain.js';
import type { Knowledge } from '../explain/knowledge.js';
import { createCanonicalizer } from '../facts/canonical.js';
import { createIsKnown } from '../facts/known.js';
import { loadFacts, loadLinkFacts, type Pins, packageVersion } from '../facts/load.js';
import { createStayLookup, type Vocabulary } from '../facts/stay.js';
import { renderExplanation } from '../report/explain/index.js';
import { EXIT, systemReason, userError } from './errors.js';
import { type Io, wantsColour } from './io.js';
import { type ExplainOptions, readSettings } from './options.js';
import { checkOutput, writeOutput } from './output.js';

/** Runs it and gives the exit code: 1 where nothing is known. `-` reads standard input. */
export async function explainCommand(
  what: readonly string[],
  options: ExplainOptions,
  io: Io,
): Promise<number> {
  const settings = readSettings(options);
  const { output, format, target, quiet } = settings;
  const typed = readWhat(what, options.file, io);
  if (typed.trim() === '') throw userError('nothing-to-explain');
  if (output !== null) checkOutput(output);
  const explanation = explain(typed, loadKnowledge());
  const width = settings.width ?? (output === null && io.outIsTerminal ? io.columns : undefined);
  const { text } = await renderExplanation(explanation, format, {
    ...(target ? { target } : {}),
    ...(width ? { width } : {}),
    colour: output === null && wantsColour(io, settings.colour),
  });
  if (output === null) await io.out(text);
  else {
    writeOutput(output, text);
    if (!quiet) io.err(`Wrote ${output}.\n`);
  }
  return explanation.answers.length > 0 ? EXIT.done : EXIT.nothingKnown;
}

/** Words without quotes around them are one message. */
function readWhat(what: readonly string[], file: string | undefined, io: Io): string {
  if (file !== undefined && file !== '-') return readLog(file);
  return file === '-' || (what.length === 1 && what[0] === '-') ? readInput(io) : what.join(' ');
}

function readLog(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw userError('log-unreadable', { path, detail: systemReason(error) });
  }
}

function readInput(io: Io): string {
  try {
    return io.stdin();
  } catch (error) {
    throw userError('log-unreadable', { path: '-', detail: systemReason(error) });
  }
}

function loadKnowledge(): Knowledge {
  const catalog = loadCatalog();
  const facts = loadLinkFacts();
  const vocabulary = loadFacts<Vocabulary>('vocabulary.json');
  const pins = loadFacts<Pins>('pins.json');
  return {
    catalog,
    facts,
    canonical: createCanonicalizer(facts),
    isKnown: createIsKnown(facts, vocabulary),
    stay: createStayLookup(vocabulary),
    vocabulary: [
      ...vocabulary.alive,
      ...vocabulary['compat.v1 only'],
      ...vocabulary['needs tf_keras'],
      ...vocabulary.gone,
    ],
    tool: {
      name: 'advise',
      version: packageVersion(),
      catalogVersion: catalog.version,
      pins: pins.versions,
      asOf: pins.asOf,
    },
  };
}
