import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { NameEvidence } from '../model/index.ts';
import type { Stages } from '../pipeline.ts';
import type { ComponentChoice } from './components.ts';
import { ROOT } from './root.ts';
import { perform, type TaskName, type Tasks } from './tasks.ts';

/** Items a message: large enough that messages cost nothing, small enough that cores end together. */
const BATCH = 16;
/** Below this a second core does not earn its start-up. */
const WORTH_A_WORKER = 32;

export interface Batch {
  id: number;
  name: TaskName;
  items: Tasks[TaskName]['item'][];
}

/** What all batches after it are done with. */
export interface Shared {
  corpus: NameEvidence | undefined;
}

/** What a thread makes its stages from. */
export interface ThreadData {
  /** The folder of words and weights. */
  models: string;
  components?: ComponentChoice;
}

interface Answer {
  id: number;
  results: unknown[];
}

export interface Pool {
  /** Results in the order of the items, whatever core they came from. */
  map<T extends TaskName>(
    name: T,
    items: readonly Tasks[T]['item'][],
    done: (count: number) => void,
    corpus?: NameEvidence,
  ): Promise<Tasks[T]['result'][]>;
  close(): Promise<void>;
}

/** `workers`: 0 works in this thread; absent: as many as there are cores, where the work is worth it. */
export function createPool(stages: Stages, data: ThreadData, workers?: number): Pool {
  const threads: Worker[] = [];
  return {
    async map(name, items, done, corpus) {
      const wanted = Math.min(workers ?? cores(items.length), Math.ceil(items.length / BATCH));
      if (wanted === 0) return mapHere(stages, name, items, done, corpus);
      while (threads.length < wanted) threads.push(startWorker(data));
      for (const thread of threads) thread.postMessage({ corpus } satisfies Shared);
      return mapThere(threads.slice(0, wanted), name, items, done);
    },
    async close() {
      await Promise.all(threads.splice(0).map((thread) => thread.terminate()));
    },
  };
}

function cores(items: number): number {
  return items < WORTH_A_WORKER ? 0 : availableParallelism();
}

function startWorker(workerData: ThreadData): Worker {
  return new Worker(new URL('src/host/worker.js', ROOT), { workerData });
}

async function mapHere<T extends TaskName>(
  stages: Stages,
  name: T,
  items: readonly Tasks[T]['item'][],
  done: (count: number) => void,
  corpus: NameEvidence | undefined,
): Promise<Tasks[T]['result'][]> {
  const results: Tasks[T]['result'][] = [];
  for (const item of items) {
    results.push(await perform(stages, name, item, corpus));
    done(results.length);
  }
  return results;
}

/** Gives every thread a batch, and the next one when it answers. */
function mapThere<T extends TaskName>(
  threads: readonly Worker[],
  name: T,
  items: readonly Tasks[T]['item'][],
  done: (count: number) => void,
): Promise<Tasks[T]['result'][]> {
  const results = new Array<Tasks[T]['result']>(items.length);
  let next = 0;
  let finished = 0;
  return new Promise((resolve, reject) => {
    const listeners = new Map<Worker, (answer: Answer) => void>();
    const feed = (thread: Worker): void => {
      if (next >= items.length) return;
      const batch: Batch = { id: next, name, items: items.slice(next, next + BATCH) };
      next += batch.items.length;
      thread.postMessage(batch);
    };
    // Only our own listeners go: a thread that loses all of them hears nothing any more.
    const settle = (error?: Error): void => {
      for (const [thread, listener] of listeners)
        thread.off('message', listener).off('error', settle);
      if (error) reject(error);
      else resolve(results);
    };
    for (const thread of threads) {
      const listener = ({ id, results: batch }: Answer): void => {
        for (const [offset, result] of batch.entries()) {
          results[id + offset] = result as Tasks[T]['result'];
        }
        finished += batch.length;
        done(finished);
        if (finished === items.length) settle();
        else feed(thread);
      };
      listeners.set(thread, listener);
      thread.on('error', settle).on('message', listener);
      feed(thread);
    }
  });
}
