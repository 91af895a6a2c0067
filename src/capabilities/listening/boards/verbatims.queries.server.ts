import { sql } from 'kysely';
import type { IsoDate } from '#core/calendar/date.ts';
import type { Polarity } from '#core/listening/mention.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { mayBeShown } from '../entry/held.queries.server.ts';
import { shortQuote, storedReasons, verbatimPolarities, type Verbatim, type VerbatimChoice } from './verbatim.ts';

/** Where a page of sentences begins: after one of them, the latest first. */
export interface AfterVerbatim {
  day: IsoDate;
  mentionId: string;
  sentence: number;
  subject: number;
}

interface Row {
  mention_id: string;
  sentence: number;
  subject: number;
  said_on: string;
  source_id: string;
  criterion: string | null;
  polarity: Polarity;
  doubtful: boolean;
  because: unknown;
  place_from: number;
  place_to: number;
  body: string;
  flagged: boolean;
  replied: boolean;
}

/** Sentences of a body with what they say, the latest first. What still waits for a person to be masked is not among them. */
export async function verbatimsAfter(db: Tx, organisationId: string, choice: VerbatimChoice, after: AfterVerbatim | null, most: number): Promise<Verbatim[]> {
  const { criterion, polarity, source, from, to, flagged } = choice;
  const held = sql`exists (select from mention_flag g where g.organisation_id = m.organisation_id and g.mention_id = m.id)`;
  const { rows } = await sql<Row>`
    select f.mention_id, f.sentence, f.subject, f.said_on, m.source_id, f.criterion, f.polarity, f.doubtful and not f.corrected as doubtful, f.because, f.place_from, f.place_to, m.body, ${held} as flagged,
      m.replied_at is not null or exists (select from mention_reply r where r.organisation_id = m.organisation_id and r.mention_id = m.id and r.sent_at is not null) as replied
    from mention_finding f join mention m on m.organisation_id = f.organisation_id and m.id = f.mention_id
    where f.organisation_id = ${organisationId} and f.in_force and not m.repeated
      and ${mayBeShown('m')}
      ${criterion ? sql`and f.criterion = ${criterion}` : sql``} ${polarity ? sql`and f.polarity = ${verbatimPolarities[polarity]}` : sql``} ${source ? sql`and m.source_id = ${source}` : sql``}
      ${from ? sql`and f.said_on >= ${from}` : sql``} ${to ? sql`and f.said_on <= ${to}` : sql``} ${flagged === 'only' ? sql`and ${held}` : flagged === 'without' ? sql`and not ${held}` : sql``}
      ${after ? sql`and (f.said_on, f.mention_id, f.sentence, f.subject) < (${after.day}, ${after.mentionId}, ${after.sentence}, ${after.subject})` : sql``}
    order by f.said_on desc, f.mention_id desc, f.sentence desc, f.subject desc limit ${most}`.execute(db);
  return rows.map(verbatimOf);
}

function verbatimOf({ body, place_from, place_to, because, ...row }: Row): Verbatim {
  const reasons = storedReasons.parse(because);
  const words = [...(reasons?.criterion ?? []), ...(reasons?.polarity ?? [])].map(({ from, to, share }) => ({ from: from - place_from, to: to - place_from, share }));
  return {
    mentionId: row.mention_id, sentence: row.sentence, subject: row.subject, day: row.said_on, sourceId: row.source_id, criterion: row.criterion, polarity: row.polarity, doubtful: row.doubtful, flagged: row.flagged, replied: row.replied,
    ...shortQuote(body.slice(place_from, place_to), words),
  };
}
