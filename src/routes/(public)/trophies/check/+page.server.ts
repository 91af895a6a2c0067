import { checkPastedBadge } from '#capabilities/trophies/index.decided.server.ts';
import { action, page } from '#platform/http/endpoint.ts';

export const load = page(() => Promise.resolve({}));

const longest = 50_000;

export const actions = {
  default: action(async (ctx, _event, form) => {
    const pasted = form.get('badge');
    const text = typeof pasted === 'string' ? pasted.slice(0, longest) : '';
    return { check: await checkPastedBadge(ctx, text), pasted: text };
  }),
};
