import type { IsoDate } from '../calendar/date.ts';
import type { Money } from '../shared/money.ts';
import type { Invoice, InvoiceLine, Party, PaymentMeans, VatGroup } from './invoice.ts';
import type { Xml } from '../shared/xml.ts';
import { el, textEl } from '../shared/xml.ts';

const namespaces = {
  'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  'xmlns:qdt': 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
};

/**
 * The invoice as the XML that Factur-X carries: UN/CEFACT Cross Industry Invoice, profile EN 16931. The same invoice
 * gives the same text. It is written as it stands, right or wrong: see `check-invoice.ts`.
 */
export function writeCii(invoice: Invoice): string {
  const root = el('rsm:CrossIndustryInvoice', namespaces, context(invoice), documentHead(invoice), transaction(invoice));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root ?? ''}\n`;
}

function context({ process, profile }: Invoice): Xml {
  return el('rsm:ExchangedDocumentContext', {},
    el('ram:BusinessProcessSpecifiedDocumentContextParameter', {}, textEl('ram:ID', process)),
    el('ram:GuidelineSpecifiedDocumentContextParameter', {}, textEl('ram:ID', profile)));
}

function documentHead(invoice: Invoice): Xml {
  return el('rsm:ExchangedDocument', {},
    textEl('ram:ID', invoice.number),
    textEl('ram:TypeCode', invoice.type),
    el('ram:IssueDateTime', {}, date(invoice.issueDate)),
    ...invoice.notes.map((note) => el('ram:IncludedNote', {}, textEl('ram:Content', note.text), textEl('ram:SubjectCode', note.code))));
}

function transaction(invoice: Invoice): Xml {
  return el('rsm:SupplyChainTradeTransaction', {}, ...invoice.lines.map(line), agreement(invoice), delivery(invoice), settlement(invoice));
}

function line(one: InvoiceLine): Xml {
  return el('ram:IncludedSupplyChainTradeLineItem', {},
    el('ram:AssociatedDocumentLineDocument', {}, textEl('ram:LineID', one.id)),
    el('ram:SpecifiedTradeProduct', {}, textEl('ram:Name', one.name), textEl('ram:Description', one.description)),
    el('ram:SpecifiedLineTradeAgreement', {}, el('ram:NetPriceProductTradePrice', {}, amount('ram:ChargeAmount', one.unitPrice))),
    el('ram:SpecifiedLineTradeDelivery', {}, textEl('ram:BilledQuantity', String(one.quantity), { unitCode: one.unitCode })),
    el('ram:SpecifiedLineTradeSettlement', {},
      el('ram:ApplicableTradeTax', {}, textEl('ram:TypeCode', 'VAT'), textEl('ram:CategoryCode', one.vatCategory), rate(one.vatPercent)),
      el('ram:SpecifiedTradeSettlementLineMonetarySummation', {}, amount('ram:LineTotalAmount', one.net))));
}

function agreement(invoice: Invoice): Xml {
  return el('ram:ApplicableHeaderTradeAgreement', {},
    textEl('ram:BuyerReference', invoice.buyerReference),
    party('ram:SellerTradeParty', invoice.seller),
    party('ram:BuyerTradeParty', invoice.buyer),
    el('ram:SellerOrderReferencedDocument', {}, textEl('ram:IssuerAssignedID', invoice.salesOrder)),
    el('ram:BuyerOrderReferencedDocument', {}, textEl('ram:IssuerAssignedID', invoice.orderReference)));
}

function party(name: string, one: Party): Xml {
  const { address, contact, electronicAddress } = one;
  return el(name, {},
    textEl('ram:GlobalID', one.siret, { schemeID: '0009' }),
    textEl('ram:Name', one.name),
    el('ram:SpecifiedLegalOrganization', {}, textEl('ram:ID', one.siren, { schemeID: '0002' })),
    contact && el('ram:DefinedTradeContact', {},
      textEl('ram:PersonName', contact.name),
      el('ram:TelephoneUniversalCommunication', {}, textEl('ram:CompleteNumber', contact.phone)),
      el('ram:EmailURIUniversalCommunication', {}, textEl('ram:URIID', contact.email))),
    el('ram:PostalTradeAddress', {},
      textEl('ram:PostcodeCode', address.postcode), textEl('ram:LineOne', address.line),
      textEl('ram:CityName', address.city), textEl('ram:CountryID', address.country)),
    electronicAddress && el('ram:URIUniversalCommunication', {}, textEl('ram:URIID', electronicAddress.id, { schemeID: electronicAddress.scheme })),
    el('ram:SpecifiedTaxRegistration', {}, textEl('ram:ID', one.vatId, { schemeID: 'VA' })));
}

// The schema wants the element even where nothing is known of the delivery.
function delivery({ deliveryDate }: Invoice): Xml {
  return el('ram:ApplicableHeaderTradeDelivery', {},
    deliveryDate && el('ram:ActualDeliverySupplyChainEvent', {}, el('ram:OccurrenceDateTime', {}, date(deliveryDate)))) ?? '<ram:ApplicableHeaderTradeDelivery/>';
}

function settlement(invoice: Invoice): Xml {
  const { dueDate, preceding, totals } = invoice;
  return el('ram:ApplicableHeaderTradeSettlement', {},
    textEl('ram:PaymentReference', invoice.number),
    textEl('ram:InvoiceCurrencyCode', invoice.currency),
    invoice.payment && paymentMeans(invoice.payment),
    ...invoice.vat.map(tax),
    el('ram:SpecifiedTradePaymentTerms', {},
      textEl('ram:Description', invoice.paymentTerms), dueDate && el('ram:DueDateDateTime', {}, date(dueDate))),
    el('ram:SpecifiedTradeSettlementHeaderMonetarySummation', {},
      amount('ram:LineTotalAmount', totals.lines), amount('ram:TaxBasisTotalAmount', totals.net),
      textEl('ram:TaxTotalAmount', decimal(totals.vat), { currencyID: invoice.currency }),
      amount('ram:GrandTotalAmount', totals.gross),
      totals.prepaid === 0 ? null : amount('ram:TotalPrepaidAmount', totals.prepaid),
      amount('ram:DuePayableAmount', totals.due)),
    preceding && el('ram:InvoiceReferencedDocument', {},
      textEl('ram:IssuerAssignedID', preceding.number),
      el('ram:FormattedIssueDateTime', {}, textEl('qdt:DateTimeString', compact(preceding.issueDate), { format: '102' }))));
}

function paymentMeans(means: PaymentMeans): Xml {
  return el('ram:SpecifiedTradeSettlementPaymentMeans', {},
    textEl('ram:TypeCode', means.code),
    el('ram:PayeePartyCreditorFinancialAccount', {}, textEl('ram:IBANID', means.iban), textEl('ram:AccountName', means.accountName)),
    el('ram:PayeeSpecifiedCreditorFinancialInstitution', {}, textEl('ram:BICID', means.bic)));
}

function tax(group: VatGroup): Xml {
  return el('ram:ApplicableTradeTax', {},
    amount('ram:CalculatedAmount', group.vat), textEl('ram:TypeCode', 'VAT'), textEl('ram:ExemptionReason', group.exemptionReason),
    amount('ram:BasisAmount', group.net), textEl('ram:CategoryCode', group.category), rate(group.percent));
}

function rate(percent: number): Xml {
  return textEl('ram:RateApplicablePercent', percent.toFixed(2));
}

function amount(name: string, money: Money): Xml {
  return textEl(name, decimal(money));
}

/** Cents with two decimals and a point: -1234 is `-12.34`. */
function decimal(money: Money): string {
  const digits = String(Math.abs(money)).padStart(3, '0');
  return `${money < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function date(day: IsoDate): Xml {
  return textEl('udt:DateTimeString', compact(day), { format: '102' });
}

function compact(day: IsoDate): string {
  return day.replaceAll('-', '');
}
