import { expect, test } from 'vitest';
import { hashToken } from '#platform/ids.ts';
import { testApp, type TestApp } from '#tests/harness/app.ts';
import { hearArrivals, openDoor, readDoorBook, shutDoor } from '../door/door.server.ts';
import { attendeeInput } from '../meeting.input.ts';
import { aMeeting, aMeetingInput } from '../meeting-builders.ts';
import { changeMeeting } from '../programme/arrange-meeting.server.ts';
import { attendeesOf, needsOf } from './attendees.queries.server.ts';
import { givePlacesJob, runGivePlaces } from './give-places.server.ts';
import { changeOwnPlace, giveBack, ownPlace } from './own-place.server.ts';
import { register } from './register.server.ts';

const app = await testApp();
const often = () => Promise.resolve(true);
const guest = { kind: 'guest', organisationId: null } as const;
const asks = (slug: string, name: string, needs = '') => app.system((ctx) => register(ctx, slug, attendeeInput.parse({ name, email: `${name.toLowerCase()}@example.org`, bodyName: 'Ville', needs }), guest, often));
const standing = (test: TestApp, meetingId: string) => test.system(async (ctx) => Object.fromEntries((await attendeesOf(ctx.db, meetingId)).map(({ name, state }) => [name, state])));

/** The token of the last link mailed to somebody. */
async function linkOf(name: string): Promise<string> {
  const { rows } = await app.app.ownerPool.query<{ text: string }>(`select text_body as text from mail_message where recipient = $1 order by created_at desc, id desc limit 1`, [`${name.toLowerCase()}@example.org`]);
  return /meetings\/mine\/([\w-]+)/.exec(rows[0]?.text ?? '')?.[1] ?? '';
}
const holding = <T>(token: string, work: (ctx: Parameters<typeof ownPlace>[0], token: string) => Promise<T>): Promise<T> =>
  app.app.run({ actor: app.visitor.actor, scope: 'registrant', locale: 'fr', file: hashToken(token) }, (ctx) => work(ctx, token));

test('places are given in the order of asking, then the line; a place given back goes to who has waited longest', async () => {
  const id = await aMeeting(app, { slug: 'two-places', capacity: 2 });
  for (const name of ['Anne', 'Bo', 'Carl', 'Dora']) await asks('two-places', name);
  expect(await standing(app, id)).toEqual({ Anne: 'coming', Bo: 'coming', Carl: 'waiting', Dora: 'waiting' });
  await holding(await linkOf('Anne'), giveBack);
  await holding(await linkOf('Anne'), giveBack);
  for (let i = 0; i < 2; i++) await app.system((ctx) => runGivePlaces(ctx, { meetingId: id }));
  expect(await standing(app, id)).toEqual({ Anne: 'cancelled', Bo: 'coming', Carl: 'coming', Dora: 'waiting' });
  expect((await holding(await linkOf('Carl'), ownPlace)).attendee.state).toBe('coming');
  const { rows } = await app.app.ownerPool.query(`select from pgboss.job where name = $1`, [givePlacesJob]);
  expect(rows).toHaveLength(1);
});

test('more places go to who waits, in their order; nobody who asks meanwhile overtakes them', async () => {
  const operator = await app.person('operator');
  const id = await aMeeting(app, { slug: 'larger', capacity: 1 });
  for (const name of ['Lea', 'Max', 'Nora']) await asks('larger', name);
  const queued = async () => (await app.app.ownerPool.query(`select from pgboss.job where name = $1 and data->>'meetingId' = $2`, [givePlacesJob, id])).rows.length;
  const withPlaces = (capacity: number) => app.runAs(operator, async (ctx) => changeMeeting(ctx, id, { ...aMeetingInput(ctx.clock.now()), slug: 'larger', capacity }));
  await withPlaces(1);
  expect(await queued()).toBe(0);
  await withPlaces(3);
  expect(await queued()).toBe(1);
  await asks('larger', 'Otto');
  expect(await queued()).toBe(2);
  expect(await standing(app, id)).toEqual({ Lea: 'coming', Max: 'waiting', Nora: 'waiting', Otto: 'waiting' });
  await app.system((ctx) => runGivePlaces(ctx, { meetingId: id }));
  expect(await standing(app, id)).toEqual({ Lea: 'coming', Max: 'coming', Nora: 'coming', Otto: 'waiting' });
  await withPlaces(1);
  expect(await standing(app, id)).toMatchObject({ Max: 'coming', Nora: 'coming', Otto: 'waiting' });
});

test('however many ask at once, no more get a place than there are', async () => {
  const id = await aMeeting(app, { slug: 'crowd', capacity: 5 });
  await Promise.all(Array.from({ length: 12 }, (_, i) => asks('crowd', `Crowd${i}`)));
  const states = Object.values(await standing(app, id));
  expect(states.filter((state) => state === 'coming')).toHaveLength(5);
  expect(states.filter((state) => state === 'waiting')).toHaveLength(7);
});

test('who asks twice has one place and the same link, however often somebody else asks in their name', async () => {
  const id = await aMeeting(app, { slug: 'twice' });
  await asks('twice', 'Eve');
  const link = await linkOf('Eve');
  await asks('twice', 'Eve');
  expect(await linkOf('Eve')).toBe(link);
  await app.system((ctx) => register(ctx, 'twice', attendeeInput.parse({ name: 'Eve', email: 'EVE@example.org', bodyName: '', needs: '' }), guest, () => Promise.resolve(false)));
  expect((await holding(link, ownPlace)).attendee).toMatchObject({ name: 'Eve', state: 'coming', meetingId: id });
  const { rows } = await app.app.ownerPool.query(`select from mail_message where recipient = 'eve@example.org'`);
  expect(rows).toHaveLength(2);
});

test('nobody but the holder of the link and the office sees what somebody needs', async () => {
  const id = await aMeeting(app, { slug: 'needs' });
  await asks('needs', 'Fay', 'Boucle magnétique');
  const token = await linkOf('Fay');
  expect((await holding(token, ownPlace)).needs).toBe('Boucle magnétique');
  await asks('needs', 'Gus');
  expect((await holding(await linkOf('Gus'), (ctx) => needsOf(ctx.db, id))).size).toBe(0);
  const door = (await app.runAs(await app.person('operator'), (ctx) => openDoor(ctx, id, 'Nord'))).split('#').at(-1) ?? '';
  expect((await holding(door, (ctx) => needsOf(ctx.db, id))).size).toBe(0);
  expect(JSON.stringify(await holding(door, readDoorBook))).not.toContain('fay@');
  expect(await app.app.run(app.visitor.scope === 'public' ? { ...app.visitor, locale: 'fr' } : { ...app.visitor, locale: 'fr' }, (ctx) => attendeesOf(ctx.db, id))).toEqual([]);
  await holding(token, (ctx, own) => changeOwnPlace(ctx, own, { name: 'Fay', bodyName: 'Ville', needs: null }));
  expect((await holding(token, ownPlace)).needs).toBeNull();
});

test('two doors that were without network tell of the same badge: one arrival, at the first time; a closed door is heard no more', async () => {
  const id = await aMeeting(app, { slug: 'doors' });
  await asks('doors', 'Hana');
  const operator = await app.person('operator');
  const [north = '', south = ''] = await Promise.all(['Nord', 'Sud'].map((label) => app.runAs(operator, async (ctx) => (await openDoor(ctx, id, label)).split('#').at(-1) ?? '')));
  const { guests: [hana] } = await holding(north, readDoorBook);
  const tells = (token: string, age: number) => holding(token, (ctx) => hearArrivals(ctx, token, { arrivals: [{ attendee: hana?.id ?? '', age }, { attendee: '00000000-0000-7000-8000-000000000000', age }] }));
  await tells(north, 60_000);
  await tells(south, 600_000);
  const [arrival, ...others] = await tells(north, 60_000);
  expect(others).toEqual([]);
  expect(Date.now() - Date.parse(arrival?.at ?? '')).toBeGreaterThan(500_000);
  await app.runAs(operator, async (ctx) => shutDoor(ctx, id, (await holding(north, readDoorBook)).door.id));
  await expect(tells(north, 0)).rejects.toMatchObject({ code: 'meeting_door_unknown' });
});

test('registration ends at its hour, and a draft is nowhere to be seen', async () => {
  await aMeeting(app, { slug: 'late', registrationUntil: '2020-01-01T00:00:00.000Z' });
  await expect(asks('late', 'Ian')).rejects.toMatchObject({ code: 'meeting_too_late' });
  await expect(asks('nowhere', 'Ian')).rejects.toMatchObject({ code: 'not_found' });
});
