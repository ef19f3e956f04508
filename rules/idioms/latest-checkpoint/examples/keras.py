"""The same with files that are named by the step."""
import pathlib

import keras


def main(data):
    pathlib.Path("logs").mkdir()
    model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1, use_bias=False)])
    for step, value in enumerate(data["w"]):
        model.set_weights([value])
        model.save(f"logs/{step}.keras")
    latest = max(pathlib.Path("logs").glob('*.keras'), key=lambda path: int(path.stem), default=None)
    if latest is not None:
        model = keras.models.load_model(latest)
    return {"w": model.get_weights()[0]}
