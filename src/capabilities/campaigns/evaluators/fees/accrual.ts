import type { Channel } from '#core/scoring/dimensions.ts';
import type { Fees } from './fees.input.ts';

/** A mission with what was written to its account so far. */
export interface MissionAccount {
  organisationId: string;
  missionId: string;
  personId: string;
  channel: Channel;
  state: string;
  /** Sum of the lines of this person and mission, in cents. */
  writtenCents: number;
  lines: number;
}

export interface NewEntry {
  kind: 'fee' | 'unpaid' | 'taken_back';
  cents: number;
  channel: Channel;
  organisationId: string;
  missionId: string;
  personId: string;
}

/**
 * The line that brings a mission's account to what is due: the channel's fee once validated, nothing otherwise; null when
 * it stands right. What was rejected is said once, with zero cents; what was paid and then rejected is taken back.
 */
export function entryDue(mission: MissionAccount, fees: Pick<Fees, 'audit_cents'>): NewEntry | null {
  const { state, writtenCents, lines, channel, organisationId, missionId, personId } = mission;
  const base = { channel, organisationId, missionId, personId };
  if (state === 'validated') {
    // What was agreed when it was validated stays, even if the tariff changes afterwards.
    return writtenCents > 0 ? null : { ...base, kind: 'fee', cents: fees.audit_cents[channel] };
  }
  if (writtenCents > 0) return { ...base, kind: 'taken_back', cents: -writtenCents };
  return state === 'rejected' && lines === 0 ? { ...base, kind: 'unpaid', cents: 0 } : null;
}
