import { fileResources } from '../../src/host/resources.ts';
import { createAnalyzer } from '../../src/language/index.ts';

const { tokens } = createAnalyzer(fileResources()).analyze('The council met on Monday.');
if (tokens.length === 0) throw new Error('nothing was analysed');
