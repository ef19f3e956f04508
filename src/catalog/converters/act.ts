/**
 * Activations by name, as each target calls them. Arguments that keep TensorFlow's meaning are written out.
 */
import type { Target } from '../../match/finding.js';

/** A function of the target and the arguments that follow the tensor. */
export interface Activation {
  name: string;
  more?: string;
}

type Row = Readonly<Record<Target, Activation | string>>;

const everywhere = (torch: string, jax: string, keras: string): Row => ({ pytorch: torch, jax, keras });
const nn = (name: string, torch = `F.${name}`): Row =>
  everywhere(torch, `jax.nn.${name}`, `keras.activations.${name}`);

const ACTIVATIONS: Readonly<Record<string, Row>> = {
  relu: nn('relu'),
  relu6: nn('relu6'),
  elu: nn('elu'),
  selu: nn('selu'),
  softplus: nn('softplus'),
  sigmoid: nn('sigmoid', 'torch.sigmoid'),
  silu: nn('silu'),
  tanh: everywhere('torch.tanh', 'jnp.tanh', 'keras.activations.tanh'),
  exp: everywhere('torch.exp', 'jnp.exp', 'keras.activations.exponential'),
  softsign: everywhere('F.softsign', 'jax.nn.soft_sign', 'keras.activations.softsign'),
  softmax: {
    pytorch: { name: 'F.softmax', more: 'dim=-1' },
    jax: 'jax.nn.softmax',
    keras: 'keras.activations.softmax',
  },
  log_softmax: {
    pytorch: { name: 'F.log_softmax', more: 'dim=-1' },
    jax: 'jax.nn.log_softmax',
    keras: 'keras.activations.log_softmax',
  },
  gelu: {
    pytorch: 'F.gelu',
    jax: { name: 'jax.nn.gelu', more: 'approximate=False' },
    keras: 'keras.activations.gelu',
  },
  leaky_relu: {
    pytorch: { name: 'F.leaky_relu', more: 'negative_slope=0.2' },
    jax: { name: 'jax.nn.leaky_relu', more: 'negative_slope=0.2' },
    keras: 'keras.activations.leaky_relu',
  },
};

const SYNONYMS: Readonly<Record<string, string>> = { swish: 'silu', exponential: 'exp' };

const NAMESPACES = /^(?:tf|tf\.nn|tf\.math|tf\.keras\.activations|tf\.keras\.backend)\.(\w+)$/;

/** Names that mean no activation at all. */
const IDENTITIES = new Set(['linear', 'identity', 'tf.identity', 'tf.keras.activations.linear']);

/** The activation a symbol (`tf.nn.relu`) or a string (`relu`) names; `identity` for none; null for an unknown one. */
export function activation(name: string, target: Target): Activation | 'identity' | null {
  if (IDENTITIES.has(name)) return 'identity';
  const leaf = NAMESPACES.exec(name)?.[1] ?? (name.includes('.') ? '' : name);
  const key = SYNONYMS[leaf] ?? leaf;
  const found = Object.hasOwn(ACTIVATIONS, key) ? ACTIVATIONS[key]?.[target] : undefined;
  if (found === undefined) return null;
  return typeof found === 'string' ? { name: found } : found;
}

/** Activations that have a module of `torch.nn` with the same meaning. */
const MODULES: Readonly<Record<string, string>> = {
  relu: 'nn.ReLU()',
  relu6: 'nn.ReLU6()',
  elu: 'nn.ELU()',
  selu: 'nn.SELU()',
  softplus: 'nn.Softplus()',
  softsign: 'nn.Softsign()',
  sigmoid: 'nn.Sigmoid()',
  silu: 'nn.SiLU()',
  tanh: 'nn.Tanh()',
  gelu: 'nn.GELU()',
  softmax: 'nn.Softmax(dim=-1)',
};

/** The module of `torch.nn` for an activation's name or symbol; null where there is none. */
export function activationModule(name: string): string | null {
  if (IDENTITIES.has(name)) return 'nn.Identity()';
  const leaf = NAMESPACES.exec(name)?.[1] ?? (name.includes('.') ? '' : name);
  const key = SYNONYMS[leaf] ?? leaf;
  return Object.hasOwn(MODULES, key) ? (MODULES[key] ?? null) : null;
}
