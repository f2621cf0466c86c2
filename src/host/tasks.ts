import { diagnostic, type Diagnostic } from '../diagnostics.ts';
import type { Document } from '../model/index.ts';
import { findIn, type Finding, type Stages } from '../pipeline.ts';
import type { ReadResult } from '../read/index.ts';
import { readSource } from './sources.ts';

/** Work that runs on any core: a batch of items, results in the same order. */
export interface Tasks {
  read: { item: { folder: string; path: string }; result: ReadResult };
  find: { item: Document; result: Finding | Diagnostic };
}
export type TaskName = keyof Tasks;

/** Does one piece of work. Never throws: a failure is a diagnostic of that item alone. */
export async function perform<T extends TaskName>(
  stages: Stages,
  name: T,
  item: Tasks[T]['item'],
): Promise<Tasks[T]['result']> {
  if (name === 'read') return readOne(stages, item as Tasks['read']['item']);
  return findOne(stages, item as Tasks['find']['item']);
}

async function readOne(
  stages: Stages,
  { folder, path }: Tasks['read']['item'],
): Promise<ReadResult> {
  const source = await readSource(folder, path);
  if ('problem' in source) return { diagnostics: [source.problem] };
  try {
    return stages.read({ path, bytes: source.bytes });
  } catch (error) {
    return { diagnostics: [diagnostic('read/failed', path, (error as Error).message)] };
  }
}

function findOne(stages: Stages, document: Document): Finding | Diagnostic {
  try {
    return findIn(stages, document);
  } catch (error) {
    return diagnostic('extract/failed', document.path, (error as Error).message);
  }
}
