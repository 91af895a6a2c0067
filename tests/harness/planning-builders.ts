import type { Clock } from '#platform/clock.ts';
import { testApp, type Person, type TestApp } from './app.ts';
import { aPanel, anEvaluator, editionId, staffNotices } from './builders.ts';

/** A panel ready to be planned: bodies whose staff was told, trained evaluators, an operator. */
export async function plannedPanel(bodyCount: number, evaluatorCount: number, options: { clock?: Clock } = {}) {
  const app = await testApp(options);
  const operator = await app.person('operator');
  const bodies = await app.system((ctx) => aPanel(ctx, Array.from({ length: bodyCount }, () => ({}))));
  await app.system((ctx) => staffNotices(ctx, bodies));
  const evaluators: Person[] = [];
  for (let i = 0; i < evaluatorCount; i++) evaluators.push(await anEvaluator(app));
  return { app, operator, bodies, evaluators };
}

/** How many different missions a campaign has. */
export async function idsOfTheirOwn(app: TestApp, campaignId: string): Promise<number> {
  const rows = await app.system((ctx) => ctx.db.selectFrom('mission').select('id').where('campaign_id', '=', campaignId).where('edition_id', '=', editionId).execute());
  return new Set(rows.map(({ id }) => id)).size;
}
