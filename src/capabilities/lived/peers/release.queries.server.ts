import { sql } from 'kysely';
import type { EarlierGroup } from '#core/anonymity/earlier-editions.ts';
import type { GroupFigure, GroupOfBodies } from '#capabilities/benchmarks/index.groups.server.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Quarter } from '../quarter.ts';
import type { FirmScore } from './body-scores.server.ts';

export interface Release {
  quarter: Quarter;
  editionId: string;
  publishedAt: Date;
  bodies: number;
}

/** The latest published quarter; undefined before the first. */
export async function latestRelease(db: Tx): Promise<Release | undefined> {
  const row = await db.selectFrom('opinion_release').select(['quarter', 'edition_id', 'published_at', 'bodies']).orderBy('quarter', 'desc').limit(1).executeTakeFirst();
  return row && { quarter: row.quarter, editionId: row.edition_id, publishedAt: row.published_at, bodies: row.bodies };
}

export async function isReleased(db: Tx, quarter: Quarter): Promise<boolean> {
  return (await db.selectFrom('opinion_release').select('quarter').where('quarter', '=', quarter).executeTakeFirst()) !== undefined;
}

export async function insertRelease(db: Tx, { quarter, editionId, publishedAt, bodies }: Release): Promise<void> {
  await db.insertInto('opinion_release').values({ quarter, edition_id: editionId, published_at: publishedAt, bodies }).execute();
}

export async function insertOpinionGroups(db: Tx, quarter: Quarter, groups: readonly GroupOfBodies[]): Promise<void> {
  if (groups.length === 0) return;
  await db.insertInto('opinion_group').values(groups.map(({ id, cut, kinds, strata, members }) => ({ quarter, id, cut, kinds: [...kinds], strata: [...strata], organisations: members.length }))).execute();
}

/** `key`: the criterion, '' for all opinions. */
export async function insertOpinionFigures(db: Tx, quarter: Quarter, figures: readonly GroupFigure[]): Promise<void> {
  if (figures.length === 0) return;
  await db.insertInto('opinion_group_figure').values(figures.map(({ groupId, key, organisations, mean, quartiles, interval }) => ({
    quarter, group_id: groupId, criterion: key, organisations, mean, first_quartile: quartiles?.[0] ?? null, median: quartiles?.[1] ?? null, third_quartile: quartiles?.[2] ?? null,
    low: interval?.[0] ?? null, high: interval?.[1] ?? null,
  }))).execute();
}

export type Standing = 'above' | 'near' | 'below';

export interface ReleasedScore extends Pick<FirmScore, 'opinions' | 'score' | 'interval'> {
  organisationId: string;
  criterion: string;
  groupIds: string[];
  stands: Standing | null;
}

export async function insertReleasedScores(db: Tx, quarter: Quarter, scores: readonly ReleasedScore[]): Promise<void> {
  const rows = JSON.stringify(scores.map(({ organisationId, criterion, opinions, score, interval, groupIds, stands }) =>
    ({ organisation_id: organisationId, quarter, criterion, opinions, score, low: interval.low, high: interval.high, group_ids: groupIds, stands })));
  await sql`insert into opinion_release_score (organisation_id, quarter, criterion, opinions, score, low, high, group_ids, stands)
    select organisation_id, quarter, criterion, opinions, score, low, high, group_ids, stands
    from json_to_recordset(${rows}::json) as s(organisation_id uuid, quarter text, criterion text, opinions int, score float8, low float8, high float8, group_ids text[], stands text)`.execute(db);
}

/** Groups of the quarters published so far, by criterion ('' = all): the bodies on which each figure rested. For the system. */
export async function releasedGroups(db: Tx): Promise<Map<string, EarlierGroup[]>> {
  const { rows } = await sql<{ quarter: string; criterion: string; group_id: string; members: string[] }>`
    select s.quarter, s.criterion, g as group_id, array_agg(s.organisation_id::text order by s.organisation_id) as members
    from opinion_release_score s cross join lateral unnest(s.group_ids) as g group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  const groups = rows.map((row) => ({ criterion: row.criterion, edition: row.quarter, id: row.group_id, members: row.members }));
  return Map.groupBy(groups, ({ criterion }) => criterion);
}

/** What a body brought to a quarter, by criterion. */
export async function releasedScoresOf(db: Tx, organisationId: string, quarter: Quarter): Promise<Map<string, ReleasedScore>> {
  const rows = await db.selectFrom('opinion_release_score').select(['criterion', 'opinions', 'score', 'low', 'high', 'group_ids', 'stands'])
    .where('organisation_id', '=', organisationId).where('quarter', '=', quarter).orderBy('criterion').execute();
  return new Map(rows.map((row) => [row.criterion, {
    organisationId, criterion: row.criterion, opinions: row.opinions, score: row.score, interval: { low: row.low, high: row.high }, groupIds: row.group_ids, stands: row.stands as Standing | null, // the check constraint holds the list
  }]));
}

/** A published group with its figures by criterion, in whole points. */
export interface ReadGroup {
  id: string;
  cut: 'national' | 'peers';
  kinds: string[];
  strata: string[];
  figures: Map<string, { organisations: number; mean: number; quartiles: [number, number, number] | null; interval: [number, number] | null }>;
}

/** The groups of a quarter that the reader may see: those in whose figures it counts. */
export async function groupsToRead(db: Tx, quarter: Quarter): Promise<ReadGroup[]> {
  const groups = await db.selectFrom('opinion_group').select(['id', 'cut', 'kinds', 'strata']).where('quarter', '=', quarter).orderBy('id').execute();
  const figures = await db.selectFrom('opinion_group_figure').selectAll().where('quarter', '=', quarter).orderBy('criterion').execute();
  return groups.map(({ id, cut, kinds, strata }) => ({
    id, cut: cut as ReadGroup['cut'], kinds, strata, // the check constraint holds the list
    figures: new Map(figures.filter((row) => row.group_id === id).map((row) => [row.criterion, {
      organisations: row.organisations, mean: row.mean,
      quartiles: row.first_quartile === null || row.median === null || row.third_quartile === null ? null : [row.first_quartile, row.median, row.third_quartile],
      interval: row.low === null || row.high === null ? null : [row.low, row.high],
    }])),
  }));
}
