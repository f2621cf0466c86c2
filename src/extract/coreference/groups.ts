import type { Context } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import type { Lexicon } from '../mentions/find.ts';
import { isRelation } from '../tree.ts';
import { before } from './descriptions.ts';
import type { Links } from './links.ts';

const SENTENCES = 2;
const MINISTERS = 8;
/** "both sides", "the parties": whoever a group was made of last. */
const ANY = new Set(['party', 'side']);

/** Finds the members of "the two countries", "both parties", "the two ministers" and of a plural pronoun. */
export class Groups {
  private last: { sentence: number; members: Candidate[] } | undefined;
  private readonly countries = new Map<string, Candidate>();

  constructor(
    private readonly context: Context,
    private readonly links: Links,
    private readonly lexicon: Lexicon,
  ) {}

  /** Called for every mention in order: remembers where countries were named. */
  pass(candidate: Candidate): void {
    if (
      candidate.kind === 'name' &&
      candidate.country !== undefined &&
      candidate.type === 'place' &&
      !this.countries.has(candidate.country)
    )
      this.countries.set(candidate.country, candidate);
  }

  /** Makes a group of a plural mention that stands alone, if its members are plain. */
  resolve(candidate: Candidate): void {
    const members = candidate.pronoun ? this.ofPronoun(candidate) : this.ofDescription(candidate);
    if (members === undefined || members.length < 2) return;
    this.links.groups.set(
      candidate.index,
      members.map(({ index }) => index),
    );
    this.last = { sentence: candidate.sentence, members };
  }

  private ofDescription(nominal: Candidate): Candidate[] | undefined {
    if (nominal.kind !== 'nominal' || !nominal.plural || nominal.country !== undefined)
      return undefined;
    const definite =
      nominal.definiteness === 'definite' || (nominal.count === 2 && /^both\b/i.test(nominal.text));
    const kinds =
      this.lexicon.words.groups.get(`${nominal.lemma}`) ??
      this.lexicon.words.groups.get(this.pluralWord(nominal));
    if (!definite || kinds === undefined) return undefined;
    if (ANY.has(nominal.lemma)) return this.recent(nominal) ?? this.coordinated(nominal, 1);
    if (
      nominal.count === undefined ||
      nominal.count > 6 ||
      nominal.words.some((word) => this.lexicon.words.other.has(word))
    )
      return undefined;
    if (kinds.includes('place:country')) return this.countriesBefore(nominal);
    return this.peopleBefore(nominal, kinds);
  }

  private pluralWord({ head }: Candidate): string {
    return this.context.analysis.tokens[head]!.text.toLowerCase();
  }

  private recent({ sentence }: Candidate): Candidate[] | undefined {
    return this.last && sentence - this.last.sentence <= SENTENCES ? this.last.members : undefined;
  }

  /** As many countries as are asked for, named or known as those of the people named, in this sentence or the one before. */
  private countriesBefore(nominal: Candidate): Candidate[] | undefined {
    const wanted = nominal.count!;
    const found = new Map<string, Candidate>();
    let sentence = nominal.sentence;
    for (const other of before(this.links, nominal, SENTENCES)) {
      if (other.sentence < sentence) {
        if (found.size >= wanted) break;
        sentence = other.sentence;
      }
      const facts = this.links.cluster(other.index);
      const codes =
        facts.type === 'person'
          ? facts.titles.map(({ country }) => country)
          : other.type === 'place' || facts.country !== undefined
            ? [facts.country]
            : [];
      for (const code of new Set(codes)) {
        const named = code === undefined ? undefined : this.countries.get(code);
        if (code !== undefined && named && !found.has(code)) found.set(code, named);
      }
    }
    return found.size === wanted ? inOrder([...found.values()]) : undefined;
  }

  private peopleBefore(nominal: Candidate, kinds: readonly string[]): Candidate[] | undefined {
    const ranks = this.lexicon.offices.ranks.get(nominal.lemma);
    const found: Candidate[] = [];
    for (const other of before(this.links, nominal, MINISTERS)) {
      if (found.length === nominal.count) break;
      const facts = this.links.cluster(other.index);
      if (facts.name === undefined || facts.plural || !kinds.includes(facts.type)) continue;
      if (nominal.gender && facts.gender && nominal.gender !== facts.gender) continue;
      const titled =
        ranks === undefined ||
        facts.titles.some(({ words }) => ranks.has(words.split('-').at(-1)!));
      if (titled) found.push(other);
    }
    return found.length === nominal.count ? inOrder(found) : undefined;
  }

  private ofPronoun(candidate: Candidate): Candidate[] | undefined {
    const { pronoun } = candidate;
    if (!pronoun?.plural || pronoun.person !== 3 || pronoun.demonstrative) return undefined;
    return this.coordinated(candidate, 1);
  }

  /** "A and B" in this sentence before the mention, or in the one before as its subject. */
  private coordinated(mention: Candidate, sentences: number): Candidate[] | undefined {
    const { tokens } = this.context.analysis;
    for (let i = mention.index - 1; i >= 0 && i >= mention.index - 40; i -= 1) {
      const first = this.links.list[i]!;
      if (mention.sentence - first.sentence > sentences) return undefined;
      if (!isRelation(tokens[first.governor]!.relation, 'nsubj')) continue;
      const rest = this.context.tree
        .dependents(first.governor, 'conj')
        .map((token) => this.links.at(token));
      const members = [first, ...rest].filter(
        (one) => one !== undefined && this.isMember(one),
      ) as Candidate[];
      if (
        members.length === rest.length + 1 &&
        members.length > 1 &&
        members.every(({ last }) => last <= mention.first)
      )
        return members;
    }
    return undefined;
  }

  private isMember(one: Candidate): boolean {
    const { type, plural } = this.links.cluster(one.index);
    return (
      !plural &&
      (type === 'person' || type === 'organization' || type === 'place') &&
      one.kind !== 'pronoun'
    );
  }
}

function inOrder(found: readonly Candidate[]): Candidate[] {
  return [...found].sort((a, b) => a.index - b.index);
}
