/**
 * Which TensorFlow this is. Every usage counts in exactly one style, decided by how its name is spelled and, for a
 * plain `tf.X`, by the API version its file is read under.
 */
import { compareText } from '../base/location.js';
import type { Usage } from '../usage/usage.js';
import type { ProjectFacts } from './assessment.js';

/** The styles of TensorFlow itself. A package around it (`horovod`, `tfp`) is a style of its own name. */
export const STYLES = [
  'tf1',
  'tf.contrib',
  'compat.v1',
  'estimator',
  'tf2',
  'tf.keras',
  'keras',
  'tf_keras',
  'either',
] as const;
export type Style = (typeof STYLES)[number];

/** Names that only the graph API has, for files whose version nothing else decides. */
const GRAPH_NAMES =
  /^tf\.(placeholder|Session|InteractiveSession|get_variable|variable_scope|get_collection|add_to_collection|global_variables|trainable_variables|layers\.|flags\.|app\.|logging\.|gfile\.|ConfigProto|GPUOptions|GraphKeys|AUTO_REUSE|train\.\w*Optimizer|train\.Saver|nn\.(rnn_cell|dynamic_rnn|static_rnn|bidirectional_dynamic_rnn)|summary\.(FileWriter|merge_all))/;

/** Names that only the eager API has. */
const EAGER_NAMES = /^tf\.(GradientTape|function|Module|distribute\.|data\.AUTOTUNE|random\.Generator)\b/;

/** Whether only the graph API has the name. */
export function isGraph(symbol: string): boolean {
  return GRAPH_NAMES.test(symbol);
}

/** Whether only the eager API has the name. */
export function isEager(symbol: string): boolean {
  return EAGER_NAMES.test(symbol);
}

/** The style of one usage. */
export function styleOf(usage: Pick<Usage, 'symbol' | 'qualified' | 'api'>): Style | string {
  const { symbol, qualified, api } = usage;
  const root = qualified.split('.', 1)[0]!;
  if (root === 'keras' || root === 'tf_keras') return root;
  if (root === 'tf_slim' || symbol.startsWith('tf.contrib.') || symbol === 'tf.contrib') return 'tf.contrib';
  if (!/^tf(\.|$)/.test(symbol)) return symbol.split('.', 1)[0]!;
  if (/^(tf|tensorflow)\.compat\.v1\b/.test(qualified)) return 'compat.v1';
  if (/^tf\.(estimator|feature_column)\b/.test(symbol)) return 'estimator';
  if (/^tf\.keras\b/.test(symbol)) return 'tf.keras';
  return versionOf(symbol, api);
}

function versionOf(symbol: string, api: Usage['api']): Style {
  if (api === 'v1') return 'tf1';
  if (api === 'v2') return 'tf2';
  if (GRAPH_NAMES.test(symbol)) return 'tf1';
  return EAGER_NAMES.test(symbol) ? 'tf2' : 'either';
}

/** Usages and files per style, most used first. Imports do not count: a name counts where it is used. */
export function countStyles(usages: readonly Usage[]): ProjectFacts['styles'] {
  const styles = new Map<string, { usages: number; files: Set<string> }>();
  for (const usage of usages) {
    if (usage.role === 'import') continue;
    const style = styleOf(usage);
    const entry = styles.get(style) ?? { usages: 0, files: new Set<string>() };
    entry.usages += 1;
    entry.files.add(usage.file);
    styles.set(style, entry);
  }
  return [...styles]
    .map(([style, { usages, files }]) => ({ style, usages, files: files.size }))
    .sort((a, b) => b.usages - a.usages || compareText(a.style, b.style));
}
