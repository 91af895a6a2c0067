import { redirect, type RequestEvent, type ServerLoadEvent } from '@sveltejs/kit';
import { deliveryChoice, keyChoice, newKeyInput, newWebhookInput, scopesFor, typesFor } from '#capabilities/integrations/index.ts';
import {
  addWebhook, listKeys, listWebhooks, makeKey, openWebhook, pingWebhook, removeWebhook, replayDelivery, revokeKey, rotateSecret, switchWebhook,
} from '#capabilities/integrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

/**
 * The pages of keys and webhooks are the same for a body and for the office: whose they are stands in the address, a body's in
 * its parameter, the office's without one.
 */
const ownerOf = ({ params }: RequestEvent | ServerLoadEvent): string | null => params['organisation'] ?? null;
const homeOf = (event: RequestEvent | ServerLoadEvent): string => (ownerOf(event) === null ? '/office/integrations' : `/participant/${ownerOf(event)}/integrations`);
const webhookOf = ({ params }: RequestEvent | ServerLoadEvent): string => params['webhook'] ?? '';
const doneOf = (url: URL): string | null => url.searchParams.get('done');

export function keysPage() {
  return page(async (ctx, event) => ({
    keys: await listKeys(ctx, ownerOf(event)), scopes: scopesFor(ownerOf(event)),
    home: homeOf(event), done: doneOf(event.url), ofBody: ownerOf(event) !== null,
  }));
}

export function makeKeyAction() {
  return action(async (ctx, event, form) => ({ token: (await makeKey(ctx, ownerOf(event), parseForm(newKeyInput, form))).token }));
}

export function revokeKeyAction() {
  return action(async (ctx, event, form) => {
    await revokeKey(ctx, ownerOf(event), parseForm(keyChoice, form).key);
    redirect(303, localPath(ctx.locale, `${homeOf(event)}?done=revoked`));
  });
}

export function webhooksPage() {
  return page(async (ctx, event) => {
    const home = homeOf(event);
    const webhooks = await listWebhooks(ctx, ownerOf(event));
    return {
      home, types: typesFor(ownerOf(event)), done: doneOf(event.url), ofBody: ownerOf(event) !== null,
      webhooks: webhooks.map((webhook) => ({ ...webhook, href: localPath(ctx.locale, `${home}/webhooks/${webhook.id}`) })),
    };
  });
}

export function addWebhookAction() {
  return action(async (ctx, event, form) => ({ secret: (await addWebhook(ctx, ownerOf(event), parseForm(newWebhookInput, form))).secret }));
}

const shownDeliveries = 50;

export function webhookPage() {
  return page(async (ctx, event) => ({
    ...(await openWebhook(ctx, ownerOf(event), webhookOf(event), { limit: shownDeliveries })), home: homeOf(event), done: doneOf(event.url), ofBody: ownerOf(event) !== null,
  }));
}

function doneThere(locale: 'fr' | 'en', event: RequestEvent, done: 'pinged' | 'switched' | 'replayed'): never {
  redirect(303, localPath(locale, `${homeOf(event)}/webhooks/${webhookOf(event)}?done=${done}`));
}

export function pingAction() {
  return action(async (ctx, event) => {
    await pingWebhook(ctx, ownerOf(event), webhookOf(event));
    doneThere(ctx.locale, event, 'pinged');
  });
}

export function switchAction(on: boolean) {
  return action(async (ctx, event) => {
    await switchWebhook(ctx, ownerOf(event), webhookOf(event), on);
    doneThere(ctx.locale, event, 'switched');
  });
}

export function replayAction() {
  return action(async (ctx, event, form) => {
    await replayDelivery(ctx, ownerOf(event), webhookOf(event), parseForm(deliveryChoice, form).delivery);
    doneThere(ctx.locale, event, 'replayed');
  });
}

export function rotateAction() {
  return action(async (ctx, event) => {
    const { secret, formerUntil } = await rotateSecret(ctx, ownerOf(event), webhookOf(event));
    return { secret, until: formerUntil };
  });
}

export function removeWebhookAction() {
  return action(async (ctx, event) => {
    await removeWebhook(ctx, ownerOf(event), webhookOf(event));
    redirect(303, localPath(ctx.locale, `${homeOf(event)}/webhooks?done=removed`));
  });
}
