import { redirect } from '@sveltejs/kit';
import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { alertChoice, chooseLetter, hearAgain, letterChoice, mayAct, ownLetter, readAlerts, seeAlert, silenceAlert } from '#capabilities/listening/index.reading.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  return {
    organisationId, alerts: await readAlerts(ctx, organisationId), letter: await ownLetter(ctx, organisationId), mayAct: mayAct(ctx.actor),
    criteria: Object.fromEntries(criteriaNames(ctx).map(({ id, label }) => [id, label])), done: event.url.searchParams.get('done'),
  };
});

const settling = { seen: seeAlert, silenced: silenceAlert, again: hearAgain } as const;

export const actions = {
  settle: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const { alert, what } = parseForm(alertChoice, form);
    await settling[what](ctx, { organisationId, id: alert });
    redirect(303, localPath(ctx.locale, `/participant/${organisationId}/listening/alerts?done=${what}`));
  }),
  letter: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    await chooseLetter(ctx, organisationId, parseForm(letterChoice, form).wanted === 'yes');
    redirect(303, localPath(ctx.locale, `/participant/${organisationId}/listening/alerts?done=letter`));
  }),
};
