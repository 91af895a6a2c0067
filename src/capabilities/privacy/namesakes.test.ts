import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { aPanel, editionId } from '#tests/harness/builders.ts';
import { personalData } from '../../personal-data.ts';
import { erasePerson } from './erase-person.server.ts';
import { findPerson } from './find-person.server.ts';
import { aProspect } from './privacy-builders.ts';
import { fill } from './retained-rows-builders.ts';

const parvis = await testApp();
const durand = { email: 'durand@ville.example', personId: null };
const draft = (data: unknown, token: string) => fill(parvis, 'registration_draft', { token_hash: token.repeat(64), edition_id: editionId, step: 'contacts', data: JSON.stringify(data) });
const shared = {
  referent: { name: 'Jean Durand', email: 'Durand@ville.example', phone: '0611111111' },
  decisionMaker: { name: 'Anne Chef', email: 'chef@ville.example', phone: '0622222222' },
  readers: [{ name: 'Lia Lit', email: 'lia@ville.example', phone: '' }, { name: 'Jean Durand', email: 'durand@ville.example', phone: '0611111111' }],
};
const dataOf = (token: string) => parvis.system(async (ctx) => (await ctx.db.selectFrom('registration_draft').select('data').where('token_hash', '=', token.repeat(64)).executeTakeFirst())?.data);

await draft({ sites: [], contacts: shared }, 'a');
await draft({ sites: [], contacts: { referent: { name: 'Marc Durand', email: 'm.durand@ville.example', phone: '0633333333' } } }, 'b');
const [organisationId = ''] = await parvis.system((ctx) => aPanel(ctx, [{ name: 'Ville' }]));
const registrationId = await parvis.system((ctx) => aProspect(ctx, { organisationId, name: 'Marc Durand', email: 'm.durand@ville.example', at: '2026-01-10T10:00:00Z' }));
const amounts = { net_cents: 100, vat_cents: 20, gross_cents: 120, locale: 'fr', lines: '[]', buyer: '{"name":"Ville"}' };
const order = await fill(parvis, 'purchase_order', { organisation_id: organisationId, registration_id: registrationId, state: 'signed', ...amounts });
await fill(parvis, 'signed_copy', { organisation_id: organisationId, order_id: order['id'], sha256: 'a'.repeat(64), media_type: 'image/png', channel: 'link', findings: '{}', received_from: 'm.durand@ville.example' });
await fill(parvis, 'order_decision', { organisation_id: organisationId, order_id: order['id'], decision: 'accepted', decided_as: 'm.durand@ville.example' });
await fill(parvis, 'invoice', {
  organisation_id: organisationId, order_id: order['id'], series: 'FA', siren: '213105554', due_on: '2026-02-10', net_cents: 100, vat_cents: 20, gross_cents: 120, locale: 'fr',
  order_lines: '[]', xml_sha256: 'a'.repeat(64), issued_by: organisationId, document: JSON.stringify({ buyer: { email: 'm.durand@ville.example' } }),
});

test('the copy of somebody holds nothing of a person whose address ends like theirs, nor of the other contacts of a draft', async () => {
  const findings = await parvis.system((ctx) => findPerson(ctx, personalData, durand));
  expect(findings.map(({ table, found }) => [table.table, found])).toEqual([['registration_draft', 1]]);
  const text = JSON.stringify(findings.map(({ rows }) => rows));
  expect(text).toContain('0611111111');
  expect(text).not.toMatch(/m\.durand|0622222222|0633333333|Anne|Lia|chef@/);
});

test('a person whose address is longer than another’s finds their own rows only', async () => {
  const findings = await parvis.system((ctx) => findPerson(ctx, personalData, { email: 'm.durand@ville.example', personId: null }));
  expect(findings.filter(({ found }) => found > 0).map(({ table }) => table.table).toSorted())
    .toEqual(['invoice', 'order_decision', 'registration_contact', 'registration_draft', 'signed_copy']);
});

test('erasing somebody takes them out of a draft and leaves the other contacts, and drafts of people named alike', async () => {
  await parvis.system((ctx) => erasePerson(ctx, personalData, durand, 'fr'));
  expect(await dataOf('a')).toEqual({ sites: [], contacts: { referent: {}, decisionMaker: shared.decisionMaker, readers: [shared.readers[0]] } });
  expect(await dataOf('b')).toMatchObject({ contacts: { referent: { name: 'Marc Durand', email: 'm.durand@ville.example' } } });
  expect(await parvis.system((ctx) => erasePerson(ctx, personalData, durand, 'fr'))).toMatchObject({ erased: 0, cleaned: 0 });
});
