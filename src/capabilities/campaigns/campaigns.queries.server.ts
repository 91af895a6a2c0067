import type { Tx } from '#platform/db/transaction.ts';
import type { CampaignGap } from './campaign-plan.server.ts';

export interface CampaignRow {
  id: string;
  edition_id: string;
  label: string;
  window_from: string;
  window_to: string;
  seed: string;
  simulated: boolean;
  opened_at: Date;
  closed_at: Date | null;
}

const campaignColumns = ['id', 'edition_id', 'label', 'window_from', 'window_to', 'seed', 'simulated', 'opened_at', 'closed_at'] as const;

export async function campaignsOf(db: Tx, editionId: string): Promise<CampaignRow[]> {
  return db.selectFrom('campaign').select(campaignColumns).where('edition_id', '=', editionId).orderBy('opened_at').execute();
}

export async function campaignById(db: Tx, id: string): Promise<CampaignRow | undefined> {
  return db.selectFrom('campaign').select(campaignColumns).where('id', '=', id).executeTakeFirst();
}

export async function insertCampaign(db: Tx, campaign: Omit<CampaignRow, 'opened_at' | 'closed_at'>): Promise<void> {
  await db.insertInto('campaign').values(campaign).execute();
}

const rowsAtATime = 1000;

/** Writes what a plan could not place, or could give to nobody. */
export async function insertGaps(db: Tx, campaignId: string, gaps: readonly CampaignGap[], newId: () => string): Promise<void> {
  for (let start = 0; start < gaps.length; start += rowsAtATime) {
    await db
      .insertInto('campaign_gap')
      .values(gaps.slice(start, start + rowsAtATime).map((gap) => ({
        organisation_id: gap.organisationId, id: newId(), campaign_id: campaignId, site_id: gap.siteId, channel: gap.channel,
        scenario_kind: gap.scenarioKind, reason: gap.reason, mission_number: gap.number,
      })))
      .execute();
  }
}

export interface GapRow {
  organisation_id: string;
  organisation_name: string;
  site_name: string;
  channel: string;
  scenario_kind: string;
  reason: string;
}

/** The gaps of a campaign's plan, body after body. */
export async function gapsOf(db: Tx, campaignId: string, limit: number): Promise<GapRow[]> {
  return db
    .selectFrom('campaign_gap as g')
    .innerJoin('organisation as o', 'o.id', 'g.organisation_id')
    .innerJoin('site as s', (join) => join.onRef('s.organisation_id', '=', 'g.organisation_id').onRef('s.id', '=', 'g.site_id'))
    .select(['g.organisation_id', 'o.name as organisation_name', 's.name as site_name', 'g.channel', 'g.scenario_kind', 'g.reason'])
    .where('g.campaign_id', '=', campaignId)
    .orderBy('o.name').orderBy('s.name').orderBy('g.id')
    .limit(limit)
    .execute();
}

/** How many gaps a campaign's plan has, by reason and channel. */
export async function countGaps(db: Tx, campaignId: string): Promise<{ reason: string; channel: string; count: number }[]> {
  return db
    .selectFrom('campaign_gap')
    .select((eb) => ['reason', 'channel', eb.fn.countAll<number>().as('count')])
    .where('campaign_id', '=', campaignId)
    .groupBy(['reason', 'channel'])
    .orderBy('reason').orderBy('channel')
    .execute();
}

export interface CampaignSummary extends CampaignRow {
  missions: number;
  gaps: number;
}

/** The campaigns of an edition with the size of their plans, the latest first. */
export async function campaignSummaries(db: Tx, editionId: string): Promise<CampaignSummary[]> {
  return db
    .selectFrom('campaign as c')
    .select(campaignColumns.map((column) => `c.${column}` as const))
    .select((eb) => [
      eb.selectFrom('mission as m').select((m) => m.fn.countAll<number>().as('n')).whereRef('m.campaign_id', '=', 'c.id').as('missions'),
      eb.selectFrom('campaign_gap as g').select((g) => g.fn.countAll<number>().as('n')).whereRef('g.campaign_id', '=', 'c.id').as('gaps'),
    ])
    .where('c.edition_id', '=', editionId)
    .orderBy('c.opened_at', 'desc')
    .$narrowType<{ missions: number; gaps: number }>() // a count is never null
    .execute();
}

/** Editions that have campaigns, the one opened last first. */
export async function editionsInField(db: Tx): Promise<string[]> {
  const rows = await db
    .selectFrom('campaign')
    .select((eb) => ['edition_id', eb.fn.max('opened_at').as('last')])
    .groupBy('edition_id')
    .orderBy('last', 'desc')
    .execute();
  return rows.map((row) => row.edition_id);
}

/** Bodies that have declared, for an edition, that their staff was told. */
export async function bodiesWithNotice(db: Tx, editionId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('staff_notice').select('organisation_id').distinct().where('edition_id', '=', editionId).execute();
  return new Set(rows.map((row) => row.organisation_id));
}
