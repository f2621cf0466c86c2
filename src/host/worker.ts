import { parentPort, workerData } from 'node:worker_threads';
import { createStages } from '../pipeline.ts';
import { importComponents } from './components.ts';
import type { Batch, ThreadData } from './pool.ts';
import { fileResources } from './resources.ts';
import { perform } from './tasks.ts';

const { models, components } = workerData as ThreadData;
const resources = fileResources(models);
const stages = createStages(resources, await importComponents(components, resources));

parentPort?.on('message', (batch: Batch) => void answer(batch));

async function answer({ id, name, items }: Batch): Promise<void> {
  const results = [];
  for (const item of items) results.push(await perform(stages, name, item));
  parentPort?.postMessage({ id, results });
}
