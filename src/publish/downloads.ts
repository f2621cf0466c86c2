/** What the data page says of each file. */

const DESCRIPTIONS: ReadonlyMap<string, string> = new Map([
  ['graph.json', 'The graph with metrics and layout, as Graphology and Sigma read it.'],
  ['entities.jsonl', 'Every entity with its names, offices and places; a record a line.'],
  ['claims.jsonl', 'Every claim with its evidence, speakers, dates and figures; a record a line.'],
  [
    'documents.jsonl',
    'Every source with its title, date and, where it may be published, its text.',
  ],
  ['mentions.jsonl', 'Every place where an entity is named; a record a line.'],
  ['graph.gexf', 'The graph for Gephi.'],
  ['graph.graphml', 'The graph for yEd, Cytoscape, igraph and NetworkX.'],
  ['nodes.csv', 'The nodes as a table, with the headers that Neo4j imports.'],
  ['edges.csv', 'The edges as a table, with the headers that Neo4j imports.'],
  ['graph.jsonld', 'Linked data: schema.org and PROV-O.'],
  ['graph.ttl', 'The same as Turtle.'],
  ['schema.json', 'JSON Schema of every record.'],
  ['history.json', 'What each build that changed something added, removed and merged.'],
]);

export function describeDownload(name: string): string {
  return DESCRIPTIONS.get(name) ?? '';
}

/** 12345 → "12 kB" */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
