import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { detectLanguage } from '../../src/read/language.ts';
import { documentOf, PROSE, read } from './support.ts';

const CASES: Readonly<Record<string, readonly string[]>> = {
  en: [
    PROSE,
    'Zelensky met Stubb in Kyiv.',
    'Spanish league results on Saturday: Valencia 1 (Vicente 74) Athletic Bilbao 1 (Etxeberria 57). Real Sociedad v Villarreal, late kickoff on Sunday. Deportivo La Coruna v Cadiz.',
  ],
  fr: [
    'Le ministre des Transports a démissionné lundi après des semaines de manifestations contre l’accord sur les ferries, a annoncé le gouvernement dans un communiqué.',
  ],
  de: [
    'Der Verkehrsminister ist am Montag nach wochenlangen Protesten gegen das Abkommen über die Fähren zurückgetreten, wie die Regierung in einer Erklärung mitteilte.',
  ],
  ru: [
    'Министр транспорта подал в отставку в понедельник после нескольких недель протестов против соглашения о паромах, сообщило правительство.',
  ],
  uk: [
    'Міністр транспорту подав у відставку в понеділок після кількох тижнів протестів проти угоди про пороми, повідомив уряд у своїй заяві.',
  ],
  und: ['', '12345 67890', '¡Última hora!'],
};

for (const [language, texts] of Object.entries(CASES))
  test(`language: ${language}`, () => {
    for (const text of texts) assert.is(detectLanguage(text), language, text);
  });

test('an article in another language is kept and reported', () => {
  const { document, diagnostics } = read(CASES['fr']![0]!);
  assert.is(document!.language, 'fr');
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['read/language'],
  );
});

test('what the front matter says counts', () => {
  assert.is(documentOf(`---\nlanguage: en\n---\n${CASES['fr']![0]!}`, 'a.md').language, 'en');
});

test.run();
