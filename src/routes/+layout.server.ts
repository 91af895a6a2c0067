import { page } from '#platform/http/endpoint.ts';

/** What every page needs: its language, its address in both, and who is signed in. */
export const load = page(async (ctx, event) => ({
  locale: ctx.locale,
  path: event.url.pathname,
  person: ctx.actor.kind === 'person' ? { name: ctx.actor.name ?? '', roles: ctx.actor.roles } : null,
  demo: ctx.settings.demo,
}));
