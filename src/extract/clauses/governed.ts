import { isRelation, type Tree } from '../tree.ts';
import { isPredicate, isPassive, isInfinitive, verbLemma, lemmaOf } from './predicates.ts';

/** Verbs that hardly ever stand without an infinitive or object: an infinitive beside them is theirs. */
const INTENT =
  /^(?:agree|refuse|decide|vote|vow|pledge|promise|plan|decline|try|attempt|hope|want|intend|aim|seek|threaten|offer|fail|manage|commit|prepare|start|begin|continue|cease|tend|proceed)$/;
/** Verbs of object control whose object does not act in an infinitive of purpose ("left the club to join another"). */
const LOOSE =
  /^(?:leave|bring|see|show|depict|film|find|catch|spot|capture|keep|set|need|require|like|want|hear|watch|get|stop|ban|use)$/;
/** Verbs whose passive tells what somebody is held to do or have done. */
const HELD =
  /^(?:allege|believe|claim|consider|estimate|expect|know|report|rumou?r|say|suppose|suspect|think|understand)$/;
/** What is called by who acts there: "called a meeting to discuss". */
const CALLED =
  /^(?:meeting|session|conference|election|summit|vote|referendum|strike|rally|briefing|assembly|hearing)$/;
/** "ended up being sold". */
const ENDING = /^(?:end|wind) up$/;
/** Verbs of which "for doing" says what for: with others it is a purpose ("went through tests for becoming"). */
const CENSURE =
  /^(?:accuse|arrest|blame|charge|cite|condemn|convict|criticise|criticize|denounce|detain|dismiss|fine|fire|indict|investigate|jail|imprison|praise|punish|rebuke|reprimand|sack|sanction|sentence|sue|suspend|thank|apologise|apologize|forgive|campaign|push|fight|vote|use|opt|prepare|try|hold|credit|honor|honour|laud|hail|slam|blast|scold|fault|censure|disqualify|expel|ban|probe)$/;
const PLANNING = /^(?:campaign|push|fight|vote|use|opt|prepare|try|hold)$/;
const GERUND_MARKS = /^(?:from|of|at|in|on|about|for|against|with|into|to|towards?|over)$/;

const HIRING = /^(?:hire|recruit|train|deploy|send|contract|commission|attract)$/;

interface Control {
  governors: ReadonlyMap<string, unknown>;
  objectControl: ReadonlySet<string>;
  nouns: ReadonlyMap<string, unknown>;
  light: ReadonlySet<string>;
}

/**
 * A clause that its verb asks for though the tree takes it for an adjunct: a gerund ("refrained from answering",
 * "accused of taking") or the infinitive of a request ("asked the council to help").
 */
export function isGoverned(tree: Tree, control: Control, token: number): boolean {
  const { governors, objectControl } = control;
  const { relation } = tree.tokens[token]!;
  const head = tree.head(token);
  if (head < 0 || head > token || !isRelation(relation, 'advcl') || !isPredicate(tree, head))
    return false;
  const verb = verbLemma(tree, head);
  if (isInfinitive(tree, token) && lightNoun(tree, control, head, token) !== undefined) return true;
  if (!governors.has(verb)) return false;
  if (!isGerund(tree, token)) {
    const object = tree.dependent(head, 'obj', 'iobj');
    if (!isInfinitive(tree, token)) return false;
    if (object === undefined && isAppeal(tree, head, token)) return true;
    if (object !== undefined)
      return (
        objectControl.has(verb) &&
        object < token &&
        !LOOSE.test(lemmaOf(tree, head)) &&
        // "hire 8,000 people, half of them crew, to meet demand"
        !(HIRING.test(verb) && opensBehindComma(tree, token)) &&
        !(verb === 'call' && CALLED.test(lemmaOf(tree, object)))
      );
    if (isPassive(tree, head) && objectControl.has(verb) && !LOOSE.test(lemmaOf(tree, head)))
      return true;
    // "is alleged to have accepted gifts"
    if (isPassive(tree, head) && HELD.test(verb)) return true;
    return INTENT.test(verb) && tree.dependent(head, 'xcomp', 'ccomp') === undefined;
  }
  // "failed to agree, with the government blocking": a clause with a subject of its own is no complement.
  if (tree.dependent(token, 'nsubj') !== undefined) return false;
  const marks = tree.dependents(token, 'mark').map((mark) => lemmaOf(tree, mark));
  if (marks.length === 0)
    return tree.first(token) === head + 2 && tree.head(head + 1) === head && ENDING.test(verb);
  if (marks.includes('for') && !CENSURE.test(verb)) return false;
  return marks.some((mark) => GERUND_MARKS.test(mark));
}

function opensBehindComma(tree: Tree, token: number): boolean {
  const first = tree.first(token);
  return tree.tokens[first]!.text === ',' || tree.tokens[first - 1]?.text === ',';
}

/** "was charged with hiding it", "was jailed for killing her": what somebody is judged for. */
export function isJudgedFor(tree: Tree, verb: number, deed: number): boolean {
  if (!isPassive(tree, verb) || tree.tokens[deed]!.xpos !== 'VBG') return false;
  return CENSURE.test(verbLemma(tree, verb)) && !PLANNING.test(verbLemma(tree, verb));
}

/** "summoned the ambassador to protest": who summons him protests. */
export function isToProtest(tree: Tree, predicate: number, verb: number): boolean {
  return (
    /^(?:summon|recall|call in)$/.test(verbLemma(tree, verb)) &&
    /^(?:protest|complain|express|lodge|deliver|convey|demand|condemn|register|voice|object|denounce|hand)$/.test(
      tree.tokens[predicate]!.lemma,
    )
  );
}

/** "guilty of murdering her": the gerund of an adjective. */
export function gerundBehind(tree: Tree, adjective: number): number | undefined {
  return tree
    .dependents(adjective, 'advcl')
    .find(
      (child) =>
        child > adjective &&
        tree.tokens[child]!.xpos === 'VBG' &&
        tree.dependent(child, 'mark') !== undefined,
    );
}

/** "called on the council to act", "appealed to Berg to stay". */
function isAppeal(tree: Tree, verb: number, token: number): boolean {
  const asked =
    /^(?:call|appeal|plead|lobby|push|press|wait|look|rely|count|depend|arrange|vote|pray)$/;
  return (
    asked.test(lemmaOf(tree, verb)) &&
    tree
      .dependents(verb, 'obl', 'nmod')
      .some(
        (child) =>
          child > verb &&
          child < token &&
          tree
            .dependents(child, 'case')
            .some((word) => /^(?:on|upon|to|with|for)$/i.test(tree.tokens[word]!.text)),
      )
  );
}

/** "an intention to pay", "an intention of paying". */
export function takesVerb(tree: Tree, token: number): boolean {
  const { xpos } = tree.tokens[token]!;
  if (xpos !== 'VBG') return xpos === 'VB';
  return tree
    .dependents(token, 'mark')
    .some((mark) => /^(?:of|at)$/i.test(tree.tokens[mark]!.text));
}

/** "asking", "being the source". */
function isGerund(tree: Tree, token: number): boolean {
  if (tree.tokens[token]!.xpos === 'VBG') return true;
  return tree
    .dependents(token, 'cop', 'aux')
    .some((child) => child < token && tree.tokens[child]!.xpos === 'VBG');
}

/** "expressed an unwillingness to": the noun governs, even where the parser hangs the infinitive on the verb. */
export function lightNoun(
  tree: Tree,
  { light, nouns }: Pick<Control, 'light' | 'nouns'>,
  verb: number,
  before: number,
): number | undefined {
  if (!light.has(verbLemma(tree, verb))) return undefined;
  return tree
    .dependents(verb, 'obj')
    .find((object) => object < before && nouns.has(lemmaOf(tree, object)));
}
