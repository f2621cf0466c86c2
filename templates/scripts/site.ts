/** What every page can do with JavaScript; without it nothing is missing but search. */
import { enhanceCitations } from './citations.ts';
import { enhanceTables } from './tables.ts';
import { followMove, showCurrent } from './navigation.ts';
import { enhanceSearch } from './search-box.ts';

const { dataset } = document.documentElement;

// A page that looks for this script in several places may find it twice.
if (dataset.ready === undefined) {
  dataset.ready = '';
  followMove();
  enhanceSearch();
  enhanceTables();
  enhanceCitations();
  showCurrent();
}
