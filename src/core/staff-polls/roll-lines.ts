import type { PollUnit } from './poll.ts';
import { alike, mostUnits, unitOfLine } from './unit-lines.ts';

/** What a column of a list of agents holds. `people`: how many without an address a line stands for. */
export const rollRoles = ['email', 'unit', 'people', 'ignore'] as const;
export type RollRole = (typeof rollRoles)[number];

export interface RollMapping {
  readonly columns: readonly RollRole[];
  /** Whether the first line names the columns. */
  readonly heading: boolean;
}

export type RollFaultKind = 'email_invalid' | 'email_twice' | 'people_invalid' | 'units_too_many';

/** What is wrong with a line, counted from 1 as a spreadsheet does. */
export interface RollFault {
  readonly line: number;
  readonly value: string;
  readonly kind: RollFaultKind;
}

export interface RollRead {
  voters: { address: string | null; unit: string | null }[];
  faults: RollFault[];
  /** All units: those known, and those that the lines named first. */
  units: PollUnit[];
}

/** Most people without an address that one line may stand for. */
const mostAtOnce = 2000;

/** The address in `Marie Dupont <marie.dupont@ville.fr>`, or the text itself. */
const bare = (cell: string): string => (/<([^<>]+)>\s*$/.exec(cell)?.[1] ?? cell).trim().toLowerCase();
const isAddress = (text: string): boolean => text.length <= 254 && /^[^\s@<>,;"()]+@[^\s@<>,;"()]+\.[^\s@<>,;"().]{2,}$/.test(text);

const named: Readonly<Record<Exclude<RollRole, 'ignore'>, RegExp>> = {
  email: /mail|courriel|adresse/, people: /nombre|effectif|people|count|agents sans/, unit: /service|unite|direction|equipe|pole|unit|team|department/,
};

/** What each column seems to hold: by its name where the first line has no address, else by what most of its cells look like. */
export function guessRollMapping(rows: readonly (readonly string[])[]): RollMapping {
  const [first = []] = rows;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const heading = rows.length > 1 && !first.some((cell) => isAddress(bare(cell)) || /^\d+$/.test(cell.trim())) && first.some((cell) => Object.values(named).some((name) => name.test(alike(cell))));
  const body = rows.slice(heading ? 1 : 0, 200);
  const taken = new Set<RollRole>();
  const columns = Array.from({ length: width }, (_, column): RollRole => {
    const cells = body.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    const role = roleOf(heading ? alike(first[column] ?? '') : '', cells, heading);
    if (role === 'ignore' || taken.has(role)) return 'ignore';
    taken.add(role);
    return role;
  });
  return { columns, heading };
}

function roleOf(name: string, cells: readonly string[], heading: boolean): RollRole {
  const most = (fits: (cell: string) => boolean): boolean => cells.length > 0 && cells.filter(fits).length > cells.length / 2;
  // A third is enough: mistakes are told by line, and most agents of a line without an address leave the cell blank.
  if (cells.some((cell) => cell.includes('@')) && cells.filter((cell) => cell.includes('@')).length * 3 >= cells.length) return 'email';
  if (heading) {
    const byName = (['people', 'unit', 'email'] as const).find((role) => named[role].test(name));
    return byName === 'email' && cells.length > 0 && !cells.some((cell) => cell.includes('@')) ? 'ignore' : (byName ?? 'ignore');
  }
  if (most((cell) => /^\d{1,4}$/.test(cell))) return 'people';
  return new Set(cells).size < cells.length || cells.length <= 2 ? 'unit' : 'ignore';
}

/**
 * Reads lines of a list of agents. A line with an address is one person who is mailed; one without is somebody who is given a
 * printed code, or as many as it says. Units that are not known are added.
 */
export function readRollLines(rows: readonly (readonly string[])[], mapping: RollMapping, known: readonly PollUnit[]): RollRead {
  const read: RollRead = { voters: [], faults: [], units: [...known] };
  const seen = new Set<string>();
  for (const [i, row] of rows.entries()) {
    if ((mapping.heading && i === 0) || row.every((cell) => cell.trim() === '')) continue;
    const fault = readLine(row, mapping, read, seen);
    if (fault) read.faults.push({ line: i + 1, ...fault });
  }
  return read;
}

function readLine(row: readonly string[], { columns }: RollMapping, read: RollRead, seen: Set<string>): Omit<RollFault, 'line'> | null {
  const cell = (role: RollRole): string => (columns.includes(role) ? (row[columns.indexOf(role)] ?? '').trim() : '');
  const [written, asked] = [cell('email'), cell('people')];
  const address = written === '' ? null : bare(written);
  if (address !== null && !isAddress(address)) return { value: written, kind: 'email_invalid' };
  if (address !== null && seen.has(address)) return { value: written, kind: 'email_twice' };
  const people = asked === '' || address !== null ? 1 : Number(asked);
  if (!Number.isInteger(people) || people < 0 || people > mostAtOnce) return { value: asked, kind: 'people_invalid' };
  const found = unitOfLine(cell('unit'), read.units);
  if (found && found.units.length > mostUnits) return { value: cell('unit'), kind: 'units_too_many' };
  if (found) read.units = found.units;
  if (address !== null) seen.add(address);
  for (let n = 0; n < people; n++) read.voters.push({ address, unit: found?.unit.id ?? null });
  return null;
}
