import { sql } from 'kysely';
import { tiedTo } from './interests.queries.server.ts';

/** As a condition on a row: nothing keeps a person from deciding on an audit. It is not theirs, no tie binds them to the body, and they are not coding it blind. */
export function mayDecide(person: string, organisation: ReturnType<typeof sql>, audit: ReturnType<typeof sql>) {
  const reader = sql`${person}::uuid`;
  return sql<boolean>`not exists (select from audit_author w where w.organisation_id = ${organisation} and w.audit_id = ${audit} and w.author_id = ${reader})
    and not ${tiedTo(reader, organisation)}
    and not exists (select from double_coding d where d.organisation_id = ${organisation} and d.audit_id = ${audit} and d.coder_id = ${reader}
      and not exists (select from second_coding c where c.organisation_id = d.organisation_id and c.audit_id = d.audit_id))`;
}
