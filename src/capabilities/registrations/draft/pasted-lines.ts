import { compactDigits, isSiret } from '#core/shared/siret.ts';

/**
 * One line of a pasted list: a name, a SIRET, or both, in any order, apart by a tabulation, a semicolon or a space; in
 * columns also an address, a telephone number and a mail address. What was not given is empty.
 */
export interface PastedLine {
  text: string;
  name: string;
  /** Fourteen right digits, or null. */
  siret: string | null;
  /** Digits were given that are no SIRET. */
  wrongSiret: boolean;
  address: string;
  postcode: string;
  city: string;
  phone: string;
  email: string;
}

/** Most lines read of a list. */
export const mostLines = 200;

/** The lines of a pasted list, blank ones left out. A spreadsheet's quotes go. */
export function pastedLines(text: string): PastedLine[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean).slice(0, mostLines).map(readLine);
}

const longNumber = /(?:\d[ .\u00a0\u202f-]?){12,16}\d/;
const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phone = /^(?:\+33|0)[\s.\u00a0\u202f-]?(?:\(0\))?[\s.\u00a0\u202f-]?[1-9](?:[\s.\u00a0\u202f-]?\d){8}$/;
/** « 1 place de la Mairie, 35170 Bruz », with or without the street. */
const place = /^(?:(.*?)[\s,]+)?(\d{5})[\s,]+(\D.*)$/;

function readLine(text: string): PastedLine {
  const line: PastedLine = { text: text.slice(0, 400), name: '', siret: null, wrongSiret: false, address: '', postcode: '', city: '', phone: '', email: '' };
  const names: string[] = [];
  for (const cell of text.split(/[;\t|]/).map(bare).filter(Boolean)) if (!readCell(line, cell, names.length > 0)) names.push(withoutNumber(line, cell));
  return { ...line, name: bare(names.join(' ')).slice(0, 300) };
}

/** Puts a cell where it belongs; false for what names the site. */
function readCell(line: PastedLine, cell: string, named: boolean): boolean {
  if (mail.test(cell) && line.email === '') line.email = cell;
  else if (phone.test(cell) && line.phone === '') line.phone = cell;
  else if (/^\d{5}$/.test(cell) && line.postcode === '') line.postcode = cell;
  else if (named && line.postcode !== '' && line.city === '' && /^\D+$/.test(cell)) line.city = cell;
  else if (named && line.postcode === '' && place.test(cell)) [, line.address = '', line.postcode = '', line.city = ''] = place.exec(cell)?.map((part) => bare(part ?? '')) ?? [];
  else if (named && line.address === '' && !longNumber.test(cell) && /^\d{1,4}\s?(?:bis|ter|[a-d])?[\s,]+\D/i.test(cell)) line.address = cell;
  else return false;
  return true;
}

/** A cell without the SIRET that it holds, or the digits that should be one. */
function withoutNumber(line: PastedLine, cell: string): string {
  const digits = longNumber.exec(cell)?.[0];
  if (digits === undefined) return cell;
  const compact = compactDigits(digits);
  if (isSiret(compact)) line.siret ??= compact;
  else line.wrongSiret = true;
  return cell.replace(digits, ' ');
}

function bare(text: string): string {
  return text.replace(/["\s]+/g, ' ').replace(/^[\s,:–-]+|[\s,:–-]+$/g, '');
}
