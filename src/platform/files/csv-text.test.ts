import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteOrderMark, csvLine, csvText, decodeText, guessSeparator, parseCsvText } from './csv-text.ts';

test('accents survive whether the file is in UTF-8, UTF-16 or the Windows-1252 of older spreadsheets', () => {
  const text = 'commune;réponse\nÉpône;“à l’œil” – 10 €';
  const windows = Buffer.from(text, 'latin1').map((byte, i) => ({ '“': 0x93, '”': 0x94, '’': 0x92, 'œ': 0x9c, '–': 0x96, '€': 0x80 })[text[i] ?? ''] ?? byte);
  expect(decodeText(Buffer.from(text))).toBe(text);
  expect(decodeText(Buffer.from(byteOrderMark + text))).toBe(text);
  expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))).toBe(text);
  expect(decodeText(windows)).toBe(text);
});

test('the separator is the one that cuts most cells, unless the first line names it', () => {
  expect(guessSeparator('a;b;c\n1,5;2,5;3')).toBe(';');
  expect(guessSeparator('a,b,c\n"1;5",2,3')).toBe(',');
  expect(guessSeparator('a\tb\n1\t2')).toBe('\t');
  expect(guessSeparator('code;nom\r\n\'=1;",,"\r\n')).toBe(';');
  expect(parseCsvText('sep=|\r\na|b\r\n1|2', 10)).toEqual([[], ['a', 'b'], ['1', '2']]);
});

test('no cell of an export can be taken for a formula, headings included', () => {
  const payloads = ['=1+1', '+33', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠x', '=HYPERLINK("x")', '="a";b'];
  for (const payload of payloads) expect(csvLine([payload])).toMatch(/^"?'/);
  expect(csvLine(['a', '=b'])).toBe("a;'=b\r\n");
});

test('a line is written as spreadsheets of its language read it, negative numbers as numbers', () => {
  expect(csvLine([1234.5, -2, true, false, ''])).toBe('1234,5;-2;oui;non;\r\n');
  expect(csvLine([1234.5, -2, true, 'a;b,c'], 'en')).toBe('1234.5,-2,yes,"a;b,c"\r\n');
});

test('what is exported comes back as it was, whatever it says', () => {
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1', "'=1", '"', ';', 'a"b;c\nd', ' x ', '@')).filter((text) => !text.includes('\0') && !text.includes('\r'));
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
    const text = csvText([['code', 'nom'], ...rows]);
    // An apostrophe that shields one already there cannot be told from it: such a text loses one.
    const expected = rows.map((row) => row.map((value) => value.replace(/^'(?=[=+\-@\t＝＋－＠])/, '')));
    expect(parseCsvText(decodeText(Buffer.from(text)), 100).slice(1)).toEqual(expected);
  }));
});
