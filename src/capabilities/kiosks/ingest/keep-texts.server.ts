import { clockShift, givenAt } from '#core/kiosk-protocol/clock-shift.ts';
import type { ItemVerdict } from '#core/kiosk-protocol/types.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { insertTexts, type TextRow } from './aside.queries.server.ts';
import { rowKey } from './receive.queries.server.ts';
import type { Admitted } from './receive-opinions.server.ts';

/**
 * Keeps the words left alone, and those left with opinions unless these were there already: what is wrong with an opinion
 * that is set aside is no fault of its words, and the device forgets both. `opinions`: verdicts on them. Verdicts by submission.
 */
export async function keepTexts(db: Tx, counted: readonly Admitted[], opinions: readonly (readonly ItemVerdict[])[], now: Date): Promise<ItemVerdict[][]> {
  const rows = counted.map(({ submission: { organisationId, texts, device }, place, heardAt }, i) => {
    const there = new Set(opinions[i]?.filter(({ verdict }) => verdict === 'duplicate').map(({ id }) => id));
    return texts.filter(({ opinionId }) => opinionId === null || !there.has(opinionId)).map(({ id, visit, kind, text, language, ticket, at, contentHash }): TextRow => ({
      organisation_id: organisationId, id, visit, point_id: place.pointId, site_id: place.siteId, kind, text, language,
      given_at: at ? givenAt(at, device ? clockShift(device.sentAt, heardAt) : 0, heardAt) : heardAt, received_at: now, ticket_hash: ticket ?? null, hash: contentHash,
    }));
  });
  const { added, hashes } = await insertTexts(db, rows.flat());
  return counted.map(({ submission: { organisationId, texts } }) => texts.map(({ id, contentHash }) => {
    const key = rowKey(organisationId, id);
    if (added.has(key)) return { id, verdict: 'stored' };
    const standing = hashes.get(key);
    // Not looked for where its opinion was there already.
    return { id, verdict: standing === undefined || standing === contentHash ? 'duplicate' : 'quarantined' };
  }));
}
