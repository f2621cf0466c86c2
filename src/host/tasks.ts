import { diagnostic, type Diagnostic } from '../diagnostics.ts';
import type { DocumentEvidence } from '../language/index.ts';
import type { Document, NameEvidence } from '../model/index.ts';
import { evidenceIn, findIn, type Finding, type Stages } from '../pipeline.ts';
import type { ReadResult } from '../read/index.ts';
import { readSource } from './sources.ts';

/** Work that runs on any core: a batch of items, results in the same order. */
export interface Tasks {
  read: { item: { folder: string; path: string }; result: ReadResult };
  evidence: { item: Document; result: DocumentEvidence };
  find: { item: Document; result: Finding | Diagnostic };
}
export type TaskName = keyof Tasks;

/**
 * Does one piece of work. Never throws: a failure is a diagnostic of that item alone. `corpus` is what all documents
 * know of names, when it counts.
 */
export async function perform<T extends TaskName>(
  stages: Stages,
  name: T,
  item: Tasks[T]['item'],
  corpus?: NameEvidence,
): Promise<Tasks[T]['result']> {
  if (name === 'read') return readOne(stages, item as Tasks['read']['item']);
  if (name === 'evidence') return evidenceOfOne(stages, item as Document);
  return findOne(stages, item as Document, corpus);
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

/** A document that cannot be analysed says nothing; `findOne` will report it. */
function evidenceOfOne(stages: Stages, document: Document): DocumentEvidence {
  try {
    return evidenceIn(stages, document);
  } catch {
    return [];
  }
}

function findOne(
  stages: Stages,
  document: Document,
  corpus: NameEvidence | undefined,
): Finding | Diagnostic {
  try {
    return findIn(stages, document, corpus);
  } catch (error) {
    return diagnostic('extract/failed', document.path, (error as Error).message);
  }
}
