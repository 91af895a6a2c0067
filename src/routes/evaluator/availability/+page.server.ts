import { redirect } from '@sveltejs/kit';
import { absenceInput, absencesOf, addAbsence, halfDaysInput, ownPerson, ownProfile, removeAbsence, setHalfDays } from '#capabilities/campaigns/index.evaluators.server.ts';
import { halfDayCodes } from '#capabilities/campaigns/index.evaluators.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';

export const load = page(async (ctx, { url }) => ({
  saved: url.searchParams.has('saved'),
  today: ctx.clock.today(),
  free: (await ownProfile(ctx)).freeHalfDays ?? [...halfDayCodes],
  absences: await absencesOf(ctx.db, ownPerson(ctx), ctx.clock.today()),
}));

export const actions = {
  week: action(async (ctx, event, form) => {
    await setHalfDays(ctx, parseForm(halfDaysInput, form));
    redirect(303, `${event.url.pathname}?saved`);
  }),
  add: action(async (ctx, event, form) => {
    await addAbsence(ctx, parseForm(absenceInput, form));
    redirect(303, `${event.url.pathname}?saved`);
  }),
  remove: action(async (ctx, event, form) => {
    await removeAbsence(ctx, String(form.get('absence') ?? ''));
    redirect(303, `${event.url.pathname}?saved`);
  }),
};
