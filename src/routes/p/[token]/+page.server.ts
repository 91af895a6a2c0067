import { ideaStatuses } from '#capabilities/kiosks/index.answering.ts';
import { openAnswerPage, saidAndDone, saidAPage } from '#capabilities/kiosks/index.answering.server.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const opened = await openAnswerPage(ctx, String(event.params['token']));
  const of = (name: string) => event.url.searchParams.get(name) ?? '';
  const status = ideaStatuses.find((one) => one === of('status')) ?? null;
  const query = { service: isUuid(of('service')) ? of('service') : '', page: Math.max(1, Math.min(500, Number.parseInt(of('page'), 10) || 1)) };
  const said = await saidAndDone(ctx, opened.organisationId, { service: query.service || null, status, page: query.page });
  return { ...opened, said, query: { ...query, status: status ?? '', pages: Math.max(1, Math.ceil(said.total / saidAPage)) } };
});
