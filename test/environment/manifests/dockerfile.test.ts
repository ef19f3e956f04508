/** Dockerfiles: images, arguments, commands; and what image names tell. */
import { describe, expect, test } from 'vitest';
import { declaredIn } from '../../../src/environment/from-manifests.js';
import { imageFacts } from '../../../src/environment/manifests/image.js';
import { manifest, packagesIn, problemsIn, pythonsIn } from '../said.js';

const docker = (text: string) => manifest('Dockerfile', text, 'dockerfile');
const images = (text: string) =>
  declaredIn([docker(text)]).declared.images.map(
    ({ line, image, cuda }) => `${line} ${image}${cuda ? ` cuda ${cuda}` : ''}`,
  );

const TEXT = `# syntax=docker/dockerfile:1
ARG TF_VERSION=1.15.5
ARG BASE=tensorflow/tensorflow:\${TF_VERSION}-gpu-py3
FROM \${BASE} AS builder
ENV PIP_INSTALL="python -m pip --no-cache-dir install --upgrade"
ENV KERAS 2.3.1
RUN apt-get update && apt-get install -y --no-install-recommends \\
    # the interpreter
    python3.6-dev \\
    cuda-toolkit-10-0 && \\
    rm -rf /var/lib/apt/lists/*

RUN pip3 install --no-cache-dir -U \\
      "numpy>=1.16,<1.19" \\
      scipy==1.4.1 keras==\${KERAS} \\
      'h5py<3' > /dev/null 2>&1 && \\
    $PIP_INSTALL pandas tensorflow-probability==0.8 ; \\
    pip install -r requirements.txt -c limits.txt .
RUN ["pip", "install", "gym[atari]==0.17"]
RUN conda install -y -c conda-forge python=3.7 cudatoolkit=10.0 pytorch && /opt/conda/bin/pip install dm-sonnet
RUN <<END
pip install horovod==0.19
END
RUN --mount=type=cache,target=/root/.cache bash -c "pip install tqdm"
FROM builder
FROM python:3.7.4-slim
CMD ["python", "train.py"]
`;

test('what is installed, each at its line', () => {
  expect(packagesIn(docker(TEXT))).toEqual([
    '14 image numpy >=1.16,<1.19',
    '15 image keras ==2.3.1',
    '15 image scipy ==1.4.1',
    '16 image h5py <3',
    '17 image pandas',
    '17 image tensorflow-probability ==0.8',
    '19 image gym[atari] ==0.17',
    '20 image cudatoolkit ==10.0.*',
    '20 image dm-sonnet',
    '20 image torch',
    '22 image horovod ==0.19',
    '24 image tqdm',
  ]);
});

test('the images, with CUDA where it is installed, and the Pythons', () => {
  expect(images(TEXT)).toEqual(['4 tensorflow/tensorflow:1.15.5-gpu-py3 cuda 10.0', '26 python:3.7.4-slim']);
  expect(pythonsIn(docker(TEXT))).toEqual([
    '4 ==3.* image',
    '9 ==3.6.* image',
    '20 ==3.7.* image',
    '26 ==3.7.4 image',
  ]);
  expect(problemsIn(docker(TEXT))).toEqual([]);
});

test('a list that a command names is read for that, where it is there', () => {
  const list = { ...manifest('app/deps.txt', 'numpy\n', 'requirements'), named: true as const };
  const file = manifest('app/Dockerfile', 'FROM ubuntu\nRUN pip install -r deps.txt\n', 'dockerfile');
  expect(packagesIn(file, list)).toEqual(['app/deps.txt:1 image numpy']);
  expect(problemsIn(file)).toEqual([]);
});

test('what nobody knows is left out quietly', () => {
  const text = `FROM $UNKNOWN
RUN pip install $PACKAGES tensorflow==$TF ./wheels/*.whl $(cat list) -e .
RUN pip uninstall -y numpy && pip list && echo pip install lies
`;
  expect(packagesIn(docker(text))).toEqual(['2 image tensorflow', '3 image lies']);
  expect(images(text)).toEqual([]);
});

test('nonsense is a problem', () => {
  expect(problemsIn(docker('hello world\n'))).toEqual([
    '- No line of this file starts from an image, so it is no Dockerfile that could be built. What it installs was read all the same. Add a `FROM` line, or rename the file.',
  ]);
  const broken = 'FROM a\nRUN pip install "\nRUN [bad json pip install x\nRUN <<END\nnever ends';
  expect(problemsIn(docker(broken))).toEqual([]);
  expect(problemsIn(docker(`FROM a\nRUN pip install ${'x '.repeat(100_000)}`)).length).toBeLessThanOrEqual(1);
});

describe('image names', () => {
  test.each([
    ['tensorflow/tensorflow:1.15.0-gpu-py3', { tensorflow: '1.15.0', python: '3' }],
    ['tensorflow/tensorflow:2.4.1-gpu-jupyter', { tensorflow: '2.4.1' }],
    ['tensorflow/tensorflow:latest-gpu', {}],
    ['tensorflow/tensorflow', {}],
    ['tensorflow/serving:2.1.0', {}],
    ['nvcr.io/nvidia/tensorflow:20.02-tf1-py3', { tensorflow: '1', python: '3' }],
    ['nvcr.io/nvidia/tensorflow:19.10-py3', { python: '3' }],
    ['nvidia/cuda:10.0-cudnn7-devel-ubuntu18.04', { cuda: '10.0' }],
    ['nvidia/cudagl:9.2-base', { cuda: '9.2' }],
    ['python:3.7', { python: '3.7' }],
    ['python:3.7.4-slim-buster', { python: '3.7.4' }],
    ['circleci/python:3.6', { python: '3.6' }],
    ['pytorch/pytorch:1.4-cuda10.1-cudnn7-runtime', { cuda: '10.1' }],
    ['horovod/horovod:0.18.2-tf1.14.0-torch1.2.0-mxnet1.5.0-py3.6', { tensorflow: '1.14.0', python: '3.6' }],
    ['gcr.io/deeplearning-platform-release/tf-gpu.1-15', { tensorflow: '1.15' }],
    ['gcr.io/deeplearning-platform-release/tf2-gpu.2-3:m70', { tensorflow: '2.3' }],
    ['localhost:5000/team/python:3.8', { python: '3.8' }],
    ['ubuntu:18.04', {}],
    ['tensorflow/tensorflow@sha256:abc', {}],
  ])('%s', (image, facts) => {
    expect(imageFacts(image)).toEqual({ image, ...facts });
  });

  test.each(['', '$BASE', 'two words', 'test_matrix_name'])('%j is none', (text) => {
    expect(imageFacts(text)).toBeNull();
  });
});
