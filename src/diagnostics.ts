/** Every message a person can get, with what to do about it. */

export type Severity = 'info' | 'warning' | 'error';

export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  /** File, folder, setting or flag it is about. */
  where: string;
  /** One line: what happened. */
  message: string;
  /** One line: what to do. */
  cure: string;
  line?: number;
  column?: number;
}

interface Entry {
  severity: Severity;
  message: (detail: string) => string;
  cure: string;
}

/** One entry a code. `detail` is the part of the message that differs from case to case. */
const CATALOGUE = {
  'read/empty': {
    severity: 'warning',
    message: () => 'The file has no text.',
    cure: 'Add the article, or remove the file.',
  },
  'read/only-boilerplate': {
    severity: 'warning',
    message: () => 'Nothing of the file was taken for text of an article.',
    cure: 'Look at what was cut with `relata read FILE`; if it is an article, please report it.',
  },
  'read/binary': {
    severity: 'warning',
    message: () => 'The file is not text, so it was skipped.',
    cure: 'Export the article as plain text, Markdown or HTML.',
  },
  'read/encoding': {
    severity: 'warning',
    message: (detail) => `The file is not valid UTF-8; it was read as ${detail}.`,
    cure: 'Save it as UTF-8, and check the accented letters on its page.',
  },
  'read/front-matter': {
    severity: 'warning',
    message: (detail) =>
      `The front matter has a fault: ${detail}. The rest of the article was read.`,
    cure: 'Mend the lines between the two "---"; a value with a colon or quotes in it needs quotes around it.',
  },
  'read/nested': {
    severity: 'warning',
    message: (detail) =>
      `The ${detail} is nested too deeply to be real; it was read as text without its markup.`,
    cure: 'Export the article again, or save it as plain text.',
  },
  'read/language': {
    severity: 'info',
    message: (detail) =>
      `The article is in another language (${detail}): it gets a page, but only English is analysed.`,
    cure: 'If it is English after all, write "language: en" into its front matter.',
  },
  'read/id-clash': {
    severity: 'warning',
    message: (detail) => `The file would get the same address as ${detail}, so it was skipped.`,
    cure: 'Rename one of the two files.',
  },
  'read/too-large': {
    severity: 'warning',
    message: (size) => `The file has ${size}; at most 20 MB are read.`,
    cure: 'Split it into one file an article.',
  },
  'read/unreadable': {
    severity: 'warning',
    message: (reason) => `The file cannot be read: ${reason}`,
    cure: 'Check that it exists and that you may read it.',
  },
  'read/failed': {
    severity: 'warning',
    message: (reason) => `The file could not be read as an article: ${reason}`,
    cure: 'Please report this with the file; the others are built without it.',
  },
  'read/other-format': {
    severity: 'info',
    message: () => 'Not an article: only .md, .txt and .html files are read.',
    cure: 'Save it as text, Markdown or HTML, if it is one.',
  },
  'read/no-folder': {
    severity: 'error',
    message: () => 'There is no such folder of articles.',
    cure: 'Make it and put articles (.md, .txt, .html) into it, or name another one with --seeds.',
  },
  'extract/failed': {
    severity: 'warning',
    message: (reason) => `The article could not be analysed: ${reason}`,
    cure: 'Please report this with the article; the others are built without it.',
  },
  'serve/port': {
    severity: 'error',
    message: (reason) => `The port cannot be opened: ${reason}`,
    cure: 'Choose another one with --port.',
  },
  'init/exists': {
    severity: 'error',
    message: () => 'The file is there already; nothing was written.',
    cure: 'Choose an empty folder.',
  },
  'settings/unknown': {
    severity: 'error',
    message: () => 'There is no such setting.',
    cure: 'Look for a slip of the pen; every setting is listed in src/settings.ts.',
  },
  'settings/invalid': {
    severity: 'error',
    message: (wanted) => `The setting must be ${wanted}.`,
    cure: 'Mend it in relata.config.ts.',
  },
  'publish/no-graph': {
    severity: 'error',
    message: () => 'The folder has no graph to make a site of.',
    cure: 'Run `relata build` first.',
  },
  'publish/unsafe-path': {
    severity: 'error',
    message: (path) => `No page can stand at ${path}.`,
    cure: 'Build the graph again: ids of its records are made of a-z, 0-9, - and /.',
  },
  'settings/unreadable': {
    severity: 'error',
    message: (reason) => `The settings cannot be read: ${reason}`,
    cure: 'Mend the file; it must export an object by default.',
  },
  'corrections/syntax': {
    severity: 'error',
    message: (reason) => `The corrections are not YAML: ${reason}`,
    cure: 'Mend the line; nothing is published until the file can be read, so that nothing hidden gets out.',
  },
  'corrections/entry': {
    severity: 'error',
    message: (reason) => `A correction is not as it should be: ${reason}.`,
    cure: 'See "Corrections" in README.md for what an entry may say.',
  },
  'corrections/stale': {
    severity: 'warning',
    message: (what) => `A correction no longer applies: ${what}.`,
    cure: 'Correct the entry, or remove it; it is kept and tried again at the next build.',
  },
  'build/nothing': {
    severity: 'error',
    message: () => 'No article could be read, so nothing was built; what was there is untouched.',
    cure: 'Put articles (.md, .txt, .html) into the folder, or mend those that were skipped.',
  },
  'build/locked': {
    severity: 'error',
    message: (pid) => `Another build (process ${pid}) is at work here.`,
    cure: 'Wait until it ends.',
  },
  'build/foreign-site': {
    severity: 'error',
    message: () => 'The folder for the site holds something that no build of Relata made.',
    cure: 'Name an empty or new folder with --out: a build replaces the whole folder.',
  },
  'build/overlap': {
    severity: 'error',
    message: (detail) =>
      `The folders for articles, graph and site must not contain one another: ${detail}.`,
    cure: 'Name separate folders with --seeds, --graph and --out.',
  },
  'build/large-file': {
    severity: 'warning',
    message: (size) =>
      `The file has ${size}; GitHub warns above 50 MB and refuses more than 100 MB.`,
    cure: 'Publish it as a release asset or with Git LFS, or split the corpus.',
  },
  'language/model': {
    severity: 'error',
    message: (detail) => `The model file cannot be used: ${detail}.`,
    cure: 'Install the program again, or train the models anew with `npm run train -- --data DIR`.',
  },
  'language/missing-layer': {
    severity: 'error',
    message: (layer) => `It needs ${layer}, which no component before it gives.`,
    cure: 'Put a component that gives it before this one in the list `components` of relata.config.ts.',
  },
  'language/double-layer': {
    severity: 'error',
    message: (detail) => `The component gives ${detail}.`,
    cure: 'Take one of the two out of the list `components` of relata.config.ts.',
  },
  'language/component': {
    severity: 'error',
    message: (reason) => `The component cannot be used: ${reason}`,
    cure: 'Name a built-in component (tokenizer, sentences, parser, lemmas, names) or a file whose default export makes one, as the README shows.',
  },
  'language/given-tokens': {
    severity: 'error',
    message: () =>
      'The component makes tokens or sentences together with other layers, so it cannot work on given ones.',
    cure: 'Give the text instead (`--from text`), or split the component in two.',
  },
  'graph/ignored': {
    severity: 'warning',
    message: (reason) => `The graph of the last build cannot be read: ${reason}`,
    cure: 'It was made anew; nodes may stand elsewhere than before.',
  },
  'graph/damaged': {
    severity: 'error',
    message: (what) => `The file of the last build cannot be read: ${what}.`,
    cure: 'Restore it from version control, or delete it to begin anew.',
  },
  'graph/version': {
    severity: 'error',
    message: (found) =>
      `The file has format version ${found}, which this version of Relata does not read.`,
    cure: 'Use the version that wrote it, or delete it to begin anew.',
  },
} as const satisfies Record<string, Entry>;

export type DiagnosticCode = keyof typeof CATALOGUE;

/** Makes the message for a code. */
export function diagnostic(
  code: DiagnosticCode,
  where: string,
  detail = '',
  place: { line?: number; column?: number } = {},
): Diagnostic {
  const entry: Entry = CATALOGUE[code];
  return {
    code,
    severity: entry.severity,
    where,
    message: entry.message(detail),
    cure: entry.cure,
    ...place,
  };
}

/** A failure that ends the command, with its message and exit code. */
export class RelataError extends Error {
  readonly diagnostic: Diagnostic;
  readonly exitCode: number;
  /** What else there was to tell before it failed. */
  readonly others: readonly Diagnostic[];

  constructor(diagnostic: Diagnostic, exitCode = 1, others: readonly Diagnostic[] = []) {
    super(diagnostic.message);
    this.name = 'RelataError';
    this.diagnostic = diagnostic;
    this.exitCode = exitCode;
    this.others = others;
  }
}
