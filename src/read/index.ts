export { MAX_BYTES, checkSize, createReader } from './reader.ts';
export type { Reader, ReaderOptions, ReadResult, SourceFile } from './reader.ts';
export { relateDocuments } from './relate.ts';
export { describeReading } from './report.ts';
