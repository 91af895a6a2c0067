import { historyView, reportPath } from '#capabilities/benchmarks/index.ts';
import { participantResults, pastResults, rememberedView } from '#capabilities/benchmarks/index.server.ts';
import { firstSteps } from '#capabilities/improvement/index.ts';
import { adviceOf } from '#capabilities/improvement/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { onServer } from '#platform/http/on-server.ts';
import { readingOf } from './reading.ts';

export const load = page(async (ctx, event) => {
  const reading = readingOf(ctx.locale, event);
  const results = await participantResults(ctx, reading);
  const advice = await adviceOf(ctx, reading.organisationId, results);
  return {
    view: onServer(event, rememberedView(results, reading)), reportHref: reportPath(reading), first: firstSteps(advice, ctx.locale, reading.organisationId),
    past: onServer(event, historyView(pastResults(ctx), null, ctx.locale)),
  };
});
