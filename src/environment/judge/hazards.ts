/**
 * What a fresh install would do to a project today: measured installs of releases held against what its manifests pin.
 * Says nothing where a manifest closes the hole.
 */
import type { Ecosystem, FreshText } from '../../catalog/ecosystem-text.js';
import { compareReleases } from '../../facts/releases.js';
import type { Declared, DeclaredPackage, Said } from '../declared.js';
import { allows, type Candidate } from './allowed.js';
import type { Hazard } from './judgement.js';

const IDS: Readonly<Record<string, string>> = { numpy: 'numpy-2', protobuf: 'protobuf-4', h5py: 'h5py-3' };

/** The hazards of the release that pip would take for each declaration. */
export function hazardsOf(
  declared: Declared,
  asked: readonly Asked[],
  usesKeras: boolean,
  facts: Ecosystem,
): Hazard[] {
  const found = asked.flatMap((one) => [
    ...(one.newest ? freshHazards(declared, one.found, one.newest, facts) : []),
    ...deadName(one.found),
    ...(usesKeras ? keras3(one) : []),
  ]);
  const keys = found.map(({ id, said, sentence }) => JSON.stringify([id, said, sentence]));
  return found.filter((_, index) => keys.indexOf(keys[index] as string) === index);
}

/** A declaration and the newest release it gives. */
export interface Asked {
  found: DeclaredPackage;
  newest: Candidate | null;
}

function freshHazards(
  declared: Declared,
  found: DeclaredPackage,
  { version, release }: Candidate,
  { fresh }: Ecosystem,
): Hazard[] {
  const tried = nearestTrial(version, release.version, fresh);
  if (!tried) return [];
  const exactly = tried.version === version ? '' : ` (tried with ${tried.version})`;
  const pins = tried.pins.map((pin) => ({ pin, name: nameOf(pin) }));
  const broken = pins.flatMap(({ pin, name }): Hazard[] => {
    const got = tried.got[name];
    if (got === undefined || isClosed(declared, name, got)) return [];
    const sentence = `Nothing keeps \`${name}\` below what TensorFlow ${version} can use: today pip takes ${name} ${got} beside it, and the import stops${exactly}. Add \`${pin}\`.`;
    return [{ id: IDS[name] ?? name, said: placeOf(found), sentence, pins: [pin], source: tried.source }];
  });
  const h5py = tried.got.h5py;
  if (tried.h5 === undefined || h5py === undefined || !h5py.startsWith('3.')) return broken;
  if (!tried.h5.includes('decode') || isClosed(declared, 'h5py', h5py)) return broken;
  const sentence = `Nothing keeps \`h5py\` below 3: TensorFlow ${version} then cannot read Keras models stored as \`.h5\`${exactly}. Add \`h5py<3\`.`;
  return [
    ...broken,
    { id: 'h5py-3', said: placeOf(found), sentence, pins: ['h5py<3'], source: tried.source },
  ];
}

/** The trial of that version, or of the minor release where its patches agree on the side that was asked. */
function nearestTrial(version: string, minor: string, fresh: readonly FreshText[]): FreshText | undefined {
  const exact = fresh.find((trial) => trial.version === version);
  if (exact) return exact;
  const ofMinor = fresh.filter((trial) => trial.version.startsWith(`${minor}.`));
  const before = ofMinor.filter((trial) => compareReleases(trial.version, version) <= 0);
  return before.at(-1) ?? ofMinor[0];
}

const nameOf = (pin: string) => /^[a-z0-9-]+/.exec(pin)?.[0] ?? pin;

/** Whether a manifest forbids the version that pip would take. */
function isClosed({ packages }: Declared, name: string, version: string): boolean {
  return packages.some(
    (entry) => entry.package === name && entry.specifier !== '' && !allows(entry.specifier, version),
  );
}

/** Old releases under this name are wheels like any other; only who allows 2.12 gets the empty package. */
function deadName(found: DeclaredPackage): Hazard[] {
  if (found.package !== 'tensorflow-gpu' || !allows(found.specifier, EMPTY)) return [];
  const pin = `tensorflow${found.specifier}`;
  return [
    {
      id: 'tensorflow-gpu',
      said: placeOf(found),
      sentence: `The name \`tensorflow-gpu\` is dead: pip takes its last entry, ${EMPTY}, an empty package that stops with an error. Write \`${pin}\`, which has had the GPU code since 2.1.`,
      pins: [pin],
      source: '`pip download tensorflow-gpu`, run on Python 3.11, 3.12 and 3.13',
    },
  ];
}

const EMPTY = '2.12.0';

/** An open end takes Keras 3 into code of Keras 2. */
function keras3({ found, newest }: Asked): Hazard[] {
  if (found.package === 'tensorflow-gpu' || newest?.release.keras !== 'Keras 3') return [];
  if (!allows(found.specifier, '2.15.1')) return [];
  return [
    {
      id: 'keras-3',
      said: placeOf(found),
      sentence: `Nothing keeps TensorFlow below 2.16, where \`tf.keras\` became Keras 3: today pip takes ${newest.version}. Add \`tensorflow<2.16\`, or install \`tf-keras\` and set \`TF_USE_LEGACY_KERAS=1\`.`,
      pins: ['tensorflow<2.16'],
      source: 'tensorflow/tensorflow: release 2.16.1',
    },
  ];
}

/** The place alone, without what is said there. */
export function placeOf({ file, cell, line }: Said): Said {
  return { file, ...(cell !== undefined && { cell }), line };
}
