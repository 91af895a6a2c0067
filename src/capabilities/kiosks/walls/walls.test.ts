import { expect, test } from 'vitest';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { givenOpinion } from '../ingest/given-opinion.server.ts';
import { receiveOpinions } from '../ingest/receive-opinions.server.ts';
import { aPoint, receptionSet } from '../kiosk-builders.ts';
import { endWall, makeWall, wallDesk } from './manage-walls.server.ts';
import { readWall } from './read-wall.server.ts';

const parvis = await testApp();
const place = await aPoint(parvis);
const referent = await parvis.person('referent', place.organisationId);
const show = (token: string) => parvis.system((ctx) => readWall(ctx, token));

const say = (values: readonly number[]) => parvis.system((ctx) => {
  const opinions = values.map((value) => givenOpinion({ id: uuidv7(), visit: uuidv7(), set: receptionSet, question: 'welcome', value, steps: 4 }, { criterion: 'courtesy', steps: 4 }));
  return receiveOpinions(ctx, [{ organisationId: place.organisationId, pointId: place.pointId, source: 'kiosk', opinions, texts: [], heardAt: performance.now() }]);
});

test('a screen says nothing of nine opinions, and the score of ten; it invites to the point', async () => {
  const { token } = await parvis.runAs(referent, (ctx) => makeWall(ctx, place.organisationId, { name: 'Hall', place: `point.${place.pointId}`, theme: 'dark', invited: '' }));
  await say([3, 3, 3, 3, 3, 3, 3, 3, 0]);
  expect(await show(token)).toMatchObject({ title: 'Accueil', theme: 'dark', figure: null, moments: [], lastDay: null, answer: null });
  await say([0]);
  const wall = await show(token);
  expect(wall.figure).toMatchObject({ n: 10, score: 80 });
  expect(wall.lastDay?.steps.map(({ share }) => share)).toEqual([0.8, 0, 0, 0.2]);
  expect(wall.invitation?.address).toContain('/v/');
});

test('the screen of a whole body invites to a desk of its main site, whatever else there is', async () => {
  const body = await aPoint(parvis);
  const arranger = await parvis.person('referent', body.organisationId);
  const { ownerPool } = parvis.app;
  const annex = uuidv7();
  await ownerPool.query(`insert into site (organisation_id, id, name, role) values ($1, $2, 'Annexe', 'annex')`, [body.organisationId, annex]);
  const point = (site: string, kind: string, name: string) => {
    const token = `${name.toLowerCase().slice(0, 4)}${body.pointId.slice(-8)}`;
    return ownerPool.query(`insert into collection_point (organisation_id, id, site_id, kind, name, set_ref, time_zone, token, made_at) values ($1, $2, $3, $4, $5, $6, 'Europe/Paris', $7, now())`, [body.organisationId, uuidv7(), site, kind, name, receptionSet, token]);
  };
  await point(annex, 'desk', 'Aannexe');
  await point(body.siteId, 'letter', 'Aalettre');
  await ownerPool.query(`update collection_point set kind = 'waiting_room', token = 'salleattente' where id = $1`, [body.pointId]);
  const { token } = await parvis.runAs(arranger, (ctx) => makeWall(ctx, body.organisationId, { name: 'Hall', place: '', theme: 'auto', invited: '' }));
  expect((await show(token)).invitation?.address).toContain('/v/salleattente');
  // Whoever makes the screen may choose another one, of the body's own.
  const { rows: [letter] } = await ownerPool.query<{ id: string; token: string }>(`select id, token from collection_point where organisation_id = $1 and name = 'Aalettre'`, [body.organisationId]);
  const chosen = await parvis.runAs(arranger, (ctx) => makeWall(ctx, body.organisationId, { name: 'Hall', place: '', theme: 'auto', invited: letter?.id ?? '' }));
  expect((await show(chosen.token)).invitation?.address).toContain(`/v/${letter?.token}`);
  await expect(parvis.runAs(arranger, (ctx) => makeWall(ctx, body.organisationId, { name: 'Hall', place: '', theme: 'auto', invited: place.pointId }))).rejects.toMatchObject({ code: 'form_incomplete' });
});

test('only who arranges points makes a screen, of a place of the body; once off, its address is unknown', async () => {
  const reader = await parvis.person('reader', place.organisationId);
  const input = { name: 'Hall', place: '', theme: 'auto', invited: '' } as const;
  await expect(parvis.runAs(reader, (ctx) => makeWall(ctx, place.organisationId, input))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(parvis.runAs(referent, (ctx) => makeWall(ctx, place.organisationId, { ...input, place: `point.${uuidv7()}` }))).rejects.toMatchObject({ code: 'form_incomplete' });
  const wall = await parvis.runAs(referent, (ctx) => makeWall(ctx, place.organisationId, input));
  await expect(show('a'.repeat(20))).rejects.toMatchObject({ code: 'not_found' });
  await parvis.runAs(referent, (ctx) => endWall(ctx, wall));
  await expect(show(wall.token)).rejects.toMatchObject({ code: 'not_found' });
  expect((await parvis.runAs(referent, (ctx) => wallDesk(ctx, place.organisationId))).walls.map(({ revokedAt }) => revokedAt !== null)).toEqual([false, true]);
});
