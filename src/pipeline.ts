/**
 * READ FIRST: the stages, in order.
 *
 * read → language → extract, a document at a time; resolve → graph → publish, over the whole corpus.
 * Every stage is a function that can be used and tested alone; what touches the machine is passed in.
 */
import { lazy } from './base/lazy.ts';
import { compareText } from './base/order.ts';
import { diagnostic, RelataError, type Diagnostic } from './diagnostics.ts';
import { createExtractor, type Extractor } from './extract/index.ts';
import {
  buildGraph,
  graphFiles,
  withoutHidden,
  withoutWithheldWords,
  type GraphInput,
  type OutputFile,
} from './graph/index.ts';
import {
  createAnalyzer,
  sumEvidence,
  type Analyzer,
  type ComponentList,
  type DocumentEvidence,
} from './language/index.ts';
import type {
  Analysis,
  Document,
  Extraction,
  GraphFile,
  NameEvidence,
  Resources,
} from './model/index.ts';
import { createReader, relateDocuments, type ReadResult, type SourceFile } from './read/index.ts';
import { publicationOf, stricter, type Settings } from './settings.ts';
import { createResolver, type Resolution, type Resolver } from './resolve/index.ts';

/** The stages that work on one document or on all, made once; each loads its words and weights when first used. */
export interface Stages {
  read(file: SourceFile): ReadResult;
  analyze(document: Document, corpus?: NameEvidence): Analysis;
  evidence(document: Document): DocumentEvidence;
  extract(document: Document, analysis: Analysis): Extraction;
  resolve: Resolver;
}

/** `components` are those of the language stage; absent: those of the program. */
export function createStages(resources: Resources, components?: ComponentList): Stages {
  const reader = lazy(() => createReader(resources));
  const analyzer = lazy((): Analyzer => createAnalyzer(resources, components));
  const extractor = lazy((): Extractor => createExtractor(resources));
  const resolver = lazy((): Resolver => createResolver(resources));
  return {
    read: (file) => reader()(file),
    analyze: ({ text, blocks }, corpus) => analyzer().analyze(text, blocks, corpus),
    evidence: ({ text, blocks }) => analyzer().evidence(text, blocks),
    extract: (document, analysis) => extractor()(document, analysis),
    resolve: (input) => resolver()(input),
  };
}

/** What the language and extract stages find in one document. */
export interface Finding {
  extraction: Extraction;
  sentences: [start: number, end: number][];
}

/**
 * language and extract: a pure function of the document and of what its corpus knows of names, when that is asked for, so
 * that it can run on any core.
 */
export function findIn(stages: Stages, document: Document, corpus?: NameEvidence): Finding {
  if (!isEnglish(document)) return { extraction: nothingIn(document), sentences: [] };
  const analysis = stages.analyze(document, corpus);
  return {
    extraction: stages.extract(document, analysis),
    sentences: analysis.sentences.map(({ start, end }) => [start, end]),
  };
}

/** What a document says to others about names. */
export function evidenceIn(stages: Stages, document: Document): DocumentEvidence {
  return isEnglish(document) ? stages.evidence(document) : [];
}

function isEnglish({ language }: Document): boolean {
  return /^en(?:-|$)/.test(language);
}

export function nothingIn(document: Document): Extraction {
  return { document: document.id, mentions: [], clusters: [], claims: [], aliases: [] };
}

export type StageName = 'read' | 'names' | 'extract' | 'resolve' | 'graph' | 'publish';

/** The machine as the stages up to extract see it. */
export interface Intake {
  /** Paths of the articles, sorted; files of other formats. */
  sources(): Promise<{ paths: string[]; others: string[] }>;
  /** Reads files, in any order and on any core; results in the order of `paths`. */
  read(paths: readonly string[], done: (count: number) => void): Promise<ReadResult[]>;
  /** Runs `findIn` on every document, on all cores; results in the order of `documents`. */
  find(
    documents: readonly Document[],
    done: (count: number) => void,
    corpus?: NameEvidence,
  ): Promise<(Finding | Diagnostic)[]>;
  /** Runs `evidenceIn` in the same way; a document on which it fails says nothing. */
  evidence(
    documents: readonly Document[],
    done: (count: number) => void,
  ): Promise<DocumentEvidence[]>;
  /** What the editor and the last build left in `graph/`. */
  previous(): Promise<Previous>;
  progress(stage: StageName, done: number, total: number): void;
}

/** The machine as a build sees it. */
export interface Host extends Intake {
  /** Writes the files of `graph/` beside the old ones. */
  writeGraph(files: Iterable<OutputFile>): Promise<Diagnostic[]>;
  /** Makes the site from the files just written, beside the old one. */
  publish(done: (count: number, total: number) => void): Promise<Diagnostic[]>;
  /** Puts graph and site in place, at once. */
  commit(): Promise<void>;
}

export interface Previous {
  graph?: GraphFile;
  history?: string;
  corrections?: string;
  /** Why something of it could not be read. */
  diagnostics?: Diagnostic[];
}

export interface BuildResult {
  documents: number;
  entities: number;
  claims: number;
  nodes: number;
  edges: number;
  /** Paths of articles that were not read. */
  skipped: string[];
  diagnostics: Diagnostic[];
}

/** What the articles hold, before anything is resolved. */
export interface Gathered {
  documents: Document[];
  extractions: Extraction[];
  skipped: string[];
  diagnostics: Diagnostic[];
}

/** read, language and extract over the whole corpus. Throws RelataError when no article can be read. */
export async function gather(host: Intake, settings: Settings): Promise<Gathered> {
  const read = await readAll(host, settings);
  const corpus =
    settings.consistency === 'corpus' ? await evidenceOfAll(host, read.documents) : undefined;
  const found = await findAll(host, read.documents, corpus);
  const diagnostics = [...read.diagnostics, ...found.diagnostics];
  if (found.documents.length === 0) {
    throw new RelataError(diagnostic('build/nothing', 'seeds'), 1, diagnostics);
  }
  return {
    documents: found.documents,
    extractions: found.extractions,
    skipped: [...read.skipped, ...found.skipped].sort(compareText),
    diagnostics,
  };
}

/** The whole way, from articles to site. Throws RelataError when nothing can be built; the old build stays. */
export async function build(host: Host, stages: Stages, settings: Settings): Promise<BuildResult> {
  const gathered = await gather(host, settings);
  const { documents, extractions } = gathered;
  const previous = await host.previous();
  host.progress('resolve', 0, 1);
  const { corrections } = previous;
  const resolution = stages.resolve({
    documents,
    extractions,
    ...(corrections === undefined ? {} : { corrections }),
    ...(previous.graph === undefined ? {} : { previous: previous.graph }),
  });
  const { graph, diagnostics } = await publishAll(
    host,
    withoutHidden(
      withoutWithheldWords({ title: settings.title, documents, ...resolution, previous }),
      new Set([...settings.hide, ...resolution.toHide]),
    ),
  );
  await host.commit();
  return {
    documents: documents.length,
    ...countsOf(resolution, graph),
    skipped: gathered.skipped,
    diagnostics: [
      ...gathered.diagnostics,
      ...(previous.diagnostics ?? []),
      ...resolution.diagnostics,
      ...diagnostics,
    ],
  };
}

/** Files → documents, with ids and near-duplicates. */
async function readAll(host: Intake, settings: Settings) {
  const { paths, others } = await host.sources();
  const results = await host.read(paths, (done) => host.progress('read', done, paths.length));
  const related = relateDocuments(results.flatMap(({ document }) => document ?? []));
  const kept = new Set(related.documents.map(({ path }) => path));
  return {
    documents: related.documents.map((document) => withPublication(document, settings)),
    skipped: paths.filter((path) => !kept.has(path)),
    diagnostics: [
      ...others.map((path) => diagnostic('read/other-format', path)),
      ...results.flatMap(({ diagnostics }) => diagnostics),
      ...related.diagnostics,
    ],
  };
}

/** What of a document is published: the stricter of what the document says and what the settings say. */
function withPublication(document: Document, settings: Settings): Document {
  const publish = stricter(document.publish, publicationOf(settings, document.path));
  return publish === document.publish ? document : { ...document, publish };
}

/** From so much of a document on it is a copy of another: one text speaks once. */
const SAME_TEXT = 0.5;

/** Documents → what they know of names together; of copies of one text the first by id speaks. */
async function evidenceOfAll(host: Intake, documents: readonly Document[]): Promise<NameEvidence> {
  const speaking = documents.filter(({ id, copies }) =>
    copies.every((c) => c.containment < SAME_TEXT || compareText(id, c.document) < 0),
  );
  return sumEvidence(
    await host.evidence(speaking, (done) => host.progress('names', done, speaking.length)),
  );
}

/** Documents → mentions and claims, document by document. */
async function findAll(host: Intake, documents: readonly Document[], corpus?: NameEvidence) {
  const findings = await host.find(
    documents,
    (done) => host.progress('extract', done, documents.length),
    corpus,
  );
  const found: { document: Document; extraction: Extraction }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, document] of documents.entries()) {
    const finding = findings[index]!;
    if ('code' in finding) diagnostics.push(finding);
    else found.push({ document: withSentences(document, finding), extraction: finding.extraction });
  }
  return {
    documents: found.map(({ document }) => document),
    extractions: found.map(({ extraction }) => extraction),
    skipped: diagnostics.map(({ where }) => where),
    diagnostics,
  };
}

function withSentences(document: Document, { sentences }: Finding): Document {
  return sentences.length === 0 ? document : { ...document, sentences };
}

/** Entities and claims → `graph/` → `site/`, both beside the old ones. */
async function publishAll(host: Host, input: GraphInput) {
  host.progress('graph', 0, 1);
  const graph = buildGraph(input);
  const written = await host.writeGraph(graphFiles(input, graph));
  const published = await host.publish((done, total) => host.progress('publish', done, total));
  return { graph, diagnostics: [...written, ...published] };
}

function countsOf(resolution: Resolution, graph: GraphFile) {
  return {
    entities: resolution.entities.length,
    claims: resolution.claims.length,
    nodes: graph.nodes.length,
    edges: graph.edges.length,
  };
}

export { buildGraph, createAnalyzer, createExtractor, createReader, createResolver, graphFiles };
export { relateDocuments };
export type * from './model/index.ts';
