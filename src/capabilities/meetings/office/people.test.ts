import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { hashToken, uuidFromName } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { attendeesOf } from '../attendance/attendees.queries.server.ts';
import { register } from '../attendance/register.server.ts';
import { hearArrivals, openDoor } from '../door/door.server.ts';
import { aMeeting } from '../meeting-builders.ts';
import { attendeeInput } from '../meeting.input.ts';
import { allBadges, bodyFile, guestFile } from './people.server.ts';

const app = await testApp();
const operator = await app.person('operator');
const granit = uuidFromName('people', 'granit');
await app.app.ownerPool.query(`insert into organisation (id, kind, name, search_key, siren, source) values ($1, 'commune', 'Ville de Granit', 'granit', '213804305', 'manual')`, [granit]);
const meetingId = await aMeeting(app, { slug: 'people', capacity: 4 });
const asks = (name: string, bodyName: string, organisationId: string | null) =>
  app.system((ctx) => register(ctx, 'people', attendeeInput.parse({ name, email: `${name.replaceAll(/\W/g, '').toLowerCase()}@example.org`, bodyName, needs: name === 'Alice' ? 'Boucle magnétique' : '' }), { kind: organisationId === null ? 'guest' : 'participant', organisationId }, () => Promise.resolve(true)));
await asks('Alice', 'Mairie', granit);
await asks('Boris', 'Mairie annexe', granit);
await asks('Chloé', 'Ville de Granit', null);
await asks('=Dan', '', null);
await asks('Eva', 'Ville de Granit', null);
const host = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(operator, work);
const door = (await host((ctx) => openDoor(ctx, meetingId, 'Hall'))).split('#').at(-1) ?? '';
const atDoor = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.app.run({ actor: app.visitor.actor, scope: 'registrant', locale: 'fr', file: hashToken(door) }, work);
const expected = await app.system((ctx) => attendeesOf(ctx.db, meetingId));
await atDoor((ctx) => hearArrivals(ctx, door, { arrivals: expected.filter(({ name }) => name === 'Alice' || name === 'Chloé').map(({ id }) => ({ attendee: id, age: 0 })) }));
/** The lines of a CSV without its mark of encoding. */
const linesOf = async (body: ReadableStream<Uint8Array>) => (await new Response(body).text()).replace(/^\uFEFF/, '').trim().split(/\r?\n/);

test('the list says of each whether they came and the official name of who registered them; that it was taken is noted', async () => {
  const { lines, fileName } = await host(async (ctx) => {
    const file = await guestFile(ctx, meetingId, 'csv');
    return { fileName: file.fileName, lines: await linesOf(file.body) };
  });
  expect(fileName).toBe('people-inscriptions.csv');
  expect(lines[0]).toBe('Nom;Structure;Nom officiel;Courriel;Qualité;État;Inscription;Venu;Arrivée;Badge;Besoins');
  const of = (name: string) => lines.find((line) => line.includes(name)) ?? '';
  expect(of('Alice')).toMatch(/^Alice;Mairie;Ville de Granit;alice@example\.org;Participant;Place réservée;[\d-]+ [\d:]+;oui;[\d-]+ [\d:]+;\w{4}-\w{4};Boucle magnétique$/);
  expect(of('Boris')).toMatch(/;non;;\w{4}-\w{4};$/);
  expect(of('Eva')).toMatch(/^Eva;Ville de Granit;;eva@example\.org;Invité;Liste d’attente;/);
  expect(lines).toHaveLength(6);
  expect(lines.some((line) => line.startsWith('='))).toBe(false);
  const { rows } = await app.app.ownerPool.query(`select actor_id from event where name = 'meeting.list_taken' and subject_id = $1`, [meetingId]);
  expect(rows).toEqual([{ actor_id: operator.actor.personId }]);
});

test('by body: who registered and who came, under the official name and the SIREN; a guest is not taken for a body of the same name', async () => {
  const lines = await host(async (ctx) => linesOf((await bodyFile(ctx, meetingId, 'csv')).body));
  expect(lines.map((line) => line.split(';')).toSorted()).toEqual([['Sans structure', '', '1', '0'], ['Structure', 'SIREN', 'Inscrits', 'Venus'], ['Ville de Granit', '', '1', '1'], ['Ville de Granit', '213804305', '2', '1']]);
  expect(lines.at(-1)).toBe('Sans structure;;1;0');
  const json: unknown = JSON.parse(await host(async (ctx) => new Response((await bodyFile(ctx, meetingId, 'json')).body).text()));
  expect(json).toContainEqual({ Structure: 'Ville de Granit', SIREN: '213804305', Inscrits: 2, Venus: 1 });
});

test('all badges: a page for everybody who has a place, in the order of the list, and none for who waits', async () => {
  const { pdf, fileName } = await host((ctx) => allBadges(ctx, meetingId));
  const { pages, tagged } = readPdf(pdf);
  expect([fileName, tagged, pages.length]).toEqual(['people-badges.pdf', true, 4]);
  const coming = expected.filter(({ state }) => state === 'coming');
  for (const [i, { name }] of coming.entries()) expect(pages[i]).toContain(name);
  const nobody = await aMeeting(app, { slug: 'nobody-yet' });
  await expect(host((ctx) => allBadges(ctx, nobody))).rejects.toMatchObject({ code: 'meeting_nobody' });
});

test('a list of persons or of bodies is taken by who runs the edition alone', async () => {
  const referent = await app.person('referent', granit);
  for (const take of [guestFile, bodyFile]) await expect(app.runAs(referent, (ctx) => take(ctx, meetingId, 'csv'))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(app.runAs(referent, (ctx) => allBadges(ctx, meetingId))).rejects.toMatchObject({ code: 'not_allowed' });
});
