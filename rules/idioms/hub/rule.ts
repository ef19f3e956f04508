import { idiom } from '../../../src/catalog/kit.js';

export default idiom('hub', {
  title: 'Trained models from TensorFlow Hub',
  text: 'A trained model is fetched by its address and used as a layer or module, frozen or trained on. The addresses of `tfhub.dev` lead to Kaggle Models today, and `tensorflow_hub` works with `tf_keras` and TensorFlow alone. The same architectures with trained weights exist for every framework, often under other names and from other training runs.',
  parts: {
    module: {
      symbols: [
        'hub.Module',
        'hub.KerasLayer',
        'hub.load',
        'hub.load_module_spec',
        'hub.text_embedding_column*',
        'hub.image_embedding_column',
      ],
      role: 'call',
    },
    tunes: { symbols: ['hub.Module', 'hub.KerasLayer'], role: 'call', is: { trainable: 'True' } },
    other: { symbols: 'hub.*' },
  },
  needs: ['module'],
  explains: ['module', 'other'],
  scale: 'structure',
  example: { cannotRun: 'It needs tensorflow_hub and a download.' },
  pytorch: {
    code: `
backbone = ?trained
backbone.requires_grad_(False)    #unless tunes
model = nn.Sequential(backbone, nn.Linear(?features, ?classes))
optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=?rate)`,
    holes: {
      trained:
        'The trained model without its last layer: from `torchvision.models` or `transformers`, `AutoModel.from_pretrained(name)`.',
      features: 'How many numbers it gives an example.',
      classes: 'How many classes there are.',
      rate: 'The learning rate.',
    },
    note: 'Look up which preprocessing the new weights want: a model of the Hub took images from 0 to 1, those of `torchvision` want them less their mean and over their deviation. A frozen part that has batch normalisation stays in `backbone.eval()` during training. Embeddings of sentences come from `sentence-transformers` or `transformers`.',
    caveats: ['batch-norm-frozen', 'applications-weights'],
    effort: 'hours',
  },
  jax: {
    code: `
class Classifier(nnx.Module):
    def __init__(self, backbone, features, classes, *, rngs):
        self.backbone = backbone
        self.head = nnx.Linear(features, classes, rngs=rngs)

    def __call__(self, x):
        return self.head(self.backbone(x))

model = Classifier(?trained, ?features, ?classes, rngs=nnx.Rngs(0))
head = nnx.All(nnx.Param, nnx.PathContains("head"))    #unless tunes
optimizer = nnx.Optimizer(model, ?optimizer, wrt=head)    #unless tunes
grads = nnx.grad(loss_fn, argnums=nnx.DiffState(0, head))(model, ?x, ?y)    #unless tunes
optimizer = nnx.Optimizer(model, ?optimizer, wrt=nnx.Param)    #if tunes
grads = nnx.grad(loss_fn)(model, ?x, ?y)    #if tunes
optimizer.update(model, grads)`,
    holes: {
      trained:
        'A module with trained weights: few are published for Flax, so they are often converted from those of PyTorch.',
      features: 'How many numbers it gives an example.',
      classes: 'How many classes there are.',
      optimizer: 'An optimizer of Optax.',
      x: 'The inputs of a batch.',
      y: 'Its labels.',
    },
    note: 'Trained weights for Flax are few; a Keras model from `keras.applications` or KerasHub on the JAX backend is mostly the shorter way. Look up which preprocessing the weights want. A frozen part with batch normalisation is set by `model.backbone.eval()` after `model.train()`.',
    effort: 'day',
  },
  keras: {
    code: `
backbone = ?trained
backbone.trainable = False    #unless tunes
model = keras.Sequential([backbone, keras.layers.Dense(?classes)])`,
    holes: {
      trained: 'From `keras.applications`, with `include_top=False, pooling="avg"`, or a preset of KerasHub.',
      classes: 'How many classes there are.',
    },
    note: 'Look up which preprocessing the new weights want: a model of the Hub took images from 0 to 1, each of `keras.applications` has its `preprocess_input`. On the TensorFlow backend a SavedModel from the Hub runs in `keras.layers.TFSMLayer(path)`, for inference only. Embeddings of sentences come from presets of KerasHub.',
    caveats: ['applications-weights'],
    effort: 'hours',
  },
});
