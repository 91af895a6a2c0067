import { expect, test } from 'vitest';
import { hashToken, uuidFromName } from '#platform/ids.ts';
import { testApp, type Person } from '#tests/harness/app.ts';
import { attendeesOf } from '../attendance/attendees.queries.server.ts';
import { giveBack, ownPlace } from '../attendance/own-place.server.ts';
import { register } from '../attendance/register.server.ts';
import { aMeeting } from '../meeting-builders.ts';
import { attendeeInput, colleagueInput } from '../meeting.input.ts';
import { listOwnPeople, registerColleague, seeAsBody } from './own-people.server.ts';

const app = await testApp();
const bodies = { Granit: uuidFromName('own people', 'granit'), Calcaire: uuidFromName('own people', 'calcaire') };
for (const [name, id] of Object.entries(bodies)) await app.app.ownerPool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, $2, 'manual')`, [id, `Ville de ${name}`]);
const granit = await app.person('referent', bodies.Granit);
const calcaire = await app.person('reader', bodies.Calcaire);
const meetingId = await aMeeting(app, { slug: 'for-bodies', capacity: 2 });

/** What the route of the form grants: the person, with the sight of the system. */
const asks = (who: Person, organisationId: string, name: string, needs = '') =>
  app.runAs({ ...who, scope: 'system' }, (ctx) => registerColleague(ctx, organisationId, 'for-bodies', colleagueInput.parse({ name, email: `${name.toLowerCase()}@granit.example`, needs }), () => Promise.resolve(true)));
const listed = async (who: Person, organisationId: string) => (await app.runAs(who, (ctx) => listOwnPeople(ctx, organisationId))).find(({ meeting }) => meeting.id === meetingId)?.people.map(({ name, state }) => [name, state]);

async function linksOf(email: string): Promise<string[]> {
  const { rows } = await app.app.ownerPool.query<{ text: string }>(`select text_body as text from mail_message where recipient = $1 order by created_at, id`, [email]);
  return rows.map(({ text }) => /meetings\/mine\/([\w-]+)/.exec(text)?.[1] ?? '');
}

test('a body registers its people, each gets a link of their own, and no other body sees them', async () => {
  await asks(granit, bodies.Granit, 'Paula', 'Boucle magnétique');
  await asks(granit, bodies.Granit, 'Quentin');
  await asks(calcaire, bodies.Calcaire, 'Rita');
  expect(await listed(granit, bodies.Granit)).toEqual([['Paula', 'coming'], ['Quentin', 'coming']]);
  expect(await listed(calcaire, bodies.Calcaire)).toEqual([['Rita', 'waiting']]);
  await expect(listed(calcaire, bodies.Granit)).rejects.toMatchObject({ code: 'not_allowed' });
  expect((await app.runAs(calcaire, (ctx) => attendeesOf(ctx.db, meetingId))).map(({ name }) => name)).toEqual(['Rita']);
  const [link = '', ...more] = await linksOf('paula@granit.example');
  expect(more).toEqual([]);
  const own = await app.app.run({ actor: app.visitor.actor, scope: 'registrant', locale: 'fr', file: hashToken(link) }, (ctx) => ownPlace(ctx, link));
  expect(own).toMatchObject({ needs: 'Boucle magnétique', attendee: { name: 'Paula', kind: 'participant', organisationId: bodies.Granit, bodyName: 'Ville de Granit' } });
});

test('nobody registers in the name of a body that is not theirs, or learns through the form who comes', async () => {
  await expect(asks(calcaire, bodies.Granit, 'Sam')).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(app.runAs({ ...calcaire, scope: 'system' }, (ctx) => seeAsBody(ctx, bodies.Granit, 'for-bodies'))).rejects.toMatchObject({ code: 'not_allowed' });
  await app.system((ctx) => register(ctx, 'for-bodies', attendeeInput.parse({ name: 'Tess', email: 'tess@granit.example', bodyName: '', needs: '' }), { kind: 'guest', organisationId: null }, () => Promise.resolve(true)));
  await asks(granit, bodies.Granit, 'Tess');
  expect((await listed(granit, bodies.Granit))?.map(([name]) => name)).toEqual(['Paula', 'Quentin']);
  expect(await linksOf('tess@granit.example')).toHaveLength(2);
});

test('who gave their place back is listed no more', async () => {
  const [link = ''] = await linksOf('quentin@granit.example');
  await app.app.run({ actor: app.visitor.actor, scope: 'registrant', locale: 'fr', file: hashToken(link) }, (ctx) => giveBack(ctx, link));
  expect(await listed(granit, bodies.Granit)).toEqual([['Paula', 'coming']]);
});
