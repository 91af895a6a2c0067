import type { z } from 'zod';
import { daysBetween } from '#core/calendar/date.ts';
import { correctSite, siteReference } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireMayOpenCampaigns } from '../campaigns.access.ts';
import { insertAbsence } from '../evaluators/availability/absences.queries.server.ts';
import { planningEvents } from '../planning/planning.events.ts';
import type { awayInput, closureInput } from '../planning/planning.input.ts';

const longestDays = 366;

/** The office notes that somebody is ill or away. Their missions stay until it is replanned. Throws `not_allowed`, `form_incomplete`. */
export async function markAway(ctx: Ctx, { evaluator, from, to }: z.infer<typeof awayInput>): Promise<void> {
  requireMayOpenCampaigns(ctx.actor);
  requireOrder(from, to);
  await insertAbsence(ctx.db, { id: ctx.ids.next(), personId: evaluator, from, to, at: ctx.clock.now() });
  await ctx.record({ name: planningEvents.absenceMarked, subjectType: 'person', subjectId: evaluator, payload: { from, to } });
}

/** The office notes that a site is closed. It becomes part of the site's reference data. Throws `not_allowed`, `form_incomplete`, `not_found`. */
export async function closeSite(ctx: Ctx, { site, from, to }: z.infer<typeof closureInput>): Promise<void> {
  requireMayOpenCampaigns(ctx.actor);
  requireOrder(from, to);
  const [organisationId = '', id = ''] = site.split('/');
  const [known] = await siteReference(ctx.db, { organisationIds: [organisationId], siteIds: [id] });
  if (!known) throw problem('not_found');
  const closures = [...known.closures, { from, to }].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  await correctSite(ctx, { ...known, closures });
}

function requireOrder(from: string, to: string): void {
  if (to < from || daysBetween(from, to) > longestDays) throw problem('form_incomplete', {}, [{ field: 'to', code: 'absence_order' }]);
}
