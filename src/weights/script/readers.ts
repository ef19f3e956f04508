/** The Python of a porting script that reads the source: NumPy alone for checkpoints, h5py for what Keras wrote. */

/** Reads the index and the data files of a checkpoint, without TensorFlow. */
export const READ_CHECKPOINT = String.raw`
def read_checkpoint(path):
    """All arrays of a TensorFlow checkpoint by name. Needs the .index and the .data- files; no TensorFlow."""
    prefix = path[: -len(".index")] if path.endswith(".index") else path
    with open(prefix + ".index", "rb") as file:
        table = file.read()

    def number(data, at):
        value = shift = 0
        while True:
            value |= (data[at] & 127) << shift
            shift, at = shift + 7, at + 1
            if data[at - 1] < 128:
                return value, at

    def block(offset, size):
        if table[offset + size] != 0:
            raise ValueError("the index is compressed: save the checkpoint again with TensorFlow")
        end = size - 4 - 4 * int.from_bytes(table[offset + size - 4 : offset + size], "little")
        data, at, key = table[offset : offset + size], 0, b""
        while at < end:
            shared, at = number(data, at)
            rest, at = number(data, at)
            length, at = number(data, at)
            key = key[:shared] + data[at : at + rest]
            yield key, data[at + rest : at + rest + length]
            at += rest + length

    def handle(data, at=0):
        offset, at = number(data, at)
        size, at = number(data, at)
        return offset, size, at

    def fields(data):
        at = 0
        while at < len(data):
            tag, at = number(data, at)
            if tag & 7 == 0:
                value, at = number(data, at)
            elif tag & 7 == 2:
                length, at = number(data, at)
                value, at = data[at : at + length], at + length
            else:
                length = 8 if tag & 7 == 1 else 4
                value, at = int.from_bytes(data[at : at + length], "little"), at + length
            yield tag >> 3, value

    if table[-8:] != bytes.fromhex("57fb808b247547db"):
        raise ValueError(prefix + ".index is no index of a TensorFlow checkpoint")
    _, _, at = handle(table, len(table) - 48)
    entries = [entry for _, value in block(*handle(table, at)[:2]) for entry in block(*handle(value)[:2])]
    shards = dict(fields(entries[0][1])).get(1, 1)
    types = {1: "f4", 2: "f8", 3: "i4", 4: "u1", 5: "i2", 6: "i1", 9: "i8", 10: "?", 14: "bfloat16", 17: "u2", 19: "f2"}
    arrays = {}
    for key, value in entries[1:]:
        entry = dict(fields(value))
        dtype = types.get(entry.get(1))
        if key[:1] == b"\0" or dtype is None or 7 in entry:
            continue
        shape = [dict(fields(size)).get(1, 0) for field, size in fields(entry.get(2, b"")) if field == 2]
        with open("%s.data-%05d-of-%05d" % (prefix, entry.get(3, 0), shards), "rb") as file:
            file.seek(entry.get(4, 0))
            data = file.read(entry.get(5, 0))
        if dtype == "bfloat16":  # NumPy has no such type: the upper half of a float32
            array = (np.frombuffer(data, "<u2").astype("<u4") << 16).view("<f4")
        else:
            array = np.frombuffer(data, dtype if dtype == "?" else "<" + dtype)
        arrays[key.decode()] = array.reshape(shape).copy()
    return arrays
`;

/** Reads the HDF5 files and archives of Keras. */
export const READ_KERAS = `
def read_keras(path):
    """All arrays of a Keras file by their paths, without ":0" and the folder model_weights. Needs h5py."""
    import io
    import re
    import zipfile

    import h5py

    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            path = io.BytesIO(archive.read("model.weights.h5"))
    arrays = {}

    def keep(name, item):
        if isinstance(item, h5py.Dataset):
            arrays[re.sub(r"^model_weights/|:0$", "", name)] = np.asarray(item[()])

    with h5py.File(path, "r") as file:
        file.visititems(keep)
    return arrays
`;

/** Chooses by the file. */
export const READ_ANY = `
def read(path):
    """All arrays of a checkpoint or of a Keras file, by name."""
    keras = path.endswith((".h5", ".hdf5", ".keras"))
    return read_keras(path) if keras else read_checkpoint(path)
`;
