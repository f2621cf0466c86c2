import type { GraphFile } from '../model/index.ts';
import type { Settings } from '../settings.ts';
import type { WriteFile } from './files.ts';
import type { Outlines } from './outlines.ts';
import type { Site } from './site.ts';

/** One run: the corpus, and where its files go. */
export interface Build {
  site: Site;
  write: WriteFile;
  outlines: Outlines;
  /** Called with every batch of pages that is written. */
  progress: (count: number) => void;
}

export interface BuildOptions {
  graph: string;
  site: string;
  settings: Settings;
  /** The owner's folder: what `settings.templates` is relative to. */
  folder: string;
  progress?: (done: number, total: number) => void;
  /** Makes the data files of the graph view. `titles`: of the documents, by id. */
  viewFiles?: (graph: GraphFile, titles: ReadonlyMap<string, string>) => Iterable<ViewFile>;
}

/** A file for the browser, in pieces. */
export interface ViewFile {
  name: string;
  chunks: Iterable<string>;
}
