import { isUuid } from '#core/shared/uuid.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { acceptedOn, drawNumberOf, registrationFacts } from '#capabilities/registrations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { invoicesOfOrder } from '../invoices/invoices-of-body.server.ts';
import { quotesOfRegistration } from '../quotes/quotes.queries.server.ts';
import { fileSteps, type BodyFile } from './body-file.ts';
import { copiesOf } from './copies.queries.server.ts';
import { itemLabel } from './order-lines.ts';
import { takesCopies, type RegistrationKey } from './order.ts';
import { orderDecisions, orderOfRegistration } from './orders.queries.server.ts';

/** Where a registration stands, for the body itself: by its link, or in its space. Throws `not_found`. */
export async function openFile(ctx: Ctx, key: RegistrationKey): Promise<BodyFile> {
  const facts = isUuid(key.organisationId) && isUuid(key.registrationId) ? await registrationFacts(ctx.db, key) : null;
  if (!facts) throw problem('not_found');
  const edition = loadEdition(facts.editionId, ctx.settings.dataDir);
  const [quote = null] = await quotesOfRegistration(ctx.db, key);
  const order = await orderOfRegistration(ctx.db, key);
  const orderKey = { organisationId: key.organisationId, orderId: order?.id ?? '' };
  const copies = order ? await copiesOf(ctx.db, orderKey) : [];
  const decisions = order ? await orderDecisions(ctx.db, orderKey) : [];
  const acceptedAt = facts.state === 'accepted' ? await acceptedOn(ctx.db, { organisationId: key.organisationId, id: key.registrationId }) : null;
  const pending = facts.state === 'submitted' || facts.state === 'waiting';
  const { id, label, sign_up, waves, published } = edition;
  return {
    organisationId: key.organisationId, registrationId: key.registrationId, reference: facts.reference, name: facts.name,
    edition: { id, label, sign_up, waves, published }, formula: itemLabel(edition, `formula:${facts.formula}`), drawNumber: await drawNumberOf(ctx.db, key), sites: facts.sites.length, state: facts.state,
    acceptedAt, steps: fileSteps({ facts, edition, quote, order, copies, decisions, acceptedAt }),
    quote, quoteOpen: pending && quote?.state === 'sent' && ctx.clock.today() <= quote.validUntil,
    order, copies, invoices: order ? await invoicesOfOrder(ctx, orderKey) : [], returned: order?.state === 'returned' ? (decisions.find(({ decision }) => decision === 'returned') ?? null) : null,
    preparing: pending && !order && !facts.quoteNeeded && (facts.price?.gross ?? 0) > 0,
    takesCopies: order !== null && takesCopies.includes(order.state), mayWithdraw: pending,
  };
}

/** One signed copy of a registration's orders, to be read again by who may see it. Throws `not_found`. */
export async function openCopy(ctx: Ctx, key: RegistrationKey & { copy: string }) {
  const order = isUuid(key.copy) ? await orderOfRegistration(ctx.db, key) : null;
  const copies = order ? await copiesOf(ctx.db, { organisationId: key.organisationId, orderId: order.id }) : [];
  const copy = copies.find(({ id }) => id === key.copy);
  if (!order || !copy) throw problem('not_found');
  return { copy, reference: order.reference, content: await ctx.files.get(copy.sha256) };
}
