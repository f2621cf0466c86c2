/** Reads what the site is made of from a graph folder. */
import { diagnostic, RelataError } from '../diagnostics.ts';
import type {
  ClaimRecord,
  DocumentRecord,
  EntityRecord,
  GraphFile,
  HistoryFile,
  MentionRecord,
} from '../model/index.ts';

/** The text of a file of the graph folder; absent when there is no such file. */
export type ReadText = (name: string) => string | undefined;

/** Where a node stands in the picture of the graph. */
export interface Position {
  x: number;
  y: number;
  size: number;
  community: number;
  pagerank: number;
}

export interface Records {
  documents: DocumentRecord[];
  entities: EntityRecord[];
  claims: ClaimRecord[];
  mentions: MentionRecord[];
  history: HistoryFile | undefined;
  positions: Map<string, Position>;
  edges: number;
}

/** `use` sees the graph before all but the numbers is let go. Throws `publish/no-graph` when a file that must be there is not. */
export function loadRecords(
  read: ReadText,
  use?: (graph: GraphFile, titles: ReadonlyMap<string, string>) => void,
): Records {
  const documents = lines<DocumentRecord>(read, 'documents.jsonl');
  const graph = JSON.parse(required(read, 'graph.json')) as GraphFile;
  use?.(graph, new Map(documents.map(({ id, title }) => [id, title])));
  const places = placesIn(graph);
  const history = read('history.json');
  return {
    documents,
    entities: lines(read, 'entities.jsonl'),
    claims: lines(read, 'claims.jsonl'),
    mentions: lines(read, 'mentions.jsonl'),
    history: history === undefined ? undefined : (JSON.parse(history) as HistoryFile),
    ...places,
  };
}

/** Keeps the numbers and lets go of the rest: in a large graph the edges are most of the memory. */
function placesIn(graph: GraphFile): Pick<Records, 'positions' | 'edges'> {
  const positions = new Map<string, Position>();
  for (const { key, attributes } of graph.nodes) {
    const { x, y, size, community, pagerank } = attributes;
    positions.set(key, { x, y, size, community, pagerank });
  }
  return { positions, edges: graph.edges.length };
}

function lines<T>(read: ReadText, name: string): T[] {
  const text = required(read, name);
  const records: T[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end > start) records.push(JSON.parse(text.slice(start, end)) as T);
    start = end + 1;
  }
  return records;
}

function required(read: ReadText, name: string): string {
  const text = read(name);
  if (text === undefined) throw new RelataError(diagnostic('publish/no-graph', name));
  return text;
}
