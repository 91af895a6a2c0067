import type { RetentionRule } from '#capabilities/grids/index.ts';
import { loadRetention } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { databaseNow } from '../devices/devices.queries.server.ts';
import { forgetHours, forgetNonces, forgetOpinions, makeOpinionMonths } from './months.queries.server.ts';

const monthsAhead = 3;
const nonceDays = 40;
const day = 24 * 3600_000;

/**
 * Every night: partitions for the months to come; opinions older than the edition's period go (rule `opinion` of
 * retention.yaml), by whole months where they can, and so do counts by the hour (`opinion-hour`). Counts by the day stay for ever.
 */
export async function keepMonths(step: RunStep): Promise<{ made: number; opinions: number; hours: number }> {
  const { now, opinionsBefore, hoursBefore } = await step(periods);
  // Each by itself: making and dropping months holds up the writers of opinions until its transaction ends.
  const made = await step(({ db }) => makeOpinionMonths(db, { ahead: monthsAhead, behind: monthsBetween(opinionsBefore, now) }));
  const opinions = await step(({ db }) => forgetOpinions(db, opinionsBefore));
  const hours = await step(({ db }) => forgetHours(db, hoursBefore));
  await step(({ db }) => forgetNonces(db, new Date(now.getTime() - nonceDays * day)));
  return { made, opinions, hours };
}

async function periods(ctx: Ctx): Promise<{ now: Date; opinionsBefore: Date; hoursBefore: Date }> {
  const now = await databaseNow(ctx.db);
  const rules = new Map(loadRetention(ctx.settings.dataDir).map((rule) => [rule.id, rule]));
  return { now, opinionsBefore: before(now, rules.get('opinion')), hoursBefore: before(now, rules.get('opinion-hour')) };
}

/** The instant a rule's period before now. Throws when the edition does not say the rule: nothing is forgotten by guess. */
function before(now: Date, rule: RetentionRule | undefined): Date {
  if (!rule) throw new Error('retention.yaml does not say how long opinions are kept');
  const at = new Date(now.getTime() - (rule.days ?? 0) * day);
  at.setUTCMonth(at.getUTCMonth() - (rule.months ?? 0));
  return at;
}

const monthsBetween = (from: Date, to: Date) => (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
