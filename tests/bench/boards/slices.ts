import type pg from 'pg';
import { addDays } from '#core/calendar/date.ts';
import type { OpinionSource } from '#core/opinions/types.ts';
import type { RandomStream } from '#core/shared/random.ts';
import type { BoardPlace, CountedQuestion, HeardTally, ReadingOf } from '#capabilities/kiosks/reading/board-place.ts';
import { questionDays, questionDetails, questionHours, questionInstants, questionPoints, questionTotals } from '#capabilities/kiosks/reading/rollups.queries.server.ts';
import { textsLeft } from '#capabilities/kiosks/reading/texts.queries.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { SeededPoint } from './seed-opinions.ts';

export interface Slice extends ReadingOf {
  place: BoardPlace;
  asked: CountedQuestion;
}

const lengths = [1, 7, 30, 91, 365];
const questions: readonly CountedQuestion[] = [{ question: 'welcome', steps: 4 }, { question: 'answer-obtained', steps: 2 }, { question: 'waiting', steps: 5 }, { question: 'comfort', steps: 5 }];

/** A board that somebody may ask for: a body, a site or a point, one of the periods on offer, from all sources or one. */
export function randomSlice(chance: RandomStream, points: readonly SeededPoint[], today: string): Slice {
  const body = chance.pick([...new Set(points.map((point) => point.organisationId))]);
  const { organisationId, siteId, pointId, seed } = chance.pick(points.filter((point) => point.organisationId === body));
  const place = chance.pick([{ organisationId }, { organisationId, siteId }, { organisationId, siteId, pointId }]);
  const to = addDays(today, -chance.integer(3));
  const source: OpinionSource | undefined = chance.pick([undefined, undefined, 'kiosk', 'scan'] as const);
  return { place, period: { from: addDays(to, 1 - chance.pick(lengths)), to }, source, asked: chance.pick(place.pointId ? questions.filter((_, i) => Math.floor(i / 2) === seed % 2) : questions) };
}

/** The last 60 days of a slice's period, as a board reads hours; UTC instants around civil days of Paris. */
const hoursOf = ({ period: { from, to } }: Slice) => {
  const kept = addDays(to, -55);
  return { from: new Date(`${from > kept ? from : kept}T00:00:00Z`), to: new Date(`${addDays(to, 1)}T00:00:00Z`) };
};

/** What a board asks of the database, by name. */
export const boardQueries = {
  totals: (ctx, slice) => questionTotals(ctx.db, slice),
  days: (ctx, slice) => questionDays(ctx.db, slice, slice.asked),
  points: (ctx, slice) => questionPoints(ctx.db, slice, slice.asked),
  hours: (ctx, slice) => questionHours(ctx.db, slice, slice.asked, hoursOf(slice)),
  instants: (ctx, slice) => questionInstants(ctx.db, slice, slice.asked, { from: new Date(`${slice.period.to}T00:00:00Z`), to: new Date(`${addDays(slice.period.to, 1)}T00:00:00Z`) }),
  details: (ctx, slice) => questionDetails(ctx.db, slice, slice.asked.question),
  texts: (ctx, slice) => textsLeft(ctx.db, slice, { most: 600, unread: true }),
} satisfies Record<string, (ctx: Ctx, slice: Slice) => Promise<unknown>>;

const cells = (keys: string, where: string) => `select ${keys}, o.question, coalesce(o.criterion, '') as criterion, o.steps, o.value, o.score, count(*)::int as n, count(*) filter (where marked)::int as marked
  from (select o.*, exists (select from opinion_mark m where m.organisation_id = o.organisation_id and m.opinion_id = o.id) as marked from opinion o where ${where} offset 0) o group by ${keys}, o.question, o.criterion, o.steps, o.value, o.score`;

type Raw = { key: string; question: string; criterion: string; steps: number; value: number; score: number; n: number; marked: number };

/** The same slice from the opinions themselves, as whoever has only them would ask. */
async function rawCells(owner: pg.Pool, { place, source }: Slice, key: string, between: string, values: readonly unknown[]): Promise<Raw[]> {
  const given = [place.organisationId, ...values];
  const and = (column: string, value: unknown) => (value === undefined ? '' : ` and o.${column} = $${given.push(value)}`);
  const where = `o.organisation_id = $1 and ${between}${and('site_id', place.siteId)}${and('point_id', place.pointId)}${and('source', source)}`;
  return (await owner.query<Raw>(cells(`${key}`, where).replace(key, `(${key})::text as key`).replace(`group by ${key}`, 'group by 1'), given)).rows;
}

/** Adds raw cells up as roll-ups say them, by `keyOf`. */
function summed(raw: readonly Raw[], keyOf: (one: Raw) => string): Record<string, HeardTally> {
  const sums: Record<string, HeardTally> = {};
  const empty = (steps: number) => ({ n: 0, total: 0, squares: 0, histogram: Array.from({ length: steps }, () => 0) });
  for (const one of raw) {
    const cell = (sums[keyOf(one)] ??= { all: empty(one.steps), marked: empty(one.steps) });
    for (const [tally, n] of [[cell.all, one.n], [cell.marked, one.marked]] as const) {
      tally.n += n;
      tally.total += n * one.score;
      tally.squares += n * one.score * one.score;
      tally.histogram[one.value] = (tally.histogram[one.value] ?? 0) + n;
    }
  }
  return sums;
}

const keyed = (cellsOf: readonly HeardTally[], keyOf: (cell: never) => string) => Object.fromEntries(cellsOf.map((cell) => [keyOf(cell as never), { all: cell.all, marked: cell.marked }]));

/** What a board reads, and what the opinions themselves add up to, side by side. */
export async function bothReadings(ctx: Ctx, owner: pg.Pool, slice: Slice): Promise<{ read: unknown; raw: unknown }> {
  const { asked, period } = slice;
  const byDay = await rawCells(owner, slice, 'o.day', 'o.day between $2 and $3', [period.from, period.to]);
  const byPoint = await rawCells(owner, slice, 'o.point_id', 'o.day between $2 and $3', [period.from, period.to]);
  const { from, to } = hoursOf(slice);
  const byHour = await rawCells(owner, slice, `to_char(o.given_at at time zone 'Europe/Paris', 'ID HH24')`, 'o.given_at >= $2 and o.given_at < $3', [from, to]);
  const ofAsked = (one: Raw) => one.question === asked.question && one.steps === asked.steps;
  const [totals, days, points, hours] = [await boardQueries.totals(ctx, slice), await boardQueries.days(ctx, slice), await boardQueries.points(ctx, slice), await boardQueries.hours(ctx, slice)];
  return {
    read: {
      totals: keyed(totals, (one: (typeof totals)[number]) => `${one.question} ${one.criterion} ${one.steps}`), days: keyed(days, (one: (typeof days)[number]) => one.day),
      points: keyed(points, (one: (typeof points)[number]) => one.pointId), hours: keyed(hours, (one: (typeof hours)[number]) => `${one.weekday} ${String(one.hour).padStart(2, '0')}`),
    },
    raw: {
      totals: summed(byDay, (one) => `${one.question} ${one.criterion} ${one.steps}`), days: summed(byDay.filter(ofAsked), ({ key }) => key),
      points: summed(byPoint.filter(ofAsked), ({ key }) => key), hours: summed(byHour.filter(ofAsked), ({ key }) => key),
    },
  };
}
