// Switches TypeScript on and hands over: everything else is in src/publish/eleventy.ts.
import 'tsx/esm';

const { loadSettings } = await import('./src/host/config.ts');
const { viewFiles } = await import('./src/graph/index.ts');
const { configureProject } = await import('./src/publish/eleventy.ts');

export default async (eleventy) =>
  configureProject(eleventy, { settings: await loadSettings('.'), viewFiles });
