import { expect, test } from 'vitest';
import { readSheets } from './read-sheet.ts';
import { streamRows, type RowFormat, type RowSource } from './row-stream.ts';
import { writeWorkbook } from './write-sheet.ts';
import { unpack, zipEntries } from './zip-entries.ts';

/** Texts that spreadsheets would compute, as cells, headings and the name of the sheet. */
const payloads = ['=1+1', '+1', '-1+2', '@SUM(A1)', '=HYPERLINK("http://x")', '＝1', "=cmd|' /C calc'!A0", '="a";b'];

const source = (rows: RowSource['rows']): RowSource => ({ name: '=1+1', headings: ['=nom', 'valeur'], rows });

async function* lines() {
  for (const payload of payloads) yield [payload, 1.5];
}

const bytesOf = async (format: RowFormat) => new Uint8Array(await new Response(streamRows(format, source(lines()), 'fr')).arrayBuffer());

test('a streamed table comes back as it was in every format, and nothing in it is a formula', async () => {
  for (const format of ['csv', 'xlsx'] as const) {
    const [sheet] = await readSheets({ name: `a.${format}`, content: await bytesOf(format) });
    const number = format === 'csv' ? '1,5' : 1.5;
    expect(sheet?.rows).toEqual([['=nom', 'valeur'], ...payloads.map((payload) => [payload, number])]);
  }
  expect(JSON.parse(Buffer.from(await bytesOf('json')).toString())).toEqual(payloads.map((payload) => ({ '=nom': payload, valeur: 1.5 })));
});

test('no workbook holds a formula, whatever its texts say', async () => {
  const rows = [payloads, ...payloads.map((payload) => [payload])];
  const workbooks = [await bytesOf('xlsx'), await writeWorkbook('xlsx', [{ name: '=x', rows }]), await writeWorkbook('ods', [{ name: '=x', rows }])];
  for (const content of workbooks) {
    for (const entry of zipEntries(content) ?? []) {
      if (entry.name.endsWith('.xml')) expect(unpack(content, entry).toString()).not.toMatch(/<f>|<f |table:formula/);
    }
  }
});

test('an empty table still has its headings', async () => {
  const none = async function* (): AsyncGenerator<never> {};
  const text = await new Response(streamRows('csv', source(none()), 'en')).text();
  expect(text).toBe("'=nom,valeur\r\n");
  expect(await new Response(streamRows('json', source(none()), 'en')).json()).toEqual([]);
});

test('a reader who goes away ends the reading of the table', async () => {
  let ended = false;
  async function* endless() {
    try {
      for (;;) yield ['x'.repeat(1000), 1];
    } finally {
      ended = true;
    }
  }
  const reader = streamRows('csv', source(endless()), 'fr').getReader();
  // The headings come first, without the table.
  await reader.read();
  await reader.read();
  await reader.cancel();
  expect(ended).toBe(true);
});
