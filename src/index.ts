/**
 * The public API: pure functions on plain data. {@link read} makes a document of a text, {@link check} holds documents
 * against each other and answers with the report that `schemas/report.schema.json` describes; {@link extract},
 * {@link cluster}, {@link trace} and {@link compare} answer the smaller questions. Offsets are UTF-16 code units into the
 * text that was read. Nothing here reads a file, opens a connection or keeps a state.
 */
export { analyse } from './pipeline/analyse.ts';
export { check } from './pipeline/check.ts';
export { cluster } from './pipeline/cluster.ts';
export { extract, extractAll } from './pipeline/extract.ts';
export { trace } from './pipeline/trace.ts';
export type { AnalysisOptions, CheckOptions } from './pipeline/options.ts';
export { read } from './read/read.ts';
export type { SourceFile } from './read/read.ts';
export { ReadError } from './read/read-error.ts';
export { compare } from './text/compare.ts';
export type { Comparison } from './text/compare.ts';
export type { Overrides, Profile } from './text/permitted.ts';
export type * from './model/collation.ts';
export type * from './model/document.ts';
export type * from './model/metadata.ts';
export type * from './model/report.ts';
export type { Suppression } from './model/suppression.ts';
export type { RosterPerson } from './model/speaker.ts';
export type { Analysis } from './model/witness.ts';
