import { fileResources } from '../../src/host/resources.ts';
import { createResolver } from '../../src/resolve/index.ts';
import { corpus } from './build.ts';

export const resolve = createResolver(fileResources());

/** The pages of a corpus of texts: the names of each, as they stand there. */
export function pages(...texts: string[]): string[] {
  const sketches = texts.map((text, at) => ({ id: `d${String(at)}`, text, date: '2023-05-01' }));
  return resolve(corpus(...sketches))
    .entities.map(({ aliases }) =>
      aliases
        .map(({ text }) => text)
        .sort()
        .join(' = '),
    )
    .sort();
}
