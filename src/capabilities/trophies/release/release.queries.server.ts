import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import { lineContent, type LineContent, type PalmaresLine } from './palmares.ts';

export interface PalmaresHour {
  version: number;
  publicFrom: Date;
  setAt: Date;
  /** Whether it has struck, by the clock of the database. */
  struck: boolean;
}

export async function hourOf(db: Tx, editionId: string): Promise<PalmaresHour | null> {
  const row = await db
    .selectFrom('palmares_hour').select(['version', 'public_from', 'set_at', sql<boolean>`public_from <= now()`.as('struck')])
    .where('edition_id', '=', editionId).orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row ? { version: row.version, publicFrom: row.public_from, setAt: row.set_at, struck: row.struck } : null;
}

export async function insertHour(db: Tx, hour: { editionId: string; version: number; publicFrom: Date; by: string | null; at: Date }): Promise<void> {
  await db.insertInto('palmares_hour').values({ edition_id: hour.editionId, version: hour.version, public_from: hour.publicFrom, set_by: hour.by, set_at: hour.at }).execute();
}

/** Editions whose palmares is public, the newest first. */
export async function publicEditions(db: Tx): Promise<{ editionId: string; publicFrom: Date }[]> {
  const rows = await db
    .selectFrom('palmares_hour').distinctOn('edition_id').select(['edition_id', 'public_from'])
    .where(sql<boolean>`parvis_trophies_public(edition_id)`).orderBy('edition_id', 'desc').orderBy('version', 'desc').execute();
  return rows.map((row) => ({ editionId: row.edition_id, publicFrom: row.public_from }));
}

/** Lines that this transaction may see: row-level security asks for the hour, and for the consent of each body. */
export async function linesOf(db: Tx, editionId: string): Promise<PalmaresLine[]> {
  const rows = await db
    .selectFrom('palmares_line as l').innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.organisation_id', 'o.name', 'o.department_code', 'l.category_id', 'l.place', 'l.content', 'l.code']).where('l.edition_id', '=', editionId).execute();
  return rows.map((row) => ({
    organisationId: row.organisation_id, name: row.name, departmentCode: row.department_code, categoryId: row.category_id, place: row.place === 'winner' ? 'winner' : 'finalist',
    content: lineContent.parse(row.content), code: row.code,
  }));
}

/** Of these lines, those that everybody may read from the hour on: for whoever sees more. */
export async function namedLines(db: Tx, editionId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('palmares_line').select('code').where('edition_id', '=', editionId).where(sql<boolean>`parvis_trophy_named(organisation_id, edition_id, place)`).execute();
  return new Set(rows.map(({ code }) => code));
}

export async function replaceLines(db: Tx, editionId: string, lines: readonly (Omit<PalmaresLine, 'name' | 'departmentCode'> & { id: string; badge: string | null; at: Date })[]): Promise<void> {
  await db.deleteFrom('palmares_line').where('edition_id', '=', editionId).execute();
  if (lines.length === 0) return;
  await db.insertInto('palmares_line').values(lines.map((line) => ({
    organisation_id: line.organisationId, id: line.id, edition_id: editionId, category_id: line.categoryId, place: line.place, content: JSON.stringify(line.content),
    code: line.code, badge: line.badge, sealed_at: line.at,
  }))).execute();
}

/** The prizes of one body that this transaction may see. */
export async function prizesOfBody(db: Tx, organisationId: string, editionId: string): Promise<{ categoryId: string; content: LineContent; code: string; badge: string | null }[]> {
  const rows = await db
    .selectFrom('palmares_line').select(['category_id', 'content', 'code', 'badge'])
    .where('organisation_id', '=', organisationId).where('edition_id', '=', editionId).where('place', '=', 'winner').orderBy('category_id').execute();
  return rows.map((row) => ({ categoryId: row.category_id, content: lineContent.parse(row.content), code: row.code, badge: row.badge }));
}

/** The line of a badge or certificate that this transaction may see. */
export async function lineByCode(db: Tx, code: string): Promise<(PalmaresLine & { editionId: string; badge: string | null }) | undefined> {
  const row = await db
    .selectFrom('palmares_line as l').innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.organisation_id', 'o.name', 'o.department_code', 'l.edition_id', 'l.category_id', 'l.place', 'l.content', 'l.code', 'l.badge'])
    .where('l.code', '=', code).where('l.place', '=', 'winner').executeTakeFirst();
  return row && {
    organisationId: row.organisation_id, name: row.name, departmentCode: row.department_code, editionId: row.edition_id, categoryId: row.category_id, place: 'winner',
    content: lineContent.parse(row.content), code: row.code, badge: row.badge,
  };
}

export interface PressLink {
  id: string;
  outlet: string;
  madeAt: Date;
  withdrawnAt: Date | null;
}

export async function pressLinksOf(db: Tx, editionId: string): Promise<PressLink[]> {
  const rows = await db.selectFrom('press_link').select(['id', 'outlet', 'made_at', 'withdrawn_at']).where('edition_id', '=', editionId).orderBy('made_at', 'desc').execute();
  return rows.map((row) => ({ id: row.id, outlet: row.outlet, madeAt: row.made_at, withdrawnAt: row.withdrawn_at }));
}

export async function insertPressLink(db: Tx, link: { id: string; editionId: string; tokenHash: string; outlet: string; by: string | null; at: Date }): Promise<void> {
  await db.insertInto('press_link').values({ id: link.id, edition_id: link.editionId, token_hash: link.tokenHash, outlet: link.outlet, made_by: link.by, made_at: link.at }).execute();
}

export async function withdrawPressLink(db: Tx, { id, editionId, at }: { id: string; editionId: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('press_link').set({ withdrawn_at: at }).where('id', '=', id).where('edition_id', '=', editionId).where('withdrawn_at', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The link by which this transaction sees; undefined for one that is unknown or withdrawn. */
export async function heldPressLink(db: Tx): Promise<{ editionId: string; outlet: string } | undefined> {
  const row = await db.selectFrom('press_link').select(['edition_id', 'outlet']).where('withdrawn_at', 'is', null).where(sql<boolean>`token_hash = parvis_file()`).executeTakeFirst();
  return row && { editionId: row.edition_id, outlet: row.outlet };
}
