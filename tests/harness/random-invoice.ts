import { addDays } from '#core/calendar/date.ts';
import { anInvoice } from '#core/invoicing/invoice-builders.ts';
import { invoiceNumber } from '#core/invoicing/invoice-number.ts';
import type { Invoice } from '#core/invoicing/invoice.ts';
import { cents } from '#core/shared/money.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';

const rates = [20, 20, 20, 10, 8.5, 5.5, 2.1, 0];
const names = ['Rapport personnalisé', 'Audit & visite <guichet>', 'Présentation « orale » – été', 'Étude n° 3 ; œuvre', 'Écoute'];

/** An invoice or credit note that could be, of any size: the same for the same seed. */
export function randomInvoice(seed: number): Invoice {
  const chance = randomStream('random invoice', seed);
  const sold = Array.from({ length: 1 + chance.integer(8) }, () => ({
    name: chance.pick(names), description: chance.pick([null, 'Lieu : mairie', 'Site "annexe"']), quantity: 1 + chance.integer(40),
    unitPrice: cents(chance.pick([chance.integer(100), chance.integer(100_000), chance.integer(5_000_000)])), vatPercent: chance.pick(rates),
  }));
  const issueDate = addDays('2026-01-01', chance.integer(700));
  const right = anInvoice({}, sold, chance.pick([null, 'Exonération, art. 261 du CGI']));
  const prepaid = chance.integer(3) === 0 ? cents(chance.integer(right.totals.gross + 1)) : cents(0);
  const base: Invoice = {
    ...right, issueDate, number: invoiceNumber('FA', 2026, seed), deliveryDate: addDays(issueDate, -chance.integer(60)),
    dueDate: addDays(issueDate, chance.pick([30, 50, 60])), buyerReference: chance.pick([null, 'SERVICE-07', 'D&T <1>']), orderReference: chance.pick([null, 'ENG-2026/114']),
    totals: { ...right.totals, prepaid, due: cents(right.totals.gross - prepaid) },
  };
  return chance.integer(4) === 0 ? asCredit(base, chance) : base;
}

function asCredit(invoice: Invoice, chance: RandomStream): Invoice {
  const preceding = { number: invoice.number, issueDate: addDays(invoice.issueDate, -chance.integer(90)) };
  return { ...invoice, type: '381', number: invoice.number.replace('FA', 'AV'), preceding, dueDate: null, paymentTerms: 'À déduire ou à rembourser', payment: null };
}
