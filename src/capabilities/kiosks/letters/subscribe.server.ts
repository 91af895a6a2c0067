import type { Ctx } from '#platform/context.ts';
import { participantRoles } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';
import { readLetterToken, type LetterOf } from './letter-token.server.ts';
import { letterEvents } from './letter.events.ts';
import { usualSubscription, type Letter, type Subscription } from './subscription.ts';
import { holdSubscription, saveSubscription, subscriptionsOf, type SubscriptionKey } from './subscriptions.queries.server.ts';

/** What one receives oneself. Throws `not_allowed` for who is not of the body. */
export async function ownSubscription(ctx: Ctx, organisationId: string): Promise<Subscription> {
  const { personId } = ownKey(ctx, organisationId);
  return (await subscriptionsOf(ctx.db, organisationId)).get(personId) ?? usualSubscription(ctx.actor.roles.includes('referent'));
}

/** One's own choice: nobody chooses what lands in another's mailbox. Throws `not_allowed` for who is not of the body. */
export async function subscribe(ctx: Ctx, organisationId: string, to: Subscription): Promise<void> {
  await change(ctx, ownKey(ctx, organisationId), await ownSubscription(ctx, organisationId), to);
}

function ownKey({ actor }: Ctx, organisationId: string): SubscriptionKey {
  if (!actor.personId || !participantRoles.some((role) => actor.roles.includes(role))) throw problem('not_allowed');
  return { organisationId, personId: actor.personId };
}

async function change(ctx: Ctx, key: SubscriptionKey, from: Subscription, to: Subscription): Promise<void> {
  if (from.rhythm === to.rhythm && from.alerts === to.alerts) return;
  await saveSubscription(ctx.db, key, to, ctx.clock.now());
  await ctx.record({ name: letterEvents.chosen, subjectType: 'person', subjectId: key.personId, organisationId: key.organisationId, payload: { ...to } });
}

/** The link in a letter: what it is of, for whoever holds it. Throws `not_found`. */
export function openLetterLink(ctx: Ctx, given: { letter: string; token: string }): LetterOf {
  const of = readLetterToken(ctx.settings.secret, given.letter, given.token);
  if (!of) throw problem('not_found');
  return of;
}

/** Stops the letter that a link belongs to, or takes it up again; twice is once. Throws `not_found`. */
export async function setByLink(ctx: Ctx, given: { letter: string; token: string }, wanted: 'stop' | 'resume'): Promise<Letter> {
  const of = openLetterLink(ctx, given);
  await holdSubscription(ctx.db, of);
  // Who never chose receives both: only who received a letter has its link.
  const now = (await subscriptionsOf(ctx.db, of.organisationId)).get(of.personId) ?? usualSubscription(true);
  const to = of.letter === 'alerts' ? { ...now, alerts: wanted === 'resume' } : { ...now, rhythm: wanted === 'stop' ? 'none' as const : now.rhythm === 'none' ? 'weekly' as const : now.rhythm };
  await change(ctx, of, now, to);
  return of.letter;
}
