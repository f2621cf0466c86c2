/** Arabic and Hebrew letters, one Latin letter each; what is only sometimes written has none. */

const ARABIC = tableOf(
  'اA أA إA آA ٱA بb پp تt ثT جj چc حH خx دd ذD رr زz ژZ سs شS صQ ضW طt ظD عE غG فf ڤv ڥv قq كk کk گg ݣg ڭg لl مm نn هh ةh وw ؤw يy ىy یy ئy ء',
);
const HEBREW = tableOf(
  'אA בb גg דd הh וw זz חH טT יy כk ךk לl מm םm נn ןn סs עE פp ףp צc ץc קq רr שS תt',
);
/** Points, lengthening, apostrophes. */
const UNWRITTEN = /[\u0591-\u05c7\u064b-\u0652\u0640׳״"]/g;

/** Undefined where a letter is not of the script. */
export function consonantsOf(letters: string, script: 'arabic' | 'hebrew'): string | undefined {
  const table = script === 'arabic' ? ARABIC : HEBREW;
  let sounds = '';
  for (const letter of letters.replace(UNWRITTEN, '')) {
    const sound = table.get(letter);
    if (sound === undefined) return undefined;
    sounds += sound;
  }
  return sounds;
}

function tableOf(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));
}
