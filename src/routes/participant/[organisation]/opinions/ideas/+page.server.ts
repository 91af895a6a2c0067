import { redirect } from '@sveltejs/kit';
import { deskPlaces, ideaStatuses } from '#capabilities/kiosks/index.answering.ts';
import { ideaDesk, sortIdeas, sortingInput } from '#capabilities/kiosks/index.answering.server.ts';
import { isUuid } from '#core/shared/uuid.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

/** What the address asks for; what it does not say, or says wrong, is left out. */
function asked(url: URL) {
  const of = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const kind = of('kind');
  return {
    place: deskPlaces.find((place) => place === of('place')) ?? 'moderate', service: of('service') === 'none' || isUuid(of('service')) ? of('service') : '', kind: kind === 'idea' || kind === 'comment' ? kind : '',
    status: ideaStatuses.find((status) => status === of('status')) ?? '', words: of('words').slice(0, 80), page: Math.max(1, Math.min(1_000, Number.parseInt(of('page'), 10) || 1)),
  } as const;
}

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const query = asked(event.url);
  const desk = await ideaDesk(ctx, organisationId, { place: query.place, service: query.service || null, kind: query.kind || null, status: query.status || null, words: query.words || null }, query.page);
  const [changed, left] = ['changed', 'left'].map((name) => Number.parseInt(event.url.searchParams.get(name) ?? '', 10));
  return { organisationId, query, desk, sorted: changed === undefined || Number.isNaN(changed) ? null : { changed, left: left || 0 } };
});

export const actions = {
  sort: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const input = parseInput(sortingInput, { ...Object.fromEntries(form), pick: form.getAll('pick') });
    const { what, status, service } = input;
    const sorting = what === 'assign' ? { what, serviceId: service || null } : what === 'status' ? { what, status } : { what };
    const { changed, left } = await sortIdeas(ctx, organisationId, input.pick, sorting);
    const { page: _page, ...query } = asked(event.url);
    const back = new URLSearchParams({ ...query, changed: String(changed), left: String(left) });
    redirect(303, `${localPath(ctx.locale, `/participant/${organisationId}/opinions/ideas`)}?${back}`);
  }),
};
