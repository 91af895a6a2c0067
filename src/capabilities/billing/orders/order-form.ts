import { formatDate, formatMoney, formatPercent } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { setTexts } from '#core/shared/typography.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { spacedSiren } from '#capabilities/registrations/index.ts';
import type { Operator } from '../invoices/operator.input.ts';
import type { Quote } from '../quotes/quote.ts';
import { orderFormTexts } from './order-form.texts.ts';
import { totalsOf } from './order-lines.ts';
import type { Order } from './order.ts';

export interface PaperParts {
  edition: Pick<Edition, 'label' | 'orders'>;
  operator: Operator;
  /** Reference of the registration. */
  registration: string;
  locale: Locale;
  /** Sites in a line each. */
  sites: readonly string[];
  /** On whose behalf the referent signs. */
  delegation: { by: string; of: string } | null;
}

/** What both papers draw: `templates/order-form.typ` knows no word of its own. */
function paper(parts: PaperParts, of: { title: string; reference: string; date: Date; sold: Pick<Order, 'buyer' | 'lines'>; facts: { term: string; text: string }[] }) {
  const { operator, locale, edition } = parts;
  const t = orderFormTexts[locale];
  return {
    lang: locale, region: locale === 'fr' ? 'FR' : 'GB', running: t.running, date: [of.date.getUTCFullYear(), of.date.getUTCMonth() + 1, of.date.getUTCDate()],
    title: `${of.title} ${of.reference}`, description: t.description(edition.label[locale]), foot: { code: of.reference, page: t.page },
    simulated: operator.demonstration ? { stamp: t.demonstration, note: t.demonstrationNote } : null,
    kind: of.title, reference: of.reference, short: shortCode(of.reference), shortLabel: t.short,
    seller: { label: t.seller, lines: sellerLines(operator, locale) }, buyer: { label: t.buyer, lines: buyerLines(of.sold.buyer, locale) },
    facts: [{ term: t.registration, text: parts.registration }, { term: t.edition, text: edition.label[locale] }, ...of.facts, { term: t.sites(parts.sites.length), text: parts.sites.join(' · ') }],
    table: tableOf(of.sold, locale),
    data: { title: t.data, text: edition.orders.personal_data[locale] },
  };
}

/** The data of the order form of an order, as it stands. The same order gives the same bytes. */
export function orderForm(parts: PaperParts & { order: Order; quoteReference: string | null }) {
  const { order, locale, edition } = parts;
  const t = orderFormTexts[locale];
  return setTexts({
    ...paper(parts, {
      title: t.orderTitle, reference: order.reference, date: order.createdAt, sold: order,
      facts: [
        { term: t.date, text: formatDate(order.createdAt, locale) },
        ...(parts.quoteReference ? [{ term: t.quote, text: parts.quoteReference }] : []),
        { term: t.serviceCode, text: order.serviceCode ?? t.notGiven }, { term: t.commitment, text: order.commitmentNumber ?? t.notGiven },
        { term: t.payment, text: t.days(order.buyer.paymentDays) },
      ],
    }),
    linesTitle: t.linesTitle, note: null, qrAlt: t.qrAlt(order.reference),
    conditions: { title: t.conditions, items: edition.orders.conditions.map(({ title, text }) => ({ title: title[locale], text: text[locale] })) },
    sign: { title: t.signTitle, lead: parts.delegation ? `${t.signLead} ${t.delegation(parts.delegation.by, parts.delegation.of)}` : t.signLead, fields: [t.signName, t.signRole, t.signDate], box: t.signBox },
    last: { title: t.backTitle, text: t.back },
  }, locale);
}

/** The data of a quotation. */
export function quoteForm(parts: PaperParts & { quote: Quote }) {
  const { quote, locale, edition } = parts;
  const t = orderFormTexts[locale];
  return setTexts({
    ...paper(parts, {
      title: t.quoteTitle, reference: quote.reference, date: quote.createdAt, sold: quote,
      facts: [
        { term: t.date, text: formatDate(quote.createdAt, locale) }, { term: t.validUntil, text: formatDate(quote.validUntil, locale) },
        { term: t.payment, text: t.days(quote.buyer.paymentDays) },
      ],
    }),
    linesTitle: t.quoteLinesTitle, note: quote.note ? { title: t.note, text: quote.note } : null, qrAlt: t.qrAlt(quote.reference),
    conditions: { title: t.conditions, items: edition.orders.conditions.map(({ title, text }) => ({ title: title[locale], text: text[locale] })) },
    sign: null, last: { title: t.howTitle, text: t.how },
  }, locale);
}

/** The last part of a reference, as people say it on the telephone. */
export function shortCode(reference: string): string {
  return reference.split('-').slice(-2).join('-');
}

function tableOf({ lines }: Pick<Order, 'lines'>, locale: Locale) {
  const t = orderFormTexts[locale];
  const { netCents, grossCents, vatByRate } = totalsOf(lines);
  const percent = (rate: number) => formatPercent(rate / 100, locale, Number.isInteger(rate) ? 0 : 1);
  return {
    heads: [t.item, t.quantity, t.unit, t.vatRate, t.net],
    rows: lines.map((line) => [line.label[locale], String(line.quantity), formatMoney(line.unitCents, locale), percent(line.vatPercent), formatMoney(line.netCents, locale)]),
    totals: [
      { label: t.netTotal, text: formatMoney(netCents, locale) },
      ...vatByRate.map(({ vatPercent, net, vat }) => ({ label: t.vatTotal(percent(vatPercent), formatMoney(net, locale)), text: formatMoney(vat, locale) })),
    ],
    total: { label: t.grossTotal, text: formatMoney(grossCents, locale) },
  };
}

function sellerLines(operator: Operator, locale: Locale): string[] {
  const t = orderFormTexts[locale];
  const { address, contact } = operator;
  return [operator.name, operator.legal_form[locale], address.line, `${address.postcode} ${address.city}`, `${t.siret} ${spacedSiren(operator.siret)} · ${t.vatId} ${operator.vat_id}`, contact.email];
}

function buyerLines(buyer: Order['buyer'], locale: Locale): string[] {
  const t = orderFormTexts[locale];
  const number = buyer.siret ? `${t.siret} ${spacedSiren(buyer.siret)}` : buyer.siren ? `${t.siren} ${spacedSiren(buyer.siren)}` : null;
  const town = [buyer.postcode, buyer.city].filter(Boolean).join(' ');
  return [buyer.name, buyer.address, town, number, buyer.email].filter((line): line is string => Boolean(line));
}
