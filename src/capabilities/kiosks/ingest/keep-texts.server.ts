import { clockShift, givenAt } from '#core/kiosk-protocol/clock-shift.ts';
import type { ItemVerdict } from '#core/kiosk-protocol/types.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { insertTexts, type TextRow } from './aside.queries.server.ts';
import { rowKey } from './receive.queries.server.ts';
import type { Admitted } from './receive-opinions.server.ts';
import type { Arrival } from './settle-arrivals.ts';

/** Keeps the words left with opinions that were stored, and those left alone. Verdicts by submission. */
export async function keepTexts(db: Tx, counted: readonly Admitted[], stored: readonly Arrival[], now: Date): Promise<ItemVerdict[][]> {
  const storedIds = new Set(stored.map(({ opinion }) => opinion.id));
  const rows = counted.map(({ submission: { organisationId, texts, device }, place, heardAt }) =>
    texts.filter(({ opinionId }) => opinionId === null || storedIds.has(opinionId)).map(({ id, visit, kind, text, language, ticket, at, contentHash }): TextRow => ({
      organisation_id: organisationId, id, visit, point_id: place.pointId, site_id: place.siteId, kind, text, language,
      given_at: at ? givenAt(at, device ? clockShift(device.sentAt, heardAt) : 0, heardAt) : heardAt, received_at: now, ticket_hash: ticket ?? null, hash: contentHash,
    })));
  const { added, hashes } = await insertTexts(db, rows.flat());
  return counted.map(({ submission: { organisationId, texts } }) => texts.map(({ id, contentHash, opinionId }) => {
    const key = rowKey(organisationId, id);
    if (added.has(key)) return { id, verdict: 'stored' };
    const standing = hashes.get(key);
    // Not looked for: its opinion was there already, or was set aside with it.
    if (standing === undefined) return { id, verdict: opinionId === null ? 'quarantined' : 'duplicate' };
    return { id, verdict: standing === contentHash ? 'duplicate' : 'quarantined' };
  }));
}
