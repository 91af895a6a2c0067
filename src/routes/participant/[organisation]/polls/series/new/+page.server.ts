import { redirect } from '@sveltejs/kit';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { makeSeries, seriesInput } from '#capabilities/staff-polls/index.arranging.server.ts';
import { addDays } from '#core/calendar/date.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { pollsPath } from '../../poll-key.ts';

export const load = page(async (ctx, event) => ({ organisationId: String(event.params['organisation']), criteria: criteriaNames(ctx), firstOn: addDays(ctx.clock.today(), 14) }));

export const actions = {
  default: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const id = await makeSeries(ctx, organisationId, parseInput(seriesInput, { ...Object.fromEntries(form), criteria: form.getAll('criteria') }));
    redirect(303, `${pollsPath(ctx.locale, organisationId, `/series/${id}`)}?done=made`);
  }),
};
