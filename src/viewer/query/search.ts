import { typeOf, type Graph } from '../data/graph.ts';

export interface Hit {
  node: number;
  /** The name that matched, where it is not the label. */
  name?: string;
}

/** Lower case without diacritics: "Zoë" is found by "zoe". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/**
 * Finds nodes by label, other name and type. Names are folded once and again only when more have arrived.
 */
export class NameIndex {
  readonly #graph: Graph;
  readonly #labels: string[] = [];
  #names: string[] = [];

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** The best first: a name that begins with the words, then one with a word that does, then any; then importance. */
  find(query: string, most: number, accepts: (node: number) => boolean = () => true): Hit[] {
    const wanted = fold(query).trim();
    if (wanted === '') return [];
    this.#grow();
    const ranks: Hit[][] = [[], [], [], []];
    for (let node = 0; node < this.#labels.length && ranks[0]!.length < most; node++) {
      if (!accepts(node)) continue;
      const rank = rankOf(this.#labels[node]!, wanted);
      if (rank !== undefined) ranks[rank]!.push({ node });
      else {
        const name = this.#otherName(node, wanted);
        if (name !== undefined) ranks[3]!.push({ node, name });
      }
    }
    return ranks.flat().slice(0, most);
  }

  #grow(): void {
    const { label, nodes, names } = this.#graph;
    for (let node = this.#labels.length; node < nodes; node++)
      this.#labels.push(fold(label[node]!));
    if (this.#names.length !== names.length) this.#names = names.map(fold);
  }

  #otherName(node: number, wanted: string): string | undefined {
    const folded = this.#names[node];
    if (folded === undefined || !folded.includes(wanted)) return undefined;
    const index = folded.split('|').findIndex((name) => rankOf(name, wanted) !== undefined);
    return this.#graph.names[node]!.split('|')[index];
  }
}

function rankOf(name: string, wanted: string): 0 | 1 | 2 | undefined {
  const at = name.indexOf(wanted);
  if (at < 0) return undefined;
  if (at === 0) return 0;
  return name.includes(` ${wanted}`) ? 1 : 2;
}

/** "Anna Berg, person" */
export function spoken(graph: Graph, node: number): string {
  return `${graph.label[node]!}, ${typeOf(graph, node)}`;
}
