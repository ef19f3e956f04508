"""Frames of signals and their spectra as `tf.signal` makes them: nothing is centred, and windows stand at the start of a frame."""

import math

import jax.numpy as jnp
import numpy as np


def frame(signal, frame_length, frame_step, pad_end=False, pad_value=0, axis=-1):
    """`tf.signal.frame`: a new axis behind `axis` holds the samples of each frame."""
    signal = jnp.moveaxis(signal, axis, -1)
    size = signal.shape[-1]
    count = -(-size // frame_step) if pad_end else max(0, 1 + (size - frame_length) // frame_step)
    if pad_end:
        missing = max(0, (count - 1) * frame_step + frame_length - size)
        signal = jnp.pad(signal, [(0, 0)] * (signal.ndim - 1) + [(0, missing)], constant_values=pad_value)
    starts, inside = np.arange(count)[:, None] * frame_step, np.arange(frame_length)
    frames = signal[..., starts + inside]
    return _frames_at(frames, axis)


def _frames_at(frames, axis):
    place = axis if axis >= 0 else len(frames.shape) - 1 + axis
    return jnp.moveaxis(frames, (-2, -1), (place, place + 1))


def overlap_and_add(signal, frame_step):
    """`tf.signal.overlap_and_add`: the sum of frames that begin `frame_step` apart."""
    count, length = signal.shape[-2], signal.shape[-1]
    parts = -(-length // frame_step)
    signal = jnp.pad(signal, [(0, 0)] * (signal.ndim - 1) + [(0, parts * frame_step - length)])
    signal = jnp.reshape(signal, (*signal.shape[:-1], parts, frame_step))
    total = 0
    for part in range(parts):
        total = total + jnp.pad(signal[..., part, :], [(0, 0)] * (signal.ndim - 3) + [(part, parts - 1 - part), (0, 0)])
    whole = jnp.reshape(total, (*total.shape[:-2], (count + parts - 1) * frame_step))
    return whole[..., : (count - 1) * frame_step + length]


def mel_matrix(num_mel_bins=20, num_spectrogram_bins=129, sample_rate=8000, lower_edge_hertz=125.0, upper_edge_hertz=3800.0):
    """`tf.signal.linear_to_mel_weight_matrix`, of shape (spectrogram bins, mel bins)."""

    def mel(hertz):
        return 1127.0 * np.log(1.0 + hertz / 700.0)

    bins = mel(np.linspace(0.0, sample_rate / 2, num_spectrogram_bins)[1:])[:, None]
    edges = np.linspace(mel(lower_edge_hertz), mel(upper_edge_hertz), num_mel_bins + 2)
    rising = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    weights = np.maximum(0.0, np.minimum(rising, falling))
    return jnp.asarray(np.pad(weights, [[1, 0], [0, 0]]), jnp.float32)


def hann_window(window_length, periodic=True):
    """`tf.signal.hann_window`: one sample short of a symmetric one where it is periodic and even."""
    return jnp.asarray(np.hanning(window_length + 1)[:-1] if periodic and window_length % 2 == 0 else np.hanning(window_length), jnp.float32)


def hamming_window(window_length, periodic=True):
    """`tf.signal.hamming_window`."""
    return jnp.asarray(np.hamming(window_length + 1)[:-1] if periodic and window_length % 2 == 0 else np.hamming(window_length), jnp.float32)


def inverse_stft_window(frame_step, forward_window_fn=hann_window):
    """`tf.signal.inverse_stft_window_fn`: a window that makes the inverse exact."""

    def window(frame_length):
        forward = forward_window_fn(frame_length)
        parts = -(-frame_length // frame_step)
        squares = jnp.pad(forward**2, (0, parts * frame_step - frame_length))
        sums = squares.reshape(parts, frame_step).sum(0)
        return forward / jnp.tile(sums, parts)[:frame_length]

    return window


def inverse_stft(stfts, frame_length, frame_step, fft_length=None, window_fn=hann_window):
    """`tf.signal.inverse_stft`."""
    fft_length = 2 ** math.ceil(math.log2(frame_length)) if fft_length is None else fft_length
    frames = jnp.fft.irfft(stfts, n=fft_length)[..., :frame_length]
    frames = jnp.pad(frames, [(0, 0)] * (frames.ndim - 1) + [(0, frame_length - fft_length)]) if frame_length > fft_length else frames
    return overlap_and_add(frames if window_fn is None else frames * window_fn(frame_length), frame_step)


def stft(signals, frame_length, frame_step, fft_length=None, window_fn=hann_window, pad_end=False):
    """`tf.signal.stft`, complex."""
    fft_length = 2 ** math.ceil(math.log2(frame_length)) if fft_length is None else fft_length
    frames = frame(signals, frame_length, frame_step, pad_end)
    return jnp.fft.rfft(frames if window_fn is None else frames * window_fn(frame_length), n=fft_length)
