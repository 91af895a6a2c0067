import { z } from 'zod';
import type { Exclusion } from '#core/trophies/eligibility.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { exclusions } from './finalists/exclusion.stored.ts';

export interface SelectionRow {
  editionId: string;
  selectedAt: Date;
  rulesDigest: string;
  methodVersion: string;
}

export async function selectionOf(db: Tx, editionId: string): Promise<SelectionRow | undefined> {
  return db
    .selectFrom('trophy_selection')
    .select(['edition_id as editionId', 'selected_at as selectedAt', 'rules_digest as rulesDigest', 'method_version as methodVersion'])
    .where('edition_id', '=', editionId).executeTakeFirst();
}

export async function insertSelection(db: Tx, selection: SelectionRow & { selectedBy: string | null }): Promise<void> {
  await db.insertInto('trophy_selection').values({
    edition_id: selection.editionId, selected_at: selection.selectedAt, selected_by: selection.selectedBy, rules_digest: selection.rulesDigest, method_version: selection.methodVersion,
  }).execute();
}

export type CandidacyState = 'finalist' | 'candidate' | 'excluded';

/** A body in a category. Figures in points, of the first round; null where there is none. */
export interface Candidacy {
  organisationId: string;
  categoryId: string;
  state: CandidacyState;
  reasons: Exclusion[];
  value: number | null;
  standardError: number | null;
  degreesOfFreedom: number | null;
  salt: string;
}

const rowsAtATime = 1000;

export async function insertCandidacies(db: Tx, editionId: string, rows: readonly Candidacy[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    await db.insertInto('trophy_candidacy').values(rows.slice(start, start + rowsAtATime).map((row) => ({
      organisation_id: row.organisationId, edition_id: editionId, category_id: row.categoryId, state: row.state, reasons: JSON.stringify(row.reasons),
      value: row.value, standard_error: row.standardError, degrees_of_freedom: row.degreesOfFreedom, salt: row.salt,
    }))).execute();
  }
}

const states = z.enum(['finalist', 'candidate', 'excluded']);

/** All candidacies of an edition, or of one category, the highest score first. */
export async function candidaciesOf(db: Tx, editionId: string, categoryId?: string): Promise<(Candidacy & { organisation: string })[]> {
  let query = db
    .selectFrom('trophy_candidacy as c').innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .select(['c.organisation_id as organisationId', 'o.name as organisation', 'c.category_id as categoryId', 'c.state', 'c.reasons', 'c.value',
      'c.standard_error as standardError', 'c.degrees_of_freedom as degreesOfFreedom', 'c.salt'])
    .where('c.edition_id', '=', editionId);
  if (categoryId !== undefined) query = query.where('c.category_id', '=', categoryId);
  const rows = await query.orderBy('c.category_id').orderBy('c.value', (order) => order.desc().nullsLast()).orderBy('c.organisation_id').execute();
  return rows.map((row) => ({ ...row, state: states.parse(row.state), reasons: exclusions.parse(row.reasons) }));
}

export interface SecondRoundRow {
  campaignId: string;
  plannedAt: Date;
}

export async function secondRoundRow(db: Tx, editionId: string): Promise<SecondRoundRow | undefined> {
  return db.selectFrom('trophy_second_round').select(['campaign_id as campaignId', 'planned_at as plannedAt']).where('edition_id', '=', editionId).executeTakeFirst();
}

export async function insertSecondRound(db: Tx, editionId: string, round: SecondRoundRow & { plannedBy: string | null }): Promise<void> {
  await db.insertInto('trophy_second_round').values({ edition_id: editionId, campaign_id: round.campaignId, planned_at: round.plannedAt, planned_by: round.plannedBy }).execute();
}

/** Figures of both rounds together, of a finalist. */
export interface FinalFigure {
  organisationId: string;
  categoryId: string;
  /** Of the second round. */
  audits: number;
  value: number;
  standardError: number;
  degreesOfFreedom: number;
  salt: string;
}

export async function insertFinals(db: Tx, editionId: string, finals: readonly FinalFigure[]): Promise<void> {
  if (finals.length === 0) return;
  await db.insertInto('trophy_final').values(finals.map((final) => ({
    organisation_id: final.organisationId, edition_id: editionId, category_id: final.categoryId, audits: final.audits, value: final.value,
    standard_error: final.standardError, degrees_of_freedom: final.degreesOfFreedom, salt: final.salt,
  }))).execute();
}

export async function finalsOf(db: Tx, editionId: string): Promise<FinalFigure[]> {
  return db
    .selectFrom('trophy_final')
    .select(['organisation_id as organisationId', 'category_id as categoryId', 'audits', 'value', 'standard_error as standardError', 'degrees_of_freedom as degreesOfFreedom', 'salt'])
    .where('edition_id', '=', editionId).orderBy('category_id').orderBy('value', 'desc').orderBy('organisation_id').execute();
}

export interface SealRow {
  stage: 'finalists' | 'decision';
  root: string;
  leaves: number;
  sealedAt: Date;
}

export async function insertSeal(db: Tx, editionId: string, seal: SealRow): Promise<void> {
  await db.insertInto('trophy_seal').values({ edition_id: editionId, stage: seal.stage, root: seal.root, leaves: seal.leaves, sealed_at: seal.sealedAt }).execute();
}

const stages = z.enum(['finalists', 'decision']);

export async function sealsOf(db: Tx, editionId: string): Promise<SealRow[]> {
  const rows = await db.selectFrom('trophy_seal').select(['stage', 'root', 'leaves', 'sealed_at as sealedAt']).where('edition_id', '=', editionId).orderBy('sealed_at').execute();
  return rows.map((row) => ({ ...row, stage: stages.parse(row.stage) }));
}
