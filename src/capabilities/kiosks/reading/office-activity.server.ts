import { addDays } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import { bodyActivity, type BodyActivity } from './activity.queries.server.ts';

export const bodiesAPage = 50;
const days = 30;

/** How much each body is heard, a page of them by name: opinions of the last 30 days. For the office. */
export const officeActivity = (ctx: Ctx, page: number): Promise<{ rows: BodyActivity[]; total: number }> =>
  bodyActivity(ctx.db, addDays(ctx.clock.today(), 1 - days), { limit: bodiesAPage, offset: (page - 1) * bodiesAPage });
