import { redirect } from '@sveltejs/kit';
import { declareOwnNotice, keepProof, openOwnRegistration, signUpAgain } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { giveDraft } from '../../../(public)/register/step.ts';

export const load = page(async (ctx, event) => ({
  own: await openOwnRegistration(ctx, { organisationId: String(event.params['organisation']) }),
  today: ctx.clock.today(), done: event.url.searchParams.get('done'),
}));

/** The browser is given its draft before the transaction that fills it. */
function withNewDraft<E extends Parameters<typeof giveDraft>[0], T>(handle: (event: E) => Promise<T>): (event: E) => Promise<T> {
  return (event) => {
    giveDraft(event);
    return handle(event);
  };
}

export const actions = {
  notice: action(async (ctx, event, form) => {
    const organisationId = String(event.params['organisation']);
    const text = (name: string) => String(form.get(name) ?? '');
    const proof = await keepProof(ctx, form.get('proof'));
    await declareOwnNotice(ctx, {
      organisationId, proof, notifiedOn: text('notifiedOn'), bodyConsulted: text('bodyConsulted'), contactsAnnounced: text('contactsAnnounced'), postedOn: text('postedOn'),
    });
    redirect(303, localPath(ctx.locale, `/participant/${organisationId}/registration?done=notice`));
  }),
  again: withNewDraft(action(async (ctx, event) => {
    const next = await signUpAgain(ctx, { organisationId: String(event.params['organisation']), draft: event.locals.frame.draft ?? '' });
    redirect(303, localPath(ctx.locale, `/register/${next}`));
  })),
};
