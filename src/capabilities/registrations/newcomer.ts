import { sql } from 'kysely';

/**
 * Whether the registration `r` is of a body that took part in no earlier edition, neither itself nor under another name
 * with the same SIREN.
 */
export const newcomer = sql<boolean>`(not exists (select from registration p where p.organisation_id = r.organisation_id
    and p.edition_id < r.edition_id and p.state = 'accepted')
  and not exists (select from organisation me join organisation twin on twin.siren = me.siren and twin.id <> me.id
    join registration p on p.organisation_id = twin.id
    where me.id = r.organisation_id and p.edition_id < r.edition_id and p.state = 'accepted'))`;
