import { redirect } from '@sveltejs/kit';
import { assignExpert, assignmentInput, closeExpertFile, expertDesk } from '#capabilities/improvement/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';
import { scoredEditionAsked } from '../campaign-editions.ts';

export const load = page(async (ctx, event) => {
  const { edition } = await scoredEditionAsked(ctx, event.url);
  return { ...(await expertDesk(ctx, edition.id)), label: edition.label[ctx.locale], done: event.url.searchParams.get('done') };
});

export const actions = {
  assign: action(async (ctx, event, form) => {
    const { edition } = await scoredEditionAsked(ctx, event.url);
    const { organisation, expert, name, email } = parseForm(assignmentInput, form);
    await assignExpert(ctx, { editionId: edition.id, organisationId: organisation, expertId: expert === '' ? null : expert, name, email });
    redirect(303, `${localPath(ctx.locale, '/office/experts')}?edition=${edition.id}&done=assigned`);
  }),
  close: action(async (ctx, event, form) => {
    const { edition } = await scoredEditionAsked(ctx, event.url);
    await closeExpertFile(ctx, { organisationId: String(form.get('organisation')), id: String(form.get('file')) });
    redirect(303, `${localPath(ctx.locale, '/office/experts')}?edition=${edition.id}&done=closed`);
  }),
};
