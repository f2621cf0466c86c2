import type { Name } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { MentionWords } from './words.ts';

/** What a place or house is called after its patron: "Queen Anne's County", "St. Mary's Hospital". */
const PATRON_PLACE =
  /^(?:County|Island|Bay|Hospital|College|School|Church|Cathedral|Parish|Park|Harbour|Harbor)$/;
const TITLE_OF_PATRON = /^(?:Queen|King|Prince|Princess|Saint|St\.?)$/;

/** Names whose shape shows that more or less belongs to them than the recognizer has seen. */
export function shapedNames(context: Context, words: MentionWords, names: readonly Name[]): Name[] {
  return joinHyphened(context, names)
    .map((one) => {
      const name = withFront(context, withStanding(context, withPartners(context, one)));
      switch (name.type) {
        case 'person':
          return withPatronPlace(context, withoutStrange(context, words, name));
        case 'organization':
          return withOwnMark(context, withNumber(context, name));
        default:
          return withNumber(context, name);
      }
    })
    .filter(({ first }, index, all) => first >= (all[index - 1]?.last ?? 0));
}

function spans({ analysis: { tokens } }: Context, name: Name, first: number, last: number): Name {
  return { ...name, first, last, start: tokens[first]!.start, end: tokens[last - 1]!.end };
}

/** Whether a hyphen without spaces stands at a token. */
function isHyphen({ analysis: { tokens } }: Context, at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (hyphen === undefined || before === undefined || after === undefined) return false;
  return /^[-–]$/.test(hyphen.text) && before.end === hyphen.start && hyphen.end === after.start;
}

/** "Alba-Dorn County": two halves of one name; two countries and two people stay two. */
function joinHyphened(context: Context, names: readonly Name[]): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    const one =
      before?.last === name.first - 1 &&
      isHyphen(context, name.first - 1) &&
      (name.type === 'place' || name.type === 'organization') &&
      [before, name].every(({ type, subtype }) => type !== 'people' && subtype !== 'country') &&
      (before.type === name.type || before.type === 'place') &&
      name.last - name.first > 1;
    if (one) joined[joined.length - 1] = { ...name, first: before.first, start: before.start };
    else joined.push(name);
  }
  return joined;
}

/** "Zorva-2": a number that is part of the name, which is then no place. */
function withNumber(context: Context, name: Name): Name {
  const number = context.analysis.tokens[name.last + 1];
  if (name.type === 'people' || !isHyphen(context, name.last)) return name;
  if (!/^\d{1,4}$/.test(number!.text)) return name;
  const whole = spans(context, name, name.first, name.last + 2);
  return name.type === 'place' ? { ...whole, type: 'thing' } : whole;
}

/** What stands somewhere under the name of a place or person, and what is printed or taught under it. */
const STANDING =
  /^(?:Towers?|Barracks|Theat(?:er|re)|Bridge|Street|Avenue|Boulevard|Square|Palace|Stadium|Arena|Building|Plaza|River|Airport|Castle|Cathedral|Highway|Dam|Cemetery|Mountains|Hills|Falls|Canyon|Prison|Heights)$/;
const KEEPING =
  /^(?:Foundation|Institute|University|College|School|Hospital|Library|Museum|Gallery|Orchestra|Symphony|Academy)$/;
const PRINTED =
  /^(?:Reporter|Times|Herald|Gazette|Tribune|Chronicle|Telegraph|Observer|Inquirer|Examiner)$/;

/** "Berg Tower", "the Hollywood Reporter": neither the man nor the district. In a headline every word has a capital. */
function withStanding(context: Context, name: Name): Name {
  const { tokens } = context.analysis;
  const [end, next] = [tokens[name.last], tokens[name.last + 1]];
  if (!end || !/^NNPS?$/.test(end.xpos) || !/^(?:person|place|organization)$/.test(name.type))
    return name;
  if (
    next &&
    /^\p{Lu}/u.test(next.text) &&
    next.upos !== 'PUNCT' &&
    context.tree.sentence(name.last + 1) === context.tree.sentence(name.last)
  )
    return name;
  if (context.tree.sentence(name.last) !== context.tree.sentence(name.first)) return name;
  const kind = STANDING.test(end.text)
    ? 'place'
    : KEEPING.test(end.text) || (name.type === 'place' && PRINTED.test(end.text))
      ? 'organization'
      : undefined;
  if (kind === undefined) return name;
  return plain(spans(context, name, name.first, name.last + 1), kind);
}

/** "the USS Anna Berg" is a ship, "Little Norland" a part of a town. */
function withFront(context: Context, name: Name): Name {
  const before = context.analysis.tokens[name.first - 1];
  if (!before || context.tree.sentence(name.first - 1) !== context.tree.sentence(name.first))
    return name;
  const ship = /^(?:USS|HMS|RMS|HMCS|HMAS|USNS|INS|MV|MS|SS|RRS|USCGC)$/.test(before.text);
  const quarter = name.type === 'place' && before.text === 'Little' && before.xpos === 'NNP';
  if (!ship && !quarter) return name;
  return plain(spans(context, name, name.first - 1, name.last), ship ? 'thing' : 'place');
}

/** Another type, and nothing of the kind that the shorter name had. */
function plain({ first, last, start, end, confidence }: Name, type: Name['type']): Name {
  return { first, last, start, end, type, confidence };
}

/** "Anna Norton & Co", "Berg & Sons": a firm. */
function withPartners(context: Context, name: Name): Name {
  const { tokens } = context.analysis;
  const [and, rest, next] = [0, 1, 2].map((step) => tokens[name.last + step]);
  if (/^\p{Lu}/u.test(next?.text ?? '')) return name;
  if (and?.text !== '&' || !PARTNERS.test(rest?.text ?? '')) return name;
  if (!/^(?:person|organization|place)$/.test(name.type)) return name;
  return { ...spans(context, name, name.first, name.last + 2), type: 'organization' };
}

const PARTNERS = /^(?:Co\.?|Company|Sons?|Bros\.?|Brothers|Partners|Associates|Daughters)$/;

/** "at Zorvy's, the grocer": a mark of possession before nothing that is owned is part of the name. */
function withOwnMark(context: Context, name: Name): Name {
  const { tokens } = context.analysis;
  const [mark, next] = [tokens[name.last], tokens[name.last + 1]];
  if (mark?.xpos !== 'POS' || !/^['’]s$/i.test(mark.text)) return name;
  if (
    next !== undefined &&
    !/^(?:[,.;:)]|VERB|AUX)$/.test(next.upos === 'PUNCT' ? next.text : next.upos)
  )
    return name;
  if (next !== undefined && next.xpos === 'VBG') return name;
  return spans(context, name, name.first, name.last + 1);
}

/** "Queen Anne's County" is nobody. */
function withPatronPlace(context: Context, name: Name): Name {
  const { tokens } = context.analysis;
  const place = tokens[name.last + 1];
  if (tokens[name.last]?.xpos !== 'POS' || !PATRON_PLACE.test(place?.text ?? '')) return name;
  const titled = TITLE_OF_PATRON.test(tokens[name.first - 1]?.text ?? '');
  const first = titled ? name.first - 1 : name.first;
  const land = /^(?:County|Island|Bay|Park|Harbou?r)$/.test(place!.text);
  return { ...spans(context, name, first, name.last + 2), type: land ? 'place' : 'organization' };
}

/** "LIMA Anna Berg", "Lands, Reform and Resettlement Anna Berg": what stands before the name is none of it. */
function withoutStrange(context: Context, words: MentionWords, name: Name): Name {
  const { tokens } = context.analysis;
  if (name.last - name.first < 3) return name;
  const texts = tokens.slice(name.first, name.last).map(({ text }) => text);
  const [head, ...rest] = texts;
  const shouted = /^\p{Lu}{4,}$/u.test(head!) && rest.every((text) => !/^\p{Lu}{3,}$/u.test(text));
  const field =
    /^(?:and|of|for|&)$/i.test(tokens[name.first - 1]?.text ?? '') &&
    /^\p{Lu}\p{Ll}+(?:tion|ment|ing|ture|ence|ance|ity|cs|ry)$/u.test(head!) &&
    words.isNoun(head!.toLowerCase());
  return shouted || field ? spans(context, name, name.first + 1, name.last) : name;
}
