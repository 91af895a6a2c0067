import { instantOfId } from '#core/kiosk-protocol/month.ts';
import { fitBaseline, streamOf, type Baseline } from '#core/opinions/honesty/baseline.ts';
import { markOpinions as findMarks } from '#core/opinions/honesty/mark-opinions.ts';
import type { ListeningPoint, Press } from '#core/opinions/honesty/press.ts';
import type { HonestyThresholds } from '#core/opinions/honesty/rules.ts';
import { hourOf, marksAdded } from '#core/opinions/rollup.ts';
import type { Ctx } from '#platform/context.ts';
import { insertMarks } from '../ingest/aside.queries.server.ts';
import { addToRollups } from '../ingest/rollup.queries.server.ts';
import { databaseNow } from '../devices/devices.queries.server.ts';
import type { CollectionPoint } from '../points/point.ts';
import { pointOf } from '../points/points.queries.server.ts';
import { lockPoint, marksOf, opinionsOf, pastHoursOf, type ExaminedOpinion, type PastHour } from './honesty.queries.server.ts';
import { loadHonestyThresholds } from '#capabilities/grids/index.server.ts';

const hour = 3_600_000;
const week = 7 * 24 * hour;

/** A point, and the span in which the opinions were given that are new. */
export interface ToExamine {
  organisationId: string;
  pointId: string;
  from: Date;
  to: Date;
}

/**
 * Examines the opinions of a point given from a week before `from` to a week after `to`, against its past before that, and
 * writes what is found: marks and the marked part of the roll-ups, in the caller's transaction (scope `system`). The
 * same again writes nothing. Returns how many marks are new, and how many opinions left the cleaned figures.
 */
export async function markOpinions(ctx: Pick<Ctx, 'db' | 'settings'>, { organisationId, pointId, from, to }: ToExamine): Promise<{ marks: number; opinions: number }> {
  const { db } = ctx;
  const key = { organisationId, pointId };
  await lockPoint(db, key);
  const point = await pointOf(db, { organisationId, id: pointId });
  if (!point) return { marks: 0, opinions: 0 };
  const thresholds = loadHonestyThresholds(ctx.settings.dataDir);
  const span = { from: hourOf(new Date(from.getTime() - week)), to: new Date(to.getTime() + week) };
  const opinions = await opinionsOf(db, key, span);
  const known = await marksOf(db, key, span);
  const past = { from: new Date(span.from.getTime() - thresholds.baseline.weeks * week), to: span.from };
  const hours = await pastHoursOf(db, { ...key, siteId: point.siteId }, past);
  const listening = listeningPoint(point);
  const presses = opinions.map(pressOf);
  const found = findMarks({ presses, point: listening, known, baselines: baselinesOf(presses, listening, hours, past, thresholds) }, thresholds);
  await insertMarks(db, found.map(({ opinionId, rule, strength }) => ({ organisationId, opinionId, mark: { rule, strength } })), await databaseNow(db));
  const before = new Set(known.map(({ opinionId }) => opinionId));
  const rules = Map.groupBy(found, ({ opinionId }) => opinionId);
  const marked = [...rules.keys()].filter((id) => !before.has(id));
  await addToRollups(db, marksAdded(opinions.filter(({ id }) => rules.has(id)), ({ id }) => (rules.get(id) ?? []).map(({ rule }) => rule), ({ id }) => before.has(id)));
  return { marks: found.length, opinions: marked.length };
}

const listeningPoint = ({ kind, timeZone, hours, settings }: CollectionPoint): ListeningPoint => ({ kind, timeZone, hours, lockSeconds: settings.thanksFor });

/** The id of an answer on a phone is made when its page is opened. */
const pressOf = ({ id, visit, source, kioskId, question, value, steps, givenAt, network, present }: ExaminedOpinion): Press =>
  ({ id, visit, source, device: kioskId, question, value, steps, at: givenAt.getTime(), openedAt: kioskId === null ? instantOfId(id) : null, network, present });

/** A baseline for each stream that was heard, from its own cleaned hours. A point younger than the past begins with its first hour. */
function baselinesOf(presses: readonly Press[], point: ListeningPoint, hours: readonly PastHour[], past: { from: Date; to: Date }, thresholds: HonestyThresholds): Map<string, Baseline> {
  const begun = hours[0]?.hour ?? past.to;
  const baselines = new Map<string, Baseline>();
  for (const press of presses) {
    const stream = streamOf(press);
    if (baselines.has(stream)) continue;
    const own = hours.filter(({ question, kiosk, steps }) => streamOf({ question, source: kiosk ? 'kiosk' : 'scan' }) === stream && steps === press.steps);
    const counts = new Map<number, number>();
    for (const { hour: at, n } of own) counts.set(at.getTime(), (counts.get(at.getTime()) ?? 0) + n);
    const histogram = Array.from({ length: press.steps }, (_, value) => own.reduce((sum, one) => sum + (one.histogram[value] ?? 0), 0));
    const heard = { from: begun.getTime(), to: past.to.getTime(), hours: [...counts].map(([at, n]) => ({ hour: at, n })), histogram };
    baselines.set(stream, fitBaseline(heard, point, { phones: press.source !== 'kiosk', steps: press.steps }, thresholds.baseline));
  }
  return baselines;
}
