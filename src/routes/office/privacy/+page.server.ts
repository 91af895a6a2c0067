import { listRequests, queueSize } from '#capabilities/privacy/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { pageLinks, pageNumber } from '../../page-links.ts';

/** The queue. The operator sees what is due; who asks is for the officer's eyes. */
export const load = page(async (ctx, { url }) => {
  const open = !url.searchParams.has('closed');
  const number = pageNumber(url);
  const officer = ctx.actor.roles.includes('dpo');
  const { requests, total } = await listRequests(ctx, { open, page: number });
  return {
    open, officer, pages: pageLinks(url, { page: number, size: queueSize, total }, ctx.locale),
    requests: requests.map(({ id, kind, state, urgency, due_on, asked_at, closed_at, email }) => ({ id, kind, state, urgency, due_on, asked_at, closed_at, email: officer ? email : null })),
  };
});
