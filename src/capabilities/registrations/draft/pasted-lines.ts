import { compactDigits, isSiret } from '#core/shared/siret.ts';

/** One line of a pasted list: a name, a SIRET, or both, in any order, apart by a tabulation, a semicolon or a space. */
export interface PastedLine {
  text: string;
  name: string;
  /** Fourteen right digits, or null. */
  siret: string | null;
  /** Digits were given that are no SIRET. */
  wrongSiret: boolean;
}

/** Most lines read of a list. */
export const mostLines = 200;

/** The lines of a pasted list, blank ones left out. A spreadsheet's quotes go. */
export function pastedLines(text: string): PastedLine[] {
  return text.split(/\r?\n/).map((line) => line.trim()).filter(Boolean).slice(0, mostLines).map(readLine);
}

function readLine(text: string): PastedLine {
  const digits = /(?:\d[\s.\u00a0\u202f-]?){12,16}\d/.exec(text)?.[0] ?? '';
  const compact = compactDigits(digits);
  const siret = isSiret(compact) ? compact : null;
  const name = text.replace(digits, ' ').replace(/["\t;|]+/g, ' ').replace(/\s+/g, ' ').replace(/^[\s,:–-]+|[\s,:–-]+$/g, '').slice(0, 300);
  return { text: text.slice(0, 400), name, siret, wrongSiret: digits !== '' && siret === null };
}
