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
  const records = {
    documents,
    entities: lines<EntityRecord>(read, 'entities.jsonl'),
    claims: lines<ClaimRecord>(read, 'claims.jsonl'),
    mentions: lines<MentionRecord>(read, 'mentions.jsonl'),
  };
  shareIds(records);
  return {
    ...records,
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

/** Ids stand in many records. As one and the same string each is found quicker, and all take less memory. */
function shareIds({
  documents,
  entities,
  claims,
  mentions,
}: Pick<Records, 'documents' | 'entities' | 'claims' | 'mentions'>): void {
  const known = new Map<string, string>();
  const shared = (id: string): string => known.get(id) ?? id;
  for (const { id } of documents) known.set(id, id);
  for (const { id } of entities) known.set(id, id);
  for (const claim of claims) {
    claim.subject = shared(claim.subject);
    if (claim.object !== undefined) claim.object = shared(claim.object);
    for (const evidence of claim.evidence) evidence.document = shared(evidence.document);
    for (const said of claim.attribution) said.speaker = shared(said.speaker);
  }
  for (const mention of mentions) {
    mention.document = shared(mention.document);
    mention.entity = shared(mention.entity);
  }
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
