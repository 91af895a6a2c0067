import { randomBytes } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { makeBlindKey } from '#platform/secrets/blind-signature.ts';
import { seal, unseal } from '#platform/secrets/seal.ts';
import type { PollKey } from '../poll.ts';

/** `signing` signs tokens and nothing else; `ballot` seals the ballots of the poll while it is open. */
export interface PollSecrets {
  signing: string;
  ballot: string;
}

/** Makes the keys of a poll, kept sealed with the key of the site. Returns the public one. */
export async function makePollKeys({ db, settings: { secret } }: Ctx, { organisationId, id }: PollKey): Promise<string> {
  const { publicKey, privateKey } = await makeBlindKey();
  const sealed = { signing_key: seal(secret, 'staff-poll', privateKey), ballot_key: seal(secret, 'staff-poll', randomBytes(32).toString('base64url')) };
  await db.insertInto('poll_key').values({ organisation_id: organisationId, poll_id: id, ...sealed }).execute();
  return publicKey;
}

/** The keys of an open poll. Throws when they are gone, or sealed with another key of the site. */
export async function pollSecrets({ db, settings: { secret } }: Ctx, { organisationId, id }: PollKey): Promise<PollSecrets> {
  const row = await db.selectFrom('poll_key').select(['signing_key', 'ballot_key']).where('organisation_id', '=', organisationId).where('poll_id', '=', id).executeTakeFirst();
  const [signing, ballot] = [row?.signing_key, row?.ballot_key].map((sealed) => (sealed === undefined ? null : unseal(secret, 'staff-poll', sealed)));
  if (!signing || !ballot) throw new Error('the keys of this poll cannot be opened');
  return { signing, ballot };
}

export async function destroyPollKeys(db: Tx, { organisationId, id }: PollKey): Promise<void> {
  await db.deleteFrom('poll_key').where('organisation_id', '=', organisationId).where('poll_id', '=', id).execute();
}
