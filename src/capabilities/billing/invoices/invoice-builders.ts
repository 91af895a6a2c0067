import { uuidFromName } from '#platform/ids.ts';
import type { TestApp } from '#tests/harness/app.ts';
import { aPanel, type BodyChanges } from '#tests/harness/builders.ts';
import { aBuyer, orderLines } from './invoice-parts-builders.ts';
import type { Buyer, OrderLine } from './invoice.input.ts';
import type { OrderKey } from './invoice-key.ts';

export interface OrderChanges {
  name?: string;
  buyer?: Partial<Buyer>;
  lines?: OrderLine[];
  state?: 'accepted' | 'prepared';
  acceptedAt?: Date;
  serviceCode?: string | null;
}

let orders = 0;

/** An order of a body of its own, accepted unless said. */
export async function anOrder(test: TestApp, changes: OrderChanges = {}): Promise<OrderKey> {
  const nth = (orders += 1);
  const body: BodyChanges = { name: changes.name ?? `Commune d’essai ${nth}` };
  const lines = changes.lines ?? orderLines;
  const orderId = uuidFromName('test order', String(nth));
  return test.system(async (ctx) => {
    const [organisationId = ''] = await aPanel(ctx, [body]);
    const { id: registrationId } = await ctx.db.selectFrom('registration').select('id').where('organisation_id', '=', organisationId).executeTakeFirstOrThrow();
    const net = lines.reduce((sum, line) => sum + line.netCents, 0);
    const vat = Math.round(net * 0.2);
    await ctx.db.insertInto('purchase_order').values({
      organisation_id: organisationId, id: orderId, registration_id: registrationId, edition_id: '2026', reference: `B-2026-${String(nth).padStart(4, '0')}`,
      buyer: JSON.stringify({ ...aBuyer, ...changes.buyer }), service_code: changes.serviceCode === undefined ? 'SERVICE-07' : changes.serviceCode, commitment_number: 'ENG2026-114',
      lines: JSON.stringify(lines), net_cents: net, vat_cents: vat, gross_cents: net + vat, state: changes.state ?? 'accepted', locale: 'fr',
      created_at: changes.acceptedAt ?? ctx.clock.now(), changed_at: changes.acceptedAt ?? ctx.clock.now(),
    }).execute();
    return { organisationId, orderId };
  });
}
