import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { readInvoiceFilter } from './invoices-filter.ts';
import { listInvoices } from './list-invoices.server.ts';
import { simulateInvoices } from './simulate-invoices.server.ts';

const parvis = await testApp({ clock: fixedClock('2026-11-25T09:00:00Z') });

test('the demonstration shows invoices in every state, numbered in the order of their days', async () => {
  const bodies = await parvis.system((ctx) => aPanel(ctx, Array.from({ length: 9 }, (_, i) => ({ name: `Payante ${i}` }))));
  await parvis.system((ctx) => ctx.db.updateTable('organisation').set({ siren: '213500473' }).where('id', 'in', bodies).execute());
  const shown = bodies[8] ?? '';
  expect(await parvis.system((ctx) => simulateInvoices(ctx, { editionId: '2026', shown }))).toBe(7);
  const list = await parvis.system((ctx) => listInvoices(ctx, readInvoiceFilter(new URLSearchParams())));
  expect(list.counts).toMatchObject({ to_issue: 2, all: 6, paid: 1, credit: 1 });
  expect(list.invoices[0]).toMatchObject({ organisationId: shown, state: 'issued', number: expect.stringMatching(/-00005$/) });
});
