/** What one manifest says, while it is being read: the parts of `Declared`, lists it names, problems. */
import type { Problem } from '../project/types.js';
import type { Declared, DeclaredImage, DeclaredPackage, DeclaredPython } from './declared.js';
import { markerFlaw } from './marker.js';
import { parseRequirement } from './requirement.js';

export type Scope = DeclaredPackage['scope'];

/** A list of requirements that a manifest names. */
export interface Include {
  /** Relative to the root, `/` between segments; may lead out of it. */
  path: string;
  scope: Scope;
  line: number;
  /** A guess at where a command finds it: no problem where it is not there. */
  maybe?: true;
}

/** All that is taken out of one manifest. */
export interface Reading extends Declared {
  /** The manifest, relative to the root. */
  file: string;
  includes: Include[];
  problems: Problem[];
}

/** Where in the manifest something stands. */
export interface Place {
  line: number;
  cell?: number;
}

/** A reading of one file that is being filled. */
export interface Reader {
  reading: Reading;
  /** A requirement as pip takes it; what is none becomes a problem. */
  requirement(written: string, scope: Scope, place: Place, marker?: string | null): void;
  package(found: Omit<DeclaredPackage, 'file' | 'line' | 'cell'>, place: Place): void;
  python(specifier: string, from: DeclaredPython['from'], place: Place): void;
  image(found: Omit<DeclaredImage, 'file' | 'line' | 'cell'>, place: Place): void;
  include(found: Include): void;
  problem(message: string, place?: Place): void;
}

/** No manifest people write declares more; beyond it the rest is left out, with a problem. */
const MAX_ENTRIES = 20_000;
const MAX_INCLUDES = 500;
/** Long texts are cut where they are shown. */
const MAX_WRITTEN = 200;
/** One broken manifest must not fill the report. */
const MAX_PROBLEMS = 20;

/** A reading of nothing yet. */
export function newReader(file: string): Reader {
  const reading: Reading = { file, packages: [], pythons: [], images: [], includes: [], problems: [] };
  /** Two extras may share a list, and two branches a line. */
  const seen = new Set<string>();
  const said = (place: Place) => ({ file, ...place });
  const problem = (message: string, place?: Place) => {
    if (reading.problems.length >= MAX_PROBLEMS) return;
    reading.problems.push({ file, ...place, code: 'manifest-invalid', message });
  };
  const reader: Reader = {
    reading,
    problem,
    package(found, place) {
      const key = JSON.stringify([found, place]);
      if (seen.has(key)) return;
      seen.add(key);
      if (reading.packages.length < MAX_ENTRIES) {
        reading.packages.push({ ...found, written: shortened(found.written), ...said(place) });
      } else if (reading.packages.length === MAX_ENTRIES && !reading.problems.some(isOverflow)) {
        reading.problems.unshift({ file, code: 'manifest-invalid', message: OVERFLOW });
      }
    },
    requirement(written, scope, place, marker = null) {
      const read = parseRequirement(written);
      if (read === null) {
        problem(notUnderstood(written), place);
        return;
      }
      const { flaw, ...found } = read;
      if (flaw !== null) problem(`${flaw}, so today's \`pip\` refuses it. ${MEND}`, place);
      const odd = found.marker === null ? null : markerFlaw(found.marker);
      if (odd !== null) problem(oddMarker(written, odd), place);
      reader.package({ ...found, written, marker: bothMarkers(found.marker, marker), scope }, place);
    },
    python(specifier, from, place) {
      // A matrix and the step that takes its values say the same.
      const key = JSON.stringify([specifier, from, place.cell]);
      if (seen.has(key) || reading.pythons.length >= MAX_ENTRIES) return;
      seen.add(key);
      reading.pythons.push({ specifier, from, ...said(place) });
    },
    image(found, place) {
      if (reading.images.length < MAX_ENTRIES) reading.images.push({ ...found, ...said(place) });
    },
    include(found) {
      if (reading.includes.length < MAX_INCLUDES) reading.includes.push(found);
    },
  };
  return reader;
}

const oddMarker = (written: string, odd: string): string =>
  `\`${shortened(odd)}\` in \`${shortened(written)}\` is nothing a marker of PEP 508 may say, so today's \`pip\` refuses it. The requirement counts as one for every machine. Correct what stands behind the \`;\`.`;
const OVERFLOW = `More than ${MAX_ENTRIES} packages are named here. The rest was left out, as no project needs so many. Split or exclude the file.`;
const MEND = 'It was read by its evident meaning. Write it as `>=1.2,<2`.';
const isOverflow = ({ message }: Problem): boolean => message === OVERFLOW;

/** The sentence for a requirement that is none. */
export function notUnderstood(written: string): string {
  return `\`${shortened(written)}\` is no requirement: no package name could be read. It was left out. Correct or remove the line.`;
}

/** On one line, and not longer than a reader looks at. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'").trim();
  return line.length <= MAX_WRITTEN ? line : `${line.slice(0, MAX_WRITTEN - 1)}…`;
}

/** Both must hold. */
export function bothMarkers(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return `${grouped(one)} and ${grouped(other)}`;
}

function grouped(marker: string): string {
  return / or /.test(marker) ? `(${marker})` : marker;
}
