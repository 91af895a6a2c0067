import type { Ctx } from '#platform/context.ts';
import { fileNameOf } from '#platform/http/attachment-header.ts';
import { problem } from '#platform/http/problem.ts';
import { atCopy, recogniseForm, type InspectedCopy } from '../signatures/inspect-copy.server.ts';
import { copyStatus } from '../signatures/findings.ts';
import { copiesOf, handedOutForms, insertCopy, type SignedCopy } from './copies.queries.server.ts';
import { orderChanged, orderNotOpen } from './order-changed.server.ts';
import { takesCopies, type CopyChannel, type Order, type RegistrationKey } from './order.ts';
import { orderEvents } from './orders.events.ts';
import { copyReceivedMail } from './orders.mails.ts';
import { changeOrder, orderOfRegistration } from './orders.queries.server.ts';
import { tellContacts } from './tell-contacts.server.ts';

export interface CopyGiven extends RegistrationKey {
  bytes: Buffer;
  /** What `inspectCopy` found, before any transaction was opened. */
  inspected: InspectedCopy;
  fileName: string;
  channel: CopyChannel;
  /** The contact whose link brought it, or the person signed in. */
  from: string;
}

/** Copies of one order that are kept; nobody needs as many. */
const mostCopies = 20;

/**
 * Keeps a signed copy of an order: another file is another version, the same file again changes nothing (`again`).
 * Throws `order_unknown`, `order_not_open` once the order is accepted or withdrawn, `order_changed`, `copies_too_many`,
 * and `copy_not_signed` at its field for the form as it was handed out.
 */
export async function receiveCopy(ctx: Ctx, given: CopyGiven): Promise<{ again: boolean }> {
  const order = await orderOfRegistration(ctx.db, given);
  if (!order) throw problem('order_unknown');
  if (!takesCopies.includes(order.state)) throw await orderNotOpen(ctx, order);
  const key = { organisationId: order.organisationId, orderId: order.id };
  const copies = await copiesOf(ctx.db, key);
  if (copies.some(({ sha256 }) => sha256 === given.inspected.sha256)) return { again: true };
  if (copies.length >= mostCopies) throw atCopy('copies_too_many', { max: mostCopies });
  const findings = recogniseForm(given.bytes, given.inspected, await handedOutForms(ctx.db, key), order.reference);
  if (copyStatus(findings) === 'unsigned_form') throw atCopy('copy_not_signed');
  // Whoever is second on the same version is told; only then is the file kept.
  const at = ctx.clock.now();
  if (!(await changeOrder(ctx.db, { organisationId: order.organisationId, id: order.id, seen: order.version, from: takesCopies, to: 'signed', at }))) throw await orderChanged(ctx, order);
  await ctx.files.put(given.bytes);
  const copy: SignedCopy = {
    id: ctx.ids.next(), version: (copies[0]?.version ?? 0) + 1, sha256: given.inspected.sha256, mediaType: given.inspected.mediaType,
    sizeBytes: given.inspected.sizeBytes, pages: given.inspected.pages, fileName: fileNameOf(given.fileName) || order.reference, receivedAt: at,
    receivedFrom: given.from, channel: given.channel, findings,
  };
  await insertCopy(ctx.db, { ...copy, ...key, receivedBy: ctx.actor.personId });
  await tell(ctx, order, copy);
  return { again: false };
}

async function tell(ctx: Ctx, order: Order, copy: SignedCopy): Promise<void> {
  await ctx.record({
    name: orderEvents.copyReceived, subjectType: 'order', subjectId: order.id, organisationId: order.organisationId, editionId: order.editionId,
    payload: { copy: copy.id, version: copy.version, channel: copy.channel },
  });
  await tellContacts(ctx, order, ({ contact, facts }) => copyReceivedMail({ contact, facts, order, copy }));
}
