import { explain } from '../extract/explain.ts';
import { choiceOf, importComponents } from '../host/components.ts';
import { loadSettings } from '../host/config.ts';
import { fileResources } from '../host/resources.ts';
import { createStages } from '../pipeline.ts';
import { openInput } from './analyze/input.ts';
import { EXIT, printable, type Terminal } from './terminal.ts';

/** `relata explain "SENTENCE"`: tokens, tree, names and claims, with the rule behind each claim. */
export async function explainCommand(
  sentence: string,
  options: { date?: string },
  terminal: Terminal,
): Promise<number> {
  const resources = fileResources();
  const { input } = await openInput(
    'text',
    'sentence',
    new TextEncoder().encode(sentence),
    resources,
  );
  if (input === undefined) return EXIT.nothing;
  const { date } = options;
  const document =
    date === undefined
      ? input.document
      : { ...input.document, date: { value: date, from: 'metadata' as const, confidence: 1 } };
  const chosen = choiceOf(await loadSettings(terminal.folder), terminal.folder);
  const stages = createStages(resources, await importComponents(chosen.components, resources));
  terminal.out(`${printable(explain(document, stages.analyze(document), resources))}\n`);
  return EXIT.ok;
}
