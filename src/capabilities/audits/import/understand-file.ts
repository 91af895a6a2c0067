import type { Edition } from '#capabilities/grids/index.ts';
import { plainText } from '#capabilities/organisations/index.ts';
import type { SheetTable } from '#platform/files/cell.ts';
import { problem } from '#platform/http/problem.ts';
import { BodiesOfFile } from './bodies-of-file.ts';
import { expectedSheets, findSheets, type FoundSheets } from './find-sheets.ts';
import { readAnswers } from './read-answers.ts';
import { readAudits, type AuditLine } from './read-audits.ts';
import { readBodies } from './read-bodies.ts';
import { readSites, type SiteLine } from './read-sites.ts';
import type { SheetLine } from './sheet-line.ts';

/** What a file says, read without asking anything of the database. Faults are on the lines. */
export interface UnderstoodFile {
  found: FoundSheets;
  bodies: BodiesOfFile;
  sites: SiteLine[];
  /** Name of the sheet of sites, when there is one. */
  siteSheet: string | null;
  audits: AuditLine[];
  lines: SheetLine[];
  /** Lines of the sheets of audits, refused ones included. */
  auditLines: number;
}

/** Reads the sheets of a file. Throws `sheet_unknown` when none is recognised. */
export function understandFile(tables: readonly SheetTable[], edition: Edition): UnderstoodFile {
  const found = findSheets(tables, edition);
  const { sheets } = found;
  if (sheets.length === 0) {
    throw problem('sheet_unknown', { expected: expectedSheets('fr'), found: tables.map(({ name }) => name).join(', ') || '–' });
  }
  const listed = readBodies(sheets, edition);
  const bodies = new BodiesOfFile(listed);
  const { sites, lines: siteLines } = readSites(sheets, bodies);
  const { audits, lines: auditLines } = readAudits(sheets, bodies, edition);
  const kept = new Set(audits.map(({ line }) => line));
  const refused = new Set(auditLines.filter((line) => !kept.has(line)).map((line) => plainText(line.text('number'))));
  const answerLines = readAnswers(sheets, audits, refused, edition.grid);
  return {
    found, bodies, sites, audits,
    siteSheet: sheets.find(({ kind }) => kind === 'sites')?.name ?? null,
    lines: [...listed.map(({ line }) => line), ...siteLines, ...auditLines, ...answerLines],
    auditLines: auditLines.length,
  };
}
