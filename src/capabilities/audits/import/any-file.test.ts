import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Cell, SheetTable } from '#platform/files/cell.ts';
import { readSheets } from '#platform/files/read-sheet.ts';
import { findingSentence } from './finding.ts';
import { settleAnswers } from './settle-answers.ts';
import { understandFile } from './understand-file.ts';

const edition = loadEdition('2026');
const workbook = await readSheets({ name: 'exemple.xlsx', content: readFileSync('examples/audits-exemple.xlsx') });
// Headings, wording and a dozen lines of each sheet: enough to break in every way.
const sheets = workbook.map(({ name, rows }) => ({ name, rows: rows.slice(0, 14) }));

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }), fc.double({ noNaN: true }), fc.integer(), fc.boolean(),
  fc.constantFrom('', 'oui', 'NA', '?', '12/04/2026', '2,5', '213500473', '2,13E+13', 'téléphone', '__proto__', 'constructor', 'toString', '=1+1', '1'.repeat(400)),
);
const change = fc.record({ sheet: fc.nat(), row: fc.nat(), column: fc.nat(), cell: anyCell });

function changed(changes: readonly { sheet: number; row: number; column: number; cell: Cell }[]): SheetTable[] {
  const copy = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
  for (const { sheet, row, column, cell } of changes) {
    const cells = copy[sheet % copy.length]?.rows[row % 14];
    if (cells) cells[column % Math.max(1, cells.length)] = cell;
  }
  return copy;
}

test('whatever stands in a file, each fault is told at a line and a column that it has, in both languages', () => {
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 40 }), (changes) => {
    const tables = changed(changes);
    const understood = understandFile(tables, edition);
    for (const audit of understood.audits) settleAnswers(audit, edition);
    for (const found of [...understood.found.findings, ...understood.lines.flatMap(({ findings }) => findings)]) {
      const table = tables.find(({ name }) => name === found.sheet);
      expect(table).toBeDefined();
      expect(found.line ?? 1).toBeLessThanOrEqual(table?.rows.length ?? 0);
      for (const locale of ['fr', 'en'] as const) expect(findingSentence(found, locale)).not.toMatch(/\{\w+\}|undefined|\[object/);
    }
  }), { numRuns: 80 });
});

test('a file of anything is understood or refused as a whole, never a fault of ours', () => {
  fc.assert(fc.property(fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
    try {
      understandFile([{ name: 'Feuil1', rows }], edition);
    } catch (error) {
      expect(error).toMatchObject({ code: 'sheet_unknown' });
    }
  }), { numRuns: 100 });
});
