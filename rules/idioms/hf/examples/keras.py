"""A model of the hub as layers of Keras 3."""
import keras_hub


def main(data):
    model = keras_hub.models.Backbone.from_preset("hf://distilbert/distilbert-base-uncased")
    return {"parameters": model.count_params()}
