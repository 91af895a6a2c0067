import { createHash } from 'node:crypto';
import { renderSVG } from 'uqr';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { registrationFacts, type RegistrationFacts } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { fileNameOf } from '#platform/http/attachment-header.ts';
import { problem } from '#platform/http/problem.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { loadOperator } from '../invoices/operator.server.ts';
import { quotesOfRegistration } from '../quotes/quotes.queries.server.ts';
import { insertOrderDocument } from './copies.queries.server.ts';
import { orderFormTexts } from './order-form.texts.ts';
import { orderForm, quoteForm } from './order-form.ts';
import type { RegistrationKey } from './order.ts';
import { orderOfRegistration } from './orders.queries.server.ts';

export interface Paper {
  pdf: Buffer;
  fileName: string;
  sha256: string;
}

/**
 * The order form of a registration as it stands, in the language of the reader. What is handed out is kept, so that a
 * signed copy of it is recognised. Throws `order_unknown`.
 */
export async function orderPaper(ctx: Ctx, key: RegistrationKey): Promise<Paper> {
  const { locale } = ctx;
  const order = await orderOfRegistration(ctx.db, key);
  const facts = await registrationFacts(ctx.db, key);
  if (!order || !facts) throw problem('order_unknown');
  const quote = (await quotesOfRegistration(ctx.db, key)).find(({ id }) => id === order.quoteId);
  const data = orderForm({ order, quoteReference: quote?.reference ?? null, ...partsOf(ctx, order.editionId, facts) });
  const paper = await made(ctx, data, orderFormTexts[locale].orderFile(order.reference, order.buyer.name));
  await ctx.files.put(paper.pdf);
  await insertOrderDocument(ctx.db, {
    organisationId: order.organisationId, orderId: order.id, id: ctx.ids.next(), locale, sha256: paper.sha256, sizeBytes: paper.pdf.length, at: ctx.clock.now(),
  });
  return paper;
}

/** A quotation of a registration, the latest unless said. Throws `not_found`. */
export async function quotePaper(ctx: Ctx, key: RegistrationKey & { quote?: string | undefined }): Promise<Paper> {
  const quotes = await quotesOfRegistration(ctx.db, key);
  const quote = key.quote === undefined ? quotes[0] : quotes.find(({ id }) => id === key.quote);
  const facts = await registrationFacts(ctx.db, key);
  if (!quote || !facts) throw problem('not_found');
  const data = quoteForm({ quote, ...partsOf(ctx, quote.editionId, facts) });
  return made(ctx, data, orderFormTexts[ctx.locale].quoteFile(quote.reference, quote.buyer.name));
}

function partsOf(ctx: Ctx, editionId: string, facts: RegistrationFacts) {
  const { signsFor, contacts, sites } = facts;
  const referent = contacts.find(({ role }) => role === 'referent');
  return {
    edition: loadEdition(editionId, ctx.settings.dataDir), operator: loadOperator(ctx.settings.dataDir), registration: facts.reference, locale: ctx.locale,
    sites: sites.map((site) => [site.name, site.address, [site.postcode, site.city].filter(Boolean).join(' ')].filter(Boolean).join(', ')),
    delegation: signsFor && referent ? { by: referent.name, of: [signsFor.name, signsFor.jobTitle].filter(Boolean).join(', ') } : null,
  };
}

/** What both papers of a registration have in common. Throws `order_unknown`. */
export async function paperParts(ctx: Ctx, key: RegistrationKey) {
  const facts = await registrationFacts(ctx.db, key);
  if (!facts) throw problem('order_unknown');
  return partsOf(ctx, facts.editionId, facts);
}

async function made(ctx: Ctx, data: { reference: string }, name: string): Promise<Paper> {
  const qr = Buffer.from(renderSVG(data.reference, { border: 0 }));
  const pdf = await renderPdf(ctx.settings.root, 'order-form', data, { 'qr.svg': qr });
  return { pdf, fileName: `${fileNameOf(name)}.pdf`, sha256: createHash('sha256').update(pdf).digest('hex') };
}
