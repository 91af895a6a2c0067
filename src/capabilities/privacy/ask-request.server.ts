import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { secretToken } from '#platform/ids.ts';
import { privacyEvents } from './privacy.events.ts';
import type { RequestInput } from './privacy.input.ts';
import { confirmationMail } from './privacy.mails.ts';
import { insertRequest } from './privacy.queries.server.ts';
import { takeStep } from './request-steps.server.ts';
import { dueOn, type RequestKind } from './request.ts';

/**
 * Takes a request from somebody whom only an address names. A link is mailed to it whether the address is known here or
 * not, and nothing is looked up: neither the answer nor its time tells. The month runs from today.
 */
export async function askByMail(ctx: Ctx, input: RequestInput): Promise<void> {
  const { token, hash } = secretToken();
  const id = ctx.ids.next();
  const request = { ...asked(ctx, input), id, email: input.email, locale: ctx.locale };
  await insertRequest(ctx.db, { ...request, state: 'unconfirmed', identity: 'unconfirmed', person_id: null, token_hash: hash, confirmed_at: null });
  await takeStep(ctx, id, 'asked');
  await ctx.mail(confirmationMail(request, token, ctx.settings.origin));
}

/** Takes a request from somebody signed in: the account says who it is. Throws `sign_in_needed`. */
export async function askSignedIn(ctx: Ctx, input: { kind: RequestKind; detail: string | null }): Promise<void> {
  const { personId, email } = ctx.actor;
  if (!personId || !email) throw problem('sign_in_needed');
  const id = ctx.ids.next();
  await insertRequest(ctx.db, {
    ...asked(ctx, input), id, email, locale: ctx.locale, state: 'open', identity: 'account', person_id: personId, token_hash: null, confirmed_at: ctx.clock.now(),
  });
  await takeStep(ctx, id, 'asked');
  await ctx.record({ name: privacyEvents.asked, subjectType: 'privacy_request', subjectId: id, payload: { kind: input.kind } });
}

function asked(ctx: Ctx, { kind, detail }: { kind: RequestKind; detail: string | null }) {
  return { kind, detail, asked_at: ctx.clock.now(), due_on: dueOn(ctx.clock.today(), 0) };
}
