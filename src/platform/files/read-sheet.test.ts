import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSheets, sheetLimits } from './read-sheet.ts';
import { writeWorkbook } from './write-sheet.ts';

const sheet = { name: 'Feuille 1', rows: [['nom', 'valeur'], [], ['Épône', 2.5], ['=1+1', true], ['013', '@x']] };

test('a workbook comes back as it was written, each line at its number, texts never as formulas', async () => {
  for (const format of ['xlsx', 'ods'] as const) {
    const content = await writeWorkbook(format, [sheet, { name: 'deux', rows: [['x']] }]);
    expect(await readSheets({ name: `a.${format}`, content })).toEqual([sheet, { name: 'deux', rows: [['x']] }]);
  }
});

test('the same sheets give the same bytes', async () => {
  for (const format of ['xlsx', 'ods'] as const) expect(await writeWorkbook(format, [sheet])).toEqual(await writeWorkbook(format, [sheet]));
});

test('any table of texts and numbers survives .xlsx and .ods', async () => {
  const text = fc.string({ unit: 'grapheme-ascii', maxLength: 12 }).map((value) => value.trim());
  const cell = fc.oneof(text, fc.integer({ min: -1e6, max: 1e6 }), fc.constantFrom('=A1', '+1', 'é', '‘’', '<b>&amp;'));
  await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), async (rows) => {
    for (const format of ['xlsx', 'ods'] as const) {
      const [read] = await readSheets({ name: 'a', content: await writeWorkbook(format, [{ name: 's', rows }]) });
      const full = rows.map((row) => row.slice(0, row.findLastIndex((value) => value !== '') + 1));
      expect(read?.rows).toEqual(full.slice(0, full.findLastIndex((row) => row.length > 0) + 1));
    }
  }), { numRuns: 30 });
});

test('a file is known by its content: a CSV called .xlsx is read, a picture is refused with its name', async () => {
  expect(await readSheets({ name: 'faux.xlsx', content: Buffer.from('a;b\n1;2') })).toEqual([{ name: 'faux', rows: [['a', 'b'], ['1', '2']] }]);
  const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  await expect(readSheets({ name: 'photo.png', content: picture })).rejects.toMatchObject({ code: 'file_unreadable', params: { name: 'photo.png' } });
  await expect(readSheets({ name: 'vide.csv', content: Buffer.alloc(0) })).rejects.toMatchObject({ code: 'file_empty' });
  await expect(readSheets({ name: 'zip.xlsx', content: zip([['a.txt', Buffer.from('x')]]) })).rejects.toMatchObject({ code: 'file_unreadable' });
});

test('too many bytes, rows or cells are refused before they are all read', async () => {
  const content = Buffer.from('a;b\n'.repeat(50));
  for (const limits of [{ bytes: 100 }, { rows: 20 }, { cells: 60 }]) {
    await expect(readSheets({ name: 'a.csv', content }, { ...sheetLimits, ...limits })).rejects.toMatchObject({ code: 'file_too_large' });
  }
});

test('an archive that unpacks beyond the limit is refused unopened, even when it does not say so', async () => {
  const zeros = Buffer.alloc(4 * 1024 * 1024);
  const limits = { ...sheetLimits, unpacked: 1024 * 1024 };
  await expect(readSheets({ name: 'bombe.xlsx', content: zip([['xl/worksheets/sheet1.xml', zeros]]) }, limits)).rejects.toMatchObject({ code: 'file_too_large' });
  await expect(readSheets({ name: 'muette.xlsx', content: zip([['xl/workbook.xml', zeros]], 0) }, limits)).rejects.toMatchObject({ code: 'file_too_large' });
});

test('an OpenDocument sheet that repeats one cell a thousand million times is refused unread', async () => {
  const xml = `<office:document-content><office:body><office:spreadsheet><table:table table:name="A&amp;B">
    <table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/></table:table-row>
    </table:table></office:spreadsheet></office:body></office:document-content>`;
  await expect(readSheets({ name: 'bombe.ods', content: zip([['content.xml', Buffer.from(xml)]]) })).rejects.toMatchObject({ code: 'file_too_large' });
});

test('empty lines and cells to the end of an OpenDocument sheet weigh nothing', async () => {
  const xml = `<office:document-content><office:body><office:spreadsheet><table:table table:name="A&amp;B">
    <table:table-row><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16383"/></table:table-row>
    <table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    </table:table></office:spreadsheet></office:body></office:document-content>`;
  const content = zip([['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')], ['content.xml', Buffer.from(xml)]]);
  expect(await readSheets({ name: 'a.ods', content })).toEqual([{ name: 'A&B', rows: [['x']] }]);
});

/** A small ZIP archive, packed; `announced` overrides the size it claims to unpack to. */
function zip(files: [name: string, content: Buffer][], announced?: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(announced ?? content.length, 22);
    header.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(announced ?? content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    parts.push(header, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}
