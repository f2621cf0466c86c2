import type { OpenTuple } from '../../extract/index.ts';
import { createAnalyzer, type Analyzer, type ComponentList } from '../../language/index.ts';
import { spacesAfter } from '../../language/conllu.ts';
import type { Analysis, Document, Resources } from '../../model/index.ts';
import { fillConllu, toConllu } from './conllu.ts';
import type { Input } from './input.ts';

export const FORMATS = ['json', 'conllu', 'oie'] as const;
export type Format = (typeof FORMATS)[number];

/** Pieces of output for one document. */
export type Writer = (input: Input) => Iterable<string>;

/** Stages that a format does not need are not loaded. */
export async function writerFor(
  format: Format,
  resources: Resources,
  components?: ComponentList,
): Promise<Writer> {
  const analyzer = createAnalyzer(resources, components);
  if (format === 'conllu') return (input) => conlluPieces(input, analyzer);
  if (format === 'oie') return openWriter(analyzer, resources);
  return jsonWriter(analyzer, resources);
}

function analysisOf({ document, given }: Input, analyzer: Analyzer): Analysis {
  if (given === undefined) return analyzer.analyze(document.text, document.blocks);
  const filled = given.filter(({ words }) => words.length > 0);
  return analyzer.annotate(
    filled.map((sentence) => {
      const spaces = spacesAfter(sentence);
      return {
        tokens: sentence.words.map(({ form }, i) => ({ text: form, spaceAfter: spaces[i]! })),
      };
    }),
  );
}

async function jsonWriter(analyzer: Analyzer, resources: Resources): Promise<Writer> {
  const { createExtractor } = await import('../../extract/index.ts');
  const { createResolver } = await import('../../resolve/index.ts');
  const extract = createExtractor(resources);
  const resolve = createResolver(resources);
  return function* (input) {
    const analysis = analysisOf(input, analyzer);
    const extraction = extract(input.document, analysis);
    const { mentions, claims } = resolve({
      documents: [input.document],
      extractions: [extraction],
    });
    yield `${JSON.stringify(record(input.document, analysis, { mentions, claims }))}\n`;
  };
}

function record({ id, text }: Document, analysis: Analysis, found: object): object {
  const sentences = analysis.sentences.map(({ start, end }) => ({ start, end }));
  return { id, text, sentences, tokens: analysis.tokens, names: analysis.names, ...found };
}

function* conlluPieces(input: Input, analyzer: Analyzer): Iterable<string> {
  const analysis = analysisOf(input, analyzer);
  if (input.given === undefined) yield* toConllu(input.document, analysis);
  else yield* fillConllu(input.given, analysis);
}

/** One line a tuple: sentence, confidence, subject, predicate, object, further arguments. */
async function openWriter(analyzer: Analyzer, resources: Resources): Promise<Writer> {
  const { createOpenExtractor } = await import('../../extract/index.ts');
  const extract = createOpenExtractor(resources);
  return function* (input) {
    if (input.lines !== undefined) {
      for (const line of input.lines) {
        for (const tuple of extract(analyzer.analyze(line)).flat()) yield tupleLine(line, tuple);
      }
      return;
    }
    const analysis = analysisOf(input, analyzer);
    for (const [i, tuples] of extract(analysis).entries()) {
      const { start, end } = analysis.sentences[i]!;
      const sentence = oneLine(input.document.text.slice(start, end));
      for (const tuple of tuples) yield tupleLine(sentence, tuple);
    }
  };
}

function tupleLine(
  sentence: string,
  { confidence, subject, predicate, ...rest }: OpenTuple,
): string {
  const fields = [subject, predicate, ...rest.arguments].map(oneLine);
  return `${[sentence, confidence.toFixed(3), ...fields].join('\t')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
