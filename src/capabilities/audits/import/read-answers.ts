import type { Grid } from '#capabilities/grids/index.ts';
import { plainText } from '#capabilities/organisations/index.ts';
import { itemFinder } from './find-items.ts';
import type { FoundSheet } from './find-sheets.ts';
import type { AuditLine } from './read-audits.ts';
import { linesOf, type SheetLine } from './sheet-line.ts';

/**
 * Reads the sheet of answers, one answer a line, and adds each to its audit. Audits are told apart by their numbers,
 * `refusedNumbers` being those of audits that are refused already: their answers are no further fault.
 */
export function readAnswers(sheets: readonly FoundSheet[], audits: readonly AuditLine[], refusedNumbers: ReadonlySet<string>, grid: Grid): SheetLine[] {
  const lines = linesOf(sheets, 'answers');
  if (lines.length === 0) return lines;
  const byNumber = numbered(audits);
  const finder = itemFinder(grid);
  const auditSheet = sheets.find(({ kind }) => kind === 'audits')?.name ?? '';
  for (const line of lines) {
    const number = line.needed('number');
    const heading = line.needed('item');
    const audit = byNumber.get(plainText(number));
    if (number !== '' && !audit && !refusedNumbers.has(plainText(number))) line.error('number', 'audit_number_unknown', { sheet: auditSheet });
    const item = heading === '' ? undefined : finder.find(heading);
    if (heading !== '' && !item) line.error('item', 'item_unknown', { version: grid.version });
    audit?.lines.push(line);
    if (!audit || !item) continue;
    audit.said.push({
      item, text: line.text('value'), reason: line.text('reason'), note: line.text('note'), line, place: line.place('value'),
    });
  }
  return lines;
}

/** Audits by their number; a file with a sheet of answers gives each audit its own. */
function numbered(audits: readonly AuditLine[]): Map<string, AuditLine> {
  const byNumber = new Map<string, AuditLine>();
  for (const audit of audits) {
    if (audit.number === null) {
      audit.line.error('number', 'audit_number_needed');
      continue;
    }
    const known = byNumber.get(plainText(audit.number));
    if (known) audit.line.error('number', 'audit_number_twice', { line: known.line.line });
    else byNumber.set(plainText(audit.number), audit);
  }
  return byNumber;
}
