import { peopleOfBody } from '#capabilities/accounts/index.server.ts';
import { isLocale, type Locale } from '#core/shared/texts.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { participantRoles } from '#platform/http/access.ts';
import { usualSubscription, type Subscription } from './subscription.ts';
import { subscriptionsOf } from './subscriptions.queries.server.ts';

export interface Subscriber extends Subscription {
  personId: string;
  email: string;
  name: string;
  locale: Locale;
}

/** The people of a body now, with what each receives: what they chose, else what their role receives. Who left receives nothing. */
export async function subscribersOf(db: Tx, organisationId: string): Promise<Subscriber[]> {
  const chosen = await subscriptionsOf(db, organisationId);
  const referents = new Set((await peopleOfBody(db, organisationId, ['referent'])).map(({ id }) => id));
  return (await peopleOfBody(db, organisationId, participantRoles)).map(({ id, email, name, locale }) => ({
    personId: id, email, name, locale: isLocale(locale) ? locale : 'fr', ...(chosen.get(id) ?? usualSubscription(referents.has(id))),
  }));
}
