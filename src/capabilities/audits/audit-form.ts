import type { ContactContext, Item } from '#core/questionnaire/types.ts';
import type { Step } from '#core/scoring/dimensions.ts';
import type { EvidenceKind } from '#capabilities/grids/index.ts';

/** A question as the form asks it. What each answer is worth stays at the office: it would guide the hand. */
export type AskedItem = Item & { readonly step: Step; readonly evidence: EvidenceKind };

/** Everything a form needs to ask, to know what applies and to say what is wrong, in one language and without a server. */
export interface AuditForm {
  gridVersion: string;
  context: ContactContext;
  items: readonly AskedItem[];
  steps: readonly { id: Step; label: string }[];
  /** Channels through which the answer may have come. */
  channels: readonly { value: string; label: string }[];
  messages: Record<FormMessage, string>;
}

/** Problems that the page itself can find, with their sentences. */
export const formMessages = [
  'field_required', 'answer_missing', 'answer_number_expected', 'answer_whole_expected', 'answer_date_expected', 'answer_outside_domain', 'date_invalid',
] as const;
export type FormMessage = (typeof formMessages)[number];
