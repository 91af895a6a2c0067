import type { App } from '#app';
import { plantIdeas, simulateIdeas } from '#capabilities/kiosks/index.answering.server.ts';
import { listPoints, openPoint, pointInput, simulateDevices, simulateOpinions, type SimulatedDays } from '#capabilities/kiosks/index.points.server.ts';
import { panelSites } from '#capabilities/registrations/index.server.ts';
import type { Ctx, Role } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { demoActor } from './demo-people.ts';
import { demoEditionId } from './play-edition.ts';

const usualHours = { day1: '8:30-12:00, 13:30-17:30', day2: '8:30-12:00, 13:30-17:30', day3: '8:30-12:00, 13:30-17:30', day4: '8:30-12:00, 13:30-17:30', day5: '8:30-17:00', day6: '9:00-12:00' };

/** A point of the demonstration: what its form says, and what is heard there. `site`: the how many-th of the body's sites. */
interface Listening extends Omit<SimulatedDays, 'organisationId' | 'pointId' | 'days'> {
  token: string;
  site: number;
  point: Record<string, unknown>;
}

const desk = { kind: 'desk', setRef: 'library:reception@1', languages: ['fr', 'en', 'es', 'ar'], phoneCode: 'yes', ...usualHours };

/** Where the showcase listens to its users, and how well it does there. */
const places: readonly Listening[] = [
  { token: 'accueil234', site: 0, point: { name: 'Guichet état civil', ...desk }, perDay: 24, level: 0.72, sources: ['kiosk', 'kiosk', 'scan'] },
  // Tickets with a time came two months ago.
  {
    token: 'attente234', site: 0, point: { name: 'Salle d’attente', kind: 'waiting_room', setRef: 'library:waiting-room@1', languages: ['fr', 'en'], ...usualHours },
    perDay: 16, level: 0.48, event: { daysAgo: 58, change: 0.14 }, game: { daysAgo: 6 }, sources: ['kiosk', 'scan'],
  },
  { token: 'enligne234', site: 0, point: { name: 'Page «\u202fMes démarches\u202f»', kind: 'page', setRef: 'library:online-procedure@1', languages: ['fr', 'en'] }, perDay: 10, level: 0.62, sources: ['embed', 'link'] },
  { token: 'lettres234', site: 0, point: { name: 'Courriers', kind: 'letter', setRef: 'library:letter@1', languages: ['fr', 'en'] }, perDay: 4, level: 0.6, sources: ['scan', 'link'] },
  { token: 'annexe234', site: 1, point: { name: 'Guichet de l’annexe', ...desk }, perDay: 9, level: 0.8, sources: ['scan', 'scan', 'paper'] },
];

/** Tablets of the showcase, by the point where they stand. */
const tablets = [
  { token: 'accueil234', name: 'Tablette du guichet', battery: 96, charging: true, queued: 0 },
  { token: 'attente234', name: 'Borne sur pied', battery: 78, charging: true, queued: 3 },
  // Unplugged on a Friday.
  { token: 'annexe234', name: 'Tablette de l’annexe', battery: 11, charging: false, queued: 42, silentDays: 3 },
];

const shownDays = 365;
/** Other bodies that listen too, for fewer days. */
const otherBodies = 3;
const otherDays = 45;

/** The showcase collects opinions at five points, of which a year is there already; three other bodies have begun. */
export async function playKiosks(app: App, showcase: string, people: ReadonlyMap<Role, string>): Promise<void> {
  const referent = demoActor(people, 'referent', [showcase]);
  const points = new Map<string, string>();
  for (const place of places) {
    const pointId = await app.run({ actor: referent, scope: 'participant', locale: 'fr' }, (ctx) => openAt(ctx, showcase, place));
    await app.runAsSystem((ctx) => simulateOpinions(ctx, { organisationId: showcase, pointId, days: shownDays, ...place }));
    points.set(place.token, pointId);
  }
  await app.runAsSystem((ctx) => simulateDevices(ctx, showcase, tablets.map(({ token, ...tablet }) => ({ ...tablet, pointId: points.get(token) ?? '' }))));
  await app.runAsSystem((ctx) => plantIdeas(ctx, showcase));
  await app.run({ actor: referent, scope: 'participant', locale: 'fr' }, (ctx) => simulateIdeas(ctx, showcase));
  const others = await app.runAsSystem(async ({ db }) => [...new Set((await panelSites(db, demoEditionId)).map(({ organisationId }) => organisationId))].filter((id) => id !== showcase).slice(0, otherBodies));
  for (const [i, organisationId] of others.entries()) {
    const place: Listening = { token: `mairie${i + 2}34`, site: 0, point: { name: 'Accueil', ...desk }, perDay: 6 + 3 * i, level: 0.5 + 0.1 * i, sources: ['kiosk', 'scan'] };
    const pointId = await app.runAsSystem((ctx) => openAt(ctx, organisationId, place));
    await app.runAsSystem((ctx) => simulateOpinions(ctx, { organisationId, pointId, days: otherDays, ...place }));
  }
}

async function openAt(ctx: Ctx, organisationId: string, { token, site, point }: Pick<Listening, 'token' | 'site' | 'point'>): Promise<string> {
  const { sites } = await listPoints(ctx, organisationId);
  const at = sites[Math.min(site, sites.length - 1)];
  return openPoint(ctx, organisationId, pointInput.parse({ siteId: at?.id, ...point }), { id: uuidFromName('demonstration point', organisationId, token), token });
}
