import { idiom } from '../../../src/catalog/kit.js';

const holes = {
  last_step: 'The step at which training ends: that of `StopAtStepHook`.',
  save_every: 'After how many steps a checkpoint is saved.',
  log_every: 'After how many steps the loss is logged.',
  body: 'What the methods of the hook did.',
};

export default idiom('monitored', {
  title: 'Monitored sessions and their hooks',
  text: 'A `MonitoredSession` or `Supervisor` initialises or restores the variables, starts queues, saves checkpoints and summaries, and calls hooks before and after each `run`; hooks also stop the loop. There are no sessions to hook into any more: what a hook did becomes lines of the training loop, or a Keras callback.',
  parts: {
    session: {
      symbols: [
        'tf.train.MonitoredTrainingSession',
        'tf.train.MonitoredSession',
        'tf.train.SingularMonitoredSession',
        'tf.train.Supervisor',
        'tf.train.ChiefSessionCreator',
        'tf.train.WorkerSessionCreator',
      ],
      role: 'call',
    },
    base: { symbols: ['tf.train.SessionRunHook', 'tf.train.*Hook'], role: 'base class' },
    hook: { symbols: 'tf.train.*Hook', role: 'call' },
    nan: { symbols: 'tf.train.NanTensorHook', role: 'call' },
    logs: { symbols: ['tf.train.LoggingTensorHook', 'tf.train.StepCounterHook'], role: 'call' },
    stop: { symbols: 'tf.train.StopAtStepHook', role: 'call' },
    method: {
      symbols: [
        'tf.train.MonitoredSession.*',
        'tf.train.SingularMonitoredSession.*',
        'tf.train.Supervisor.*',
        'tf.train.SessionRunArgs*',
        'tf.train.SessionRunContext*',
        'tf.train.SessionRunValues*',
        'tf.train.SecondOrStepTimer*',
        'tf.train.Scaffold*',
      ],
      except: ['tf.train.MonitoredSession.run', 'tf.train.SingularMonitoredSession.run'],
    },
    run: { symbols: ['tf.train.MonitoredSession.run', 'tf.train.SingularMonitoredSession.run'] },
  },
  needs: ['session|base|hook'],
  explains: ['session', 'base', 'hook', 'method', 'run'],
  scale: 'structure',
  slots: {
    Hook: ['class(base)', 'Hook'],
    last_step: ['text(stop.last_step) | text(stop.num_steps)', '?last_step'],
  },
  pytorch: {
    code: `
class $Hook:    #if base
    def after_step(self, step, model, loss):    #if base
        ?body    #if base

hooks = [$Hook()]    #if base
for step, batch in enumerate(itertools.islice(train_batches, $last_step), start=1):
    loss = train_step(*batch)
    if not math.isfinite(loss):    #if nan
        raise RuntimeError(f"The loss is {loss} at step {step}.")    #if nan
    if step % ?log_every == 0:    #if logs
        logging.info("step %d: loss %g", step, loss)    #if logs
    if step % ?save_every == 0:    #if session
        torch.save({"model": model.state_dict(), "step": step}, checkpoint)    #if session
    for hook in hooks:    #if base
        hook.after_step(step, model, loss)    #if base`,
    holes,
    note: '`begin` is code before the loop, `before_run` code before the step, `end` code after the loop, and `request_stop` a `break`. A tensor that a hook fetched is returned by `train_step`. The session restored the last checkpoint by itself: do it before the loop with `load_state_dict`, and save the optimizer and the step as well. `scaffold.init_fn` is a `load_state_dict` too.',
    caveats: ['inference-no-grad'],
    effort: 'hours',
  },
  jax: {
    code: `
class $Hook:    #if base
    def after_step(self, step, model, loss):    #if base
        ?body    #if base

hooks = [$Hook()]    #if base
for step, batch in enumerate(itertools.islice(train_batches, $last_step), start=1):
    loss = train_step(model, optimizer, *batch)
    if not math.isfinite(loss):    #if nan
        raise RuntimeError(f"The loss is {loss} at step {step}.")    #if nan
    if step % ?log_every == 0:    #if logs
        logging.info("step %d: loss %g", step, loss)    #if logs
    if step % ?save_every == 0:    #if session
        manager.save(step, args=ocp.args.StandardSave(nnx.state(model)))    #if session
    for hook in hooks:    #if base
        hook.after_step(step, model, loss)    #if base`,
    holes,
    note: '`begin` is code before the loop, `before_run` code before the step, `end` code after the loop, and `request_stop` a `break`. A tensor that a hook fetched is returned by `train_step`; looking at it waits for the device, so look every so many steps. `manager` is an `ocp.CheckpointManager`, whose `latest_step()` and `restore` do before the loop what the session did by itself.',
    effort: 'hours',
  },
  keras: {
    code: `
class $Hook(keras.callbacks.Callback):    #if base
    def on_train_batch_end(self, batch, logs=None):    #if base
        ?body    #if base

model.fit(
    ?training,
    callbacks=[
        ?hook,    #if base
        keras.callbacks.TerminateOnNaN(),    #if nan
        keras.callbacks.ModelCheckpoint(?path),    #if session
    ],
)`,
    holes: {
      ...holes,
      training: 'The data, and `epochs` times `steps_per_epoch` for the last step.',
      hook: 'The callback made from the hook.',
      path: 'The name of the file, which ends in `.keras`.',
    },
    note: '`begin` is `on_train_begin`, `end` is `on_train_end`, and `request_stop` is `self.model.stop_training = True`. `logs["loss"]` is the mean of the epoch so far, not the loss of the batch. `keras.callbacks.BackupAndRestore` goes on after a crash; `fit` logs by itself.',
    caveats: ['metric-names'],
    effort: 'hours',
  },
});
