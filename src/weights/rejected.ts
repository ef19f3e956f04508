/** The keys of a stored configuration that Keras 3 refuses, each with its layer and the fix. */
import type { RejectedKeyText } from '../catalog/weights-text.js';
import { allLayers, type ConfigLayer, configLayers, isRecord } from './files/keras-config.js';
import type { StoredWeights } from './files/stored.js';
import type { RejectedKey } from './port-map.js';

/** In the order of the layers. */
export function rejectedKeysIn(stored: StoredWeights, rules: readonly RejectedKeyText[]): RejectedKey[] {
  // What Keras 3 wrote it also reads.
  if (stored.config === undefined || Number.parseInt(stored.kerasVersion ?? '2', 10) >= 3) return [];
  const model = configLayers(stored.config);
  const format = stored.format === 'Keras archive' ? 'keras' : 'h5';
  const own = rules.filter(({ formats }) => formats.includes(format));
  if (!model) return [];
  return [...allLayers(model).flatMap((layer) => inLayer(layer, own)), ...ofTraining(stored)];
}

/** The optimizer, losses and metrics that are stored with a compiled model. */
function ofTraining({ compiled, format }: StoredWeights): RejectedKey[] {
  if (!compiled) return [];
  return [
    {
      layer: 'the model',
      className: 'compiled',
      key: format === 'Keras archive' ? 'compile_config' : 'training_config',
      value: '…',
      says: 'Names such as `mse` and the optimizers of `keras.optimizers.legacy` in it raise `Could not deserialize`.',
      fix: 'Load with `keras.models.load_model(path, compile=False)` and compile again.',
    },
  ];
}

function inLayer(layer: ConfigLayer, rules: readonly RejectedKeyText[]): RejectedKey[] {
  return rules.flatMap((rule) => {
    if (!rule.classes.some((pattern) => covers(pattern, layer.className))) return [];
    if (rule.key !== '' && !isRefused(layer.config, rule)) return [];
    const { says, fix } = rule;
    return [
      {
        layer: layer.name,
        className: layer.className,
        key: rule.key,
        value: shown(layer.config, rule.key),
        says,
        fix,
      },
    ];
  });
}

function covers(pattern: string, className: string): boolean {
  if (pattern.startsWith('!')) return !pattern.slice(1).split(' ').includes(className);
  if (pattern === '*') return true;
  return pattern.endsWith('*') ? className.startsWith(pattern.slice(0, -1)) : pattern === className;
}

function isRefused(config: Readonly<Record<string, unknown>>, rule: RejectedKeyText): boolean {
  if (!Object.hasOwn(config, rule.key)) return false;
  const value = config[rule.key];
  switch (rule.refused) {
    case 'a list':
      return Array.isArray(value);
    case 'a policy':
      return isRecord(value) && value.class_name === 'Policy';
    case undefined:
      return true;
    default:
      return value === rule.refused.value;
  }
}

const LONGEST = 60;

function shown(config: Readonly<Record<string, unknown>>, key: string): string {
  const text = key === '' ? '' : (JSON.stringify(config[key]) ?? '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
