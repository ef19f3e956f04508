/** Files of models and data that the code names where it calls TensorFlow: `model.load_weights('best.h5')`. */
import { compareText } from '../base/location.js';
import { artefactNamed } from '../project/artefact-kinds.js';
import type { ArtefactKind } from '../project/types.js';
import type { Usage } from '../usage/usage.js';
import type { Said } from './declared.js';

/** One file name in the code. */
export interface NamedArtefact extends Said {
  /** As written. */
  name: string;
  kind: ArtefactKind;
  /** What it is given to: `tf.keras.Model.load_weights`. */
  symbol: string;
}

const STRING = /'([^'\n\\]{1,200})'|"([^"\n\\]{1,200})"/g;
/** Arguments longer than this are data, not paths. */
const MAX_TEXT = 2000;
const MAX_FOUND = 500;

/** The file names among the arguments of usages. Sorted by place. */
export function namedArtefacts(usages: readonly Usage[]): NamedArtefact[] {
  const found = new Map<string, NamedArtefact>();
  for (const usage of usages) {
    for (const { value } of usage.arguments) {
      if (value.text.length > MAX_TEXT || found.size >= MAX_FOUND) continue;
      for (const [, single, double] of value.text.matchAll(STRING)) {
        const name = (single ?? double) as string;
        const kind = artefactNamed(name.slice(name.lastIndexOf('/') + 1))?.kind;
        // A folder or variable is called `checkpoint` everywhere.
        if (kind === undefined || !name.includes('.')) continue;
        const place = {
          file: usage.file,
          ...(usage.cell !== undefined && { cell: usage.cell }),
          line: usage.line,
        };
        const key = `${usage.file}\n${usage.cell ?? ''}\n${usage.line}\n${name}`;
        if (!found.has(key)) found.set(key, { ...place, name, kind, symbol: usage.symbol });
      }
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      (a.cell ?? 0) - (b.cell ?? 0) ||
      a.line - b.line ||
      compareText(a.name, b.name),
  );
}
