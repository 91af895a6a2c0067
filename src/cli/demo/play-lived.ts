import type { App } from '#app';
import { latestPublication } from '#capabilities/benchmarks/index.server.ts';
import { sendDigestsOf, watchBody } from '#capabilities/kiosks/index.letters.server.ts';
import { listPoints, openPoint, pointInput, simulateOpinions } from '#capabilities/kiosks/index.points.server.ts';
import { releaseDueQuarter } from '#capabilities/lived/index.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import { addDays, mondayOf } from '#core/calendar/date.ts';
import { fixedClock } from '#platform/clock.ts';
import { uuidFromName } from '#platform/ids.ts';
import { demoEditionId } from './play-edition.ts';

/** Bodies that listened in the quarter that is due, beside the showcase, and for how many days. */
const listening = 22;
const listeningDays = 45;

/** What the nights would have done: changes found, the letter of this week, and a quarter compared among some twenty bodies. */
export async function playLived(app: App, showcase: string): Promise<void> {
  const today = await app.runAsSystem(async ({ clock }) => clock.today());
  const bodies = await app.runAsSystem(async ({ db }) => [...new Set((await panelSites(db, demoEditionId)).map(({ organisationId }) => organisationId))].filter((id) => id !== showcase).slice(3, 3 + listening));
  // The last days of the quarter that ended five weeks ago at least.
  const day = addDays(today, -35);
  const end = `${day.slice(0, 4)}-${String(3 * Math.ceil(Number(day.slice(5, 7)) / 3) - 2).padStart(2, '0')}-01`;
  for (const [i, organisationId] of bodies.entries()) {
    await app.runAsSystem(async (ctx) => {
      const { sites } = await listPoints(ctx, organisationId);
      const id = uuidFromName('demonstration point', organisationId, 'lived');
      const point = pointInput.parse({ siteId: sites[0]?.id, name: 'Accueil', kind: 'desk', setRef: 'library:reception@1', languages: ['fr'] });
      const pointId = await openPoint(ctx, organisationId, point, { id, token: `vecu${String(i + 10)}xyz2` });
      await simulateOpinions({ ...ctx, clock: fixedClock(`${end}T06:00:00Z`) }, { organisationId, pointId, days: listeningDays, perDay: 3, level: 0.5 + 0.015 * i });
    });
  }
  await app.runAsSystem(async (ctx) => {
    if (await latestPublication(ctx.db)) await releaseDueQuarter(ctx);
    const monday = { ...ctx, clock: fixedClock(`${mondayOf(today)}T06:00:00Z`) };
    await watchBody(monday, showcase);
    await sendDigestsOf(monday, showcase);
  });
}
