/**
 * Rows of training programs of TensorFlow 1: monitored sessions, hooks, supervisors, coordinators, servers. A loop takes their
 * place; what a hook did is a line of it, or a callback of Keras.
 */
import type { Example, RowText } from '../../src/catalog/kit.js';
import { py, redesign, table, trial } from '../../src/catalog/kit.js';
import { each, everywhere, gone, small } from './program-parts.js';

const loop = each(
  'A training loop: `for step, batch in enumerate(loader):`, with saving and writing in it every so many steps.',
  'A training loop: `for step, batch in enumerate(batches):`, with saving and writing in it every so many steps.',
  '`model.fit(...)` with callbacks: `keras.callbacks.ModelCheckpoint`, `keras.callbacks.TensorBoard`.',
  'day',
);

const hook = each(
  'What it did before and after each step is a line of the loop; a class of your own with `on_step_end` if many loops share it.',
  'What it did before and after each step is a line of the loop; a class of your own with `on_step_end` if many loops share it.',
  'A `keras.callbacks.Callback`: `on_train_begin`, `on_train_batch_begin`, `on_train_batch_end`, `on_train_end`.',
  'hours',
);

const inHook = (python: string, keras: string): RowText => each(python, python, keras);

const step = (line: string, keras: string): RowText =>
  each(`In the loop: ${line}.`, `In the loop: ${line}.`, keras);

const run = each(
  'It becomes the training step: `loss.backward()`, `optimizer.step()`, and the values are Python variables.',
  'It becomes the training step: `loss, grads = nnx.value_and_grad(loss_function)(model)`, `optimizer.update(model, grads)`.',
  '`model.train_on_batch(x, y)` in a loop of your own, or `fit`.',
  'hours',
);

const stop = gone('The `for` loop ends by itself, or by `break`.');

const cluster = each(
  'The launcher says who is who: `torchrun` sets `RANK` and `WORLD_SIZE`, which `dist.init_process_group()` reads.',
  '`jax.distributed.initialize(coordinator_address, num_processes, process_id)`; on TPUs and SLURM it finds these itself.',
  'The launcher of the backend: `jax.distributed.initialize()` on JAX, `torchrun` on torch.',
  'hours',
);

const servers = each(
  'There is no parameter server: every process is a worker with its own copy in `nn.parallel.DistributedDataParallel`.',
  'There is no parameter server: every process runs the same program over a mesh of all devices.',
  'There is no parameter server: `keras.distribution.DataParallel()` on the JAX backend.',
  'day',
);

const initialised = gone(
  'Weights have their values from the moment they are made; load a checkpoint before the loop.',
);

const timer: RowText = small(
  '`step % every_steps == 0` in the loop, or a comparison with `time.monotonic()`.',
);

const coordinator = gone(
  'Threads of input are the business of the `DataLoader` or `tf.data`; what remains of a program is one thread.',
);

const event = (
  code: string,
  params: string,
  args: Example = {},
  use = '$CALL\nresult = coord.DONE()',
): RowText => {
  const target = {
    make: 'import threading\ncoord = threading.Event()\nreceiver = coord',
    use: use.replace('$CALL', '$code').replace('DONE', 'is_set'),
  };
  return {
    ...everywhere({ code, note: EVENT }),
    signatures: [{ params }],
    examples: [
      trial(
        { self: py('coord'), ...args },
        {
          source: {
            make: 'coord = tf.train.Coordinator()',
            use: use.replace('$CALL', '$call').replace('DONE', 'should_stop'),
          },
          pytorch: target,
          jax: target,
          keras: target,
        },
      ),
    ],
  };
};
const EVENT = 'Where threads of your own remain, `threading.Event()` takes the place of the coordinator.';

export const hooks = table('tf', {
  'train.MonitoredTrainingSession': loop,
  'train.MonitoredSession': loop,
  'train.SingularMonitoredSession': loop,
  'train.Supervisor': loop,
  'train.SessionManager': loop,
  'train.MonitoredSession.run': run,
  'train.MonitoredSession.run_step_fn': small('Call the function.'),
  'train.MonitoredSession.should_stop': stop,
  'train.MonitoredSession.close': gone('There is no session to close.'),
  'train.MonitoredSession.graph': gone('There is no graph.'),
  'train.SingularMonitoredSession.run': run,
  'train.SingularMonitoredSession.raw_session': gone('There is no session.'),
  'train.Supervisor.managed_session': loop,
  'train.Supervisor.prepare_or_wait_for_session': loop,
  'train.Supervisor.start_standard_services': gone('Saving and writing are lines of the loop.'),
  'train.Supervisor.start_queue_runners': gone('Input needs no queues: iterate over the data.'),
  'train.Supervisor.should_stop': stop,
  'train.Supervisor.request_stop': small('`break` out of the loop.'),
  'train.Supervisor.stop': gone('Nothing runs beside the loop.'),
  'train.Supervisor.loop': small('Call the function in the loop, every so many steps.'),
  'train.Supervisor.saver': small('Saving is a line of the loop.'),
  'train.Supervisor.summary_writer': small('The `SummaryWriter` of the run is a variable of the program.'),
  'train.Supervisor.summary_computed': small('`writer.add_scalar(tag, value, step)` in the loop.'),
  'train.Supervisor.global_step': small('The number of the step is an integer that the loop counts.'),
  'train.Supervisor.session': gone('There is no session.'),
  'train.Supervisor.coord': coordinator,
  'train.ChiefSessionCreator': initialised,
  'train.WorkerSessionCreator': initialised,
  'train.SessionCreator': initialised,
  'train.Scaffold': initialised,
  'train.Scaffold.finalize': initialised,
  'train.Scaffold.saver': small('Saving is a line of the loop.'),
  'train.Scaffold.init_op': initialised,
  'train.Scaffold.init_fn': initialised,
  'train.Scaffold.init_feed_dict': initialised,
  'train.Scaffold.local_init_op': initialised,
  'train.Scaffold.ready_op': initialised,
  'train.Scaffold.ready_for_local_init_op': initialised,
  'train.Scaffold.summary_op': gone('Summaries are written where their values are.'),
  'train.SessionRunHook': hook,
  'train.SessionRunHook.begin': inHook(
    'It becomes a line before the loop.',
    '`on_train_begin` of a `keras.callbacks.Callback`.',
  ),
  'train.SessionRunHook.after_create_session': inHook(
    'It becomes a line before the loop.',
    '`on_train_begin` of a `keras.callbacks.Callback`.',
  ),
  'train.SessionRunHook.before_run': inHook(
    'It becomes a line of the loop, before the step.',
    '`on_train_batch_begin` of a `keras.callbacks.Callback`.',
  ),
  'train.SessionRunHook.after_run': inHook(
    'It becomes a line of the loop, after the step.',
    '`on_train_batch_end` of a `keras.callbacks.Callback`.',
  ),
  'train.SessionRunHook.end': inHook(
    'It becomes a line after the loop.',
    '`on_train_end` of a `keras.callbacks.Callback`.',
  ),
  'train.SessionRunArgs': small('Nothing is fetched: the loop has the values in variables.'),
  'train.SessionRunArgs.fetches': small('Nothing is fetched: the loop has the values in variables.'),
  'train.SessionRunValues': small('The loop has the values in variables.'),
  'train.SessionRunValues.results': small(
    'The loop has the values in variables; a callback of Keras gets them in `logs`.',
  ),
  'train.SessionRunContext': small('The loop has the values in variables.'),
  'train.SessionRunContext.session': gone('There is no session.'),
  'train.SessionRunContext.request_stop': inHook(
    '`break` out of the loop.',
    '`self.model.stop_training = True` in a callback.',
  ),
  'train.SessionRunContext.original_args': small('The loop has the values in variables.'),
  'train.LoggingTensorHook': step(
    '`if step % n == 0: logging.info("step %d: loss %f", step, loss)`',
    '`fit` prints its progress: `verbose=1`, or 2 for a line an epoch.',
  ),
  'train.StopAtStepHook': step(
    '`for step in range(last_step):`',
    '`model.fit(..., steps_per_epoch=n, epochs=1)`.',
  ),
  'train.CheckpointSaverHook': {
    ...step('save every so many steps', '`keras.callbacks.ModelCheckpoint(path, save_freq=n)`.'),
    caveats: ['checkpoint-format'],
  },
  'train.CheckpointSaverListener': hook,
  'train.StepCounterHook': step(
    'count steps and divide by `time.perf_counter()`',
    '`fit` prints the time a step takes.',
  ),
  'train.SummarySaverHook': step(
    '`writer.add_scalar(tag, value, step)` every so many steps',
    '`keras.callbacks.TensorBoard(directory, update_freq=n)`.',
  ),
  'train.NanTensorHook': each(
    'In the loop: `if not torch.isfinite(loss): raise ValueError("loss is not finite")`.',
    'In the loop: `if not jnp.isfinite(loss): raise ValueError("loss is not finite")`; `jax.config.update("jax_debug_nans", True)` finds the operation.',
    '`keras.callbacks.TerminateOnNaN()`.',
  ),
  'train.NanLossDuringTrainingError': small('Raise a `ValueError` of your own where the loss is not finite.'),
  'train.GlobalStepWaiterHook': gone('All processes step together.'),
  'train.FinalOpsHook': small('It becomes lines after the loop.'),
  'train.FeedFnHook': small('The loop has the data at hand: iterate over it.'),
  'train.ProfilerHook': each(
    'In the loop: `with torch.profiler.profile(schedule=torch.profiler.schedule(wait=10, warmup=1, active=3)) as profiler:` and `profiler.step()`.',
    'In the loop: `with jax.profiler.trace(directory):` around a few steps.',
    '`keras.callbacks.TensorBoard(directory, profile_batch=(10, 20))`.',
  ),
  'train.SecondOrStepTimer': timer,
  'train.SecondOrStepTimer.should_trigger_for_step': timer,
  'train.SecondOrStepTimer.update_last_triggered_step': timer,
  'train.SecondOrStepTimer.last_triggered_step': timer,
  'train.SecondOrStepTimer.reset': timer,
  'train.VocabInfo': small(
    'Map the rows of the embedding by their words in a dictionary, and copy them once.',
  ),
  'train.Coordinator.request_stop': {
    ...event('self.set()', 'ex=None'),
    ...everywhere([
      {
        when: 'not absent(ex)',
        code: 'self.set()',
        note: 'Keep the exception in a variable of your own, and raise it after the threads are joined.',
      },
      { code: 'self.set()', note: EVENT },
    ]),
    examples: [
      ...(event('self.set()', 'ex=None').examples ?? []),
      ...(event('self.set()', 'ex=None', { ex: py('None') }).examples ?? []),
    ],
  },
  'train.Coordinator.should_stop': event('self.is_set()', '', {}, 'result = $CALL'),
  'train.Coordinator.wait_for_stop': event(
    'self.wait(timeout=timeout)',
    'timeout=None',
    { timeout: 0.01 },
    'result = $CALL',
  ),
  'train.Coordinator.clear_stop': event('self.clear()', ''),
  'train.Coordinator.join': everywhere(
    redesign('Join the threads you started: `for thread in threads: thread.join()`.', { effort: 'minutes' }),
  ),
  'train.Coordinator.register_thread': coordinator,
  'train.Coordinator.stop_on_exception': small(
    '`try:` around the body of the thread, and `event.set()` in its `except`.',
  ),
  'train.Coordinator.raise_requested_exception': small(
    'Keep the exception in a variable of the thread, and raise it after `thread.join()`.',
  ),
  'train.LooperThread': everywhere(
    redesign('A `threading.Thread` whose target loops and sleeps.', { effort: 'minutes' }),
  ),
  'train.ClusterSpec': cluster,
  'train.ClusterSpec.as_dict': cluster,
  'train.ClusterSpec.as_cluster_def': cluster,
  'train.ClusterSpec.jobs': cluster,
  'train.ClusterSpec.num_tasks': {
    proof: { cannotRun: 'It needs several processes.' },
    ...each(
      { code: 'dist.get_world_size()' },
      { code: 'jax.process_count()' },
      'The launcher of the backend knows it.',
    ),
  },
  'train.ClusterSpec.job_tasks': cluster,
  'train.Server': cluster,
  'train.Server.target': cluster,
  'train.Server.join': servers,
  'train.Server.server_def': cluster,
  'train.Server.create_local_server': gone('Nothing needs a server on one machine.'),
  'train.ServerDef': cluster,
  'train.ClusterDef': cluster,
  'train.JobDef': cluster,
  'train.replica_device_setter': servers,
  'train.SyncReplicasOptimizer': servers,
  'train.SyncReplicasOptimizer.make_session_run_hook': gone('All processes step together.'),
  'train.assert_global_step': gone('The number of the step is an integer.'),
  'train.create_global_step': small('Count the steps in a Python integer of the loop: `step = 0`.'),
  'train.global_step': small('The number of the step is an integer that the loop counts.'),
  'train.basic_train_loop': loop,
  'train.summary_iterator': {
    ...everywhere(
      redesign(
        'TensorBoard reads event files: `tensorboard.backend.event_processing.event_accumulator.EventAccumulator(path)`, then `Reload()` and `Scalars(tag)`.',
        { effort: 'minutes' },
      ),
    ),
  },
  'contrib.slim.learning.train': loop,
  'contrib.slim.learning.create_train_op': run,
  'contrib.training.train': loop,
  'contrib.training.create_train_op': run,
  'contrib.training.evaluate_once': each(
    'A loop over the data under `torch.no_grad()` after `model.eval()`.',
    'A loop over the data after `model.eval()`.',
    '`model.evaluate(data)`.',
    'hours',
  ),
  'contrib.training.evaluate_repeatedly': each(
    'A loop that waits for a new checkpoint, loads it and evaluates.',
    'A loop that waits for a new checkpoint, restores it and evaluates.',
    'A loop that waits for a new checkpoint, `model.load_weights(path)` and `model.evaluate(data)`.',
    'hours',
  ),
  'contrib.training.StopAfterNEvalsHook': small('`for batch in itertools.islice(data, n):`.'),
  'contrib.training.SummaryAtEndHook': small('`writer.add_scalar(tag, value, step)` after the loop.'),
});
