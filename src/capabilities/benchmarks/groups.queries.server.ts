import { sql } from 'kysely';
import { z } from 'zod';
import type { ReleasedValues } from '#core/anonymity/value-runs.ts';
import type { Widening } from '#core/anonymity/peer-groups.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { ComparedView } from './compared-figures.ts';
import type { Cut, GroupOfBodies, PanelBody } from './candidate-groups.ts';
import type { GroupFigure } from './group-figures.ts';
import type { Stand } from './stand-among-peers.ts';

/** Bodies of the panel of an edition, with what groups are made by. */
export async function panelBodies(db: Tx, editionId: string): Promise<PanelBody[]> {
  return db
    .selectFrom('registration as r').innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.organisation_id as id', 'r.kind', 'r.stratum', 'r.certified', 'o.department_code as departement'])
    .where('r.edition_id', '=', editionId).where('r.state', '=', 'accepted').orderBy('r.organisation_id').execute();
}

/** Removes the groups of an edition; what is published is never removed, its use case sees to that. */
export async function deleteGroups(db: Tx, editionId: string): Promise<void> {
  await db.deleteFrom('peer_comparison').where('edition_id', '=', editionId).execute();
  await db.deleteFrom('peer_figure').where('edition_id', '=', editionId).execute();
  await db.deleteFrom('peer_group_member').where('edition_id', '=', editionId).execute();
  await db.deleteFrom('peer_group').where('edition_id', '=', editionId).execute();
}

export async function insertGroups(db: Tx, editionId: string, groups: readonly (GroupOfBodies & { simulated: boolean })[]): Promise<void> {
  if (groups.length === 0) return;
  await db
    .insertInto('peer_group')
    .values(groups.map((group) => ({
      edition_id: editionId, id: group.id, audience: group.audience, cut: group.cut, kinds: [...group.kinds], strata: [...group.strata],
      widening: group.widening, organisations: group.members.length, simulated: group.simulated,
    })))
    .execute();
  const members = groups.flatMap(({ id, members: own }) => own.map((organisationId) => ({ id, organisationId })));
  await sql`insert into peer_group_member (organisation_id, edition_id, group_id)
    select o, ${editionId}, g from unnest(${members.map((m) => m.organisationId)}::uuid[], ${members.map((m) => m.id)}::text[]) as t (o, g)`.execute(db);
}

export async function insertFigures(db: Tx, editionId: string, figures: readonly GroupFigure[]): Promise<void> {
  const column = (read: (figure: GroupFigure) => number | null) => sql`${figures.map(read)}::float8[]`;
  await sql`insert into peer_figure (edition_id, group_id, view, key, organisations, mean, first_quartile, median, third_quartile, low, high, deviation, runs)
    select ${editionId}, g, v, k, n, m, q1, q2, q3, l, h, d, r from unnest(
      ${figures.map((f) => f.groupId)}::text[], ${figures.map((f) => f.view)}::text[], ${figures.map((f) => f.key)}::text[],
      ${figures.map((f) => f.organisations)}::int[], ${column((f) => f.mean)},
      ${column((f) => f.quartiles?.[0] ?? null)}, ${column((f) => f.quartiles?.[1] ?? null)}, ${column((f) => f.quartiles?.[2] ?? null)},
      ${column((f) => f.interval?.[0] ?? null)}, ${column((f) => f.interval?.[1] ?? null)}, ${column((f) => f.deviation)},
      ${figures.map((f) => JSON.stringify(f.runs))}::jsonb[]) as t (g, v, k, n, m, q1, q2, q3, l, h, d, r)`.execute(db);
}

export async function insertStands(db: Tx, editionId: string, stands: readonly Stand[]): Promise<void> {
  await sql`insert into peer_comparison (organisation_id, edition_id, view, key, group_id, stands)
    select o, ${editionId}, v, k, g, s from unnest(
      ${stands.map((s) => s.organisationId)}::uuid[], ${stands.map((s) => s.view)}::text[], ${stands.map((s) => s.key)}::text[],
      ${stands.map((s) => s.groupId)}::text[], ${stands.map((s) => s.stands)}::text[]) as t (o, v, k, g, s)`.execute(db);
}

/** A frozen group. Empty `kinds` or `strata`: all of them. */
export interface Group {
  id: string;
  audience: 'public' | 'members';
  cut: Cut;
  kinds: string[];
  strata: string[];
  widening: Widening | null;
  organisations: number;
  simulated: boolean;
}

/** Groups of an edition that the reader may see, largest first. */
export async function groupsOf(db: Tx, editionId: string, filter: { audience?: 'public' } = {}): Promise<Group[]> {
  let query = db
    .selectFrom('peer_group').select(['id', 'audience', 'cut', 'kinds', 'strata', 'widening', 'organisations', 'simulated'])
    .where('edition_id', '=', editionId);
  if (filter.audience) query = query.where('audience', '=', filter.audience);
  const rows = await query.orderBy('organisations', 'desc').orderBy('id').execute();
  return rows.map(asGroup);
}

/** Ids of the members of each group of an edition. */
export async function membersByGroup(db: Tx, editionId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('peer_group_member').select(['group_id', 'organisation_id']).where('edition_id', '=', editionId)
    .orderBy('group_id').orderBy('organisation_id').execute();
  return new Map([...Map.groupBy(rows, (row) => row.group_id)].map(([id, own]) => [id, own.map((row) => row.organisation_id)]));
}

/** The group a body is compared with; undefined where there were too few bodies. */
export async function peerGroupOf(db: Tx, key: { organisationId: string; editionId: string }): Promise<Group | undefined> {
  const row = await db
    .selectFrom('peer_group as g')
    .innerJoin('peer_group_member as m', (join) => join.onRef('m.edition_id', '=', 'g.edition_id').onRef('m.group_id', '=', 'g.id'))
    .select(['g.id', 'g.audience', 'g.cut', 'g.kinds', 'g.strata', 'g.widening', 'g.organisations', 'g.simulated'])
    .where('m.organisation_id', '=', key.organisationId).where('g.edition_id', '=', key.editionId).where('g.cut', '=', 'peers')
    .executeTakeFirst();
  return row && asGroup(row);
}

type GroupRow = { audience: string; cut: string; widening: string | null } & Omit<Group, 'audience' | 'cut' | 'widening'>;

// The check constraints hold these lists.
const asGroup = (row: GroupRow): Group => ({
  ...row, audience: row.audience as Group['audience'], cut: row.cut as Cut, widening: row.widening as Group['widening'],
});

/** A published figure of a group, in whole points. */
export interface PeerFigure {
  groupId: string;
  view: ComparedView;
  key: string;
  organisations: number;
  mean: number;
  quartiles: [number, number, number] | null;
  interval: [number, number] | null;
}

type FiguresWanted = { editionId: string; groupIds: readonly string[]; view?: ComparedView };

function figureQuery(db: Tx, filter: FiguresWanted) {
  const query = db
    .selectFrom('peer_figure')
    .select(['group_id', 'view', 'key', 'organisations', 'mean', 'first_quartile', 'median', 'third_quartile', 'low', 'high'])
    .where('edition_id', '=', filter.editionId).where('group_id', 'in', [...filter.groupIds]);
  return filter.view ? query.where('view', '=', filter.view) : query;
}

type FigureRow = Awaited<ReturnType<ReturnType<typeof figureQuery>['execute']>>[number];

function asFigure(row: FigureRow): PeerFigure {
  return {
    groupId: row.group_id, view: row.view as ComparedView, key: row.key, organisations: row.organisations, mean: row.mean, // written by insertFigures only
    quartiles: row.first_quartile === null || row.median === null || row.third_quartile === null ? null : [row.first_quartile, row.median, row.third_quartile],
    interval: row.low === null || row.high === null ? null : [row.low, row.high],
  };
}

/** Figures of groups of an edition that the reader may see; of all its views, or of one. */
export async function figuresOf(db: Tx, filter: FiguresWanted): Promise<PeerFigure[]> {
  return filter.groupIds.length === 0 ? [] : (await figureQuery(db, filter).execute()).map(asFigure);
}

/** A published figure with the released values that it comes from. */
export type ReleasedFigure = PeerFigure & ReleasedValues;

const runsColumn = z.array(z.object({ bodies: z.number(), value: z.number() }));

/** Figures of groups with the released values that they come from, in the order of group, view and key. */
export async function releasedFiguresOf(db: Tx, filter: FiguresWanted): Promise<ReleasedFigure[]> {
  if (filter.groupIds.length === 0) return [];
  const rows = await figureQuery(db, filter).select(['runs', 'deviation']).execute();
  return rows
    .map((row): ReleasedFigure => ({ ...asFigure(row), runs: runsColumn.parse(row.runs), deviation: row.deviation }))
    .sort((a, b) => (a.groupId < b.groupId ? -1 : a.groupId > b.groupId ? 1 : a.view < b.view ? -1 : a.view > b.view ? 1 : a.key < b.key ? -1 : 1));
}

/** Where a body stands against its peers, by figure id `view/key`. */
export async function standsOf(db: Tx, key: { organisationId: string; editionId: string }): Promise<Map<string, Stand['stands']>> {
  const rows = await db
    .selectFrom('peer_comparison').select(['view', 'key', 'stands'])
    .where('organisation_id', '=', key.organisationId).where('edition_id', '=', key.editionId).execute();
  return new Map(rows.map((row) => [`${row.view}/${row.key}`, row.stands as Stand['stands']])); // the check constraint holds the list
}
