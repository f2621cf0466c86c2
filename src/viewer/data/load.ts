import type { ViewHead, ViewMessage } from '../../model/index.ts';
import {
  addPart,
  DataError,
  emptyGraph,
  readDetail,
  readHead,
  readNames,
  type Detail,
} from './decode.ts';
import type { Graph } from './graph.ts';

declare global {
  interface Window {
    relata?: ViewMessage[];
  }
}

/**
 * Loads data files as scripts: from disk there is no other way. A file that is asked for twice is loaded once.
 */
export class Loader {
  readonly #folder: string;
  readonly #waiting = new Map<string, Promise<string>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The JSON text of a file. Rejects with a DataError. */
  file(name: string): Promise<string> {
    const known = this.#waiting.get(name);
    if (known) return known;
    const loading = this.#load(name);
    this.#waiting.set(name, loading);
    return loading;
  }

  async #load(name: string): Promise<string> {
    const there = arrived(name);
    if (there !== undefined) return there;
    const script = document.createElement('script');
    script.src = this.#folder + name;
    await new Promise<void>((resolve, reject) => {
      script.onload = () => resolve();
      script.onerror = () => reject(new DataError(`The file ${name} cannot be loaded.`));
      document.head.append(script);
    });
    script.remove();
    const text = arrived(name);
    if (text === undefined) throw new DataError(`The file ${name} is damaged: it cannot be read.`);
    return text;
  }
}

/** Takes a message out of the queue that the data files write into. */
function arrived(name: string): string | undefined {
  const queue = self.relata ?? [];
  const index = queue.findIndex(([file]) => file === name);
  return index < 0 ? undefined : queue.splice(index, 1)[0]![1];
}

export interface Source {
  graph: Graph;
  head: ViewHead;
  /** Loads the next part; false when there is none. */
  more: () => Promise<boolean>;
  /** Loads the other names. */
  names: () => Promise<void>;
  /** What is told of an edge: quote, claim, speaker. */
  detail: (edge: number) => Promise<EdgeDetail>;
}

export interface EdgeDetail {
  claim: string;
  quote: string;
  speaker: string;
  time: string;
}

/** The graph with its first part. */
export async function openGraph(folder: string): Promise<Source> {
  const loader = new Loader(folder);
  const head = readHead(await loader.file('graph.js'));
  const graph = emptyGraph(head);
  const details = new Map<string, Detail>();
  let next = 0;
  const source: Source = {
    graph,
    head,
    async more() {
      const part = head.parts[next];
      if (!part) return false;
      addPart(graph, part.file, await loader.file(part.file));
      next++;
      return next < head.parts.length;
    },
    async names() {
      graph.names = readNames(await loader.file(head.names));
    },
    async detail(edge) {
      const file = `detail-${Math.floor(edge / head.detail.size)}.js`;
      const detail = details.get(file) ?? readDetail(file, await loader.file(file));
      details.set(file, detail);
      const at = edge % head.detail.size;
      const [claim, quote] = [detail.claim[at], detail.quote[at]];
      if (claim === undefined || quote === undefined)
        throw new DataError(`The file ${file} is damaged: it is too short.`);
      return { claim, quote, speaker: detail.speaker[at] ?? '', time: detail.time[at] ?? '' };
    },
  };
  await source.more();
  return source;
}
