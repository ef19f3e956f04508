import { idiom } from '../../../src/catalog/kit.js';

const KERAS = 'tf.keras.mixed_precision';
const OUTPUT =
  'The outputs and the loss are to be float32: a softmax in half precision loses the small probabilities.';

export default idiom('mixed-precision', {
  title: 'Mixed precision and the scale of the loss',
  text: 'Layers compute in 16 bits and keep their weights in 32. Under float16 small gradients become 0, so that the loss is multiplied by a scale, and the gradients are divided by it before they are applied; steps with infinite ones are left out. A policy, a rewrite of the graph or an optimizer around the optimizer said so. With bfloat16, which has the range of float32, there is nothing to scale.',
  parts: {
    policy: {
      symbols: [
        `${KERAS}.set_global_policy`,
        `${KERAS}.experimental.set_policy`,
        `${KERAS}.Policy`,
        `${KERAS}.experimental.Policy`,
      ],
      role: 'call',
    },
    rewrite: {
      symbols: ['tf.train.experimental.enable_mixed_precision_graph_rewrite'],
    },
    scaler: {
      symbols: [
        `${KERAS}.LossScaleOptimizer`,
        `${KERAS}.experimental.LossScaleOptimizer`,
        'tf.contrib.mixed_precision.*',
        'tf.train.experimental.*LossScale*',
        'tf.mixed_precision.*LossScale*',
      ],
      role: 'call',
    },
    scaled: {
      symbols: [
        `${KERAS}.LossScaleOptimizer.get_scaled_loss`,
        `${KERAS}.LossScaleOptimizer.get_unscaled_gradients`,
      ],
    },
  },
  needs: ['policy|rewrite|scaler'],
  explains: ['policy', 'rewrite', 'scaler', 'scaled'],
  scale: 'structure',
  slots: { policy: ['text(policy.policy) | text(policy.name)', "'mixed_float16'"] },
  pytorch: {
    code: `
scaler = torch.amp.GradScaler(device.type)
for x, y in batches:
    optimizer.zero_grad()
    with torch.autocast(device.type, dtype=torch.float16):
        loss = loss_fn(model(x), y)
    scaler.scale(loss).backward()
    scaler.step(optimizer)
    scaler.update()`,
    note: `Weights stay float32, and \`autocast\` chooses the type of each operation, the loss included. Gradients are clipped after \`scaler.unscale_(optimizer)\`. With \`dtype=torch.bfloat16\` the scaler goes, and \`loss.backward()\` and \`optimizer.step()\` are as ever. ${OUTPUT}`,
    caveats: ['mixed-precision-output'],
    effort: 'hours',
  },
  jax: {
    code: `
scale = 2.0**15

def loss_fn(model, x, y):
    return scale * ?loss

@nnx.jit
def train_step(model, optimizer, x, y):
    loss, grads = nnx.value_and_grad(loss_fn)(model, x, y)
    grads = jax.tree.map(lambda g: g / scale, grads)
    optimizer.update(model, grads)
    return loss / scale`,
    holes: { loss: 'The loss of `model(x)` and `y`, computed in float32: `model(x).astype(jnp.float32)`.' },
    note: `Modules are made with \`dtype=jnp.float16\` or \`jnp.bfloat16\`, and keep \`param_dtype=jnp.float32\`. With bfloat16, the type of TPUs, the scale is 1 and its lines go. A scale that adapts is halved when \`jnp.isfinite\` is false of a gradient, and that step is left out: \`optax.apply_if_finite\` leaves it out. ${OUTPUT}`,
    caveats: ['mixed-precision-output'],
    effort: 'hours',
  },
  keras: {
    kind: 'arguments',
    code: `
keras.config.set_dtype_policy($policy)  #if policy
optimizer = keras.optimizers.LossScaleOptimizer(?optimizer)  #unless policy`,
    holes: { optimizer: 'The optimizer as it was, inside.' },
    note: `\`compile\` puts a \`LossScaleOptimizer\` around the optimizer by itself under \`"mixed_float16"\`. A \`train_step\` of your own calls \`optimizer.scale_loss(loss)\`, and \`apply\` divides the gradients. The last layer gets \`dtype="float32"\`. ${OUTPUT}`,
    caveats: ['mixed-precision-output'],
    effort: 'minutes',
  },
  example: { before: 'legacy', tolerance: 0.01 },
});
