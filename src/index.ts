/** The public API: pure functions on plain data. */
export { analyse, check, cluster, extract, extractAll, trace } from './pipeline.ts';
export type * from './model/report.ts';
