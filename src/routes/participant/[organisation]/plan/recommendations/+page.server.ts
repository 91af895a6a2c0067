import { adviceView } from '#capabilities/improvement/index.ts';
import { readAdvice } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { onServer } from '#platform/http/on-server.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const reading = await readAdvice(ctx, organisationId, event.url.searchParams.get('edition') ?? undefined);
  return { organisationId, edition: reading.edition.label[ctx.locale], view: onServer(event, adviceView(reading, organisationId, ctx.locale)) };
});
