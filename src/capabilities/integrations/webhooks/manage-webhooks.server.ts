import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { seal } from '#platform/secrets/seal.ts';
import { mayPostTo } from '#platform/web-review/guarded-post.ts';
import { integrationEvents } from '../integrations.events.ts';
import { requireIntegrator } from '../integrations.access.ts';
import { attemptsOf, deliveriesOf, insertDelivery, requeue, type Attempt, type Delivery } from './deliveries.queries.server.ts';
import { deleteEndpoint, endpointOf, endpointsOf, insertEndpoint, rotate, setDisabled, type Endpoint } from './endpoints.queries.server.ts';
import { messagePayload } from './message-payload.ts';
import { sendDueJob } from './send-due.server.ts';
import { newSecret } from './sign-message.ts';
import { mostEndpoints, pingType, rotationHours, typesFor } from './webhook.ts';
import type { NewWebhookInput } from './webhooks.input.ts';

type Owner = string | null;
const ofBody = (owner: Owner) => (owner ? { organisationId: owner } : {});

/** Addresses of a body (of the office: null). Throws `not_allowed`, as all below. */
export async function listWebhooks(ctx: Ctx, owner: Owner): Promise<Endpoint[]> {
  requireIntegrator(ctx.actor, owner);
  return endpointsOf(ctx.db, owner);
}

/** Adds an address; its secret is returned this once. Throws `webhook_url_refused`, `webhook_event_refused` and `webhooks_too_many`. */
export async function addWebhook(ctx: Ctx, owner: Owner, { url, types }: NewWebhookInput): Promise<{ id: string; secret: string }> {
  requireIntegrator(ctx.actor, owner);
  if (!mayPostTo({ alsoAllowed: ctx.settings.webhookAllow ?? new Set() }, url)) throw problem('webhook_url_refused', {}, [{ field: 'url', code: 'webhook_url_refused' }]);
  if (!types.every((type) => typesFor(owner).includes(type))) throw problem('webhook_event_refused', {}, [{ field: 'types', code: 'webhook_event_refused' }]);
  if ((await endpointsOf(ctx.db, owner)).length >= mostEndpoints) throw problem('webhooks_too_many', { max: mostEndpoints });
  const id = ctx.ids.next();
  const secret = newSecret();
  await insertEndpoint(ctx.db, { id, organisationId: owner, url, types: [...new Set(types)], sealedSecret: sealed(ctx, secret), madeAt: ctx.clock.now() });
  await ctx.record({ name: integrationEvents.webhookAdded, subjectType: 'webhook', subjectId: id, ...ofBody(owner), payload: { host: new URL(url).host, types } });
  return { id, secret };
}

const sealed = (ctx: Ctx, secret: string) => seal(ctx.settings.secret, 'webhook', secret);

/** An address of theirs. Throws `not_found`. */
async function ownEndpoint(ctx: Ctx, owner: Owner, id: string): Promise<Endpoint> {
  requireIntegrator(ctx.actor, owner);
  const endpoint = await endpointOf(ctx.db, owner, id);
  if (!endpoint) throw problem('not_found');
  return endpoint;
}

export async function removeWebhook(ctx: Ctx, owner: Owner, id: string): Promise<void> {
  await ownEndpoint(ctx, owner, id);
  await deleteEndpoint(ctx.db, id);
  await ctx.record({ name: integrationEvents.webhookRemoved, subjectType: 'webhook', subjectId: id, ...ofBody(owner) });
}

/** A new secret, returned this once; the former one signs beside it for a day. */
export async function rotateSecret(ctx: Ctx, owner: Owner, id: string): Promise<{ secret: string; formerUntil: Date }> {
  await ownEndpoint(ctx, owner, id);
  const secret = newSecret();
  const formerUntil = new Date(ctx.clock.now().getTime() + rotationHours * 3600_000);
  await rotate(ctx.db, id, sealed(ctx, secret), formerUntil);
  await ctx.record({ name: integrationEvents.secretRotated, subjectType: 'webhook', subjectId: id, ...ofBody(owner) });
  return { secret, formerUntil };
}

/** Takes an address out of service, or puts it back: what waited is then sent. */
export async function switchWebhook(ctx: Ctx, owner: Owner, id: string, on: boolean): Promise<void> {
  await ownEndpoint(ctx, owner, id);
  await setDisabled(ctx.db, id, on ? null : { at: ctx.clock.now(), because: 'asked' });
  await ctx.record({ name: on ? integrationEvents.webhookEnabled : integrationEvents.webhookDisabled, subjectType: 'webhook', subjectId: id, ...ofBody(owner) });
  if (on) await ctx.enqueue(sendDueJob, {});
}

/** Sends a test message. Throws `webhook_disabled`. Returns its id. */
export async function pingWebhook(ctx: Ctx, owner: Owner, id: string): Promise<string> {
  const endpoint = await ownEndpoint(ctx, owner, id);
  if (endpoint.disabledAt) throw problem('webhook_disabled');
  const deliveryId = ctx.ids.next();
  const at = ctx.clock.now();
  const payload = messagePayload({ eventId: deliveryId, type: pingType, at, editionId: null, organisationId: owner, subject: null }, ctx.settings.origin);
  await insertDelivery(ctx.db, { id: deliveryId, endpointId: id, type: pingType, payload, at });
  await ctx.enqueue(sendDueJob, {});
  return deliveryId;
}

/** Sends a message again, under its own id. Throws `not_found` and `webhook_disabled`. */
export async function replayDelivery(ctx: Ctx, owner: Owner, id: string, deliveryId: string): Promise<void> {
  const endpoint = await ownEndpoint(ctx, owner, id);
  if (endpoint.disabledAt) throw problem('webhook_disabled');
  if (!(await requeue(ctx.db, id, deliveryId, ctx.clock.now()))) throw problem('not_found');
  await ctx.enqueue(sendDueJob, {});
}

export type ShownDelivery = Delivery & { tries: Attempt[] };

/** An address with its messages, the newest first, each with its attempts. */
export async function openWebhook(ctx: Ctx, owner: Owner, id: string, slice: { before?: string | undefined; limit: number }): Promise<{ endpoint: Endpoint; deliveries: ShownDelivery[] }> {
  const endpoint = await ownEndpoint(ctx, owner, id);
  const deliveries = await deliveriesOf(ctx.db, id, slice.before, slice.limit);
  const tries = Map.groupBy(await attemptsOf(ctx.db, deliveries.map((one) => one.id)), ({ deliveryId }) => deliveryId);
  return { endpoint, deliveries: deliveries.map((one) => ({ ...one, tries: tries.get(one.id) ?? [] })) };
}
