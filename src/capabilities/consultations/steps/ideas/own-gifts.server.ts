import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Ctx } from '#platform/context.ts';
import { admit, ownParticipation } from '../../public/admit.server.ts';
import { proofOf } from '../../public/form-token.ts';
import { hasReceipt } from '../../participations.queries.server.ts';
import type { OpenStep } from '../step-kind.ts';
import type { Voter } from './idea-card.ts';
import type { IdeasContent } from './ideas-content.ts';
import { lookAsVoter, proposedBy, supportedBy } from './ideas.queries.server.ts';
import { hrefOf } from './ideas-address.ts';
import { ideasTexts } from './ideas.texts.ts';

/** Whoever looks, by the token of the page, and what they gave here, in HTML: ideas and where they stand, receipt and code; '' for nothing. */
export async function voterOf(ctx: Ctx, opened: OpenStep<IdeasContent>, token: string | null): Promise<{ voter: Voter; own: string }> {
  const nobody = { voter: { token, supported: new Set<string>() }, own: '' };
  const admission = admit(ctx, opened, token);
  if (!admission || token === null) return nobody;
  const given = await ownParticipation(ctx, opened, admission);
  if (!given) return nobody;
  const key = { organisationId: opened.consultation.organisationId, stepId: opened.step.id };
  await lookAsVoter(ctx.db, admission.voter);
  const [supported, ideas] = [await supportedBy(ctx.db, key, admission.voter), await proposedBy(ctx.db, key, admission.voter)];
  const t = ideasTexts[opened.locale];
  const list = ideas.length === 0 ? '' : `<section><h2>${t.own}</h2><ul>${ideas.map(({ id, title, state }) => `<li>${state === 'published' ? `<a href="${hrefOf(opened, `/idea/${id}`, token)}">${escapeHtml(title)}</a>` : escapeHtml(title)} <span class=q>(${t.ownStates[state]})</span></li>`).join('')}</ul></section>`;
  const proof = proofOf(ctx.settings.secret, { stepId: opened.step.id, voter: admission.voter, token });
  const shown = (await hasReceipt(ctx.db, key, proof.receipt))
    ? `<details><summary>${t.proof}</summary><div class=box><h2>${t.receipt}</h2><output>${proof.receipt}</output><p class=q>${t.receiptText}</p><h2>${t.code}</h2><output>${proof.code}</output><p class=q>${t.codeText}</p></div></details>` : '';
  return { voter: { token, supported }, own: `${list}${shown}` };
}
