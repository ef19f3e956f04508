/** A worker thread's entry: texts in, summaries out. One parser a thread, a stack deep enough for generated code. */
import { parentPort } from 'node:worker_threads';
import { createParser } from '../python/parse.js';
import type { Answer, Task } from './pool.js';
import { summarizeSource } from './summarize-source.js';

const port = parentPort;
if (!port) throw new Error('This file is a worker: start it with `new Worker`.');
const parse = createParser();

port.on('message', (tasks: Task[]) => {
  const answers: Answer[] = tasks.map(({ index, path, source }) => ({
    index,
    ...summarizeSource(parse, path, source),
  }));
  port.postMessage(answers);
});
