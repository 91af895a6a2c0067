import { compactDigits, isSiren, isSiret, sirenOfSiret } from '#core/shared/siret.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { plainText } from '#capabilities/organisations/index.ts';
import type { FoundSheet } from './find-sheets.ts';
import { linesOf, type Choice, type SheetLine } from './sheet-line.ts';

/** How a file names a body: what is known of it, and where it says so. */
export interface NamedBody {
  siren: string | null;
  inseeCode: string | null;
  name: string | null;
  kind: string | null;
  postcode: string | null;
}

/** A body as the file has it. `keys`: every way in which other sheets may refer to it. */
export interface BodyLine extends NamedBody {
  line: SheetLine;
  /** Named by a site or an audit alone: no sheet of bodies says more. Its `line` is the first that names it. */
  implied: boolean;
  keys: readonly string[];
  population: number | null;
  certified: boolean;
  formula: 'free' | 'personalised' | 'professional';
}

const formulas: readonly Choice<BodyLine['formula']>[] = [
  { id: 'free', label: { fr: 'gratuite', en: 'free' }, words: ['gratuit', 'libre'] },
  { id: 'personalised', label: { fr: 'personnalisée', en: 'personalised' }, words: ['personnalise', 'payante'] },
  { id: 'professional', label: { fr: 'professionnelle', en: 'professional' }, words: ['pro'] },
];

/** Reads the sheet of bodies. A line with a fault keeps it; it is told once, and nothing of it is imported. */
export function readBodies(sheets: readonly FoundSheet[], edition: Edition): BodyLine[] {
  const kinds = edition.kinds.map(({ id, label }): Choice => ({ id, label }));
  const bodies = linesOf(sheets, 'bodies').map((line) => bodyOf(line, kinds));
  const first = new Map<string, BodyLine>();
  for (const body of bodies) {
    const known = body.keys.map((key) => first.get(key)).find(Boolean);
    if (known) body.line.error(body.siren ? 'siren' : 'name', 'body_twice', { line: known.line.line });
    else for (const key of body.keys) first.set(key, body);
  }
  return bodies;
}

function bodyOf(line: SheetLine, kinds: readonly Choice[]): BodyLine {
  const siren = line.digits('siren', isSirenOrSiret, 'siren_invalid');
  const inseeCode = line.read('insee', inseeCodeOf, 'field_invalid');
  const name = line.text('name') || null;
  if (!siren && !inseeCode && !name && !line.isRefused) line.error('name', 'cell_needed');
  return {
    line,
    implied: false,
    siren: siren && sirenOfSiret(siren),
    inseeCode, name,
    kind: line.choice('kind', kinds),
    postcode: line.read('postcode', postcodeOf, 'postcode_invalid'),
    population: line.wholeNumber('population'),
    certified: line.yesNo('certified'),
    formula: line.choice('formula', formulas) ?? 'free',
    keys: keysOf(line.text('code'), siren, inseeCode, name, line.text('kind')),
  };
}

function keysOf(code: string, siren: string | null, inseeCode: string | null, name: string | null, kind: string): string[] {
  const keys = [code && `code ${plainText(code)}`, siren && `siren ${sirenOfSiret(siren)}`, inseeCode && `insee ${inseeCode}`];
  // Names are shared by many bodies: alone they are a key only where nothing better is given.
  if (!siren && !inseeCode && name) keys.push(`name ${plainText(name)} ${plainText(kind)}`);
  return keys.filter((key): key is string => Boolean(key));
}

function isSirenOrSiret(digits: string): boolean {
  return isSiren(digits) || isSiret(digits);
}

/** A code which a spreadsheet took for a number has lost its first zero. */
function inseeCodeOf(text: string): string | null {
  const code = compactDigits(text).toUpperCase();
  if (/^\d{4}$/.test(code)) return `0${code}`;
  return /^(\d{5}|2[AB]\d{3}|\d[\dAB]|97\d)$/.test(code) ? code : null;
}

export function postcodeOf(text: string): string | null {
  const code = compactDigits(text);
  return /^\d{4,5}$/.test(code) ? code.padStart(5, '0') : null;
}

/** As long as a SIREN or a SIRET, yet neither: its check digit is wrong. */
export function isWrongNumber(reference: string): boolean {
  const digits = compactDigits(reference);
  return /^(\d{9}|\d{14})$/.test(digits) && !isSirenOrSiret(digits);
}

/** What a reference to a body says, where no sheet of bodies explains it. */
export function bodyNamed(reference: string): NamedBody {
  const digits = compactDigits(reference);
  const nobody: NamedBody = { siren: null, inseeCode: null, name: null, kind: null, postcode: null };
  if (isSirenOrSiret(digits)) return { ...nobody, siren: sirenOfSiret(digits) };
  const inseeCode = /^(\d{4,5}|2[AB]\d{3})$/i.test(digits) ? inseeCodeOf(digits) : null;
  return inseeCode ? { ...nobody, inseeCode } : { ...nobody, name: reference };
}
