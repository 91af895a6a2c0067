import type { Channel } from '#core/scoring/dimensions.ts';

export const traceMoments = ['sent', 'acknowledged', 'automatic', 'answered'] as const;
export type TraceMoment = (typeof traceMoments)[number];

/** A moment of a contact, as its evaluator noted it. */
export interface ContactTrace {
  id: string;
  moment: TraceMoment;
  /** Through what it came: another than the mission's own is flagged. */
  channel: Channel;
  happened_at: Date;
  evidence_id: string | null;
}

/** The moment that a proof of an item shows: the reply, the acknowledgement, the automatic answer or the sending; null for other items. */
export function momentOfItem(itemId: string | null): TraceMoment | null {
  if (itemId === null) return null;
  if (/^(letter|social|email)-(message-)?sent$/.test(itemId)) return 'sent';
  if (/^letter-ack(-|$)/.test(itemId)) return 'acknowledged';
  if (/^social-first-reaction$/.test(itemId)) return 'automatic';
  return /^(letter|social|email)-reply(-|$)|^social-network-\d-delay$|^letter-signing-gap$/.test(itemId) ? 'answered' : null;
}

/** What can be noted on a mission of each channel, and through which channels an answer may come. */
export const tracedChannels: Partial<Record<Channel, { moments: readonly TraceMoment[]; through: readonly Channel[] }>> = {
  email: { moments: ['answered'], through: ['letter', 'phone'] },
  letter: { moments: ['sent', 'acknowledged', 'answered'], through: ['letter', 'email', 'phone'] },
  social: { moments: ['sent', 'automatic', 'answered'], through: ['social', 'email', 'letter', 'phone'] },
};
