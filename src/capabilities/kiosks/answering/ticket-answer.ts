import type { IdeaStatus, Moderation, Reply } from './answer.ts';

/** What whoever holds a code reads: nobody's name or address is behind it. */
export interface TicketAnswer {
  body: string;
  text: string;
  language: string;
  leftAt: Date;
  status: IdeaStatus;
  moderation: Moderation;
  /** Why it is not published. */
  reason: string | null;
  replies: Reply[];
  /** Said once. */
  helped: boolean | null;
  voices: number;
  /** Of the public page, where it stands beside others. */
  page: string | null;
}
