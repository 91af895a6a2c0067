import { createHmac, randomBytes } from 'node:crypto';
import type { IsoDate } from '#core/calendar/date.ts';
import type { Ctx } from '#platform/context.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import { destroyKeysBefore } from './imports.queries.server.ts';
import { listeningEvents } from '../listening.events.ts';

/** The quarter in which authors are known again: `2026-Q4`. */
export const periodOf = (day: IsoDate): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Turns names of authors into pseudonyms. */
export interface AuthorKey {
  period: string;
  pseudonymOf(author: string): string;
}

/** The key of this quarter, made at the first call of it, and kept sealed with the key of the site. Only the system reads it. Throws when it is sealed with another. */
export async function authorKey({ db, clock, settings: { secret } }: Ctx, organisationId: string): Promise<AuthorKey> {
  const period = periodOf(clock.today());
  await db.insertInto('listening_author_key').values({ organisation_id: organisationId, period, sealed: seal(secret, 'listening', randomBytes(32).toString('base64url')) }).onConflict((conflict) => conflict.doNothing()).execute();
  const { sealed } = await db.selectFrom('listening_author_key').select('sealed').where('organisation_id', '=', organisationId).where('period', '=', period).executeTakeFirstOrThrow();
  const key = unseal(secret, 'listening', sealed);
  if (!key) throw new Error('the key of pseudonyms cannot be opened');
  return { period, pseudonymOf: (author) => uuidOf(createHmac('sha256', key).update(author.trim().normalize('NFC').toLowerCase()).digest()) };
}

const uuidOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Destroys the keys of quarters that are over: from then on nobody, and nothing, tells one author of that time from another anew. */
export async function destroyAuthorKeys(ctx: Ctx): Promise<void> {
  const period = periodOf(ctx.clock.today());
  const keys = await destroyKeysBefore(ctx.db, period);
  if (keys > 0) await ctx.record({ name: listeningEvents.keysDestroyed, subjectType: 'listening', subjectId: period, payload: { keys } });
}
