"""Frames of signals and their spectra as `tf.signal` makes them: nothing is centred, and windows stand at the start of a frame."""

import keras
import numpy as np
from keras import ops


def frame(signal, frame_length, frame_step, pad_end=False, pad_value=0, axis=-1):
    """`tf.signal.frame`: a new axis behind `axis` holds the samples of each frame."""
    signal = ops.moveaxis(signal, axis, -1)
    size = signal.shape[-1]
    count = -(-size // frame_step) if pad_end else max(0, 1 + (size - frame_length) // frame_step)
    if pad_end:
        missing = max(0, (count - 1) * frame_step + frame_length - size)
        signal = ops.pad(signal, [(0, 0)] * (len(signal.shape) - 1) + [(0, missing)], constant_values=pad_value)
    starts, inside = np.arange(count)[:, None] * frame_step, np.arange(frame_length)
    frames = ops.take(signal, starts + inside, axis=-1)
    return _frames_at(frames, axis)


def _frames_at(frames, axis):
    place = axis if axis >= 0 else len(frames.shape) - 1 + axis
    return ops.moveaxis(frames, (-2, -1), (place, place + 1))


def overlap_and_add(signal, frame_step):
    """`tf.signal.overlap_and_add`: the sum of frames that begin `frame_step` apart."""
    count, length = signal.shape[-2], signal.shape[-1]
    parts = -(-length // frame_step)
    signal = ops.pad(signal, [(0, 0)] * (len(signal.shape) - 1) + [(0, parts * frame_step - length)])
    signal = ops.reshape(signal, (*signal.shape[:-1], parts, frame_step))
    total = 0
    for part in range(parts):
        total = total + ops.pad(signal[..., part, :], [(0, 0)] * (len(signal.shape) - 3) + [(part, parts - 1 - part), (0, 0)])
    whole = ops.reshape(total, (*total.shape[:-2], (count + parts - 1) * frame_step))
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
    return keras.ops.convert_to_tensor(np.pad(weights, [[1, 0], [0, 0]]).astype("float32"))


def hann_window(window_length, periodic=True):
    """`tf.signal.hann_window`: one sample short of a symmetric one where it is periodic and even."""
    return ops.cast(np.hanning(window_length + 1)[:-1] if periodic and window_length % 2 == 0 else np.hanning(window_length), "float32")


def hamming_window(window_length, periodic=True):
    """`tf.signal.hamming_window`."""
    return ops.cast(np.hamming(window_length + 1)[:-1] if periodic and window_length % 2 == 0 else np.hamming(window_length), "float32")
