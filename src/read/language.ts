/** What language a text is in. */
import { francAll } from 'franc';

/** ISO 639-3, as franc has it, to BCP 47. Those that are missing here keep their three letters. */
const TAGS: ReadonlyMap<string, string> = new Map(
  (
    'eng en,fra fr,deu de,spa es,ita it,por pt,nld nl,rus ru,ukr uk,bel be,pol pl,ces cs,slk sk,hun hu,ron ro,bul bg,' +
    'srp sr,hrv hr,bos bs,slv sl,mkd mk,ell el,tur tr,arb ar,pes fa,heb he,hin hi,ben bn,urd ur,cmn zh,jpn ja,kor ko,' +
    'vie vi,tha th,ind id,zlm ms,swe sv,dan da,nob nb,nno nn,fin fi,est et,lvs lv,lit lt,cat ca,glg gl,eus eu,kat ka,' +
    'hye hy,azj az,kaz kk,uzn uz,tam ta,tel te,mar mr,guj gu,pan pa,swh sw,amh am,afr af,isl is,gle ga,sqi sq,als sq,epo eo'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
/** The commonest words of English; a text in another language has few of them. */
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|to|in|is|was|for|that|with|on|said|are|were|has|have|by|from|not)(?!\p{L})/giu;
/** In lower case: the names of an English text are full of `La` and `Del`. */
const FOREIGN =
  /(?<!\p{L})(?:[Ll]es?|la|des|une|du|est|sur|dans|pour|avec|qui|der|die|das|und|ist|den|dem|ein|eine|mit|el|los|las|del|por|una|que|con|para|il|gli|che|della|di|per|het|een|van|dos|da|em|na|nie|jest|się)(?!\p{L})/gu;
/** franc needs about this many characters to be right. */
const SHORTEST = 80;

/** A BCP 47 tag, `und` when the text is too short or too mixed to say. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 4000);
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  if (words === 0) return 'und';
  const english = (sample.match(ENGLISH) ?? []).length;
  if (words >= 6 && english >= words * 0.16) return 'en';
  if (english >= 2 && english >= 2 * (sample.match(FOREIGN) ?? []).length) return 'en';
  if (sample.length < SHORTEST) return english > 0 || isForeign(sample) === false ? 'en' : 'und';
  const [best, second] = francAll(sample, { minLength: 10 });
  if (!best || best[0] === 'und') return 'und';
  if (best[0] === 'eng' || best[0] === 'sco' || (english >= words * 0.08 && isLatin(sample)))
    return 'en';
  if (second?.[0] === 'eng' && second[1] > 0.97) return 'en';
  return TAGS.get(best[0]) ?? best[0];
}

function isLatin(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/** Whether a short line is surely not English: common words of other languages, and none of English; undefined when unsure. */
export function isForeign(text: string): boolean | undefined {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words < 3) return undefined;
  const foreign = (text.match(FOREIGN) ?? []).length;
  const english = (text.match(ENGLISH) ?? []).length;
  if (english > 0) return false;
  if (!isLatin(text)) return true;
  return foreign >= 2 && foreign * 3 >= words ? true : foreign === 0 ? false : undefined;
}
