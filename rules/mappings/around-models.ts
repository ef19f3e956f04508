/**
 * Rows of packages of single models: EfficientNet and keras-bert.
 */
import { none, remove, table } from '../../src/catalog/kit.js';
import { each, gone } from './program-parts.js';

const efficient = each(
  '`torchvision.models.efficientnet_b0(weights="DEFAULT")`, or `timm.create_model("tf_efficientnet_b0", pretrained=True)`, which has the padding of TensorFlow.',
  none('Port the model to `flax.nnx`, and load the weights of `timm`.'),
  '`keras.applications.EfficientNetB0(weights="imagenet")`, which scales its inputs itself: give it pixels from 0 to 255.',
  'hours',
);

export const efficientnet = table('efficientnet', {
  ...Object.fromEntries(
    [...'01234567']
      .flatMap((n) => [`EfficientNetB${n}`, `tfkeras.EfficientNetB${n}`, `keras.EfficientNetB${n}`])
      .map((name) => [name, efficient]),
  ),
  'model.preprocess_input': each(
    '`(x / 255 - mean) / std` with mean (0.485, 0.456, 0.406) and std (0.229, 0.224, 0.225).',
    '`(x / 255 - mean) / std` with mean (0.485, 0.456, 0.406) and std (0.229, 0.224, 0.225).',
    remove('`keras.applications.EfficientNetB0` scales its inputs itself.'),
  ),
});

const bert = each(
  '`transformers.AutoModel.from_pretrained(name)`; for a checkpoint of Google convert it once with version 4 of the package.',
  none('Port the model to `flax.nnx`, and load the weights of the Hugging Face hub.'),
  '`keras_hub.models.BertBackbone.from_preset(name)`.',
  'day',
);

export const kerasBert = table('keras_bert', {
  get_custom_objects: gone('Nothing has to be registered.'),
  load_trained_model_from_checkpoint: bert,
  get_model: bert,
  load_vocabulary: each(
    '`transformers.AutoTokenizer.from_pretrained(name)`.',
    '`transformers.AutoTokenizer.from_pretrained(name)`.',
    '`keras_hub.models.BertTokenizer.from_preset(name)`.',
  ),
  Tokenizer: each(
    '`transformers.AutoTokenizer.from_pretrained(name)`.',
    '`transformers.AutoTokenizer.from_pretrained(name)`.',
    '`keras_hub.models.BertTokenizer.from_preset(name)`.',
  ),
});
