import { expect, test } from 'vitest';
import { channels } from '#core/scoring/dimensions.ts';
import { toGridItem } from './grid-item.ts';
import { gridWorkbook, xlsform } from './grid-workbook.ts';
import type { SheetRows } from './grid-workbook.ts';
import { importGrid } from './import-grid.ts';
import { loadEdition } from './load-edition.server.ts';
import { smallEdition } from './small-edition.ts';
import { xform } from './xform.ts';
import { fromXlsx, toXlsx } from './xlsx.ts';

const edition = loadEdition('2026');

/** What comes back from an .xlsx file, as items of the grid. */
async function broughtBack(sheets: SheetRows[]) {
  const imported = importGrid('grid.xlsx', await fromXlsx(await toXlsx(sheets)), edition.grid.version);
  if ('problems' in imported) throw new Error(JSON.stringify(imported.problems));
  return imported.files.flatMap(({ channel, items }) =>
    items.map((entry) => {
      const indicator = edition.indicators.find(({ id }) => id === `${channel}/${entry.indicator}`);
      if (!indicator) throw new Error(entry.indicator);
      return toGridItem(entry, channel, indicator);
    }),
  );
}

test('the grid exported to a spreadsheet comes back without loss', async () => {
  expect(await broughtBack(gridWorkbook(edition))).toEqual(edition.grid.items);
});

test('the XLSForm of each channel comes back without loss', async () => {
  for (const channel of channels) {
    expect(await broughtBack(xlsform(edition, channel))).toEqual(edition.grid.byChannel[channel]);
  }
});

test('a mistake made in the spreadsheet is told with the item and what was expected', async () => {
  const [items, options] = gridWorkbook(smallEdition());
  const spoilt = items?.rows.map((row) => row.map((cell) => (cell === 'count' ? 'cuont' : cell))) ?? [];
  const imported = importGrid('grid.xlsx', [{ name: 'items', rows: spoilt }, ...(options ? [options] : [])], 't1.2');
  expect('problems' in imported && imported.problems[0]).toMatchObject({
    file: 'grid.xlsx (phone)',
    key: 'items.phone-rings.kind',
    found: 'cuont',
    near: 'count',
  });
});

test('a workbook without the sheets of a grid is refused with those expected', () => {
  const imported = importGrid('budget.xlsx', [{ name: 'Feuil1', rows: [] }], '1');
  expect('problems' in imported && imported.problems[0]).toMatchObject({ code: 'missing_key', found: 'Feuil1' });
});

test('an XLSForm asks each item under the same conditions', () => {
  const survey = xlsform(smallEdition(), 'phone')[0]?.rows ?? [];
  const [titles = []] = survey;
  const cell = (id: string, title: string) => survey.find((row) => row[1] === id)?.[titles.indexOf(title)];
  expect(cell('phone-rings', 'type')).toBe('integer');
  expect(cell('phone-rings', 'constraint')).toBe('. >= 0');
  expect(cell('phone-tone', 'relevant')).toBe(
    "(${phone-answered} = 'yes' and (${phone-rings} != '' and ${phone-rings} <= 20))",
  );
  expect(cell('phone-mediator', 'relevant')).toBe("${contact-scenario} = 'complaint'");
});

test('an XForm carries both languages and the conditions, safely written', () => {
  const spoilt = smallEdition({
    'grid/letter.yaml': ['fr: Question, en: Question', 'fr: Reçu < 15 j & daté, en: "<b>"'],
  });
  const form = xform(spoilt, 'letter');
  expect(form).toContain('<value>Reçu &lt; 15 j &amp; daté</value>');
  expect(form).toContain(
    '<bind nodeset="/data/letter-replied" type="date" constraint=". &gt;= /data/contact-sent-on"/>',
  );
  expect(form).not.toContain('<b>');
});
