import type { Ctx } from '#platform/context.ts';
import { parisTimeOf } from '#core/calendar/paris-time.ts';
import { problem } from '#platform/http/problem.ts';
import { secretToken } from '#platform/ids.ts';
import { erasePerson } from './erase-person.server.ts';
import type { Held } from './find-person.server.ts';
import { privacyEvents } from './privacy.events.ts';
import { outcomeMail, type Outcome } from './privacy.mails.ts';
import { changeRequest, insertPackage, insertRestriction, liftRestrictions, type RequestRow, type StepName } from './privacy.queries.server.ts';
import { requestFor, takeStep } from './request-steps.server.ts';
import { dueOn, isAnsweredByCopy } from './request.ts';

/** Days for which the link to a copy opens it. */
export const packageDays = 14;

interface Decision {
  requestId: string;
  note: string;
}

/** Answers: with a link to the copy where one was asked for, else in the officer's own words. Throws `reason_needed`. */
export async function answerRequest(ctx: Ctx, { requestId, note }: Decision): Promise<void> {
  const request = await requestFor(ctx, requestId, 'answer');
  if (!isAnsweredByCopy(request.kind)) {
    if (!note) throw problem('reason_needed');
    return close(ctx, request, 'answered', { what: 'note' }, note);
  }
  const { token, hash } = secretToken();
  const now = ctx.clock.now();
  await insertPackage(ctx.db, { id: ctx.ids.next(), request_id: request.id, token_hash: hash, made_at: now, expires_at: new Date(now.getTime() + packageDays * 86_400_000) });
  await takeStep(ctx, request.id, 'package_ready');
  await close(ctx, request, 'answered', { what: 'copy', token }, note);
}

export async function refuseRequest(ctx: Ctx, { requestId, note }: Decision): Promise<void> {
  const request = await requestFor(ctx, requestId, 'refuse');
  await close(ctx, request, 'refused', { what: 'refused', reason: note }, '');
}

/** Puts the answer off by a month or two more, and says why. */
export async function extendRequest(ctx: Ctx, { requestId, note, months }: Decision & { months: number }): Promise<void> {
  const request = await requestFor(ctx, requestId, 'extend');
  const extended = Math.min(2, request.extended_months + months);
  const due = dueOn(parisTimeOf(request.asked_at).slice(0, 10), extended);
  await changeRequest(ctx.db, request.id, { extended_months: extended, due_on: due });
  await takeStep(ctx, request.id, 'extended', note);
  await ctx.mail(outcomeMail(request, { what: 'extended', reason: note, due }, '', ctx.settings.origin));
  await tell(ctx, request.id, privacyEvents.extended);
}

/** Erases everything that may be erased, tells the person what stays and why, then forgets the address of the request too. */
export async function eraseOnRequest(ctx: Ctx, held: Held, { requestId, note }: Decision): Promise<void> {
  const request = await requestFor(ctx, requestId, 'erase');
  const subject = { email: request.email, personId: request.person_id };
  // Closed first: an open request keeps its own address.
  await changeRequest(ctx.db, request.id, { state: 'answered', closed_at: ctx.clock.now() });
  const { erased, cleaned, kept } = await erasePerson(ctx, held, subject, request.locale);
  await takeStep(ctx, request.id, 'erased', `${erased} + ${cleaned}`);
  await ctx.mail(outcomeMail(request, { what: 'erased', removed: String(erased + cleaned), kept }, note, ctx.settings.origin));
  await tell(ctx, request.id, privacyEvents.erased);
}

/** From now on the data are kept and not used: no mail leaves to the address, retention waits. */
export async function restrictOnRequest(ctx: Ctx, { requestId, note }: Decision): Promise<void> {
  const request = await requestFor(ctx, requestId, 'restrict');
  const kind = request.kind === 'objection' ? 'objection' : 'restriction';
  await insertRestriction(ctx.db, { id: ctx.ids.next(), request_id: request.id, kind, email: request.email, person_id: request.person_id, since: ctx.clock.now() });
  await takeStep(ctx, request.id, 'restricted', note);
  await close(ctx, request, 'answered', { what: 'restricted' }, note, privacyEvents.restricted);
}

export async function liftOnRequest(ctx: Ctx, { requestId, note }: Decision): Promise<void> {
  const request = await requestFor(ctx, requestId, 'lift');
  await liftRestrictions(ctx.db, request.id, ctx.clock.now());
  await takeStep(ctx, request.id, 'lifted', note);
  await ctx.mail(outcomeMail(request, { what: 'lifted' }, note, ctx.settings.origin));
  await tell(ctx, request.id, privacyEvents.lifted);
}

/** Who asks is not certain: nothing is told or changed until it is. */
export async function doubtIdentity(ctx: Ctx, { requestId, note }: Decision): Promise<void> {
  const request = await requestFor(ctx, requestId, 'doubt');
  await changeRequest(ctx.db, request.id, { identity: 'doubt' });
  await takeStep(ctx, request.id, 'identity_doubted', note);
}

export async function checkIdentity(ctx: Ctx, { requestId, note }: Decision): Promise<void> {
  const request = await requestFor(ctx, requestId, 'check');
  await changeRequest(ctx.db, request.id, { identity: 'checked' });
  await takeStep(ctx, request.id, 'identity_checked', note);
}

/** Closes the request, tells the person, and writes both into the journals. */
export async function close(ctx: Ctx, request: RequestRow, state: 'answered' | 'refused', outcome: Outcome, note: string, event = eventOf(state)): Promise<void> {
  await changeRequest(ctx.db, request.id, { state, closed_at: ctx.clock.now() });
  await takeStep(ctx, request.id, state satisfies StepName, outcome.what === 'refused' ? outcome.reason : note);
  await ctx.mail(outcomeMail(request, outcome, note, ctx.settings.origin));
  await tell(ctx, request.id, event);
}

function eventOf(state: 'answered' | 'refused'): string {
  return state === 'refused' ? privacyEvents.refused : privacyEvents.answered;
}

async function tell(ctx: Ctx, requestId: string, name: string): Promise<void> {
  await ctx.record({ name, subjectType: 'privacy_request', subjectId: requestId });
}
