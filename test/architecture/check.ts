import { brokenImports, importCycles, importGraph, impureModules } from './imports.ts';

const graph = importGraph();
const problems = [
  ...brokenImports(graph),
  ...importCycles(graph).map((cycle) => `Import cycle: ${cycle.join(' → ')}`),
  ...impureModules(graph),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
