/** The layers of a Keras configuration, whatever version wrote it: names, classes, and what is nested in what. */

/** One layer, or model, of a configuration. */
export interface ConfigLayer {
  name: string;
  className: string;
  config: Readonly<Record<string, unknown>>;
  /** The layers inside a nested model; a wrapper's inner layer is not among them. */
  layers: ConfigLayer[];
  /** What a wrapper wraps, and the cell of a recurrence. */
  wrapped: ConfigLayer[];
}

/** The outermost model as a layer; null where the JSON is no Keras configuration. */
export function configLayers(json: unknown): ConfigLayer | null {
  return layerOf(json, 0);
}

const DEEPEST = 60;

function layerOf(json: unknown, depth: number): ConfigLayer | null {
  if (depth > DEEPEST || !isRecord(json) || typeof json.class_name !== 'string') return null;
  // A Sequential model of Keras 2.2 and before is a bare list of its layers.
  const config = Array.isArray(json.config) ? { layers: json.config } : json.config;
  if (!isRecord(config)) return null;
  const inner = Array.isArray(config.layers) ? config.layers : [];
  return {
    name: typeof config.name === 'string' ? config.name : typeof json.name === 'string' ? json.name : '',
    className: json.class_name.split('>').at(-1) as string,
    config,
    layers: inner.flatMap((layer) => layerOf(layer, depth + 1) ?? []),
    wrapped: ['layer', 'backward_layer', 'cell'].flatMap((key) => layerOf(config[key], depth + 1) ?? []),
  };
}

/** Every layer, outermost first; wrapped ones behind what wraps them. */
export function allLayers(layer: ConfigLayer): ConfigLayer[] {
  return [layer, ...layer.wrapped.flatMap(allLayers), ...layer.layers.flatMap(allLayers)];
}

/** Whether it is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `Conv2DTranspose` -> `conv2d_transpose`, as Keras names the groups of its archives. */
export function snakeCase(className: string): string {
  return className
    .replace(/\W+/g, '')
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase();
}
