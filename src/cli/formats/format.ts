import type { FileReport } from '../fileReport';

/** Writes the reports of all files as one output. */
export type Format = (reports: readonly FileReport[]) => string;
