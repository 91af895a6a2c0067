import { adviceView } from '#capabilities/improvement/index.ts';
import { readAdvice } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const reading = await readAdvice(ctx, organisationId, event.url.searchParams.get('edition') ?? undefined);
  return { organisationId, edition: reading.edition.label[ctx.locale], view: adviceView(reading, organisationId, ctx.locale) };
});
