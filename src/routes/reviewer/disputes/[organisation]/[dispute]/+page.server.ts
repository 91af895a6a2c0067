import { redirect } from '@sveltejs/kit';
import { answerOf } from '#capabilities/audits/index.ts';
import { decideDispute, disputeDecisionInput, openDispute } from '#capabilities/audits/index.quality.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';
import { localPath } from '#platform/http/locale.ts';

const keyOf = (event: { params: Partial<Record<string, string>> }) => ({ organisationId: String(event.params['organisation']), disputeId: String(event.params['dispute']) });

export const load = page(async (ctx, event) => openDispute(ctx, keyOf(event)));

export const actions = {
  default: action(async (ctx, event, form) => {
    const { outcome, reason } = parseForm(disputeDecisionInput, form);
    const key = keyOf(event);
    const { control, line } = await openDispute(ctx, key);
    const said = form.get(`said:${line.itemId}`);
    const answer = control && typeof said === 'string' && !form.has(`cannot:${line.itemId}`) ? answerOf(control.item, { said, note: '' }) : null;
    await decideDispute(ctx, { ...key, outcome, reason, value: answer?.value ?? null });
    redirect(303, `${localPath(ctx.locale, '/reviewer/disputes')}?done`);
  }),
};
