import { expect, test } from 'vitest';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPoint } from '../kiosk-builders.ts';
import { examineRecent } from './examine-recent.server.ts';
import { noteKioskNetwork, noteVisitOrigins } from './note-origin.server.ts';

const parvis = await testApp();
const { ownerPool } = parvis.app;

const origins = async (organisationId: string) => {
  const { rows } = await ownerPool.query<{ visit: string; network: number; present: boolean }>('select visit, network, present from visit_origin where organisation_id = $1 order by visit', [organisationId]);
  return rows;
};

test('one address is one number for a day, and no address is kept', async () => {
  const point = await aPoint(parvis);
  const visits = Array.from({ length: 3 }, (_, i) => ({ ...point, visit: uuidv7(), address: i < 2 ? '198.51.100.23' : '203.0.113.9', byScreenCode: false }));
  await parvis.system((ctx) => noteVisitOrigins(ctx, visits));
  await parvis.system((ctx) => noteVisitOrigins(ctx, visits));
  const noted = await origins(point.organisationId);
  expect(noted).toHaveLength(3);
  const networkOf = (i: number) => noted.find(({ visit }) => visit === visits[i]?.visit)?.network;
  expect(networkOf(0)).toBe(networkOf(1));
  expect(networkOf(0)).not.toBe(networkOf(2));
  const { rows } = await ownerPool.query<{ text: string }>('select v::text || k::text as text from visit_origin v join network_key k using (organisation_id) where organisation_id = $1', [point.organisationId]);
  expect(rows.every(({ text }) => !text.includes('198.51.100.23') && !text.includes('c6336417'))).toBe(true);
});

test('a phone on the network of a kiosk of the site, or with the code of its screen, was there', async () => {
  const point = await aPoint(parvis);
  await parvis.system((ctx) => noteKioskNetwork(ctx, { ...point, address: '198.51.100.23' }));
  const visit = (address: string, byScreenCode: boolean) => ({ ...point, visit: uuidv7(), address, byScreenCode });
  await parvis.system((ctx) => noteVisitOrigins(ctx, [visit('198.51.100.23', false), visit('203.0.113.9', true), visit('203.0.113.9', false)]));
  expect((await origins(point.organisationId)).map(({ present }) => present).toSorted()).toEqual([false, true, true]);
});

test('keys go the day after, numbers after nine days', async () => {
  const point = await aPoint(parvis);
  await parvis.system((ctx) => noteVisitOrigins(ctx, [{ ...point, visit: uuidv7(), address: '198.51.100.23', byScreenCode: false }]));
  await ownerPool.query(`update network_key set day = day - 1 where organisation_id = $1`, [point.organisationId]);
  const job = () => examineRecent((step) => parvis.system(step), { report: async () => {} }, { hours: 1 });
  await job();
  expect((await ownerPool.query('select from network_key where organisation_id = $1', [point.organisationId])).rowCount).toBe(0);
  expect(await origins(point.organisationId)).toHaveLength(1);
  await ownerPool.query(`update visit_origin set noted_at = noted_at - interval '10 days' where organisation_id = $1`, [point.organisationId]);
  await job();
  expect(await origins(point.organisationId)).toEqual([]);
});
