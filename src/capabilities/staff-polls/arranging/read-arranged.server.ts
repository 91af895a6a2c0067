import { openingRefusal, type OpeningRefusal } from '#core/staff-polls/poll.ts';
import { unitCounts, type UnitCount } from '#core/staff-polls/unit-counts.ts';
import type { Ctx } from '#platform/context.ts';
import { listPolls, readPoll, type ArrangedPoll } from '../arrange-polls.server.ts';
import type { PollKey } from '../poll.ts';
import { turnoutOf, type UnitTurnout } from '../results/turnout.server.ts';
import { mostMailings } from '../roll/arrange-roll.server.ts';
import { votersOf } from '../roll/roll.queries.server.ts';
import { scheduleOf, schedulesOf, type PollSchedule } from '../schedule/schedule.queries.server.ts';
import { seriesOf } from '../series/series.queries.server.ts';
import type { PollSeries } from '../series/series.ts';

export type ListedPoll = Awaited<ReturnType<typeof listPolls>>['polls'][number] & { opensAt: string | null; turnout: UnitTurnout | null };

/** The polls of a body with when they open and how many took part, and its series. */
export async function listArranged(ctx: Ctx, organisationId: string): Promise<{ mayPoll: boolean; polls: ListedPoll[]; series: PollSeries[] }> {
  const { mayPoll, polls } = await listPolls(ctx, organisationId);
  const schedules = await schedulesOf(ctx.db, organisationId);
  const listed: ListedPoll[] = [];
  for (const one of polls) {
    const whole = one.state === 'draft' ? undefined : (await turnoutOf(ctx.db, one.poll)).find(({ unit }) => unit === '');
    listed.push({ ...one, opensAt: schedules.get(one.poll.id)?.opensAt ?? null, turnout: whole ?? null });
  }
  return { mayPoll, polls: listed, series: await seriesOf(ctx.db, organisationId) };
}

/** Everything that the page of a poll says. */
export interface PollDesk extends ArrangedPoll {
  schedule: PollSchedule;
  /** Mailings that are left, the first one included. */
  mailingsLeft: number;
  people: number;
  /** How many on the roll have an address. */
  withAddress: number;
  /** Parts of the body in which somebody is listed without an address. */
  printedUnits: string[];
  counts: UnitCount[];
  turnout: UnitTurnout[];
  /** Why the poll may not open; null when it may. */
  refusal: OpeningRefusal | null;
}

/** A poll of the body, and how far its arranging is. Throws `not_found`. */
export async function readDesk(ctx: Ctx, key: PollKey): Promise<PollDesk> {
  const arranged = await readPoll(ctx, key);
  const { poll, questions, eligible } = arranged;
  const people = [...eligible.values()].reduce((sum, count) => sum + count, 0);
  const [schedule, voters] = [await scheduleOf(ctx.db, key), await votersOf(ctx.db, key)];
  return {
    ...arranged, schedule, people, mailingsLeft: Math.max(0, mostMailings - schedule.mailings), withAddress: voters.filter(({ address }) => address !== null).length,
    printedUnits: [...new Set(voters.flatMap(({ address, unit }) => (address === null && unit !== null ? [unit] : [])))],
    counts: unitCounts(poll.units, eligible), turnout: await turnoutOf(ctx.db, key),
    refusal: openingRefusal({ ...poll, questions: questions.length, eligible: people }, ctx.clock.now().toISOString()),
  };
}
