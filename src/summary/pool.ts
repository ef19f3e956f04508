/**
 * Summaries of many files: in this thread where they are few, in workers where they are many. A worker that dies
 * loses one file, which is named, and the rest go on. The result does not depend on how the work was shared out.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SourceText } from '../project/types.js';
import { createParser } from '../python/parse.js';
import { type Summarized, summarizeSource } from './summarize-source.js';

/** One file to summarise. */
export interface Task {
  index: number;
  path: string;
  source: SourceText;
}

export interface Answer extends Summarized {
  index: number;
}

/** Exists in a build only; running from source everything stays in one thread. */
const ENTRY = new URL('./worker.js', import.meta.url);
/** Below this many characters starting threads costs more than it saves. */
const FEW = 1_500_000;
/** More threads than this wait for the linking thread. */
const MAX_WORKERS = 8;
/** Megabytes of stack: code nested ten thousand deep is still read. */
const STACK_MB = 128;
/** Megabytes for what is short-lived, as nearly all of a parse is: fewer collections. */
const YOUNG_MB = 64;
/** Characters a worker gets at a time. */
const BATCH = 400_000;
/** Trees are freed only when the event loop turns. */
const TURN = 100;

/** Summarises every task; the answers come in the order of the tasks. */
export async function summarizeAll(
  tasks: readonly Task[],
  onDone: (done: number) => void = () => {},
): Promise<Answer[]> {
  const size = tasks.reduce((sum, task) => sum + task.source.text.length, 0);
  const threads = existsSync(fileURLToPath(ENTRY));
  if (threads && size > FEW) return inWorkers(tasks, onDone);
  const answers = await inThisThread(tasks, onDone);
  const deep = tasks.filter((_, i) => answers[i]!.problems.some((problem) => problem.code === 'too-deep'));
  if (!threads || deep.length === 0) return answers;
  const again = await inWorkers(deep, () => {});
  for (const answer of again) answers[tasks.findIndex((task) => task.index === answer.index)] = answer;
  return answers;
}

async function inThisThread(tasks: readonly Task[], onDone: (done: number) => void): Promise<Answer[]> {
  const parse = createParser();
  const answers: Answer[] = [];
  for (const [i, { index, path, source }] of tasks.entries()) {
    if (i % TURN === 0) {
      onDone(i);
      await new Promise((resolve) => setImmediate(resolve));
    }
    answers.push({ index, ...summarizeSource(parse, path, source) });
  }
  return answers;
}

/** Largest first, so that no worker is left alone with a large file at the end. */
function batchesOf(tasks: readonly Task[]): Task[][] {
  const batches: Task[][] = [];
  let room = 0;
  for (const task of [...tasks].sort(
    (a, b) => b.source.text.length - a.source.text.length || a.index - b.index,
  )) {
    if (room <= 0) {
      batches.push([]);
      room = BATCH;
    }
    batches.at(-1)!.push(task);
    room -= task.source.text.length;
  }
  return batches;
}

async function inWorkers(tasks: readonly Task[], onDone: (done: number) => void): Promise<Answer[]> {
  const queue = batchesOf(tasks);
  const answers = new Map<number, Answer>();
  const take = (batch: readonly Answer[]): void => {
    for (const answer of batch) answers.set(answer.index, answer);
    onDone(answers.size);
  };
  const count = Math.min(MAX_WORKERS, availableParallelism(), queue.length);
  await Promise.all(Array.from({ length: count }, () => drain(queue, take)));
  return tasks.map((task) => answers.get(task.index) as Answer);
}

/** One worker after another takes batches until none is left; a new one replaces one that died. */
async function drain(queue: Task[][], take: (batch: readonly Answer[]) => void): Promise<void> {
  let worker = startWorker();
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    try {
      take(await ask(worker, batch));
    } catch (error) {
      await worker.terminate();
      worker = startWorker();
      if (batch.length > 1) queue.push(...batch.map((task) => [task]));
      else take(batch.map((task) => lost(task, error)));
    }
  }
  await worker.terminate();
}

function startWorker(): Worker {
  return new Worker(ENTRY, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, stackSizeMb: STACK_MB } });
}

function ask(worker: Worker, batch: Task[]): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const onMessage = (answers: Answer[]): void => end(() => resolve(answers));
    const onError = (error: Error): void => end(() => reject(error));
    const onExit = (code: number): void => end(() => reject(new Error(`the worker ended with code ${code}`)));
    const end = (settle: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(batch);
  });
}

function lost({ index, path }: Task, error: unknown): Answer {
  const why = error instanceof Error ? error.message : String(error);
  const message = `This file ended the analysis of it: ${why}. All other files were read. Report it with the file, if you can.`;
  return { index, summary: null, problems: [{ file: path, code: 'internal', message }], linesLost: 0 };
}
