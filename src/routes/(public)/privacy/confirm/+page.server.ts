import { confirmRequest } from '#capabilities/privacy/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';

export const load = page(async (_ctx, event) => ({ token: event.url.searchParams.get('token') ?? '' }));

export const actions = {
  default: action(async (ctx, _event, form) => ({ due: await confirmRequest(ctx, String(form.get('token') ?? '')) })),
};
