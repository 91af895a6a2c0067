import type { Channel } from '#core/scoring/dimensions.ts';
import type { Finding } from './finding.ts';
import type { SheetKind } from './import-columns.ts';

/** What was understood of a file, in plain data: shown before anything is written. */
export interface ImportSummary {
  sheets: { name: string; kind: SheetKind; lines: number; columns: string[]; questions: number; unknown: string[] }[];
  /** Sheets from which nothing is read. */
  ignored: string[];
  bodies: { name: string; kind: string; departmentCode: string | null; siren: string | null; isNew: boolean; sites: string[]; audits: number }[];
  audits: { read: number; fresh: number; known: number; refused: number; answers: number; simulated: number; byChannel: { channel: Channel; audits: number }[] };
  errors: number;
  warnings: number;
  findings: readonly Finding[];
}
