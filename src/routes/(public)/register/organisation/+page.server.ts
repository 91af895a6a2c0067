import { redirect } from '@sveltejs/kit';
import { chooseCompany, chooseOrganisation, companyResults, searchDirectory, signUpPage } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';
import { answerFor, companyFor, withChosenCompany, withCompanies } from '../companies.ts';
import { draftOf, withDraft } from '../step.ts';

export const load = withCompanies(page(async (ctx, event) => {
  const model = await signUpPage(ctx, { draft: draftOf(event), step: 'organisation', check: event.url.searchParams.has('check') });
  if ('goTo' in model) redirect(303, localPath(ctx.locale, model.goTo === 'done' ? '/register/done' : '/register'));
  const answer = answerFor(event);
  const found = answer ? await companyResults(ctx, answer) : { summary: '', results: [] };
  return {
    signUp: model, search: await searchDirectory(ctx, event.url.searchParams.get('q') ?? ''),
    companies: event.locals.kit.companies.on ? { asked: answer !== null, found } : null,
  };
}));

export const actions = {
  choose: withDraft(action(async (ctx, event, form) => {
    const organisationId = String(form.get('organisation') ?? '');
    await chooseOrganisation(ctx, { draft: draftOf(event) ?? '', organisationId, siret: String(form.get('siret') ?? '') });
    redirect(303, localPath(ctx.locale, '/register/sites/1'));
  })),
  company: withChosenCompany(withDraft(action(async (ctx, event) => {
    const next = await chooseCompany(ctx, { draft: draftOf(event) ?? '', company: companyFor(event) });
    redirect(303, localPath(ctx.locale, next === 'manual' ? '/register/manual' : '/register/sites/1'));
  }))),
};
