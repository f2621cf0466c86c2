// Worker threads start in JavaScript and switch TypeScript on for themselves.
import '../../bin/typescript.js';

await import('./worker.ts');
