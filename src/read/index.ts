export { createReader } from './reader.ts';
export { checkSize, MAX_BYTES } from './size.ts';
export type { Reader, ReaderOptions, ReadResult, SourceFile } from './reader.ts';
export { relateDocuments } from './relate.ts';
export { describeReading } from './report.ts';
