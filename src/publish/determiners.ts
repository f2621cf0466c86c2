/** "a", "an" and "the" before the names and titles of a generated sentence. */

export function article(noun: string): string {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}

/** Titles whose bearers are many, by their last word: "an adviser", but "Prime Minister". */
const OF_MANY =
  words(`activist actor actress admiral adviser advisor aide alderman ambassador analyst architect
  archbishop assistant attorney author bishop blogger brigadier captain cardinal co-founder colleague colonel columnist
  commander congressman congresswoman consultant correspondent councillor councilor defender delegate designer detective
  diplomat economist engineer envoy executive expert founder general goalkeeper historian imam inspector journalist judge
  lawmaker lawyer lecturer legislator lieutenant magistrate major mediator member midfielder negotiator officer official
  partner physician player politician producer professor prosecutor psychologist rabbi rapporteur reporter representative
  researcher scientist senator sergeant shareholder singer solicitor specialist strategist striker surgeon trustee veteran`);

/** One of a kind all the same: "chief executive", "attorney general", "first lieutenant governor". */
const OF_ONE =
  /^(?:chief|head|first|lead|sole|principal|top)\b|\b(?:executive|chief|commanding) officer$|\w general$/i;
const MINISTERS = /^(?:cabinet |senior |junior |government |former )*minister$/i;

/** "an adviser", "a minister"; "Minister of Finance", of which there is one, as it is. */
export function withArticle(title: string): string {
  const head = title.slice(0, 200).split(/ (?:of|for|to|in|at|on|with|from) /, 1)[0]!;
  const last = head.slice(head.lastIndexOf(' ') + 1).toLowerCase();
  const ofMany = OF_MANY.has(last) && !OF_ONE.test(head);
  return ofMany || MINISTERS.test(title) ? `${article(title)} ${title}` : title;
}

/** Names that a sentence gives "the": by their last word, where another one is before it. */
const COMMON_ENDS =
  words(`administration agency alliance army assembly association authority brigade brigades bureau
  cabinet coalition commission committee confederation corps council court department directorate embassy emirates
  federation force forces foundation front fund government guard institute islands kingdom league ministry movement nations
  navy ocean office organisation organization parliament party peninsula police region republic river sea secretariat
  senate service states strip treasury union valley`);
const BEGINNINGS =
  /^(?:(?:ministry|department|office|council|board|bureau|committee|organi[sz]ation|federation|republic|association|institute|union|league|university|house) (?:of|for)\b|democratic republic\b)/i;
const THESE =
  /^(?:netherlands|philippines|bahamas|maldives|vatican|kremlin|pentagon|knesset|taliban|duma|bundestag|bundeswehr|balkans|caucasus|west bank|white house|blue house|(?:middle|near|far) east|un|eu|uk|us|usa|uae|bbc|fbi|cia|imf|who|wto|plo)$/i;
const HAS_ONE = /^(?:the|an?|his|her|its|their|our|my)\b|['’]s? /i;

/** "the ", where a sentence has it before the name: "President of the United States". */
export function theBefore(name: string): string {
  if (name.length > 200 || HAS_ONE.test(name)) return '';
  if (THESE.test(name) || BEGINNINGS.test(name)) return 'the ';
  const at = name.lastIndexOf(' ');
  return at > 0 && COMMON_ENDS.has(name.slice(at + 1).toLowerCase()) ? 'the ' : '';
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
