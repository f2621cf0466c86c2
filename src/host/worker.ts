import { parentPort, workerData } from 'node:worker_threads';
import { createStages } from '../pipeline.ts';
import { importComponents } from './components.ts';
import type { NameEvidence } from '../model/index.ts';
import type { Batch, Shared, ThreadData } from './pool.ts';
import { fileResources } from './resources.ts';
import { perform } from './tasks.ts';

const { models, components } = workerData as ThreadData;
const resources = fileResources(models);
const stages = createStages(resources, await importComponents(components, resources));

let corpus: NameEvidence | undefined;

parentPort?.on('message', (message: Batch | Shared) => {
  if ('corpus' in message) corpus = message.corpus;
  else void answer(message);
});

async function answer({ id, name, items }: Batch): Promise<void> {
  const results = [];
  for (const item of items) results.push(await perform(stages, name, item, corpus));
  parentPort?.postMessage({ id, results });
}
