/** Generations of NVIDIA's processors, by the names people know them under. */
import { gpus } from '../../src/catalog/kit.js';

const source = "NVIDIA's list of compute capabilities, developer.nvidia.com/cuda-gpus";

export const gpuGenerations = gpus({
  kepler: {
    name: 'Kepler',
    capability: '3.0 to 3.7',
    cards: 'K40, K80, GTX 6xx and 7xx',
    order: 1,
    source,
    sure: 'background',
  },
  maxwell: {
    name: 'Maxwell',
    capability: '5.0 to 5.3',
    cards: 'M40, GTX 9xx',
    order: 2,
    source,
    sure: 'background',
  },
  pascal: {
    name: 'Pascal',
    capability: '6.0 to 6.2',
    cards: 'P100, GTX 10xx',
    order: 3,
    source,
    sure: 'background',
  },
  volta: {
    name: 'Volta',
    capability: '7.0 to 7.2',
    cards: 'V100, Titan V',
    order: 4,
    source,
    sure: 'background',
  },
  turing: {
    name: 'Turing',
    capability: '7.5',
    cards: 'T4, RTX 20xx, GTX 16xx',
    order: 5,
    source,
    sure: 'background',
  },
  ampere: {
    name: 'Ampere',
    capability: '8.0 to 8.7',
    cards: 'A100, A10, RTX 30xx',
    order: 6,
    source,
    sure: 'background',
  },
  ada: { name: 'Ada', capability: '8.9', cards: 'L4, L40, RTX 40xx', order: 7, source, sure: 'background' },
  hopper: { name: 'Hopper', capability: '9.0', cards: 'H100, H200', order: 8, source, sure: 'background' },
  blackwell: {
    name: 'Blackwell',
    capability: '10.0 to 12.1',
    cards: 'B200, RTX 50xx',
    order: 9,
    source,
    sure: 'background',
  },
});
