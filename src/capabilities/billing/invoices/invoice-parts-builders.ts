import { cents } from '#core/shared/money.ts';
import { soldOf, type InvoiceParts } from './build-invoice.ts';
import type { Buyer, OrderLine } from './invoice.input.ts';
import { loadOperator } from './operator.server.ts';

/** What tests of invoices are made of: the order of a commune. */
export const aBuyer: Buyer = {
  name: 'Commune de Bruz', siren: '213500473', siret: '21350047300011', kind: 'commune', address: '1 place du Docteur Joly', postcode: '35170', city: 'Bruz',
  paymentDays: 30, email: 'compta@bruz.example',
};
export const orderLines: OrderLine[] = [
  { item: 'formula:personalised', label: { fr: 'Rapport personnalisé', en: 'Personalised report' }, quantity: 1, unitCents: cents(125_000), netCents: cents(125_000), vatPercent: 20 },
  { item: 'option:presentation', label: { fr: 'Présentation orale par un expert', en: 'Oral presentation by an expert' }, quantity: 1, unitCents: cents(80_000), netCents: cents(80_000), vatPercent: 20 },
];

export function someParts(changes: Partial<InvoiceParts> = {}): InvoiceParts {
  return {
    operator: loadOperator('data'), late: { points_over_ecb: 8, fixed_cents: 4_000 },
    order: { reference: 'PV-2027-0042', buyer: aBuyer, serviceCode: 'SERVICE-07', commitmentNumber: 'ENG2026-114', locale: 'fr' },
    sold: soldOf(orderLines, 'fr'), number: 'FA-2026-00001', issuedOn: '2026-11-25', serviceDoneOn: '2026-11-20', ...changes,
  };
}
