import { sql, type RawBuilder } from 'kysely';
import type { RegistrationState } from '../registration.ts';

/**
 * The state of a registration of the table or alias, as whoever asks may know it: until a drawn body is answered, on the
 * day announced, it reads `submitted` outside the office.
 */
export function shownState(table: string): RawBuilder<RegistrationState> {
  return sql<RegistrationState>`parvis_shown_state(${sql.ref(`${table}.organisation_id`)}, ${sql.ref(`${table}.id`)}, ${sql.ref(`${table}.state`)})`;
}
