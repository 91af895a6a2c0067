import { redirect } from '@sveltejs/kit';
import { answerToContest, disputeInput, raiseDispute } from '#capabilities/audits/index.quality.server.ts';
import { keepProof } from '#capabilities/registrations/index.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

const keyOf = (event: { params: Partial<Record<string, string>>; url: URL }) => ({
  organisationId: String(event.params['organisation']), auditId: event.url.searchParams.get('audit') ?? '', itemId: event.url.searchParams.get('item') ?? '',
});

export const load = page(async (ctx, event) => ({ ...(await answerToContest(ctx, keyOf(event))), organisationId: String(event.params['organisation']) }));

export const actions = {
  default: action(async (ctx, event, form) => {
    const key = keyOf(event);
    const { statement } = parseForm(disputeInput, form);
    const proof = await keepProof(ctx, form.get('proof'));
    await raiseDispute(ctx, { ...key, statement, proof });
    redirect(303, `${localPath(ctx.locale, `/participant/${key.organisationId}/disputes`)}?done=sent`);
  }),
};
