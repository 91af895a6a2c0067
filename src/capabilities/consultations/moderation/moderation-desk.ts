import type { OneHandRule } from '#core/consultations/one-hand.ts';
import type { FindingKind } from '#core/opinions/moderation/finding.ts';
import type { Consultation } from '../consultation.ts';
import type { ModeratedText } from './moderated-kind.ts';

export const deskPlaces = ['waiting', 'reported', 'appeals', 'published', 'refused'] as const;
export type ModerationPlace = (typeof deskPlaces)[number];

export interface DeskText extends ModeratedText {
  /** How its step is called. */
  step: string;
  findings: FindingKind[];
  danger: boolean;
}

export interface ModerationDesk {
  consultation: Consultation;
  mayModerate: boolean;
  /** Participations of the whole consultation that look like one hand's, by rule. */
  marks: { rule: OneHandRule; n: number }[];
  counts: Record<ModerationPlace, number>;
  /** Steps where something is moderated; `stepId`: the only one that is shown. */
  steps: { id: string; name: string }[];
  stepId: string | null;
  pages: number;
  texts: DeskText[];
}
