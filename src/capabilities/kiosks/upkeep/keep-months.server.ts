import type { RetentionRule } from '#capabilities/grids/index.ts';
import { loadRetention } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { databaseNow } from '../devices/devices.queries.server.ts';
import { forgetHours, forgetNonces, forgetOpinions, makeOpinionMonths } from './months.queries.server.ts';

const monthsAhead = 3;
const nonceDays = 40;
const day = 24 * 3600_000;

/**
 * Every night: partitions for the months to come; opinions older than the edition's period go (rule `opinion` of
 * retention.yaml), by whole months where they can, and so do counts by the hour (`opinion-hour`). Counts by the day stay for ever.
 */
export async function keepMonths(ctx: Ctx): Promise<{ made: number; opinions: number; hours: number }> {
  const now = await databaseNow(ctx.db);
  const rules = new Map(loadRetention(ctx.settings.dataDir).map((rule) => [rule.id, rule]));
  const opinionsBefore = before(now, rules.get('opinion'));
  const made = await makeOpinionMonths(ctx.db, { ahead: monthsAhead, behind: monthsBetween(opinionsBefore, now) });
  const opinions = await forgetOpinions(ctx.db, opinionsBefore);
  const hours = await forgetHours(ctx.db, before(now, rules.get('opinion-hour')));
  await forgetNonces(ctx.db, new Date(now.getTime() - nonceDays * day));
  return { made, opinions, hours };
}

/** The instant a rule's period before now. Throws when the edition does not say the rule: nothing is forgotten by guess. */
function before(now: Date, rule: RetentionRule | undefined): Date {
  if (!rule) throw new Error('retention.yaml does not say how long opinions are kept');
  const at = new Date(now.getTime() - (rule.days ?? 0) * day);
  at.setUTCMonth(at.getUTCMonth() - (rule.months ?? 0));
  return at;
}

const monthsBetween = (from: Date, to: Date) => (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
