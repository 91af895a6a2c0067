import type { App } from '#app';
import { plantIdeas, simulateIdeas } from '#capabilities/kiosks/index.answering.server.ts';
import { listPoints, openPoint, pointInput, simulateOpinions } from '#capabilities/kiosks/index.points.server.ts';
import type { Role } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { demoActor } from './demo-people.ts';

const usualHours = { day1: '8:30-12:00, 13:30-17:30', day2: '8:30-12:00, 13:30-17:30', day3: '8:30-12:00, 13:30-17:30', day4: '8:30-12:00, 13:30-17:30', day5: '8:30-17:00', day6: '9:00-12:00' };

/** Where the showcase listens to its users, and how well it does there. */
const places = [
  { token: 'accueil234', name: 'Guichet état civil', kind: 'desk', setRef: 'library:reception@1', languages: ['fr', 'en', 'es', 'ar'], phoneCode: 'yes', perDay: 24, level: 0.72, ...usualHours },
  { token: 'attente234', name: 'Salle d’attente', kind: 'waiting_room', setRef: 'library:waiting-room@1', languages: ['fr', 'en'], perDay: 16, level: 0.55, ...usualHours },
  { token: 'enligne234', name: 'Page «\u202fMes démarches\u202f»', kind: 'page', setRef: 'library:online-procedure@1', languages: ['fr', 'en'], perDay: 10, level: 0.62 },
  { token: 'lettres234', name: 'Courriers', kind: 'letter', setRef: 'library:letter@1', languages: ['fr', 'en'], perDay: 4, level: 0.6 },
] as const;

const shownDays = 42;

/** The showcase collects opinions at four points, of which six weeks are there already. */
export async function playKiosks(app: App, showcase: string, people: ReadonlyMap<Role, string>): Promise<void> {
  const referent = demoActor(people, 'referent', [showcase]);
  for (const { perDay, level, token, ...place } of places) {
    const pointId = await app.run({ actor: referent, scope: 'participant', locale: 'fr' }, async (ctx) => {
      const { sites } = await listPoints(ctx, showcase);
      return openPoint(ctx, showcase, pointInput.parse({ siteId: sites[0]?.id, ...place }), { id: uuidFromName('demonstration point', showcase, token), token });
    });
    await app.runAsSystem((ctx) => simulateOpinions(ctx, { organisationId: showcase, pointId, days: shownDays, perDay, level }));
  }
  await app.runAsSystem((ctx) => plantIdeas(ctx, showcase));
  await app.run({ actor: referent, scope: 'participant', locale: 'fr' }, (ctx) => simulateIdeas(ctx, showcase));
}
