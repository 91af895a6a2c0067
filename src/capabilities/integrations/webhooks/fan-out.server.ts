import { publicationOf } from '#capabilities/benchmarks/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import { uuidFromName } from '#platform/ids.ts';
import { insertDelivery } from './deliveries.queries.server.ts';
import { endpointsFor } from './endpoints.queries.server.ts';
import { eventFacts } from './event-facts.queries.server.ts';
import { messagePayload } from './message-payload.ts';
import { sendDueJob } from './send-due.server.ts';
import { typeOfEvent } from './webhook.ts';

/** Follows every event that can be told. */
export const fanOutJob = 'integrations.fan-out';

/**
 * Queues a message to each address that chose this event. The id of a message is made from the event and the address, so that
 * an event told twice is one message.
 */
export async function fanOut(ctx: Ctx, data: JobData): Promise<void> {
  const event = await eventFacts(ctx.db, String(data['eventId']));
  const type = event && typeOfEvent(event.name);
  if (!event || !type) return;
  const endpoints = await endpointsFor(ctx.db, type, event);
  // Documents are made before they may be read: a body hears of them once the edition is out. Consultations belong to none.
  const isOut = event.subjectType === 'consultation' || (event.editionId !== null && (await publicationOf(ctx.db, event.editionId)) !== undefined);
  const told = endpoints.filter(({ organisationId }) => organisationId === null || isOut);
  for (const { id, organisationId } of told) {
    const payload = messagePayload({
      eventId: event.id, type, at: event.occurredAt, editionId: event.editionId, organisationId: organisationId ?? event.organisationId,
      subject: { type: event.subjectType, id: event.subjectId },
    }, ctx.settings.origin);
    await insertDelivery(ctx.db, { id: uuidFromName('webhook', event.id, id), endpointId: id, type, payload, at: ctx.clock.now() });
  }
  if (told.length > 0) await ctx.enqueue(sendDueJob, {});
}
