/**
 * Rows of the TensorFlow classes of Hugging Face `transformers`, which version 5 removed: the PyTorch class has the name without
 * `TF`.
 */
import type { RowText } from '../../src/catalog/kit.js';
import { none, redesign, table } from '../../src/catalog/kit.js';
import { each } from './program-parts.js';

const JAX =
  'Version 5 has no Flax classes either: load the weights, `safetensors.numpy.load_file(path)`, into an `nnx.Module` of your own, or run the PyTorch class.';
const KERAS =
  'KerasHub has many of these models: `keras_hub.models.Backbone.from_preset(preset)`; presets of the Hugging Face hub are read as `hf://name`.';

const TRAIN =
  'It is an `nn.Module`: `model.train()` before training, `labels=` among the inputs gives the loss, and weights of a TensorFlow file have to be converted with version 4.';

const PROOF = {
  proof: {
    cannotRun:
      'The package `transformers` is not among the pinned ones, and its models have to be downloaded.',
  },
  caveats: ['transformers-tensorflow-removed'],
};

const model = (name: string): Record<string, RowText> => ({
  [`TF${name}`]: {
    ...each(
      { code: `transformers.${name}`, reference: `transformers.${name}`, note: TRAIN },
      JAX,
      KERAS,
      'hours',
    ),
    ...PROOF,
  },
  [`TF${name}.from_pretrained`]: {
    signatures: [
      { params: 'pretrained_model_name_or_path, *model_args, from_pt=False, from_tf=False, **kwargs' },
    ],
    ...each(
      {
        code: `transformers.${name}.from_pretrained(pretrained_model_name_or_path, *model_args, **kwargs)`,
        note: `${TRAIN}`,
      },
      JAX,
      KERAS,
      'hours',
    ),
    ...PROOF,
  },
  [`TF${name}.from_config`]: {
    signatures: [{ params: 'config, **kwargs' }],
    ...each({ code: `transformers.${name}.from_config(config, **kwargs)`, note: TRAIN }, JAX, KERAS, 'hours'),
    ...PROOF,
  },
});

const AUTO = [
  'Model',
  'ModelForAudioClassification',
  'ModelForCausalLM',
  'ModelForImageClassification',
  'ModelForMaskedImageModeling',
  'ModelForMaskedLM',
  'ModelForMultipleChoice',
  'ModelForNextSentencePrediction',
  'ModelForPreTraining',
  'ModelForQuestionAnswering',
  'ModelForSemanticSegmentation',
  'ModelForSeq2SeqLM',
  'ModelForSequenceClassification',
  'ModelForSpeechSeq2Seq',
  'ModelForTokenClassification',
  'ModelForZeroShotImageClassification',
].map((name) => `Auto${name}`);

/** Heads of the usual encoders, by family. */
const heads = (family: string, names: string): string[] => names.split(' ').map((name) => `${family}${name}`);
const ENCODER =
  'Model ForMaskedLM ForSequenceClassification ForTokenClassification ForQuestionAnswering ForMultipleChoice';
const NAMED = [
  ...[
    'Bert',
    'DistilBert',
    'Roberta',
    'Albert',
    'Electra',
    'Camembert',
    'XLMRoberta',
    'MPNet',
    'MobileBert',
  ].flatMap((family) => heads(family, ENCODER)),
  ...heads('Bert', 'ForPreTraining ForNextSentencePrediction LMHeadModel'),
  ...heads(
    'Deberta',
    'Model ForMaskedLM ForSequenceClassification ForTokenClassification ForQuestionAnswering',
  ),
  ...heads(
    'DebertaV2',
    'Model ForMaskedLM ForSequenceClassification ForTokenClassification ForQuestionAnswering',
  ),
  ...heads('XLNet', 'Model LMHeadModel ForSequenceClassification ForTokenClassification ForMultipleChoice'),
  ...heads('GPT2', 'Model LMHeadModel DoubleHeadsModel ForSequenceClassification'),
  ...heads('OpenAIGPT', 'Model LMHeadModel DoubleHeadsModel ForSequenceClassification'),
  ...heads('T5', 'Model ForConditionalGeneration EncoderModel'),
  ...heads('MT5', 'Model ForConditionalGeneration EncoderModel'),
  ...heads('Bart', 'Model ForConditionalGeneration ForSequenceClassification'),
  ...heads('Pegasus', 'Model ForConditionalGeneration'),
  ...heads('Longformer', ENCODER),
  ...heads('ViT', 'Model ForImageClassification'),
  ...heads('CLIP', 'Model TextModel VisionModel'),
  ...heads('Wav2Vec2', 'Model ForCTC ForSequenceClassification'),
  ...heads('Whisper', 'Model ForConditionalGeneration'),
  ...heads('Segformer', 'Model ForImageClassification ForSemanticSegmentation'),
  'MarianMTModel',
  'PreTrainedModel',
  'VisionEncoderDecoderModel',
  'EncoderDecoderModel',
];

const gone = (name: string, instead: string): Record<string, RowText> => ({
  [name]: {
    ...each(
      redesign(instead, { effort: 'minutes' }),
      redesign(instead, { effort: 'minutes' }),
      redesign(instead, { effort: 'minutes' }),
    ),
    ...PROOF,
  },
});

export const transformers = table('transformers', {
  ...Object.assign({}, ...[...AUTO, ...new Set(NAMED)].map(model)),
  ...gone('TFAutoModelForVision2Seq', 'The class is `AutoModelForImageTextToText` now.'),
  ...gone(
    'TFAutoModelWithLMHead',
    'Choose `AutoModelForCausalLM`, `AutoModelForMaskedLM` or `AutoModelForSeq2SeqLM`.',
  ),
  ...gone('TFTrainer', 'The `Trainer` of PyTorch models, or a loop of your own.'),
  ...gone('TFTrainingArguments', 'The `TrainingArguments` of PyTorch models.'),
  ...gone(
    'create_optimizer',
    '`torch.optim.AdamW` and `get_scheduler("linear", optimizer, num_warmup_steps, num_training_steps)`.',
  ),
  ...gone('AdamWeightDecay', '`torch.optim.AdamW`, `optax.adamw`, `keras.optimizers.AdamW`.'),
  ...gone(
    'WarmUp',
    '`get_scheduler`, `optax.warmup_cosine_decay_schedule`, or `keras.optimizers.schedules.CosineDecay(warmup_target=..., warmup_steps=...)`.',
  ),
  ...gone('KerasMetricCallback', 'The `compute_metrics` of a `Trainer`, or metrics in your own loop.'),
  ...gone('PushToHubCallback', '`model.push_to_hub(name)` after training.'),
  ...gone('is_tf_available', 'It is gone, as TensorFlow is: drop the branch.'),
  TFTransfoXLModel: {
    ...each(
      none('Transformer-XL left the package: version 4 still has it.'),
      none('Transformer-XL left the package.'),
      none('Transformer-XL left the package.'),
    ),
    ...PROOF,
  },
});
