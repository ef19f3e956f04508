import { idiom } from '../../../src/catalog/kit.js';

const CANNOT =
  'The package `transformers` is not among the pinned ones, and its models have to be downloaded.';
const FILES =
  'A `tf_model.h5` is read by version 4 alone: load it there by `load_tf2_model_in_pytorch_model` and save it again; most models of the hub have `model.safetensors` beside it. `return_tensors="tf"` of a tokenizer becomes `"pt"` or `"np"`.';

export default idiom('hf', {
  title: 'TensorFlow classes of Hugging Face transformers',
  text: 'Classes with `TF` before their names are Keras 2 models, and were compiled and fitted as such. Version 5 of transformers removed them all, and those of Flax too. The classes of PyTorch have the same names without `TF`, and read the same models of the hub.',
  parts: {
    model: { symbols: 'transformers.TF*', role: ['call', 'method', 'reference', 'base class'] },
    fit: { symbols: ['tf.keras.Model.fit', 'tf.keras.Model.compile'], beside: 'model' },
    other: {
      symbols: ['transformers.create_optimizer', 'transformers.AdamWeightDecay', 'transformers.WarmUp'],
    },
  },
  needs: ['model'],
  explains: ['model', 'other'],
  scale: 'structure',
  slots: { model: 'lines(model)' },
  example: { cannotRun: CANNOT },
  pytorch: {
    kind: 'rename',
    code: `
$model
optimizer = torch.optim.AdamW(model.parameters(), lr=?rate)  #if fit
model.train()  #if fit
for batch in ?batches:  #if fit
    optimizer.zero_grad()  #if fit
    loss = model(**batch).loss  #if fit
    loss.backward()  #if fit
    optimizer.step()  #if fit
model.eval()
with torch.no_grad():
    outputs = model(**?inputs)`,
    holes: {
      model: 'The model, by the class without `TF`.',
      rate: 'The learning rate.',
      batches: 'A `DataLoader` over what the tokenizer gave, with `labels`.',
      inputs: 'What the tokenizer gave, with `return_tensors="pt"`.',
    },
    note: `Where \`labels\` are among the inputs the model gives its loss; \`transformers.Trainer\` has the loop ready. ${FILES} \`create_optimizer\` is \`torch.optim.AdamW\` with \`transformers.get_scheduler\`.`,
    caveats: ['inference-no-grad'],
    effort: 'hours',
    cannotRun: CANNOT,
  },
  jax: {
    code: `
weights = safetensors.numpy.load_file(?path)`,
    holes: { path: 'The file `model.safetensors` of the model.' },
    note: `There are no classes of Flax any more. The weights go into an \`nnx.Module\` of your own, by a map of names, or the PyTorch class stays for this. ${FILES}`,
    effort: 'day',
    cannotRun: CANNOT,
  },
  keras: {
    code: `
model = keras_hub.models.Backbone.from_preset("hf://?model")`,
    holes: { model: 'The name of the model on the hub.' },
    note: `KerasHub reads many models of the hub into layers of Keras 3, and has tokenizers for them; where it has not, the class of PyTorch stays. ${FILES}`,
    effort: 'hours',
    cannotRun: 'The package `keras-hub` is not among the pinned ones, and its models have to be downloaded.',
  },
});
