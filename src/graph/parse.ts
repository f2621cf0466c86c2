import { diagnostic, RelataError } from '../diagnostics.ts';
import { FORMAT_VERSION, type GraphFile } from '../model/index.ts';

/** Reads `graph.json`. Throws `graph/damaged` or `graph/version` when it is not what this version writes. */
export function parseGraph(text: string, where = 'graph/graph.json'): GraphFile {
  const value = parseJson(text, where);
  if (!isRecord(value) || !isRecord(value.attributes))
    throw new RelataError(diagnostic('graph/damaged', where, 'it has no attributes'));
  checkVersion(value.attributes.formatVersion, where);
  const { nodes, edges } = value;
  if (!isList(nodes, isNode) || !isList(edges, isEdge))
    throw new RelataError(diagnostic('graph/damaged', where, 'its nodes or edges are not a graph'));
  const keys = new Set(nodes.map(({ key }) => key));
  const lost = edges.find(({ source, target }) => !keys.has(source) || !keys.has(target));
  if (lost)
    throw new RelataError(diagnostic('graph/damaged', where, `edge ${lost.key} leads nowhere`));
  return value as unknown as GraphFile;
}

export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new RelataError(diagnostic('graph/damaged', where, 'it is not JSON'));
  }
}

export function checkVersion(version: unknown, where: string): void {
  if (version === FORMAT_VERSION) return;
  const found = typeof version === 'number' ? String(version) : 'none';
  throw new RelataError(diagnostic('graph/version', where, found));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isNode(value: unknown): value is { key: string } {
  if (!isRecord(value) || typeof value.key !== 'string' || !isRecord(value.attributes))
    return false;
  const { x, y, label, type } = value.attributes;
  const placed = Number.isFinite(x) && Number.isFinite(y);
  return placed && typeof label === 'string' && typeof type === 'string';
}

function isEdge(value: unknown): value is { key: string; source: string; target: string } {
  if (!isRecord(value) || !isRecord(value.attributes)) return false;
  return [value.key, value.source, value.target].every((id) => typeof id === 'string');
}
