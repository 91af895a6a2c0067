import { mayArrangePoints, readSet } from '#capabilities/kiosks/index.points.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { askedSet } from '../asked-set.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const { searchParams } = event.url;
  const reading = await readSet(ctx, organisationId, askedSet(event));
  const language = searchParams.get('l') ?? ctx.locale;
  return {
    organisationId, reading, mayArrange: mayArrangePoints(ctx.actor), easy: searchParams.get('e') === '1', done: searchParams.get('done') === 'set',
    language: reading.set.languages.includes(language) ? language : 'fr',
  };
});
