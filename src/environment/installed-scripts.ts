/** Commands that installing the project makes: where a person starts it from. Read from manifests, which are never run. */
import type { ManifestText } from '../project/types.js';
import { asTable, parseToml } from '../toml/toml.js';
import { parseIni } from './manifests/ini.js';
import { walkScript } from './python/script.js';
import { entriesOf, itemsOf, stringsOf, type Val } from './python/value.js';

/** `name` starts `module`. */
export interface InstalledScript {
  name: string;
  /** `pkg.module`, or the path of a script. */
  module: string;
  /** The manifest that says so. */
  manifest: string;
}

/** No project has more. */
const MOST = 1000;

/** The commands of all manifests, sorted. What is wrong with a manifest is told by who reads its requirements. */
export function installedScripts(manifests: readonly ManifestText[]): InstalledScript[] {
  const found = manifests.flatMap((manifest): InstalledScript[] =>
    pairsOf(manifest)
      .slice(0, MOST)
      .map(([name, module]) => ({ name, module, manifest: manifest.path })),
  );
  return found.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

const key = ({ manifest, name, module }: InstalledScript): string => `${manifest}\0${name}\0${module}`;

function pairsOf({ kind, text }: ManifestText): [name: string, module: string][] {
  if (kind === 'setup.py') return fromSetupPy(text);
  if (kind === 'setup.cfg') return fromSetupCfg(text);
  return kind === 'pyproject' ? fromPyproject(text) : [];
}

function fromSetupPy(text: string): [string, string][] {
  const script = /entry_points|scripts/.test(text) ? walkScript(text) : null;
  if (script === null) return [];
  return script.calls.flatMap((met) => {
    const { func } = met.call;
    const isSetup = func.t === 'name' ? func.id === 'setup' : func.t === 'attribute' && func.name === 'setup';
    if (!isSetup) return [];
    const points = script.keyword(met, 'entry_points');
    const files = script.keyword(met, 'scripts');
    return [
      ...(points === null ? [] : fromPoints(points)),
      ...(files === null ? [] : itemsOf(files).flatMap(stringsOf).map(scriptFile)),
    ];
  });
}

function fromPoints(points: Val): [string, string][] {
  const listed = entriesOf(points).flatMap(([group, value]) =>
    isGroup(group) ? [...itemsOf(value), value].flatMap(stringsOf) : [],
  );
  const asIni = stringsOf(points).flatMap((text) =>
    parseIni(text).entries.flatMap(({ section, key: name, values }) =>
      isGroup(section) ? [`${name}=${values[0]?.text ?? ''}`] : [],
    ),
  );
  return unique([...listed, ...asIni]).flatMap(fromLine);
}

const isGroup = (group: string): boolean => group === 'console_scripts' || group === 'gui_scripts';

/** `name = pkg.module:function`. */
function fromLine(line: string): [string, string][] {
  const [, name, module] = /^\s*([^=\s]+)\s*=\s*([\w.]+)/.exec(line) ?? [];
  return name !== undefined && module !== undefined ? [[name, module]] : [];
}

function scriptFile(path: string): [string, string] {
  return [path.slice(path.lastIndexOf('/') + 1), path.replace(/^\.\//, '')];
}

function fromSetupCfg(text: string): [string, string][] {
  return parseIni(text).entries.flatMap(({ section, key: name, values }) =>
    section === 'options.entry_points' && isGroup(name)
      ? values.flatMap((value) => fromLine(value.text))
      : [],
  );
}

function fromPyproject(text: string): [string, string][] {
  const table = asTable(parseToml(text).table);
  const project = asTable(table.project);
  const poetry = asTable(asTable(table.tool).poetry);
  return [project.scripts, project['gui-scripts'], poetry.scripts].flatMap((scripts) =>
    Object.entries(asTable(scripts)).flatMap(([name, target]) =>
      typeof target === 'string' ? fromLine(`${name}=${target}`) : [],
    ),
  );
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
