/**
 * One requirement as PEP 508 writes it: name, extras, versions, marker, or the address of a file or repository. Reads what
 * old releases of pip took as well, and says what is wrong with it. Knows no files.
 */
import { tidySpecifier } from './specifier.js';

/** A requirement taken apart. */
export interface Requirement {
  /** Normalised as PEP 503 says. */
  package: string;
  extras: string[];
  /** PEP 440 specifiers without blanks; empty where any version will do. */
  specifier: string;
  marker: string | null;
  /** What today's installers refuse, as the end of a sentence; null where nothing is wrong. */
  flaw: string | null;
}

/** No requirement people write is longer. */
const MAX_LENGTH = 4096;

const NAME = /^[ \t]*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)[ \t]*/;
const EXTRAS = /^\[([^\]]*)\][ \t]*/;
const ADDRESS = /^(?:(?:git|hg|svn|bzr)\+[a-z]+:|(?:https?|ftp|file|ssh|git|s3|gs):)/i;
const ARCHIVE = /\.(?:whl|tar\.gz|tgz|tar\.bz2|zip)$/i;

/** Normalises a name as PEP 503 says: `TensorFlow_GPU` is `tensorflow-gpu`. */
export function normalName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase();
}

/** Takes one requirement apart; null where there is no package to be seen in it. */
export function parseRequirement(written: string): Requirement | null {
  const text = written.trim();
  if (text === '' || text.length > MAX_LENGTH) return null;
  if (ADDRESS.test(text)) return fromAddress(text);
  if (/^[.~]{0,2}\//.test(text) || text.startsWith('\\')) return fromArchive(text, null);
  const name = NAME.exec(text)?.[1];
  if (name === undefined) return null;
  if (ARCHIVE.test(text) && !/[\s<>=!~]/.test(text)) return fromArchive(text, null);
  let rest = text.slice((NAME.exec(text)?.[0] ?? '').length);
  const extras = EXTRAS.exec(rest);
  if (extras) rest = rest.slice(extras[0].length);
  const found = { package: normalName(name), extras: extrasIn(extras?.[1] ?? '') };
  if (rest.startsWith('@')) return { ...found, ...byAddress(rest.slice(1).trim()) };
  return withVersions(found, rest);
}

function extrasIn(text: string): string[] {
  return text
    .split(',')
    .map((extra) => extra.trim())
    .filter((extra) => extra !== '')
    .map(normalName)
    .sort();
}

function withVersions(found: Pick<Requirement, 'package' | 'extras'>, rest: string): Requirement | null {
  const [versions, marker] = splitMarker(rest);
  const bare = versions.replace(/^\((.*)\)$/s, '$1').trim();
  // `numpy scipy`: two words side by side are no requirement.
  if (bare !== '' && !/^[<>=!~]/.test(bare)) return null;
  const { specifier, flaw } = tidySpecifier(bare);
  return { ...found, specifier, marker, flaw };
}

/** Versions and marker: the first `;` parts them. */
function splitMarker(text: string): [string, string | null] {
  const at = text.indexOf(';');
  if (at < 0) return [text.trim(), null];
  const marker = text.slice(at + 1).trim();
  return [text.slice(0, at).trim(), marker === '' ? null : marker];
}

/** `name @ address ; marker`: a marker behind an address stands after a blank. */
function byAddress(text: string): Pick<Requirement, 'specifier' | 'marker' | 'flaw'> {
  const parted = /^(\S+)(?:[ \t]+;[ \t]*(.*))?$/.exec(text);
  const address = parted?.[1] ?? text;
  return { specifier: archiveVersion(address) ?? '', marker: parted?.[2]?.trim() || null, flaw: null };
}

/** `git+https://github.com/someone/thing.git@v1#egg=thing`, or the address of a wheel. */
function fromAddress(text: string): Requirement | null {
  const [address = '', ...behind] = text.split(/[ \t]+;[ \t]*/);
  const marker = behind.join(';').trim() || null;
  const egg = /[#&]egg=([A-Za-z0-9._-]+)(?:\[([^\]]*)\])?/.exec(address);
  if (egg) {
    const [name, specifier] = eggName(egg[1] as string);
    return { package: normalName(name), extras: extrasIn(egg[2] ?? ''), specifier, marker, flaw: null };
  }
  const path = address.replace(/[?#].*$/, '');
  if (ARCHIVE.test(path)) return fromArchive(path, marker);
  if (!/^(?:git|hg|svn|bzr)\+|\.git$/i.test(path)) return null;
  const repository = /\/([A-Za-z0-9._-]+?)(?:\.git)?\/?(?:@[^/:]*)?$/.exec(path)?.[1];
  if (repository === undefined) return null;
  return { package: normalName(repository), extras: [], specifier: '', marker, flaw: null };
}

/** Old eggs carry a version: `thing-1.2`. */
function eggName(egg: string): [string, string] {
  const parted = /^(.+?)(?:-|==)(\d[\w.]*)$/.exec(egg);
  return parted ? [parted[1] as string, tidySpecifier(`==${parted[2]}`).specifier] : [egg, ''];
}

function fromArchive(path: string, marker: string | null): Requirement | null {
  const name = archiveName(path);
  if (name === null) return null;
  return {
    package: normalName(name),
    extras: [],
    specifier: archiveVersion(path) ?? '',
    marker,
    flaw: null,
  };
}

const WHEEL = /(?:^|[/\\])([A-Za-z0-9_.]+)-(\d[A-Za-z0-9_.!+]*)(?:-[^/\\]+)?\.whl$/i;
const SOURCES = /(?:^|[/\\])([A-Za-z0-9_.-]+?)-(\d[A-Za-z0-9_.!+]*)\.(?:tar\.gz|tgz|tar\.bz2|zip)$/i;

function archiveName(path: string): string | null {
  return (WHEEL.exec(path) ?? SOURCES.exec(path))?.[1] ?? null;
}

function archiveVersion(path: string): string | null {
  const bare = decodeVersion(path.replace(/[?#].*$/, ''));
  const version = (WHEEL.exec(bare) ?? SOURCES.exec(bare))?.[2];
  return version === undefined ? null : tidySpecifier(`==${version}`).specifier;
}

/** Addresses write the `+` of a local version as `%2B`. */
function decodeVersion(path: string): string {
  return path.replace(/%2b/gi, '+');
}
