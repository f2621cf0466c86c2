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

/** Files of a graph folder by their names; absent where there is no such file. */
export interface GraphSource {
  text(name: string): string | undefined;
  /** One after the other: the whole file of a large corpus would take more memory than what is made of it. */
  lines(name: string): Iterable<string> | undefined;
}

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
  source: GraphSource,
  use?: (graph: GraphFile, titles: ReadonlyMap<string, string>) => void,
): Records {
  const documents = recordsIn<DocumentRecord>(source, 'documents.jsonl');
  const places = readGraph(source, (graph) =>
    use?.(graph, new Map(documents.map(({ id, title }) => [id, title]))),
  );
  const history = source.text('history.json');
  const records = {
    documents,
    entities: recordsIn<EntityRecord>(source, 'entities.jsonl'),
    claims: recordsIn<ClaimRecord>(source, 'claims.jsonl'),
    mentions: recordsIn<MentionRecord>(source, 'mentions.jsonl'),
  };
  shareIds(records);
  return {
    ...records,
    history: history === undefined ? undefined : (JSON.parse(history) as HistoryFile),
    ...places,
  };
}

/** Keeps the numbers and lets go of the rest: in a large graph the edges are most of the memory. */
function readGraph(
  source: GraphSource,
  use: (graph: GraphFile) => void,
): Pick<Records, 'positions' | 'edges'> {
  const graph = JSON.parse(there(source.text('graph.json'), 'graph.json')) as GraphFile;
  use(graph);
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

function recordsIn<T>(source: GraphSource, name: string): T[] {
  const records: T[] = [];
  for (const line of there(source.lines(name), name))
    if (line !== '') records.push(JSON.parse(line) as T);
  return records;
}

function there<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new RelataError(diagnostic('publish/no-graph', name));
  return found;
}
