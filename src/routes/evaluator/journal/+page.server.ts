import { ownAuditDates } from '#capabilities/audits/index.server.ts';
import { ownMissionsAndPay, ownPerson } from '#capabilities/campaigns/index.evaluators.server.ts';
import { reliabilityOf } from '#capabilities/campaigns/index.evaluators.ts';
import { page } from '#platform/http/endpoint.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';

const size = 50;

export const load = page(async (ctx, { url }) => {
  const { missions, pay } = await ownMissionsAndPay(ctx);
  const audits = await ownAuditDates(ctx.db, ownPerson(ctx));
  const rows = missions.map((mission) => ({ mission, audit: audits.get(mission.id) ?? null, pay: pay.get(mission.id) ?? null }));
  const number = pageNumber(url);
  return {
    rows: rows.slice((number - 1) * size, number * size),
    figures: reliabilityOf(rows.map(({ mission, audit }) => ({ state: mission.state, returns: audit?.returns ?? 0, late: audit?.late ?? false, sentAt: audit?.sentAt ?? null }))),
    pages: pageLinks(url, { page: number, size, total: rows.length }, ctx.locale),
  };
});
