import type { BatchLine } from './batch.queries.server.ts';

export type OfficeReportLine = Omit<BatchLine, 'sha256'>;

/** What the office's page shows of a batch: one page of its lines. */
export interface OfficeBatch {
  total: number;
  made: number;
  bytes: number;
  /** Bodies that the search found. */
  found: number;
  lines: readonly OfficeReportLine[];
}
