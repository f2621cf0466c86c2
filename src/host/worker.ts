import { parentPort, workerData } from 'node:worker_threads';
import { createStages } from '../pipeline.ts';
import type { Batch } from './pool.ts';
import { fileResources } from './resources.ts';
import { perform } from './tasks.ts';

const stages = createStages(fileResources((workerData as { models: string }).models));

parentPort?.on('message', (batch: Batch) => void answer(batch));

async function answer({ id, name, items }: Batch): Promise<void> {
  const results = [];
  for (const item of items) results.push(await perform(stages, name, item));
  parentPort?.postMessage({ id, results });
}
