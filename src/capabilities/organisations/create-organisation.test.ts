import { expect, test } from 'vitest';
import { parseInput } from '#platform/http/form-input.ts';
import { testApp } from '#tests/harness/app.ts';
import { createOrganisation } from './create-organisation.server.ts';
import { newOrganisation } from './organisations.input.ts';
import { searchOrganisations } from './search-organisations.server.ts';

const harness = await testApp();

const library = { kind: 'library', name: 'Médiathèque Les Champs Libres', siren: '213 502 388', postcode: '35000' };

test('a body that the directory does not list can be added by a visitor, and found', async () => {
  const created = await harness.runAs(harness.visitor, (ctx) =>
    createOrganisation(ctx, newOrganisation.parse(library)),
  );
  expect(created).toMatchObject({ kind: 'library', siren: '213502388', departmentCode: '35', source: 'manual' });
  const found = await harness.runAs(harness.visitor, (ctx) => searchOrganisations(ctx.db, 'champs li'));
  expect(found.map((body) => body.id)).toEqual([created.id]);
});

test('adding the same body again gives the first one back, whatever its accents', async () => {
  const add = (changes: object) =>
    harness.system((ctx) => createOrganisation(ctx, newOrganisation.parse({ ...library, ...changes }), 'import'));
  const first = await add({});
  expect((await add({ name: 'MEDIATHEQUE LES CHAMPS LIBRES' })).id).toBe(first.id);
  expect((await add({ siren: '' })).id).not.toBe(first.id);
});

test('an addition is recorded in the journal', async () => {
  const created = await harness.system((ctx) =>
    createOrganisation(ctx, newOrganisation.parse({ kind: 'hospital', name: 'Hôpital du Parvis' })),
  );
  const events = await harness.system((ctx) =>
    ctx.db.selectFrom('event').select(['name', 'payload']).where('subject_id', '=', created.id).execute(),
  );
  expect(events).toEqual([{ name: 'organisation.created', payload: { kind: 'hospital', source: 'manual' } }]);
});

test.each([
  ['siren', '213502389', 'siren_invalid'],
  ['name', '   ', 'field_required'],
  ['population', '-3', 'field_invalid'],
  ['postcode', '3500', 'field_invalid'],
  ['kind', 'Library!', 'choice_needed'],
])('a wrong %s is refused at its field', (field, value, code) => {
  expect(() => parseInput(newOrganisation, { ...library, [field]: value })).toThrow(
    expect.objectContaining({ fields: [expect.objectContaining({ field, code })] }),
  );
});
