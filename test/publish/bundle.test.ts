import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bundle } from '../../src/publish/bundle.ts';
import { resolveSettings } from '../../src/settings.ts';

const test = suite('style sheet and scripts');

test('the accent that the owner chose has the last word in light and dark', async () => {
  const styleOf = async (accent?: string) => {
    const assets = await bundle(resolveSettings(accent === undefined ? {} : { accent }), '.');
    return String(assets.find(({ path }) => path === 'assets/site.css')!.content);
  };
  const [plain, own] = [await styleOf(), await styleOf('#8a1c5c')];
  const accents = (style: string) =>
    [...style.matchAll(/--accent: ?(#\w+)/g)].map(([, hex]) => hex);
  assert.is(accents(plain).length, 2, 'one for each scheme');
  assert.ok(own.startsWith(plain));
  assert.equal(accents(own).slice(0, 3), [...accents(plain), '#8a1c5c']);
  assert.is(accents(own).length, 4);
});

test.run();
