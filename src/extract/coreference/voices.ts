import { push } from '../../base/order.ts';
import type { Context, Quotation } from '../context.ts';
import type { Candidate } from '../mentions/candidate.ts';
import { isRelation } from '../tree.ts';
import { role } from './features.ts';
import { agree, type Links } from './links.ts';
import { reporterOf, SAYING } from './reporters.ts';

/** People who speak for others: "he" in their words is whom they speak for. */
const VOICES =
  /^(?:spokesman|spokeswoman|spokesperson|lawyer|attorney|solicitor|source|representative|publicist)$/;
const MENTIONS = 40;
/** How far back, in sentences that are not all quotation, the speaker of "he said" is looked for. */
const SENTENCES = 2;

function isHuman({ gender }: Candidate): boolean {
  return gender === 'male' || gender === 'female';
}

/** What speech and quotation say of pronouns. */
export class Voices {
  private readonly before: number[] = [0];

  constructor(
    private readonly context: Context,
    private readonly links: Links,
    private readonly quotations: readonly Quotation[],
  ) {
    const { sentences, tokens } = context.analysis;
    const quoted = new Uint8Array(tokens.length);
    for (const { first, last } of quotations) quoted.fill(1, first, last);
    sentences.forEach(({ first, last }, number) => {
      let outside = false;
      for (let token = first; token < last && !outside; token += 1)
        outside = !quoted[token] && tokens[token]!.upos !== 'PUNCT';
      this.before.push(this.before[number]! + (outside ? 1 : 0));
    });
  }

  /** Sentences from a mention to a later one; between two outside of quotations, those that are all quotation do not count. */
  apart(later: Candidate, earlier: Candidate): number {
    return later.quotation === undefined && earlier.quotation === undefined
      ? this.before[later.sentence]! - this.before[earlier.sentence]!
      : later.sentence - earlier.sentence;
  }

  /** Whether a third person in direct speech would be the one who speaks. */
  private isOwnVoice(pronoun: Candidate, other: Candidate): boolean {
    if (pronoun.quotation === undefined || !isHuman(pronoun)) return false;
    const quotation = this.quotations[pronoun.quotation];
    if (quotation?.speaker === undefined || !this.isDirect(quotation)) return false;
    const speaker = this.links.at(quotation.speaker);
    return speaker !== undefined && this.links.same(speaker, other);
  }

  /** Whether a pronoun that brings direct speech would be somebody whom that speech speaks of. */
  private isSpokenOf(pronoun: Candidate, other: Candidate): boolean {
    const own = this.quoted().get(pronoun.head) ?? [];
    const within = this.spokenOf();
    return own.some((quotation) =>
      within.get(quotation)?.some((mention) => this.links.same(mention, other)),
    );
  }

  private byQuotation: Map<number, Candidate[]> | undefined;

  /** People that quotations speak of by name or as "he" and "she", by quotation. */
  private spokenOf(): ReadonlyMap<number, readonly Candidate[]> {
    if (this.byQuotation === undefined) {
      this.byQuotation = new Map();
      for (const one of this.links.list) {
        if (one.quotation === undefined) continue;
        const named = one.kind === 'name' && role(this.context, one) !== 'inner';
        if (named || (one.pronoun?.person === 3 && isHuman(one)))
          push(this.byQuotation, one.quotation, one);
      }
    }
    return this.byQuotation;
  }

  /** Whether grammar of speech forbids that a pronoun is somebody: as speaker, as spoken of, as who speaks for him. */
  rulesOut(pronoun: Candidate, other: Candidate): boolean {
    return (
      this.isOwnVoice(pronoun, other) ||
      this.speaksForOther(pronoun, other) ||
      this.isSpokenOf(pronoun, other)
    );
  }

  /** Whether a mention speaks for somebody else, whom a pronoun in its words means. */
  private speaksForOther(pronoun: Candidate, other: Candidate): boolean {
    const { name } = this.links.cluster(other.index);
    return isHuman(pronoun) && name === undefined && VOICES.test(other.lemma);
  }

  /** Direct speech begins like a sentence; "a partial quote" goes on in the sentence around it. */
  private isDirect({ first }: Quotation): boolean {
    return /^\p{Lu}/u.test(this.context.analysis.tokens[first]!.text);
  }

  /** The pronoun behind direct speech that brings it: whose words they are is asked before whom they speak of. */
  ahead({ quotation, index }: Candidate): Candidate | undefined {
    const head = quotation === undefined ? undefined : this.quotations[quotation]?.speaker;
    const speaker = head === undefined ? undefined : this.links.at(head);
    return speaker?.pronoun && isHuman(speaker) && speaker.index > index ? speaker : undefined;
  }

  /** Whom speech says that a pronoun means. */
  referent(pronoun: Candidate): { to: Candidate; rule: string } | undefined {
    if (pronoun.pronoun?.person !== 3 || pronoun.pronoun.demonstrative) return undefined;
    const own = this.reporting(pronoun);
    if (own) return { to: own, rule: 'reporting' };
    const speaker = this.speakerBefore(pronoun);
    return speaker && { to: speaker, rule: 'speaker-before' };
  }

  /** "The company said it would": the subject of the verb of saying, if nobody else who fits stands between. */
  private reporting(pronoun: Candidate): Candidate | undefined {
    const subject = reporterOf(this.context, this.links, pronoun);
    if (subject === undefined || subject.index >= pronoun.index) return undefined;
    if (subject.pronoun?.demonstrative || (subject.pronoun?.person ?? 3) !== 3) return undefined;
    if (subject.quotation !== undefined && subject.quotation !== pronoun.quotation)
      return undefined;
    const { type, plural, name } = this.links.cluster(subject.index);
    if (
      isHuman(pronoun)
        ? name === undefined && subject.kind !== 'pronoun' && subject.definiteness !== 'indefinite'
        : !(type === 'organization' || type === 'place' || (type === 'person' && plural))
    )
      return undefined;
    if (this.speaksForOther(pronoun, subject) || this.isOwnVoice(pronoun, subject))
      return undefined;
    return this.fits(pronoun, subject) && !this.between(subject, pronoun) ? subject : undefined;
  }

  /** `"…," he said.`: whoever the nearest sentence outside of quotations is about, if that leaves no doubt. */
  private speakerBefore(pronoun: Candidate): Candidate | undefined {
    if (!isHuman(pronoun) || !this.brings(pronoun)) return undefined;
    const found: Candidate[] = [];
    for (let i = pronoun.index - 1; i >= 0 && i >= pronoun.index - MENTIONS; i -= 1) {
      const other = this.links.list[i]!;
      if (other.quotation !== undefined) continue;
      const apart = this.apart(pronoun, other);
      if (apart > SENTENCES) break;
      if (found.length > 0 && apart > this.apart(pronoun, found[0]!)) break;
      if (
        (other.pronoun?.person ?? 3) === 3 &&
        this.isPerson(other) &&
        this.fits(pronoun, other) &&
        !this.isSpokenOf(pronoun, other)
      )
        found.push(other);
    }
    const roots = new Set(found.map(({ index }) => this.links.find(index)));
    if (roots.size === 1) return this.isLikely(found) ? found[0] : undefined;
    const subjects = found.filter((other) => this.isMainSubject(other));
    return new Set(subjects.map(({ index }) => this.links.find(index))).size === 1
      ? subjects[0]
      : undefined;
  }

  /** Whether the only one who fits acts in its sentence, or nobody else who could speak does. */
  private isLikely(found: readonly Candidate[]): boolean {
    const { tree, analysis } = this.context;
    if (found.some(({ governor }) => isRelation(analysis.tokens[governor]!.relation, 'nsubj')))
      return true;
    const { first, last } = analysis.sentences[found[0]!.sentence]!;
    for (let token = first; token < last; token += 1) {
      if (!isRelation(analysis.tokens[token]!.relation, 'nsubj')) continue;
      const verb = tree.head(token);
      if (verb < 0 || tree.head(verb) >= 0) continue;
      const subject = this.links.at(token);
      return subject !== undefined && subject.type !== 'person';
    }
    return true;
  }

  /** Whether a pronoun outside of quotations brings one, or says something. */
  private brings({ quotation, head }: Candidate): boolean {
    if (quotation !== undefined) return false;
    if (this.quoted().has(head)) return true;
    const { tree, analysis } = this.context;
    const verb = tree.head(head);
    const says =
      verb >= 0 && tree.head(verb) < 0 && isRelation(analysis.tokens[head]!.relation, 'nsubj');
    return says && SAYING.test(analysis.tokens[verb]!.lemma.toLowerCase());
  }

  private bySpeaker: Map<number, number[]> | undefined;

  /** Direct speech by the head of its speaker, as indices of quotations. */
  private quoted(): ReadonlyMap<number, readonly number[]> {
    if (this.bySpeaker === undefined) {
      const found = new Map<number, number[]>();
      this.quotations.forEach((quotation, index) => {
        const { speaker } = quotation;
        if (speaker !== undefined) push(found, speaker, this.isDirect(quotation) ? index : -1);
      });
      this.bySpeaker = found;
    }
    return this.bySpeaker;
  }

  private isPerson(other: Candidate): boolean {
    const { type, plural, members } = this.links.cluster(other.index);
    return type === 'person' && !plural && members.some(({ kind }) => kind !== 'pronoun');
  }

  private isMainSubject({ governor }: Candidate): boolean {
    const { tree, analysis } = this.context;
    const verb = tree.head(governor);
    if (verb < 0 || !isRelation(analysis.tokens[governor]!.relation, 'nsubj')) return false;
    return tree.head(verb) < 0 || isRelation(analysis.tokens[verb]!.relation, 'parataxis', 'conj');
  }

  private fits(pronoun: Candidate, other: Candidate): boolean {
    return agree(this.links.cluster(pronoun.index), this.links.cluster(other.index));
  }

  /** Whether somebody else who fits is named between the two. */
  private between(from: Candidate, pronoun: Candidate): boolean {
    const human = isHuman(pronoun);
    for (let i = from.index + 1; i < pronoun.index; i += 1) {
      const other = this.links.list[i]!;
      if (this.links.same(other, from) || other.kind === 'pronoun' || !this.fits(pronoun, other))
        continue;
      if (other.first < from.fullLast) continue;
      if (human ? this.isPerson(other) : true) return true;
    }
    return false;
  }
}
