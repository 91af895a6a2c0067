import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Batch, DeviceOpinion } from '#core/kiosk-protocol/types.ts';
import { uuidv7 } from '#platform/ids.ts';
import { sealed, type Letter } from './software-kiosk.ts';

/** Wrong signature, bytes changed after it, another device's key, a revoked device; a place or an id used again with other content. */
export const forgeries = ['stranger', 'altered', 'other_device', 'revoked', 'place_taken', 'id_reused'] as const;
export type Forgery = (typeof forgeries)[number];

export interface Forged {
  kind: Forgery;
  /** Of the opinion that must never be stored, or not with this content. */
  id: string;
  contentOf: DeviceOpinion;
  letter: Letter;
}

export interface ForgerTools {
  device: string;
  key: KeyObject;
  /** Keys of another device and of one that was revoked. */
  other: { device: string; key: KeyObject };
  revoked: { device: string; key: KeyObject };
  /** A batch of one opinion as the device itself would send it next, with an id of its own. */
  next: Batch;
  /** One that the server has settled. */
  settled: DeviceOpinion | undefined;
}

/** A letter that must not be believed; null when there is nothing yet to contradict. */
export function forge(kind: Forgery, { device, key, other, revoked, next, settled }: ForgerTools): Forged | null {
  const [opinion] = next.opinions;
  if (!opinion) return null;
  const forged = (batch: Batch, by: KeyObject): Forged | null => {
    const [contentOf] = batch.opinions;
    return contentOf ? { kind, id: contentOf.id, contentOf, letter: sealed(batch, by) } : null;
  };
  if (kind === 'stranger') return forged(next, generateKeyPairSync('ed25519').privateKey);
  if (kind === 'other_device') return forged({ ...next, device: other.device }, key);
  if (kind === 'revoked') return forged({ ...next, device: revoked.device, epoch: uuidv7(), seqFrom: 1, seqTo: 1, opinions: [{ ...opinion, seq: 1 }] }, revoked.key);
  if (kind === 'altered') {
    const { body, signature } = sealed(next, key);
    return { kind, id: opinion.id, contentOf: opinion, letter: { body: body.replace(/"value":(\d)/, (_, value: string) => `"value":${value === '0' ? 1 : 0}`), signature } };
  }
  if (!settled) return null;
  const again = { ...settled, value: (settled.value + 1) % settled.steps, visit: uuidv7(), ...(kind === 'place_taken' ? { id: uuidv7() } : {}) };
  return forged({ ...next, device, seqFrom: again.seq, seqTo: again.seq, opinions: [again] }, key);
}
