import { z } from '@hono/zod-openapi';
import { everyWebhookType } from '../../webhooks/webhook.ts';
import { addWebhook, listWebhooks, openWebhook, pingWebhook, removeWebhook, replayDelivery, rotateSecret, type ShownDelivery } from '../../webhooks/manage-webhooks.server.ts';
import type { Endpoint } from '../../webhooks/endpoints.queries.server.ts';
import { newWebhookInput } from '../../webhooks/webhooks.input.ts';
import { cursorText, pageOf, pageSize, readCursor } from '../cursor.ts';
import { listOf } from '../figures.schema.ts';
import { defineOperation, type ApiCall } from '../operation.ts';

const access = { scope: 'webhooks:write' } as const;
const webhookPath = z.strictObject({ webhook: z.uuid('field_invalid') });
const deliveryPath = webhookPath.extend({ delivery: z.uuid('field_invalid') });
const ownerOf = ({ key }: ApiCall) => key?.organisationId ?? null;

const webhookSchema = z.strictObject({
  id: z.string(), url: z.string(), types: z.array(z.string()), madeAt: z.string(), failingSince: z.string().nullable(), disabledAt: z.string().nullable(), disabledBecause: z.string().nullable(),
}).openapi('Webhook');

const deliverySchema = z.strictObject({
  id: z.string(), type: z.string(), state: z.enum(['pending', 'delivered', 'failed']), payload: z.string(), madeAt: z.string(), nextAt: z.string().nullable(),
  attempts: z.array(z.strictObject({ number: z.number().int(), at: z.string(), status: z.number().int().nullable(), outcome: z.string(), milliseconds: z.number().int() })),
}).openapi('Delivery');

const listAll = defineOperation({
  id: 'listWebhooks', method: 'get', path: '/webhooks', access, answer: z.strictObject({ data: z.array(webhookSchema) }),
  handle: async (call) => ({ data: (await listWebhooks(call.ctx, ownerOf(call))).map(shownWebhook) }),
});

const add = defineOperation({
  id: 'addWebhook', method: 'post', path: '/webhooks', access, status: 201,
  body: newWebhookInput.extend({ types: z.array(z.enum(everyWebhookType, 'webhook_event_refused')).min(1, 'webhook_events_needed') }),
  answer: z.strictObject({ id: z.string(), secret: z.string() }),
  handle: async (call, { body }) => addWebhook(call.ctx, ownerOf(call), body),
});

const remove = defineOperation({
  id: 'removeWebhook', method: 'delete', path: '/webhooks/{webhook}', access, status: 204, params: webhookPath, answer: z.null(),
  async handle(call, { params }) {
    await removeWebhook(call.ctx, ownerOf(call), params.webhook);
    return null;
  },
});

const rotate = defineOperation({
  id: 'rotateWebhook', method: 'post', path: '/webhooks/{webhook}/secret', access, status: 201, params: webhookPath, answer: z.strictObject({ secret: z.string(), formerUntil: z.string() }),
  async handle(call, { params }) {
    const { secret, formerUntil } = await rotateSecret(call.ctx, ownerOf(call), params.webhook);
    return { secret, formerUntil: formerUntil.toISOString() };
  },
});

const ping = defineOperation({
  id: 'pingWebhook', method: 'post', path: '/webhooks/{webhook}/ping', access, status: 202, params: webhookPath, answer: z.strictObject({ delivery: z.string() }),
  handle: async (call, { params }) => ({ delivery: await pingWebhook(call.ctx, ownerOf(call), params.webhook) }),
});

const listDeliveries = defineOperation({
  id: 'listDeliveries', method: 'get', path: '/webhooks/{webhook}/deliveries', access, params: webhookPath, query: z.strictObject({ limit: pageSize, cursor: cursorText }),
  answer: listOf(deliverySchema),
  async handle(call, { params, query: { limit, cursor } }) {
    const before = readCursor(z.tuple([z.uuid()]), cursor)?.[0];
    const { deliveries } = await openWebhook(call.ctx, ownerOf(call), params.webhook, { before, limit: limit + 1 });
    return pageOf(deliveries.map(shownDelivery), limit, ({ id }) => [id]);
  },
});

const replay = defineOperation({
  id: 'replayDelivery', method: 'post', path: '/webhooks/{webhook}/deliveries/{delivery}/replay', access, status: 202, params: deliveryPath, answer: z.strictObject({ delivery: z.string() }),
  async handle(call, { params }) {
    await replayDelivery(call.ctx, ownerOf(call), params.webhook, params.delivery);
    return { delivery: params.delivery };
  },
});

function shownWebhook({ id, url, types, madeAt, failingSince, disabledAt, disabledBecause }: Endpoint): z.input<typeof webhookSchema> {
  return { id, url, types, madeAt: madeAt.toISOString(), failingSince: failingSince?.toISOString() ?? null, disabledAt: disabledAt?.toISOString() ?? null, disabledBecause };
}

function shownDelivery({ id, type, state, payload, madeAt, nextAt, tries }: ShownDelivery): z.input<typeof deliverySchema> {
  return {
    id, type, state, payload, madeAt: madeAt.toISOString(), nextAt: state === 'pending' ? nextAt.toISOString() : null,
    attempts: tries.map(({ number, at, status, outcome, milliseconds }) => ({ number, at: at.toISOString(), status, outcome, milliseconds })),
  };
}

export const webhookOperations = [listAll, add, remove, rotate, ping, listDeliveries, replay];
