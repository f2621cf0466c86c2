// Worker threads start in JavaScript and switch TypeScript on for themselves.
import 'tsx/esm';

await import('./worker.ts');
