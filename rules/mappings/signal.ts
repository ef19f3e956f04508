/**
 * Rows of `tf.signal`: frames, windows and spectra. Nothing is centred, and a periodic window of odd length is symmetric, other than in PyTorch.
 */
import type { AdviceText, Example, RowExtra, RowText, VariantText } from '../../src/catalog/kit.js';
import { complexes, floats, positives, py, redesign, table, trial } from '../../src/catalog/kit.js';

const PAIR =
  'Keras has no complex tensors: its spectra are pairs of the real and the imaginary part, so `abs` is `sqrt(re ** 2 + im ** 2)`.';

const helper = (code: string, name: string): VariantText => ({ code, helpers: [name] });
const both = (advice: AdviceText) => ({ pytorch: advice, jax: advice });
const every = (advice: AdviceText) => ({ pytorch: advice, jax: advice, keras: advice });

const FRAME: readonly Example[] = [
  { signal: floats(2, 11), frame_length: 4, frame_step: 3 },
  { signal: floats(2, 11), frame_length: 4, frame_step: 3, pad_end: true },
  { signal: floats(11, 2), frame_length: 4, frame_step: 5, pad_end: true, pad_value: py('1.5'), axis: 0 },
  { signal: floats(11, 2), frame_length: 4, frame_step: 2, axis: 0 },
];
const PLAIN = 'not pad_end and axis == -1';
const framed = helper('frame(signal, frame_length, frame_step, pad_end, pad_value, axis)', 'frame');

const window = (name: 'hann' | 'hamming'): RowText => ({
  signatures: [{ params: 'window_length, periodic=True, dtype=tf.float32, name=None' }],
  pytorch: [
    {
      when: 'periodic is True and window_length % 2 == 0 and absent(dtype)',
      code: `torch.${name}_window(window_length)`,
    },
    { when: 'absent(dtype)', ...helper(`${name}_window(window_length, periodic)`, `${name}_window`) },
    helper(`${name}_window(window_length, periodic).to(dtype(dtype))`, `${name}_window`),
  ],
  jax: [
    { when: 'absent(dtype)', ...helper(`${name}_window(window_length, periodic)`, `${name}_window`) },
    helper(`${name}_window(window_length, periodic).astype(dtype(dtype))`, `${name}_window`),
  ],
  keras: [
    { when: 'absent(dtype)', ...helper(`${name}_window(window_length, periodic)`, `${name}_window`) },
    helper(`keras.ops.cast(${name}_window(window_length, periodic), dtype(dtype))`, `${name}_window`),
  ],
  examples: [
    { window_length: 8 },
    { window_length: 7 },
    { window_length: 8, periodic: false },
    { window_length: 8, dtype: py('tf.float32') },
  ],
});

const NO_GRADIENT = 'It is that of a complex function.';

/** A Fourier transform of real numbers, whose length is a list of one in TensorFlow. */
const transform = (name: string, keras: AdviceText, spec: Example[string], shape: number): RowText => ({
  signatures: [{ params: 'input_tensor, fft_length=None, name=None' }],
  pytorch: [
    { when: 'fft_length is None', code: `torch.fft.${name}(input_tensor)` },
    { code: `torch.fft.${name}(input_tensor, n=fft_length[0])` },
  ],
  jax: [
    { when: 'fft_length is None', code: `jnp.fft.${name}(input_tensor)` },
    { code: `jnp.fft.${name}(input_tensor, n=fft_length[0])` },
  ],
  keras,
  examples: [{ input_tensor: spec }, { input_tensor: spec, fft_length: [shape] }].map((args) =>
    trial(args, { gradient: NO_GRADIENT }),
  ),
});

const STFT =
  'signals, frame_length, frame_step, fft_length=None, window_fn=tf.signal.hann_window, pad_end=False, name=None';
const stft: RowText = {
  signatures: [{ params: STFT }],
  ...both([
    {
      when: 'fft_length is None and absent(window_fn) and pad_end is False',
      ...helper('stft(signals, frame_length, frame_step)', 'stft'),
    },
    {
      when: 'absent(window_fn)',
      ...helper('stft(signals, frame_length, frame_step, fft_length, pad_end=pad_end)', 'stft'),
    },
    helper('stft(signals, frame_length, frame_step, fft_length, window_fn, pad_end)', 'stft'),
  ]),
  keras: redesign(
    `\`keras.ops.stft(x, frame_length, frame_step, fft_length, center=False)\` gives the real and the imaginary part. ${PAIR}`,
    { effort: 'minutes' },
  ),
  note: '`window_fn` is called with the length alone here.',
  examples: [
    { signals: floats(2, 30), frame_length: 8, frame_step: 4 },
    { signals: floats(2, 30), frame_length: 7, frame_step: 4, fft_length: 16, pad_end: true },
    { signals: floats(30), frame_length: 6, frame_step: 3, window_fn: null },
    {
      signals: floats(30),
      frame_length: 6,
      frame_step: 3,
      fft_length: 8,
      window_fn: py('tf.signal.hamming_window'),
    },
  ].map((args) => trial(args, { gradient: NO_GRADIENT })),
};

const inverse: RowText = {
  signatures: [
    {
      params: 'stfts, frame_length, frame_step, fft_length=None, window_fn=tf.signal.hann_window, name=None',
    },
  ],
  ...both([
    {
      when: 'absent(window_fn)',
      ...helper('inverse_stft(stfts, frame_length, frame_step, fft_length)', 'inverse_stft'),
    },
    helper('inverse_stft(stfts, frame_length, frame_step, fft_length, window_fn)', 'inverse_stft'),
  ]),
  keras: redesign(
    `\`keras.ops.istft((real, imag), frame_length, frame_step, fft_length)\` wants both parts. ${PAIR}`,
    {
      effort: 'minutes',
    },
  ),
  note: '`window_fn` is called with the length alone here.',
  examples: [
    { stfts: complexes(2, 5, 5), frame_length: 8, frame_step: 4 },
    {
      stfts: complexes(5, 5),
      frame_length: 8,
      frame_step: 4,
      fft_length: 8,
      window_fn: py('tf.signal.inverse_stft_window_fn(4)'),
    },
    { stfts: complexes(5, 9), frame_length: 7, frame_step: 3, fft_length: 16, window_fn: null },
  ].map((args) => trial(args, { gradient: NO_GRADIENT })),
};

const MEL =
  'num_mel_bins=20, num_spectrogram_bins=129, sample_rate=8000, lower_edge_hertz=125.0, upper_edge_hertz=3800.0, dtype=tf.float32, name=None';
const DCT = 'np.cos(np.pi / size * (np.arange(size)[:, None] + 0.5) * np.arange(size)) * np.sqrt(2 / size)';

const row = (params: string, advice: RowExtra & Pick<RowText, 'pytorch' | 'jax' | 'keras'>): RowText => ({
  signatures: [{ params }],
  ...advice,
});

export const signal = table('tf.signal', {
  frame: row('signal, frame_length, frame_step, pad_end=False, pad_value=0, axis=-1, name=None', {
    pytorch: [{ when: PLAIN, code: 'signal.unfold(-1, frame_length, frame_step)' }, framed],
    jax: [{ when: PLAIN, ...helper('frame(signal, frame_length, frame_step)', 'frame') }, framed],
    keras: [{ when: PLAIN, code: 'keras.ops.extract_sequences(signal, frame_length, frame_step)' }, framed],
    examples: FRAME,
    aliases: ['tf.contrib.signal.frame'],
  }),
  overlap_and_add: row('signal, frame_step, name=None', {
    ...every(helper('overlap_and_add(signal, frame_step)', 'overlap_and_add')),
    examples: [
      { signal: floats(2, 5, 4), frame_step: 2 },
      { signal: floats(5, 7), frame_step: 3 },
    ],
    aliases: ['tf.contrib.signal.overlap_and_add'],
  }),
  hann_window: { ...window('hann'), aliases: ['tf.contrib.signal.hann_window'] },
  hamming_window: { ...window('hamming'), aliases: ['tf.contrib.signal.hamming_window'] },
  stft: { ...stft, aliases: ['tf.contrib.signal.stft'] },
  inverse_stft: { ...inverse, aliases: ['tf.contrib.signal.inverse_stft'] },
  inverse_stft_window_fn: row('frame_step, forward_window_fn=tf.signal.hann_window, name=None', {
    ...both([
      {
        when: 'absent(forward_window_fn)',
        ...helper('inverse_stft_window(frame_step)', 'inverse_stft_window'),
      },
      helper('inverse_stft_window(frame_step, forward_window_fn)', 'inverse_stft_window'),
    ]),
    keras: redesign('`keras.ops.istft` makes its inverse exact by itself.', { effort: 'minutes' }),
    examples: [{ frame_step: 4 }, { frame_step: 3, forward_window_fn: py('tf.signal.hamming_window') }].map(
      (args) =>
        trial(args, {
          source: { use: 'result = $call(8, tf.float32)' },
          pytorch: { use: 'result = $code(8)' },
          jax: { use: 'result = $code(8)' },
        }),
    ),
    aliases: ['tf.contrib.signal.inverse_stft_window_fn'],
  }),
  rfft: transform(
    'rfft',
    redesign(`\`keras.ops.rfft(x)\` gives the real and the imaginary part. ${PAIR}`, { effort: 'minutes' }),
    floats(3, 9),
    8,
  ),
  irfft: transform(
    'irfft',
    redesign(`\`keras.ops.irfft((real, imag))\` wants both parts. ${PAIR}`, { effort: 'minutes' }),
    complexes(3, 5),
    6,
  ),
  ...Object.fromEntries(
    ['fftshift', 'ifftshift'].map((name) => {
      const sign = name === 'fftshift' ? 'n // 2' : '-(n // 2)';
      return [
        name,
        row('x, axes=None, name=None', {
          pytorch: [
            { when: 'axes is None', code: `torch.fft.${name}(x)` },
            { code: `torch.fft.${name}(x, dim=axes(axes))` },
          ],
          jax: [
            { when: 'axes is None', code: `jnp.fft.${name}(x)` },
            { code: `jnp.fft.${name}(x, axes=axes(axes))` },
          ],
          keras: [
            {
              when: 'axes is None',
              code: `keras.ops.roll(x, tuple(${sign} for n in x.shape), tuple(range(len(x.shape))))`,
            },
            {
              when: 'is_int(axes)',
              code: `keras.ops.roll(x, ${sign.replace('n', 'x.shape[axes]')}, axes)`,
            },
            {
              code: `keras.ops.roll(x, tuple(${sign.replace('n', 'x.shape[n]')} for n in axes), tuple(axes))`,
            },
          ],
          examples: [{ x: floats(4, 5) }, { x: floats(4, 5), axes: 1 }, { x: floats(4, 5), axes: [0] }],
        }),
      ];
    }),
  ),
  linear_to_mel_weight_matrix: row(MEL, {
    ...every([
      {
        when: 'absent(lower_edge_hertz) and absent(upper_edge_hertz)',
        ...helper('mel_matrix(num_mel_bins, num_spectrogram_bins, sample_rate)', 'mel_matrix'),
      },
      helper(
        'mel_matrix(num_mel_bins, num_spectrogram_bins, sample_rate, lower_edge_hertz, upper_edge_hertz)',
        'mel_matrix',
      ),
    ]),
    without: { dtype: 'The matrix is float32: cast it.' },
    examples: [
      {},
      { num_mel_bins: 10, num_spectrogram_bins: 65, sample_rate: 16000 },
      {
        num_mel_bins: 8,
        num_spectrogram_bins: 33,
        sample_rate: 16000,
        lower_edge_hertz: py('20.0'),
        upper_edge_hertz: py('7000.0'),
        dtype: py('tf.float32'),
      },
    ],
    aliases: ['tf.contrib.signal.linear_to_mel_weight_matrix'],
  }),
  mfccs_from_log_mel_spectrograms: row('log_mel_spectrograms, name=None', {
    pytorch: `log_mel_spectrograms @ torch.from_numpy(${DCT.replaceAll('size', 'log_mel_spectrograms.shape[-1]')}).float()`,
    jax: `log_mel_spectrograms @ jnp.float32(${DCT.replaceAll('size', 'log_mel_spectrograms.shape[-1]')})`,
    keras: `keras.ops.matmul(log_mel_spectrograms, keras.ops.cast(${DCT.replaceAll('size', 'log_mel_spectrograms.shape[-1]')}, 'float32'))`,
    examples: [{ log_mel_spectrograms: positives(2, 3, 8) }],
    aliases: ['tf.contrib.signal.mfccs_from_log_mel_spectrograms'],
  }),
});
