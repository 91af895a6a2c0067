import type { Adapter } from '#core/listening/entry/entry.ts';

/** Where mentions come from, and what their use rests on, as the body declares it. */
export interface ListeningSource {
  organisationId: string;
  id: string;
  name: string;
  adapter: string;
  basis: Adapter['basis'];
  licence: string;
  /** How the people who write there are told. */
  information: string | null;
  keepMonths: number;
  mayReply: boolean;
  closedAt: Date | null;
}

export const legalBases = ['public_task', 'legitimate_interest', 'consent'] as const satisfies readonly Adapter['basis'][];
