import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';
import { FORMAT_VERSION } from '../../src/model/index.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../../src/graph/schema.json', import.meta.url));

/** The JSON Schema of every record of `graph/`, from the types in `src/model`. */
export function generateSchema(): string {
  const root = new URL('../../', import.meta.url);
  const generator = createGenerator({
    path: fileURLToPath(new URL('src/model/index.ts', root)),
    tsconfig: fileURLToPath(new URL('tsconfig.json', root)),
    type: '*',
    topRef: true,
    skipTypeCheck: true,
    additionalProperties: false,
    sortProps: true,
  });
  const names = ['GraphFile', 'EntityRecord', 'ClaimRecord', 'MentionRecord', 'DocumentRecord'];
  const definitions = Object.assign(
    {},
    ...[...names, 'HistoryFile'].map((name) => generator.createSchema(name).definitions),
  ) as Record<string, unknown>;
  const sorted = Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1));
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'The records of graph/',
    formatVersion: FORMAT_VERSION,
    description:
      'graph.json is a GraphFile, history.json a HistoryFile; every line of entities.jsonl is an ' +
      'EntityRecord, of claims.jsonl a ClaimRecord, of mentions.jsonl a MentionRecord and of ' +
      'documents.jsonl a DocumentRecord.',
    definitions: Object.fromEntries(sorted),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

if (process.argv.includes('--write')) writeFileSync(SCHEMA_FILE, generateSchema());
