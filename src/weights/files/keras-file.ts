/** The files of Keras: `.h5` of Keras 1 to 3, `.weights.h5`, and the `.keras` archive. */
import { hdf5Type } from './dtypes.js';
import { type Hdf5Array, type Hdf5File, readHdf5 } from './hdf5.js';
import { allLayers, type ConfigLayer, configLayers, isRecord } from './keras-config.js';
import { guessedBy, namedBy } from './keras-vars.js';
import { type FileFault, isFault, type StoredVariable, type StoredWeights } from './stored.js';
import { isZip, readZip } from './zip.js';

/** Reads a Keras file of either kind. */
export function readKerasFile(bytes: Uint8Array): StoredWeights | FileFault {
  if (isZip(bytes)) return readArchive(bytes);
  const file = readHdf5(bytes);
  return isFault(file) ? file : storedIn(file, 'Keras HDF5 file');
}

const CONFIG = 'config.json';
const WEIGHTS = 'model.weights.h5';

function readArchive(bytes: Uint8Array): StoredWeights | FileFault {
  const members = readZip(bytes, [CONFIG, WEIGHTS, 'metadata.json']);
  if (isFault(members)) return members;
  const weights = members.get(WEIGHTS);
  const config = members.get(CONFIG);
  if (!weights && !config) {
    return {
      fault: `it is a zip file, but no Keras archive: \`${CONFIG}\` and \`${WEIGHTS}\` are not in it`,
      hint: 'Name a file that `model.save` wrote. A SavedModel is a folder: name `variables/variables.index` in it.',
    };
  }
  const file = weights ? readHdf5(weights) : null;
  if (file && isFault(file)) return { ...file, fault: `\`${WEIGHTS}\` in it: ${file.fault}` };
  const json = config ? parsed(config) : undefined;
  const metadata = members.get('metadata.json');
  const version = metadata ? parsed(metadata) : undefined;
  const stored = storedIn(file ?? { arrays: [], attributes: new Map() }, 'Keras archive', json);
  if (isRecord(version) && typeof version.keras_version === 'string')
    stored.kerasVersion = version.keras_version;
  if (!weights) stored.notes.push('The archive holds a configuration but no weights.');
  if (config && json === undefined)
    stored.notes.push(`\`${CONFIG}\` in the archive is no JSON, so the names of the layers are not known.`);
  return stored;
}

function parsed(text: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof text === 'string' ? text : new TextDecoder().decode(text));
  } catch {
    return undefined;
  }
}

function storedIn(file: Hdf5File, format: StoredWeights['format'], given?: unknown): StoredWeights {
  const root = file.attributes.get('') ?? {};
  const config = given ?? (typeof root.model_config === 'string' ? parsed(root.model_config) : undefined);
  const model = config === undefined ? null : configLayers(config);
  const version = root.keras_version ?? file.attributes.get('model_weights')?.keras_version;
  const stored: StoredWeights = {
    format,
    variables: file.arrays.map((array) => variableOf(array, file, model)),
    notes: [],
  };
  if (config !== undefined) stored.config = config;
  const isCompiled =
    root.training_config !== undefined || (isRecord(config) && isRecord(config.compile_config));
  if (isCompiled) stored.compiled = true;
  if (typeof version === 'string') stored.kerasVersion = version;
  return stored;
}

function variableOf(array: Hdf5Array, file: Hdf5File, model: ConfigLayer | null): StoredVariable {
  const name = array.path.replace(/^model_weights\//, '').replace(/:0$/, '');
  const shared = { name, shape: array.shape, dtype: hdf5Type(array.dtype) };
  const left = whyLeft(array.path);
  if (left) return { ...shared, left };
  const numbered = /\/vars\/\d+$/.test(array.path);
  const named = numbered ? (model && namedBy(model, array.path)) || labelled(array.path, file) : null;
  if (named) {
    const { layer, part, className } = named;
    return { ...shared, known: { layer, part }, ...(className && { layerClass: className }) };
  }
  const className = model && !numbered ? classOf(name, model) : null;
  return className ? { ...shared, layerClass: className } : shared;
}

function whyLeft(path: string): string | null {
  if (/^(?:optimizer_weights|optimizer|_?optimizer)\//.test(path))
    return "the optimizer's own, which starts anew";
  if (/^metrics\//.test(path)) return 'the state of a metric';
  return /(?:^|\/)seed_generator\/|\/seed_generator_state/.test(path)
    ? 'the state of a random generator'
    : null;
}

/** Keras 3 writes the layer's name beside its arrays; the group's name tells the class. */
function labelled(path: string, file: Hdf5File): ReturnType<typeof guessedBy> {
  const [place = ''] = path.split('/vars/');
  const name = file.attributes.get(`${place}/vars`)?.name;
  const siblings = file.arrays.filter((array) => array.path.startsWith(`${place}/vars/`)).length;
  return guessedBy(path, typeof name === 'string' ? name : null, siblings);
}

/** The class of the innermost layer that the path names. */
function classOf(name: string, model: ConfigLayer): string | null {
  const steps = new Set(name.split('/').slice(0, -1));
  return (
    allLayers(model).findLast(
      (layer) => layer !== model && steps.has(layer.name) && layer.layers.length === 0,
    )?.className ?? null
  );
}
