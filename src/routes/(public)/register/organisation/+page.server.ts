import { redirect } from '@sveltejs/kit';
import { chooseOrganisation, searchDirectory, signUpPage } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { draftOf, withDraft } from '../step.ts';

export const load = page(async (ctx, event) => {
  const model = await signUpPage(ctx, { draft: draftOf(event), step: 'organisation', check: event.url.searchParams.has('check') });
  if ('goTo' in model) redirect(303, localPath(ctx.locale, model.goTo === 'done' ? '/register/done' : '/register'));
  return { signUp: model, search: await searchDirectory(ctx, event.url.searchParams.get('q') ?? '') };
});

export const actions = {
  choose: withDraft(action(async (ctx, event, form) => {
    const organisationId = String(form.get('organisation') ?? '');
    await chooseOrganisation(ctx, { draft: draftOf(event) ?? '', organisationId, siret: String(form.get('siret') ?? '') });
    redirect(303, localPath(ctx.locale, '/register/sites/1'));
  })),
};
