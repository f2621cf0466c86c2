export * from './analysis.ts';
export * from './claim.ts';
export * from './document.ts';
export * from './entity.ts';
export * from './extraction.ts';
export * from './graph-file.ts';
export * from './resources.ts';
export * from './span.ts';
