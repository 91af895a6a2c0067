import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { zugferd } from 'node-zugferd';
import { EN16931 } from 'node-zugferd/profile/en16931';
import { buildInvoice } from '#capabilities/billing/invoices/build-invoice.ts';
import { invoicePage } from '#capabilities/billing/invoices/invoice-page.ts';
import { someParts } from '#capabilities/billing/invoices/invoice-parts-builders.ts';
import { brokenRules } from '#core/invoicing/check-invoice.ts';
import { invoiceNumber } from '#core/invoicing/invoice-number.ts';
import type { Invoice } from '#core/invoicing/invoice.ts';
import { writeCii } from '#core/invoicing/write-cii.ts';
import { createPdfCompiler } from '#platform/pdf/compile-pdf.ts';
import { announceFacturX } from '#platform/pdf/factur-x.ts';

/**
 * What one invoice costs, each different: composing and checking it, writing its XML, laying it out, attaching and
 * announcing the XML. Target: under 400 ms of CPU. Beside it a library (node-zugferd) that writes the same data into the
 * same page: it makes no page itself, so only XML and embedding are compared.
 */
const warmUp = 5;
const measured = 60;
const target = 400;

const cpuOf = async <T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> => {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, result };
};
const quantile = (values: readonly number[], q: number): number => values.toSorted((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? Number.NaN;
const line = (name: string, values: readonly number[], unit = 'ms'): void =>
  console.log(`${name.padEnd(44)} min ${quantile(values, 0).toFixed(1)}  median ${quantile(values, 0.5).toFixed(1)}  p95 ${quantile(values, 0.95).toFixed(1)} ${unit}`);

const euros = (cents: number): string => (cents / 100).toFixed(2);

/** The same invoice as the library wants it. */
function forLibrary(invoice: Invoice) {
  const { totals } = invoice;
  const party = (one: Invoice['seller']) => ({
    name: one.name, organization: { registrationIdentifier: { value: one.siren ?? '', schemeIdentifier: '0002' as const } },
    postalAddress: { postCode: one.address.postcode, line1: one.address.line, city: one.address.city, countryCode: 'FR' as const },
    electronicAddress: { value: one.siren ?? '', schemeIdentifier: '0225' as const }, taxRegistration: one.vatId === null ? {} : { vatIdentifier: one.vatId },
  });
  return {
    businessProcessType: invoice.process, number: invoice.number, typeCode: '380' as const, issueDate: new Date(invoice.issueDate),
    includedNote: invoice.notes.map((note) => ({ content: note.text })),
    transaction: {
      tradeAgreement: { buyerReference: invoice.buyerReference ?? '', seller: party(invoice.seller), buyer: party(invoice.buyer), associatedOrder: { purchaseOrderReference: invoice.orderReference ?? '' } },
      tradeDelivery: { information: { deliveryDate: new Date(invoice.deliveryDate ?? invoice.issueDate) } },
      tradeSettlement: {
        currencyCode: 'EUR' as const, paymentInstruction: { typeCode: '30' as const, transfers: [{ paymentAccountIdentifier: invoice.payment?.iban ?? '' }] },
        vatBreakdown: invoice.vat.map((group) => ({ calculatedAmount: euros(group.vat), typeCode: 'VAT', basisAmount: euros(group.net), categoryCode: group.category, rateApplicablePercent: group.percent })),
        paymentTerms: { dueDate: new Date(invoice.dueDate ?? invoice.issueDate) },
        monetarySummation: {
          lineTotalAmount: euros(totals.lines), taxBasisTotalAmount: euros(totals.net), taxTotal: { amount: euros(totals.vat), currencyCode: 'EUR' as const },
          grandTotalAmount: euros(totals.gross), duePayableAmount: euros(totals.due),
        },
      },
      line: invoice.lines.map((one) => ({
        identifier: one.id, tradeProduct: { name: one.name }, tradeAgreement: { netTradePrice: { chargeAmount: euros(one.unitPrice) } },
        tradeDelivery: { billedQuantity: { amount: one.quantity, unitMeasureCode: 'C62' as const } },
        tradeSettlement: { tradeTax: { typeCode: 'VAT', categoryCode: one.vatCategory, rateApplicablePercent: one.vatPercent }, monetarySummation: { lineTotalAmount: euros(one.net) } },
      })),
    },
  };
}

const compile = createPdfCompiler(resolve('templates'));
const library = zugferd({ profile: EN16931, strict: false });
const costs = { compose: [] as number[], layOut: [] as number[], announce: [] as number[], all: [] as number[], library: [] as number[], kilobytes: [] as number[], memory: [] as number[] };

for (let i = 1; i <= warmUp + measured; i++) {
  const composed = await cpuOf(() => {
    const invoice = buildInvoice(someParts({ number: invoiceNumber('FA', 2026, i), order: { ...someParts().order, serviceCode: `SERVICE-${i}` } }));
    if (brokenRules(invoice).length > 0) throw new Error('an invoice breaks a rule');
    return { invoice, xml: Buffer.from(writeCii(invoice)), page: JSON.stringify(invoicePage(invoice, 'fr', { demonstration: true, draft: false })) };
  });
  const { invoice, xml, page } = composed.result;
  const made = await cpuOf(() => compile({ template: 'invoice', data: page, files: { 'factur-x.xml': xml }, kind: 'factur-x' }));
  const announced = await cpuOf(() => announceFacturX(made.result));
  const bare = await compile({ template: 'invoice', data: page.replace('"attached":true', '"attached":false'), files: {}, kind: 'ua-1' });
  const other = await cpuOf(() => library.create(forLibrary(invoice)).embedInPdf(new Uint8Array(bare), { metadata: { title: invoice.number } }));
  await nextTurn();
  if (i <= warmUp) continue;
  costs.compose.push(composed.ms);
  costs.layOut.push(made.ms - announced.ms);
  costs.announce.push(announced.ms);
  costs.all.push(composed.ms + made.ms);
  costs.library.push(other.ms);
  costs.kilobytes.push(made.result.length / 1000);
  costs.memory.push(process.memoryUsage.rss() / 1e6);
}
line('compose, check the rules, write the XML', costs.compose);
line('lay out as PDF/A-3a with the XML', costs.layOut);
line('announce it (XMP, PDF/UA)', costs.announce);
line('one invoice, CPU', costs.all);
line('node-zugferd: XML and embedding alone', costs.library);
line('size', costs.kilobytes, 'kB');
line('memory of the process', costs.memory, 'MB');
const ours = quantile(costs.compose, 0.5) + quantile(costs.announce, 0.5);
console.log(`ours, XML and embedding alone: ${ours.toFixed(1)} ms, ${(ours / quantile(costs.library, 0.5)).toFixed(2)} of node-zugferd`);
if (quantile(costs.all, 0.5) > target) {
  console.error(`an invoice costs more than ${target} ms of CPU`);
  process.exitCode = 1;
}
