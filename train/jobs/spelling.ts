import { fileResources } from '../../src/host/resources.ts';
import { readListedNames } from '../../src/resolve/names/spelling/listed.ts';
import { writeSpellingModel } from '../../src/resolve/names/spelling/model.ts';
import { compareWords, fit, foldOf, FOLDS } from '../spelling/fit.ts';
import { readGroups } from '../spelling/groups.ts';
import { isHeldBack, readPairs } from '../spelling/pairs.ts';
import { listedNames, neighboursOfOneCountry } from '../spelling/countries.ts';
import { countLetters } from '../spelling/letters.ts';
import { namesOfOneCountry } from '../spelling/one-country.ts';
import { readerOf, trainerOf } from '../spelling/readers.ts';
import type { TrainingJob } from '../train.ts';

const ABOUT =
  'What tells spellings of one name from two names, read by src/resolve/names/similarity.ts; made by train/jobs/spelling.ts from groups of Latin spellings of one native name (CC0 1.0); see models/spelling.md';

export const job: TrainingJob = {
  name: 'spelling',
  order: 60,
  makes: 'spelling.bin: what tells spellings of one name from two names',
  run({ data, write, log }) {
    const groups = readGroups(data);
    const mined = readPairs(groups);
    const reserved = neighboursOfOneCountry(data, groups);
    const ofLists = namesOfOneCountry(groups, mined, reserved).learnt;
    const pairs = [...mined.filter(({ heldBack }) => !heldBack), ...ofLists];
    const same = pairs.filter((pair) => pair.same).length;
    log(`spelling: ${same} pairs of spellings, ${pairs.length - same} of two names`);
    const train = trainerOf(groups);
    log('spelling: letters aligned');
    const lookUp = readListedNames(fileResources());
    const letters = countLetters(groups, listedNames(data));
    const readers = Array.from({ length: FOLDS }, (_, fold) =>
      readerOf(
        train((pair) => isHeldBack(pair) || foldOf(pair) === fold),
        letters,
        lookUp,
      ),
    );
    const transcribers = train(isHeldBack);
    // From pairs that no group holds together nothing had to be hidden.
    const readAll = readerOf(transcribers, letters, lookUp);
    const seen = pairs.map(({ a, b, isOfLists }) => {
      const read = isOfLists ? readAll : readers[foldOf(`${a} ${b}`)]!;
      return compareWords(read(a), read(b));
    });
    log('spelling: words transcribed');
    const model = { ...fit(pairs, seen, log), letters, transcribers };
    write('spelling.bin', writeSpellingModel(model, ABOUT));
  },
};
