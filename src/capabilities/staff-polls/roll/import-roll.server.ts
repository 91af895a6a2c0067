import { z } from 'zod';
import { guessRollMapping, readRollLines, rollRoles, type RollFault, type RollMapping } from '#core/staff-polls/roll-lines.ts';
import { unitCounts, type UnitCount } from '#core/staff-polls/unit-counts.ts';
import type { Ctx } from '#platform/context.ts';
import { readSheets, type SheetFile, type SheetLimits } from '#platform/files/read-sheet.ts';
import { problem } from '#platform/http/problem.ts';
import { readPoll } from '../arrange-polls.server.ts';
import type { PollKey } from '../poll.ts';
import { rewritePoll } from '../questions/arrange-questions.server.ts';
import { requirePoller } from '../staff-polls.access.ts';
import { pollEvents } from '../staff-polls.events.ts';
import { listVoters } from './arrange-roll.server.ts';

const megabyte = 1024 * 1024;
const limits: SheetLimits = { bytes: 3 * megabyte, unpacked: 30 * megabyte, cells: 400_000, rows: 20_000 };
const mostColumns = 12;
const sampleLines = 4;
const shownFaults = 50;

/** Lines of a list, each a row of cells. */
export type RollRows = string[][];

/** A list as the form of its preview carries it along: it is kept nowhere. */
export const rollInput = z.object({
  rows: z.string().transform((text, context): RollRows => {
    const read = z.array(z.array(z.string().max(400)).max(mostColumns)).max(limits.rows).safeParse(jsonOf(text));
    if (!read.success) context.addIssue({ code: 'custom', message: 'poll_list_empty' });
    return read.data ?? [];
  }),
  column: z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(z.enum(rollRoles)).max(mostColumns)),
  heading: z.enum(['yes', 'no']).default('no'),
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What an import of a list would do. */
export interface RollPreview {
  rows: RollRows;
  mapping: RollMapping;
  /** What each column holds, for whoever says what it is. */
  columns: { name: string; examples: string[] }[];
  mailed: number;
  printed: number;
  /** Units that the list names first. */
  added: string[];
  counts: UnitCount[];
  unplaced: number;
  faults: RollFault[];
  faultCount: number;
}

/** Reads a list that was pasted or sent as a file. Throws `file_too_large`, `file_unreadable`, `poll_list_empty`. */
export async function readRollFile(file: SheetFile): Promise<RollRows> {
  if (file.content.length === 0) throw problem('poll_list_empty');
  const [sheet] = (await readSheets(file, limits)).filter(({ rows }) => rows.length > 0);
  const rows = (sheet?.rows ?? []).map((row) => row.slice(0, mostColumns).map((cell) => String(cell).slice(0, 400)));
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) throw problem('poll_list_empty');
  return rows;
}

/** Says what a list holds, without writing anything. Throws `not_allowed`, `not_found`, `poll_opened`. */
export async function previewRoll(ctx: Ctx, key: PollKey, rows: RollRows, chosen: RollMapping | null): Promise<RollPreview> {
  requirePoller(ctx.actor);
  const { poll } = await readPoll(ctx, key);
  if (poll.state !== 'draft') throw problem('poll_opened');
  const mapping = chosen ?? guessRollMapping(rows);
  const { voters, faults, units } = readRollLines(rows, mapping, poll.units);
  const [first = []] = rows;
  const body = rows.slice(mapping.heading ? 1 : 0);
  const listed = new Map([...Map.groupBy(voters, ({ unit }) => unit ?? '')].map(([unit, people]) => [unit, people.length]));
  return {
    rows, mapping, mailed: voters.filter(({ address }) => address !== null).length, printed: voters.filter(({ address }) => address === null).length,
    columns: mapping.columns.map((_, i) => ({ name: mapping.heading ? (first[i] ?? '') : '', examples: body.slice(0, sampleLines).flatMap((row) => (row[i] ? [row[i]] : [])) })),
    added: units.filter(({ id }) => !poll.units.some((known) => known.id === id)).map(({ label }) => label),
    counts: unitCounts(units, listed), unplaced: listed.get('') ?? 0, faults: faults.slice(0, shownFaults), faultCount: faults.length,
  };
}

/** Lists the people of a list, with the units that it names; lines that cannot be read are left out. Returns how many were new. Throws `not_allowed`, `not_found`, `poll_opened`, `poll_list_empty`. */
export async function importRoll(ctx: Ctx, key: PollKey, rows: RollRows, mapping: RollMapping): Promise<number> {
  requirePoller(ctx.actor);
  const { poll } = await readPoll(ctx, key);
  const { voters, units } = readRollLines(rows, mapping, poll.units);
  if (voters.length === 0) throw problem('poll_list_empty');
  if (units.length > poll.units.length) await rewritePoll(ctx, key, (now) => ({ ...now, units: units.map(({ id, label, parent }) => ({ id, label, parent })) }));
  const added = await listVoters(ctx, key, voters);
  await ctx.record({ name: pollEvents.listed, subjectType: 'poll', subjectId: key.id, organisationId: key.organisationId, payload: { title: poll.content.fr.title, added } });
  return added;
}
