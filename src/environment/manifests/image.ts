/** What the name and the tag of a container image tell of Python, CUDA and TensorFlow. Knows conventions, no registry. */
import type { DeclaredImage } from '../declared.js';

/** An image taken apart. */
export type ImageFacts = Omit<DeclaredImage, 'file' | 'line' | 'cell'>;

const VERSION = /^v?(\d+(?:\.\d+){1,2}(?:-?rc\d+)?)/;
const TENSORFLOW_IMAGE = /(?:^|\/)(?:tensorflow|tensorflow-gpu|tensorflow-notebook)$/;

/** Reads `registry/name:tag@digest`; null where the name is not known. */
export function imageFacts(written: string): ImageFacts | null {
  const image = written
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^docker:\/\//, '');
  if (image === '' || image.length > 300 || /[\s$<{*]/.test(image)) return null;
  // A word alone may be a name of something else in a matrix; images without a registry are plain words.
  if (!/[/:]/.test(image) && !/^[a-z0-9.-]+$/.test(image)) return null;
  const bare = image.replace(/@sha256:.*$/, '');
  const colon = bare.lastIndexOf(':');
  const hasTag = colon > bare.lastIndexOf('/');
  const name = (hasTag ? bare.slice(0, colon) : bare).toLowerCase();
  const tag = hasTag ? bare.slice(colon + 1) : '';
  const python = pythonOf(name, tag);
  const cuda = cudaOf(name, tag);
  const tensorflow = tensorflowOf(name, tag);
  return {
    image,
    ...(python !== undefined && { python }),
    ...(cuda !== undefined && { cuda }),
    ...(tensorflow !== undefined && { tensorflow }),
  };
}

function pythonOf(name: string, tag: string): string | undefined {
  if (/(?:^|\/)python$/.test(name)) return /^(\d+(?:\.\d+){0,2})/.exec(tag)?.[1];
  const dotted = /(?:^|[-_.])py(?:thon)?-?(\d\.\d+)/.exec(tag)?.[1];
  if (dotted !== undefined) return dotted;
  const short = /(?:^|[-_.])py(\d)(\d*)(?![\d.])/.exec(`${name.slice(name.lastIndexOf('/'))}-${tag}`);
  if (!short) return undefined;
  return short[2] === '' ? short[1] : `${short[1]}.${short[2]}`;
}

function cudaOf(name: string, tag: string): string | undefined {
  if (/(?:^|\/)(?:cuda|cudagl|cuda-[a-z0-9]+|l4t-cuda)$/.test(name)) return VERSION.exec(tag)?.[1];
  const dotted = /(?:^|[-_.])cuda[-_]?(\d+(?:\.\d+)+)/i.exec(tag)?.[1];
  if (dotted !== undefined) return dotted;
  const short = /(?:^|[-_.])cu(\d{1,2})(\d)(?!\d)/i.exec(tag);
  return short ? `${short[1]}.${short[2]}` : undefined;
}

function tensorflowOf(name: string, tag: string): string | undefined {
  // Google's: `tf2-gpu.2-3`, `tf-cpu.1-15`.
  const google = /(?:^|\/)tf2?-(?:cpu|gpu)\.(\d+)-(\d+)/.exec(name);
  if (google) return `${google[1]}.${google[2]}`;
  // The tags of NVIDIA are releases of NVIDIA's; some say which TensorFlow.
  const named = /(?:^|[-_.])tf-?(\d+(?:\.\d+)*)/i.exec(tag)?.[1];
  if (named !== undefined) return named;
  if (name.startsWith('nvcr.io/') || !TENSORFLOW_IMAGE.test(name)) return undefined;
  return VERSION.exec(tag)?.[1];
}
