import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { WallDisplay, WallTheme } from './wall.ts';

const columns = ['organisation_id as organisationId', 'id', 'token', 'name', 'site_id as siteId', 'point_id as pointId', 'invited_point_id as invitedPointId', 'theme', 'made_at as madeAt', 'revoked_at as revokedAt'] as const;

// The check constraint holds the list of themes.
const asWall = <R extends { theme: string }>(row: R) => ({ ...row, theme: row.theme as WallTheme });

/** The screens of a body, those in use first, the last made first. */
export async function wallsOf(db: Tx, organisationId: string): Promise<WallDisplay[]> {
  const rows = await db.selectFrom('wall_display').select(columns).where('organisation_id', '=', organisationId).orderBy(sql`revoked_at is not null`).orderBy('made_at', 'desc').execute();
  return rows.map(asWall);
}

export async function wallByToken(db: Tx, token: string): Promise<WallDisplay | undefined> {
  const row = await db.selectFrom('wall_display').select(columns).where('token', '=', token).where('revoked_at', 'is', null).executeTakeFirst();
  return row && asWall(row);
}

export async function insertWall(db: Tx, wall: WallDisplay, madeBy: string): Promise<void> {
  await db.insertInto('wall_display').values({
    organisation_id: wall.organisationId, id: wall.id, token: wall.token, name: wall.name, site_id: wall.siteId, point_id: wall.pointId, invited_point_id: wall.invitedPointId, theme: wall.theme, made_by: madeBy, made_at: wall.madeAt,
  }).execute();
}

/** Ends a screen; whether it was in use. */
export async function revokeWall(db: Tx, { organisationId, id }: { organisationId: string; id: string }, at: Date): Promise<WallDisplay | undefined> {
  const row = await db.updateTable('wall_display').set({ revoked_at: at }).where('organisation_id', '=', organisationId).where('id', '=', id).where('revoked_at', 'is', null).returning(columns).executeTakeFirst();
  return row && asWall(row);
}

/** From here on the transaction sees what people of one body see, and nothing else. */
export async function seeAsBody(db: Tx, organisationId: string): Promise<void> {
  await sql`select set_config('parvis.scope', 'participant', true), set_config('parvis.organisations', ${`{${organisationId}}`}, true)`.execute(db);
}
