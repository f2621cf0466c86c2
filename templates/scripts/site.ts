/** What every page can do with JavaScript; without it nothing is missing but search. */
import { enhanceCitations } from './citations.ts';
import { enhanceTables } from './tables.ts';
import { enhanceSearch } from './search-box.ts';

enhanceSearch();
enhanceTables();
enhanceCitations();
