/**
 * Releases of TensorFlow. Patches and Pythons: what pip lists for each Python, 2.7 to 3.13. Requirements: METADATA of the
 * wheels named (`tensorflow`, from 2.1 on `tensorflow-cpu`), read with pip by `scripts/facts/read_releases.py`; where two
 * patches in a row say the same only the first stands here. CUDA and cuDNN: the tested builds in the TensorFlow
 * documentation, from 2.15 on also the wheels' own `and-cuda` extra. Months: the dates inside the wheels agree.
 */
import { type Requires, releases } from '../../src/catalog/kit.js';

/** Releases without wheels of their own read here share what their neighbours on both sides say. */
const SINCE_1_0: Requires = { numpy: '>=1.11.0', protobuf: '>=3.1.0' };
const SINCE_1_4: Requires = { numpy: '>=1.12.1', protobuf: '>=3.4.0' };
const SINCE_1_8: Requires = { numpy: '>=1.13.3', protobuf: '>=3.4.0' };

const source = 'METADATA of the wheels on PyPI; tensorflow/docs: site/en/install/source.md';

export const tensorflowReleases = releases({
  '1.0': {
    released: '2017-02', patches: ['1.0.0', '1.0.1'],
    python: ['2.7', '3.6'], cuda: '8.0', cudnn: '5.1', gpu: 'pascal', keras: 'none',
    requires: { '1.0.0': { numpy: '>=1.11.0', protobuf: '>=3.1.0' } },
    source, sure: 'read',
  },
  '1.1': {
    released: '2017-04', patches: ['1.1.0'],
    python: ['2.7', '3.6'], cuda: '8.0', cudnn: '5.1', gpu: 'pascal', keras: 'none',
    requires: { '1.1.0': SINCE_1_0 },
    source, sure: 'read',
  },
  '1.2': {
    released: '2017-06', patches: ['1.2.0', '1.2.1'],
    python: ['2.7', '3.6'], cuda: '8.0', cudnn: '5.1', gpu: 'pascal', keras: 'none',
    requires: { '1.2.0': SINCE_1_0 },
    source, sure: 'read',
  },
  '1.3': {
    released: '2017-08', patches: ['1.3.0'],
    python: ['2.7', '3.6'], cuda: '8.0', cudnn: '6', gpu: 'pascal', keras: 'none',
    requires: { '1.3.0': { numpy: '>=1.11.0', protobuf: '>=3.3.0' } },
    source, sure: 'read',
  },
  '1.4': {
    released: '2017-11', patches: ['1.4.0', '1.4.1'],
    python: ['2.7', '3.6'], cuda: '8.0', cudnn: '6', gpu: 'pascal', keras: 'Keras 2',
    requires: { '1.4.0': { numpy: '>=1.12.1', protobuf: '>=3.3.0' } },
    source, sure: 'read',
  },
  '1.5': {
    released: '2018-01', patches: ['1.5.0', '1.5.1'],
    python: ['2.7', '3.6'], cuda: '9.0', cudnn: '7', gpu: 'volta', keras: 'Keras 2',
    requires: { '1.5.0': { numpy: '>=1.12.1', protobuf: '>=3.4.0' } },
    source, sure: 'read',
  },
  '1.6': {
    released: '2018-02', patches: ['1.6.0'],
    python: ['2.7', '3.6'], cuda: '9.0', cudnn: '7', gpu: 'volta', keras: 'Keras 2',
    requires: { '1.6.0': SINCE_1_4 },
    source, sure: 'read',
  },
  '1.7': {
    released: '2018-03', patches: ['1.7.0', '1.7.1'],
    python: ['2.7', '3.6'], cuda: '9.0', cudnn: '7', gpu: 'volta', keras: 'Keras 2',
    requires: { '1.7.0': SINCE_1_4 },
    source, sure: 'read',
  },
  '1.8': {
    released: '2018-04', patches: ['1.8.0'],
    python: ['2.7', '3.6'], cuda: '9.0', cudnn: '7', gpu: 'volta', keras: 'Keras 2',
    requires: { '1.8.0': { numpy: '>=1.13.3', protobuf: '>=3.4.0', tensorboard: '>=1.8.0,<1.9.0' } },
    source, sure: 'read',
  },
  '1.9': {
    released: '2018-07', patches: ['1.9.0'],
    python: ['2.7', '3.6'], cuda: '9.0', cudnn: '7', gpu: 'volta', keras: 'Keras 2',
    requires: { '1.9.0': SINCE_1_8 },
    source, sure: 'read',
  },
  '1.10': {
    released: '2018-08', patches: ['1.10.0', '1.10.1'],
    python: ['2.7', '3.6'], cuda: '9.0', cudnn: '7', gpu: 'volta', keras: 'Keras 2',
    requires: { '1.10.0': SINCE_1_8 },
    source, sure: 'read',
  },
  '1.11': {
    released: '2018-09', patches: ['1.11.0'],
    python: ['2.7', '3.6'], cuda: '9.0', cudnn: '7', gpu: 'volta', keras: 'Keras 2',
    requires: { '1.11.0': SINCE_1_8 },
    source, sure: 'read',
  },
  '1.12': {
    released: '2018-11', patches: ['1.12.0', '1.12.2', '1.12.3'],
    python: ['2.7', '3.6'], cuda: '9.0', cudnn: '7', gpu: 'volta', keras: 'Keras 2',
    requires: { '1.12.0': { numpy: '>=1.13.3', protobuf: '>=3.6.1', tensorboard: '>=1.12.0,<1.13.0' } },
    source, sure: 'read',
  },
  '1.13': {
    released: '2019-02', patches: ['1.13.1', '1.13.2'],
    python: ['2.7', '3.7'], cuda: '10.0', cudnn: '7.4', gpu: 'turing', keras: 'Keras 2',
    requires: { '1.13.1': { numpy: '>=1.13.3', protobuf: '>=3.6.1', tensorboard: '>=1.13.0,<1.14.0' } },
    source, sure: 'read',
  },
  '1.14': {
    released: '2019-06', patches: ['1.14.0'],
    python: ['2.7', '3.7'], cuda: '10.0', cudnn: '7.4', gpu: 'turing', keras: 'Keras 2',
    requires: { '1.14.0': { numpy: '>=1.14.5,<2.0', protobuf: '>=3.6.1', tensorboard: '>=1.14.0,<1.15.0' } },
    source, sure: 'read',
  },
  '1.15': {
    released: '2019-10', patches: ['1.15.0', '1.15.2', '1.15.3', '1.15.4', '1.15.5'],
    python: ['2.7', '3.7'], cuda: '10.0', cudnn: '7.4', gpu: 'turing', keras: 'Keras 2',
    requires: { '1.15.0': { numpy: '>=1.16.0,<2.0', protobuf: '>=3.6.1', tensorboard: '>=1.15.0,<1.16.0' }, '1.15.4': { numpy: '>=1.16.0,<1.19.0', protobuf: '>=3.6.1', tensorboard: '>=1.15.0,<1.16.0' }, '1.15.5': { numpy: '>=1.16.0,<1.19.0', protobuf: '>=3.6.1', h5py: '<=2.10.0', tensorboard: '>=1.15.0,<1.16.0' } },
    source, sure: 'read',
  },
  '2.0': {
    released: '2019-09', patches: ['2.0.0', '2.0.1', '2.0.2', '2.0.3', '2.0.4'],
    python: ['2.7', '3.7'], cuda: '10.0', cudnn: '7.4', gpu: 'turing', keras: 'Keras 2',
    requires: { '2.0.0': { numpy: '>=1.16.0,<2.0', protobuf: '>=3.6.1', tensorboard: '>=2.0.0,<2.1.0' }, '2.0.3': { numpy: '>=1.16.0,<1.19.0', protobuf: '>=3.6.1', tensorboard: '>=2.0.0,<2.1.0' }, '2.0.4': { numpy: '>=1.16.0,<1.19.0', protobuf: '>=3.6.1', h5py: '<=2.10.0', tensorboard: '>=2.0.0,<2.1.0' } },
    source, sure: 'read',
  },
  '2.1': {
    released: '2020-01', patches: ['2.1.0', '2.1.1', '2.1.2', '2.1.3', '2.1.4'],
    python: ['2.7', '3.7'], cuda: '10.1', cudnn: '7.6', gpu: 'turing', keras: 'Keras 2',
    requires: { '2.1.0': { numpy: '>=1.16.0,<2.0', protobuf: '>=3.8.0', tensorboard: '>=2.1.0,<2.2.0' }, '2.1.2': { numpy: '>=1.16.0,<1.19.0', protobuf: '>=3.8.0', tensorboard: '>=2.1.0,<2.2.0' }, '2.1.3': { numpy: '>=1.16.0,<1.19.0', protobuf: '>=3.8.0', h5py: '<=2.10.0', tensorboard: '>=2.1.0,<2.2.0' } },
    source, sure: 'read',
  },
  '2.2': {
    released: '2020-05', patches: ['2.2.0', '2.2.1', '2.2.2', '2.2.3'],
    python: ['3.5', '3.8'], cuda: '10.1', cudnn: '7.6', gpu: 'turing', keras: 'Keras 2',
    requires: { '2.2.0': { numpy: '>=1.16.0,<2.0', protobuf: '>=3.8.0', h5py: '>=2.10.0,<2.11.0', tensorboard: '>=2.2.0,<2.3.0' }, '2.2.1': { numpy: '>=1.16.0,<1.19.0', protobuf: '>=3.8.0', h5py: '>=2.10.0,<2.11.0', tensorboard: '>=2.2.0,<2.3.0' } },
    source, sure: 'read',
  },
  '2.3': {
    released: '2020-07', patches: ['2.3.0', '2.3.1', '2.3.2', '2.3.3', '2.3.4'],
    python: ['3.5', '3.8'], cuda: '10.1', cudnn: '7.6', gpu: 'turing', keras: 'Keras 2',
    requires: { '2.3.0': { numpy: '>=1.16.0,<1.19.0', protobuf: '>=3.9.2', h5py: '>=2.10.0,<2.11.0', tensorboard: '>=2.3.0,<3' } },
    source, sure: 'read',
  },
  '2.4': {
    released: '2020-12', patches: ['2.4.0', '2.4.1', '2.4.2', '2.4.3', '2.4.4'],
    python: ['3.6', '3.8'], cuda: '11.0', cudnn: '8.0', gpu: 'ampere', keras: 'Keras 2',
    requires: { '2.4.0': { numpy: '~=1.19.2', protobuf: '>=3.9.2', h5py: '~=2.10.0', tensorboard: '~=2.4' } },
    source, sure: 'read',
  },
  '2.5': {
    released: '2021-05', patches: ['2.5.0', '2.5.1', '2.5.2', '2.5.3'],
    python: ['3.6', '3.9'], cuda: '11.2', cudnn: '8.1', gpu: 'ampere', keras: 'Keras 2',
    requires: { '2.5.0': { numpy: '~=1.19.2', protobuf: '>=3.9.2', h5py: '~=3.1.0', tensorboard: '~=2.5' } },
    source, sure: 'read',
  },
  '2.6': {
    released: '2021-08', patches: ['2.6.0', '2.6.1', '2.6.2', '2.6.3', '2.6.4', '2.6.5'],
    python: ['3.6', '3.9'], cuda: '11.2', cudnn: '8.1', gpu: 'ampere', keras: 'Keras 2',
    requires: { '2.6.0': { numpy: '~=1.19.2', protobuf: '>=3.9.2', h5py: '~=3.1.0', keras: '~=2.6', tensorboard: '~=2.6' }, '2.6.2': { numpy: '~=1.19.2', protobuf: '>=3.9.2', h5py: '~=3.1.0', keras: '>=2.6.0,<2.7', tensorboard: '>=2.6.0,<2.7' }, '2.6.5': { numpy: '~=1.19.2', protobuf: '>=3.9.2,<3.20', h5py: '~=3.1.0', keras: '>=2.6.0,<2.7', tensorboard: '>=2.6.0,<2.7' } },
    source, sure: 'read',
  },
  '2.7': {
    released: '2021-11', patches: ['2.7.0', '2.7.1', '2.7.2', '2.7.3', '2.7.4'],
    python: ['3.7', '3.9'], cuda: '11.2', cudnn: '8.1', gpu: 'ampere', keras: 'Keras 2',
    requires: { '2.7.0': { numpy: '>=1.14.5', protobuf: '>=3.9.2', h5py: '>=2.9.0', keras: '>=2.7.0rc0,<2.8', tensorboard: '~=2.6' }, '2.7.3': { numpy: '>=1.14.5', protobuf: '>=3.9.2,<3.20', h5py: '>=2.9.0', keras: '>=2.7.0rc0,<2.8', tensorboard: '~=2.6' } },
    source, sure: 'read',
  },
  '2.8': {
    released: '2022-02', patches: ['2.8.0', '2.8.1', '2.8.2', '2.8.3', '2.8.4'],
    python: ['3.7', '3.10'], cuda: '11.2', cudnn: '8.1', gpu: 'ampere', keras: 'Keras 2',
    requires: { '2.8.0': { numpy: '>=1.20', protobuf: '>=3.9.2', h5py: '>=2.9.0', keras: '>=2.8.0rc0,<2.9', tensorboard: '>=2.8,<2.9' }, '2.8.2': { numpy: '>=1.20', protobuf: '>=3.9.2,<3.20', h5py: '>=2.9.0', keras: '>=2.8.0rc0,<2.9', tensorboard: '>=2.8,<2.9' } },
    source, sure: 'read',
  },
  '2.9': {
    released: '2022-05', patches: ['2.9.0', '2.9.1', '2.9.2', '2.9.3'],
    python: ['3.7', '3.10'], cuda: '11.2', cudnn: '8.1', gpu: 'ampere', keras: 'Keras 2',
    requires: { '2.9.0': { numpy: '>=1.20', protobuf: '>=3.9.2', h5py: '>=2.9.0', keras: '>=2.9.0rc0,<2.10.0', tensorboard: '>=2.9,<2.10' }, '2.9.1': { numpy: '>=1.20', protobuf: '>=3.9.2,<3.20', h5py: '>=2.9.0', keras: '>=2.9.0rc0,<2.10.0', tensorboard: '>=2.9,<2.10' } },
    source, sure: 'read',
  },
  '2.10': {
    released: '2022-09', patches: ['2.10.0', '2.10.1'],
    python: ['3.7', '3.10'], cuda: '11.2', cudnn: '8.1', gpu: 'ampere', keras: 'Keras 2',
    requires: { '2.10.0': { numpy: '>=1.20', protobuf: '>=3.9.2,<3.20', h5py: '>=2.9.0', keras: '>=2.10.0,<2.11', tensorboard: '>=2.10,<2.11' } },
    source, sure: 'read',
  },
  '2.11': {
    released: '2022-11', patches: ['2.11.0', '2.11.1'],
    python: ['3.7', '3.10'], cuda: '11.2', cudnn: '8.1', gpu: 'ampere', keras: 'Keras 2',
    requires: { '2.11.0': { numpy: '>=1.20', protobuf: '>=3.9.2,<3.20', h5py: '>=2.9.0', keras: '>=2.11.0,<2.12', tensorboard: '>=2.11,<2.12' } },
    source, sure: 'read',
  },
  '2.12': {
    released: '2023-03', patches: ['2.12.0', '2.12.1'],
    python: ['3.8', '3.11'], cuda: '11.8', cudnn: '8.6', gpu: 'hopper', keras: 'Keras 2',
    requires: { '2.12.0': { numpy: '>=1.22,<1.24', protobuf: '>=3.20.3,<5.0.0.dev', h5py: '>=2.9.0', keras: '>=2.12.0,<2.13', tensorboard: '>=2.12,<2.13' }, '2.12.1': { numpy: '>=1.22,<=1.24.3', protobuf: '>=3.20.3,<5.0.0.dev', h5py: '>=2.9.0', keras: '>=2.12.0,<2.13', tensorboard: '>=2.12,<2.13' } },
    source, sure: 'read',
  },
  '2.13': {
    released: '2023-07', patches: ['2.13.0', '2.13.1'],
    python: ['3.8', '3.11'], cuda: '11.8', cudnn: '8.6', gpu: 'hopper', keras: 'Keras 2',
    requires: { '2.13.0': { numpy: '>=1.22,<=1.24.3', protobuf: '>=3.20.3,<5.0.0.dev', h5py: '>=2.9.0', keras: '>=2.13.1,<2.14', tensorboard: '>=2.13,<2.14' } },
    source, sure: 'read',
  },
  '2.14': {
    released: '2023-09', patches: ['2.14.0', '2.14.1'],
    python: ['3.9', '3.11'], cuda: '11.8', cudnn: '8.7', gpu: 'hopper', keras: 'Keras 2',
    requires: { '2.14.0': { numpy: '>=1.23.5', protobuf: '>=3.20.3,<5.0.0.dev', h5py: '>=2.9.0', keras: '>=2.14.0,<2.15', tensorboard: '>=2.14,<2.15' }, '2.14.1': { numpy: '>=1.23.5,<2.0.0', protobuf: '>=3.20.3,<5.0.0.dev', h5py: '>=2.9.0', keras: '>=2.14.0,<2.15', tensorboard: '>=2.14,<2.15' } },
    source, sure: 'read',
  },
  '2.15': {
    released: '2023-11', patches: ['2.15.0', '2.15.0.post1', '2.15.1'],
    python: ['3.9', '3.11'], cuda: '12.2', cudnn: '8.9', gpu: 'hopper', keras: 'Keras 2',
    requires: { '2.15.0': { numpy: '>=1.23.5,<2.0.0', protobuf: '>=3.20.3,<5.0.0.dev', h5py: '>=2.9.0', keras: '>=2.15.0,<2.16', tensorboard: '>=2.15,<2.16' } },
    source, sure: 'read',
  },
  '2.16': {
    released: '2024-03', patches: ['2.16.1', '2.16.2'],
    python: ['3.9', '3.12'], cuda: '12.3', cudnn: '8.9', gpu: 'hopper', keras: 'Keras 3',
    requires: { '2.16.1': { numpy: '>=1.23.5,<2.0.0', protobuf: '>=3.20.3,<5.0.0.dev', h5py: '>=3.10.0', keras: '>=3.0.0', tensorboard: '>=2.16,<2.17' } },
    source, sure: 'read',
  },
  '2.17': {
    released: '2024-07', patches: ['2.17.0', '2.17.1'],
    python: ['3.9', '3.12'], cuda: '12.3', cudnn: '8.9', gpu: 'hopper', keras: 'Keras 3',
    requires: { '2.17.0': { numpy: '>=1.23.5,<2.0.0', protobuf: '>=3.20.3,<5.0.0.dev', h5py: '>=3.10.0', keras: '>=3.2.0', tensorboard: '>=2.17,<2.18' } },
    source, sure: 'read',
  },
  '2.18': {
    released: '2024-10', patches: ['2.18.0', '2.18.1'],
    python: ['3.9', '3.12'], cuda: '12.5', cudnn: '9.3', gpu: 'hopper', keras: 'Keras 3',
    requires: { '2.18.0': { numpy: '>=1.26.0,<2.1.0', protobuf: '>=3.20.3,<6.0.0.dev', h5py: '>=3.11.0', keras: '>=3.5.0', tensorboard: '>=2.18,<2.19' } },
    source, sure: 'read',
  },
  '2.19': {
    released: '2025-03', patches: ['2.19.0', '2.19.1'],
    python: ['3.9', '3.12'], cuda: '12.5', cudnn: '9.3', gpu: 'hopper', keras: 'Keras 3',
    requires: { '2.19.0': { numpy: '>=1.26.0,<2.2.0', protobuf: '>=3.20.3,<6.0.0.dev', h5py: '>=3.11.0', keras: '>=3.5.0', tensorboard: '~=2.19.0' } },
    source, sure: 'read',
  },
  '2.20': {
    released: '2025-08', patches: ['2.20.0'],
    python: ['3.9', '3.13'], cuda: '12.5', cudnn: '9.3', gpu: 'hopper', keras: 'Keras 3',
    requires: { '2.20.0': { numpy: '>=1.26.0', protobuf: '>=5.28.0', h5py: '>=3.11.0', keras: '>=3.10.0', tensorboard: '~=2.20.0' } },
    source, sure: 'read',
  },
  '2.21': {
    released: '2026-03', patches: ['2.21.0'],
    python: ['3.10', '3.13'], cuda: '12.5', cudnn: '9.3', gpu: 'hopper', keras: 'Keras 3',
    requires: { '2.21.0': { numpy: '>=1.26.0', protobuf: '>=6.31.1,<8.0.0', h5py: '>=3.11.0,<3.15.0', keras: '>=3.12.0' } },
    source, sure: 'ran',
  },
});
