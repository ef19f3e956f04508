import { idiom } from '../../../src/catalog/kit.js';

const ASSIGN = ['tf.assign', 'tf.Variable.assign'];
const SOFT = '\\b(?:self\\.)?_?(?:tau|polyak|polyak_coef|mix|soft_update\\w*)\\b';
/** The learning rate of an optimizer of Keras. */
const RATE = '\\bopt\\w*\\.(?:lr|learning_rate)\\.assign\\(';
/** The step counter of an optimizer of Keras. */
const COUNT = '\\bopt\\w*\\.iterations\\.assign';
const TARGET = '\\b\\w*(?:targ|old_?v|slow)\\w*\\b';

export default idiom('tf-assign', {
  title: 'Operations that assign to variables',
  text: 'An assignment is an operation of the graph, which does nothing until a session runs it; a list of them, run together, copies one network into another. An assignment happens where it stands now, and a copy of a network is one call.',
  parts: {
    soft: { symbols: ASSIGN, inLoop: true, text: SOFT },
    copy: { symbols: ASSIGN, inLoop: true, text: `^(?![\\s\\S]*${SOFT})[\\s\\S]*${TARGET}` },
    assign: {
      symbols: ASSIGN,
      text: `^(?![\\s\\S]*(?:${SOFT}|${RATE}|${COUNT}))`,
    },
    rate: { symbols: 'tf.Variable.assign', text: RATE },
    load: { symbols: 'tf.Variable.load' },
    add: { symbols: ['tf.assign_add', 'tf.Variable.assign_add'], text: `^(?![\\s\\S]*${COUNT})` },
    counts: { symbols: ['tf.assign_add', 'tf.Variable.assign_add', 'tf.Variable.assign'], text: COUNT },
    subtract: { symbols: ['tf.assign_sub', 'tf.Variable.assign_sub'] },
  },
  needs: ['soft|copy|assign|load|add|subtract|rate|counts'],
  unit: 'function',
  scale: 'detail',
  slots: {
    rate: ['advised(rate.value)', '?value'],
    ref: ['text(assign.ref) | text(assign.self)', '?variable'],
    value: ['uncast(assign.value)', '?value'],
    loadRef: ['text(load.self)', '?variable'],
    loadValue: ['uncast(load.value)', '?value'],
    addRef: ['text(add.ref) | text(add.self)', '?variable'],
    addValue: ['uncast(add.value) | uncast(add.delta)', '?value'],
    subRef: ['text(subtract.ref) | text(subtract.self)', '?variable'],
    subValue: ['uncast(subtract.value) | uncast(subtract.delta)', '?value'],
  },
  pytorch: [
    {
      if: 'soft',
      code: `
@torch.no_grad()
def update_target(target, source, tau):
    for t, s in zip(target.parameters(), source.parameters()):
        t.lerp_(s, tau)

update_target(target, model, tau)`,
      note: '`tau` is the share of the new weights; where the code says `polyak * target + (1 - polyak) * main` it is `1 - polyak`. Running averages of batch normalisation are buffers: copy `target.buffers()` as well where the variables held them.',
      caveats: ['eager-order'],
      effort: 'minutes',
    },
    {
      if: 'rate',
      kind: 'compose',
      code: `
for group in optimizer.param_groups:
    group['lr'] = $rate
$addRef += $addValue  #each add`,
      note: 'The learning rate of an optimizer of PyTorch is a number in each of its groups. A schedule of `torch.optim.lr_scheduler` sets it by itself.',
      effort: 'minutes',
    },
    {
      if: 'copy',
      code: `
target.load_state_dict(source.state_dict())`,
      note: '`load_state_dict` copies values, parameters and buffers alike, of two modules of one class. To copy some of them, zip their `parameters()` and call `copy_` under `torch.no_grad()`.',
      caveats: ['eager-order'],
      effort: 'minutes',
    },
    {
      if: 'assign|load|add|subtract',
      code: `
with torch.no_grad():
    $ref.copy_(torch.as_tensor($value))  #each assign
    $loadRef.copy_(torch.as_tensor($loadValue))  #each load
    $addRef.add_($addValue)  #each add
    $subRef.sub_($subValue)  #each subtract`,
      holes: { variable: 'The variable.', value: 'What is assigned.' },
      note: 'It happens now, in the order of the lines: no operation is kept and run later. What ran in a session at a later time becomes a function that is called then. A step counter is a plain Python integer.',
      caveats: ['eager-order', 'in-place-views'],
      effort: 'minutes',
    },
    {
      kind: 'remove',
      note: 'An optimizer of PyTorch counts its steps in its own state, and nothing reads them: the line goes. A count that a schedule needs is that of `scheduler.step()`.',
      effort: 'minutes',
    },
  ],
  jax: [
    {
      if: 'soft',
      code: `
def update_target(target, source, tau):
    new, old = nnx.state(source, nnx.Param), nnx.state(target, nnx.Param)
    nnx.update(target, optax.incremental_update(new, old, tau))

update_target(target, model, tau)`,
      note: '`tau` is the share of the new weights; where the code says `polyak * target + (1 - polyak) * main` it is `1 - polyak`. Running averages of batch normalisation are `nnx.BatchStat`: update them as well where the variables held them.',
      caveats: ['eager-order'],
      effort: 'minutes',
    },
    {
      if: 'rate',
      kind: 'compose',
      code: `
optimizer.opt_state.hyperparams['learning_rate'][...] = $rate
$addRef[...] += $addValue  #each add`,
      note: 'The transformation has to be made so that it holds its rate: `optax.inject_hyperparams(optax.adam)(learning_rate=1e-3)`. A schedule in the place of the rate needs no assignment.',
      effort: 'minutes',
    },
    {
      if: 'copy',
      code: `
nnx.update(target, nnx.state(source))`,
      note: 'Arrays never change, so that sharing them copies: a later step on `source` makes new ones. Both must be modules of one class.',
      caveats: ['eager-order'],
      effort: 'minutes',
    },
    {
      if: 'assign|load|add|subtract',
      code: `
$ref[...] = $value  #each assign
$loadRef[...] = jnp.asarray($loadValue)  #each load
$addRef[...] += $addValue  #each add
$subRef[...] -= $subValue  #each subtract`,
      holes: { variable: 'The `nnx.Variable` or `nnx.Param`.', value: 'What is assigned.' },
      note: 'An `nnx.Variable` gets a new array, in the order of the lines. In a compiled function it has to belong to a module that is passed in through `nnx.jit`; what is captured stays as it was at tracing. A step counter that only the loop needs is a plain Python integer.',
      caveats: ['eager-order', 'captured-state'],
      effort: 'minutes',
    },
    {
      kind: 'remove',
      note: 'Optax counts the steps in the state of the transformation: the line goes. `optimizer.step` of `nnx.Optimizer` has the count.',
      effort: 'minutes',
    },
  ],
  keras: [
    {
      if: 'soft',
      code: `
def update_target(target, source, tau):
    for t, s in zip(target.weights, source.weights):
        t.assign((1 - tau) * t + tau * s)

update_target(target, model, tau)`,
      note: '`tau` is the share of the new weights; where the code says `polyak * target + (1 - polyak) * main` it is `1 - polyak`. `weights` holds the moving averages of batch normalisation too.',
      caveats: ['eager-order'],
      effort: 'minutes',
    },
    {
      if: 'rate',
      kind: 'compose',
      code: `
optimizer.learning_rate = $rate
$addRef.assign_add($addValue)  #each add`,
      note: 'It may be set at any time, also while `fit` runs, from a callback; a rate that is a schedule cannot be set. The attribute `lr` is gone.',
      effort: 'minutes',
    },
    {
      if: 'copy',
      code: `
target.set_weights(source.get_weights())`,
      note: 'Both are models of one architecture; the moving averages of batch normalisation are copied too.',
      caveats: ['eager-order'],
      effort: 'minutes',
    },
    {
      if: 'assign|load|add|subtract',
      code: `
$ref.assign($value)  #each assign
$loadRef.assign($loadValue)  #each load
$addRef.assign_add($addValue)  #each add
$subRef.assign_sub($subValue)  #each subtract`,
      holes: { variable: 'The `keras.Variable`.', value: 'What is assigned.' },
      note: 'It happens now, in the order of the lines. A variable that a layer changes is made by `self.add_weight(..., trainable=False)`: only so it is tracked, saved and carried out of compiled code on the JAX backend.',
      caveats: ['eager-order', 'keras-tf-ops'],
      effort: 'minutes',
    },
    {
      kind: 'remove',
      note: '`optimizer.apply` counts: the line goes where it was called too. `optimizer.iterations` is there and may be assigned, also in Keras 3.',
      effort: 'minutes',
    },
  ],
});
