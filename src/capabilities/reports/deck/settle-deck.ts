import { unpack, zipEntries } from '#platform/files/zip-entries.ts';
import { zipFile, type ZipMember } from '#platform/files/zip-file.ts';

/** What the copy is settled to: its day (year, month, day) and its language, as in `fr-FR`. */
export interface Settled {
  date: readonly [number, number, number];
  language: string;
}

/**
 * The same presentation gives the same bytes: charts are counted anew from 1 (their maker counts on from one presentation to
 * the next), the day is that of the document, and the archives carry no time. On the way every text that was left in
 * American English receives its language, and tables say that their first row is a header.
 */
export function settleDeck(deck: Uint8Array, { date, language }: Settled): Buffer {
  const members = membersOf(deck);
  const numbers = [...new Set(members.flatMap(({ name }) => /\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []))].map(Number).sort((a, b) => a - b);
  const counted = (text: string): string =>
    text.replace(/(charts\/chart|\/chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx))/g, (_, before: string, number: string) => `${before}${numbers.indexOf(Number(number)) + 1}`);
  const day = new Date(Date.UTC(date[0], date[1] - 1, date[2])).toISOString().slice(0, 19);
  const settled = members.map(({ name, content }): ZipMember => {
    if (name.endsWith('.xlsx')) return { name: counted(name), content: settleWorkbook(content, day) };
    if (!/\.(?:xml|rels)$/.test(name)) return { name, content };
    const text = counted(Buffer.from(content).toString('utf8'));
    return { name: counted(name), content: Buffer.from(dated(text, day).replaceAll('lang="en-US"', `lang="${language}"`).replace(/<a:tblPr(?=[ />])/g, '<a:tblPr firstRow="1"')) };
  });
  // Charts of a second presentation come in another order of names.
  const [types, ...rest] = settled.toSorted((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
  return zipFile(types ? [types, ...rest] : []);
}

/** By convention of the format the list of types comes first. */
const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);

function settleWorkbook(workbook: Uint8Array, day: string): Buffer {
  return zipFile(membersOf(workbook).map(({ name, content }) =>
    (name.endsWith('.xml') ? { name, content: Buffer.from(dated(Buffer.from(content).toString('utf8'), day)) } : { name, content })));
}

const dated = (text: string, day: string): string => text.replace(/(?<=>)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?=Z<)/g, day);

function membersOf(archive: Uint8Array): ZipMember[] {
  return (zipEntries(archive) ?? []).filter(({ name }) => !name.endsWith('/')).map((entry) => ({ name: entry.name, content: unpack(archive, entry) }));
}
