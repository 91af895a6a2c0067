import { openLetterLink, setByLink } from '#capabilities/kiosks/index.letters.server.ts';
import type { Ctx } from '#platform/context.ts';
import { action, page } from '#platform/http/endpoint.ts';

type Params = Partial<Record<string, string>>;
const linkOf = (params: Params) => ({ letter: String(params['letter']), token: String(params['token']) });

export const load = page((ctx, event) => Promise.resolve({ letter: openLetterLink(ctx, linkOf(event.params)).letter }));

/** Mail programs post without a name (RFC 8058): that stops the letter. */
const follow = async (ctx: Ctx, params: Params, wanted: 'stop' | 'resume') => {
  await setByLink(ctx, linkOf(params), wanted);
  return { done: wanted };
};

export const actions = {
  default: action((ctx, event) => follow(ctx, event.params, new URL(event.request.url).searchParams.has('resume') ? 'resume' : 'stop')),
};
