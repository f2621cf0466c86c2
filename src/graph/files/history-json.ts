import { canonicalJson } from '../../base/json.ts';
import type { HistoryBuild, HistoryFile } from '../../model/index.ts';
import { jsonItems } from './lines.ts';

/** `history.json`: a change a line. Builds that were there are written as they were. */
export function* historyJson({ formatVersion, builds }: HistoryFile): Iterable<string> {
  yield `{"formatVersion":${formatVersion},"builds":[`;
  for (const [index, build] of builds.entries()) {
    yield* buildLines(build);
    yield index < builds.length - 1 ? '},' : '}';
  }
  yield ']}';
}

function* buildLines(build: HistoryBuild): Iterable<string> {
  const date = build.date === undefined ? '' : `"date":${JSON.stringify(build.date)},`;
  yield `{"build":${build.build},${date}`;
  for (const kind of ['documents', 'entities', 'claims'] as const) {
    yield `"${kind}":{`;
    const lists = Object.entries(build[kind]) as [string, object[]][];
    for (const [index, [name, items]] of lists.entries()) {
      yield `${JSON.stringify(name)}:[`;
      yield* jsonItems(items, canonicalJson);
      yield index < lists.length - 1 ? '],' : ']';
    }
    yield kind === 'claims' ? '}' : '},';
  }
}
