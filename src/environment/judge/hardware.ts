/** Which processors a project asks for by name. What only runs faster on one asks for none. */
import type { Usage } from '../../usage/usage.js';
import type { Declared } from '../declared.js';

export type Hardware = 'gpu' | 'tpu';

const TPU =
  /^tf\.(tpu|contrib\.tpu|distribute\.(experimental\.)?TPUStrategy|distribute\.cluster_resolver\.TPU\w*|contrib\.cluster_resolver)\b/;
const GPU = /^tf\.(test\.(is_gpu_available|gpu_device_name)|GPUOptions|keras\.utils\.multi_gpu_model)\b/;
const GPU_DEVICE = /\bGPU:|\/gpu\b/i;
const GPU_PACKAGES = /^(tensorflow|tf-nightly)-gpu$|^nvidia-/;

/** By packages, images and symbols. */
export function hardwareOf({ packages, images }: Declared, usages: readonly Usage[]): Set<Hardware> {
  const found = new Set<Hardware>();
  const asksGpu =
    packages.some(({ package: name, extras }) => GPU_PACKAGES.test(name) || extras.includes('and-cuda')) ||
    images.some(({ image, cuda }) => cuda !== undefined || /\bgpu\b/.test(image)) ||
    usages.some((usage) => GPU.test(usage.symbol) || placesOnGpu(usage));
  if (asksGpu) found.add('gpu');
  if (usages.some(({ symbol }) => TPU.test(symbol))) found.add('tpu');
  return found;
}

const placesOnGpu = ({ symbol, expression }: Usage): boolean =>
  symbol === 'tf.device' && GPU_DEVICE.test(expression?.text ?? '');
