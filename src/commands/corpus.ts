import { resolve } from 'node:path';
import { choiceOf, importComponents } from '../host/components.ts';
import { loadSettings } from '../host/config.ts';
import { openIntake } from '../host/host.ts';
import { fileResources, MODELS } from '../host/resources.ts';
import { createStages, gather } from '../pipeline.ts';
import { createReview, type ResolveInput, type Review } from '../resolve/index.ts';
import { createProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

export interface CorpusOptions {
  seeds: string;
  graph: string;
  workers?: number;
}

/** Reads and analyses the articles as a build does, for questions about how they are resolved. Writes nothing. */
export async function openReview(options: CorpusOptions, terminal: Terminal): Promise<Review> {
  return createReview(fileResources())(await gatherCorpus(options, terminal));
}

async function gatherCorpus(options: CorpusOptions, terminal: Terminal): Promise<ResolveInput> {
  const progress = createProgress(terminal);
  const resources = fileResources();
  const settings = await loadSettings(terminal.folder);
  const chosen = choiceOf(settings, terminal.folder);
  const intake = openIntake(
    {
      seeds: resolve(terminal.folder, options.seeds),
      graph: resolve(terminal.folder, options.graph),
      models: MODELS,
      ...chosen,
      ...(options.workers === undefined ? {} : { workers: options.workers }),
      progress: (stage, done, total) => progress.report(stage, done, total),
    },
    createStages(resources, await importComponents(chosen.components, resources)),
  );
  try {
    const { documents, extractions } = await gather(intake, settings);
    const { corrections } = await intake.previous();
    return { documents, extractions, ...(corrections === undefined ? {} : { corrections }) };
  } finally {
    await intake.close();
    progress.clear();
  }
}
