import { sql, type Selectable } from 'kysely';
import type { TextState } from '#core/consultations/moderation.ts';
import type { DebateText as DebateTable } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import type { Slice } from '../../results/in-slices.server.ts';

export type Side = 'for' | 'against';

/** An argument or a comment as everybody reads it. */
export interface ShownText {
  id: string;
  side: Side | null;
  parentId: string | null;
  body: string;
  masked: boolean;
  language: string;
  /** Of the body, where it wrote this itself. */
  service: string | null;
  publishedAt: Date;
  /** How many back it, and how many of these bear a mark of brigading. */
  supports: number;
  marked: number;
}

export const debateOrders = ['supports', 'recent'] as const;
export type DebateOrder = (typeof debateOrders)[number];

const columns = ['t.id', 't.side', 't.parent_id', 't.body', 't.masked', 't.language', 't.service', 't.published_at', 's.n', 's.marked'] as const;

type Row = Pick<Selectable<DebateTable>, 'id' | 'side' | 'parent_id' | 'body' | 'masked' | 'language' | 'service' | 'published_at'> & { n: string | null; marked: string | null };

const shown = (row: Row): ShownText[] => (row.body === null || row.published_at === null ? [] : [{
  id: row.id, side: row.side as Side | null, // held by a check constraint
  parentId: row.parent_id, body: row.body, masked: row.masked, language: row.language, service: row.service, publishedAt: row.published_at, supports: Number(row.n ?? 0), marked: Number(row.marked ?? 0),
}]);

const textsOf = (db: Tx, { organisationId, stepId }: StepKey) =>
  db.selectFrom('debate_text as t').where('t.organisation_id', '=', organisationId).where('t.step_id', '=', stepId).where('t.state', '=', 'published');

const marksOf = (db: Tx, { organisationId, stepId }: StepKey) =>
  db.selectFrom('participation_mark').select('participation_id').distinct().where('organisation_id', '=', organisationId).where('step_id', '=', stepId).as('m');

/** Published texts of a step with the supports of every one, counted as they are read. */
function published(db: Tx, key: StepKey) {
  const counted = db.selectFrom('debate_support as d')
    .leftJoin(marksOf(db, key), (join) => join.onRef('m.participation_id', '=', 'd.participation_id'))
    .select(({ fn }) => ['d.text_id', fn.countAll<string>().as('n'), fn.count<string>('m.participation_id').as('marked')])
    .where('d.organisation_id', '=', key.organisationId).where('d.step_id', '=', key.stepId).groupBy('d.text_id').as('s');
  return textsOf(db, key).leftJoin(counted, 's.text_id', 't.id').select(columns);
}

/** The same where a few of many texts are read: the supports of these alone are counted. */
function publishedFew(db: Tx, key: StepKey) {
  return textsOf(db, key).leftJoinLateral((one) => one.selectFrom('debate_support as d')
    .leftJoin(marksOf(db, key), (join) => join.onRef('m.participation_id', '=', 'd.participation_id'))
    .select(({ fn }) => [fn.countAll<string>().as('n'), fn.count<string>('m.participation_id').as('marked')])
    .where('d.organisation_id', '=', key.organisationId).where('d.step_id', '=', key.stepId).whereRef('d.text_id', '=', 't.id').as('s'), (join) => join.onTrue()).select(columns);
}

/** A page of texts that answer no other: of a side, or all. The newest, or those that most people back, first. */
export async function publishedTexts(db: Tx, key: StepKey, { side, order, limit, offset }: { side: Side | null; order: DebateOrder; limit: number; offset: number }): Promise<ShownText[]> {
  const all = (order === 'supports' ? published(db, key) : publishedFew(db, key)).where('t.parent_id', 'is', null);
  const ofSide = side === null ? all : all.where('t.side', '=', side);
  const ordered = order === 'supports' ? ofSide.orderBy(sql`coalesce(s.n, 0) desc`).orderBy('t.published_at', 'desc') : ofSide.orderBy('t.published_at', 'desc');
  return (await ordered.orderBy('t.id', 'desc').limit(limit).offset(offset).execute()).flatMap(shown);
}

/** Some published texts, answers included, in the order of their ids. */
export async function publishedAfter(db: Tx, key: StepKey, { after, most }: Slice): Promise<ShownText[]> {
  return (await published(db, key).where('t.id', '>', after).orderBy('t.id').limit(most).execute()).flatMap(shown);
}

/** Published answers to some comments, the first one first. */
export async function publishedReplies(db: Tx, key: StepKey, ids: readonly string[]): Promise<ShownText[]> {
  if (ids.length === 0) return [];
  return (await publishedFew(db, key).where('t.parent_id', 'in', [...ids]).orderBy('t.published_at').orderBy('t.id').execute()).flatMap(shown);
}

export async function publishedText(db: Tx, key: StepKey, id: string): Promise<ShownText | undefined> {
  const row = await publishedFew(db, key).where('t.id', '=', id).executeTakeFirst();
  return row && shown(row)[0];
}

export interface DebateCounts {
  for: number;
  against: number;
  /** Texts that answer no other, and those that do. */
  first: number;
  replies: number;
}

export async function debateCounts(db: Tx, { organisationId, stepId }: StepKey): Promise<DebateCounts> {
  const row = await db.selectFrom('debate_text').select(({ fn }) => [
    fn.countAll<string>().filterWhere('side', '=', 'for').as('for'), fn.countAll<string>().filterWhere('side', '=', 'against').as('against'),
    fn.countAll<string>().filterWhere('parent_id', 'is', null).as('first'), fn.countAll<string>().filterWhere('parent_id', 'is not', null).as('replies'),
  ]).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('state', '=', 'published').executeTakeFirstOrThrow();
  return { for: Number(row.for), against: Number(row.against), first: Number(row.first), replies: Number(row.replies) };
}

/** Texts of a step that one participation backs. */
export async function supportedIn(db: Tx, organisationId: string, participationId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('debate_support').select('text_id').where('organisation_id', '=', organisationId).where('participation_id', '=', participationId).execute();
  return new Set(rows.map(({ text_id }) => text_id));
}

/** A text of one's own, whatever became of it. `shown`: what everybody reads. */
export interface OwnText {
  id: string;
  side: Side | null;
  parentId: string | null;
  state: TextState;
  words: string;
  shown: string | null;
  masked: boolean;
  language: string;
  receivedAt: Date;
}

/** What one participation wrote, the newest first; its code was shown. */
export async function ownTexts(db: Tx, organisationId: string, participationId: string): Promise<OwnText[]> {
  const rows = await db.selectFrom('debate_words as w').innerJoin('debate_text as t', (join) => join.onRef('t.organisation_id', '=', 'w.organisation_id').onRef('t.id', '=', 'w.text_id'))
    .select(['t.id', 't.side', 't.parent_id', 't.state', 't.body', 't.masked', 't.language', 'w.body as words', 'w.received_at'])
    .where('w.organisation_id', '=', organisationId).where('w.participation_id', '=', participationId).orderBy('w.received_at', 'desc').orderBy('t.id', 'desc').execute();
  return rows.map((row) => ({
    id: row.id, side: row.side as Side | null, parentId: row.parent_id, state: row.state as TextState, // both held by check constraints
    words: row.words, shown: row.body, masked: row.masked, language: row.language, receivedAt: row.received_at,
  }));
}
