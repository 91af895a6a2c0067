import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { IdeaStatus } from './answer.ts';
import type { SaidFilter, SaidIdea } from './said-and-done.ts';

const heads = (organisationId: string) => sql`from text_case where organisation_id = ${organisationId} and moderation = 'published' and head_id = text_id`;
const filtered = ({ service, status }: SaidFilter) => sql`${service === null ? sql`` : sql`and service_id = ${service}`} ${status === null ? sql`` : sql`and status = ${status}`}`;

/** Published ideas of a body: those answered last first, then those that wait. */
export async function saidIdeas(db: Tx, organisationId: string, filter: SaidFilter, { limit, offset }: { limit: number; offset: number }): Promise<SaidIdea[]> {
  const { rows } = await sql<SaidIdea>`select text_id as id, shown, language, to_char(received_on, 'YYYY-MM-DD') as "receivedOn", status, service_id as "serviceId", voices
    ${heads(organisationId)} ${filtered(filter)} order by answered_on desc nulls last, received_on desc, text_id limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

/** How many published ideas stand where, by service, and how many said them. */
export async function saidCounts(db: Tx, organisationId: string): Promise<{ status: IdeaStatus; serviceId: string | null; n: number; voices: number }[]> {
  const { rows } = await sql<{ status: IdeaStatus; serviceId: string | null; n: number; voices: number }>`select status, service_id as "serviceId", count(*)::int as n, sum(voices)::int as voices ${heads(organisationId)} group by 1, 2`.execute(db);
  return rows;
}

/** Days of reception and of the first answer of what is published. */
export async function saidDays(db: Tx, organisationId: string, since: string): Promise<{ receivedOn: string; answeredOn: string | null; count: number }[]> {
  const { rows } = await sql<{ receivedOn: string; answeredOn: string | null; count: number }>`
    select to_char(received_on, 'YYYY-MM-DD') as "receivedOn", to_char(answered_on, 'YYYY-MM-DD') as "answeredOn", count(*)::int as count
    from text_case where organisation_id = ${organisationId} and moderation = 'published' and clocked and received_on >= ${since}::date and (answered_on is not null or status in ('received', 'studied', 'planned')) group by 1, 2`.execute(db);
  return rows;
}
