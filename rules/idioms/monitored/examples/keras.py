"""The same by fit, whose callbacks are the hooks."""
import keras


class LossHook(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.losses = []

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(logs["loss"])


def main(data):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, use_bias=False)])
    model.set_weights([data["kernel"]])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    watcher = LossHook()
    model.fit(
        data["x"], data["y"], batch_size=8, epochs=5, verbose=0,
        callbacks=[
            watcher,
            keras.callbacks.TerminateOnNaN(),
            keras.callbacks.ModelCheckpoint("model.keras"),
        ],
    )
    saved = keras.saving.load_model("model.keras")
    return {"losses": watcher.losses, "kernel": saved.get_weights()[0], "step": int(saved.optimizer.iterations)}
