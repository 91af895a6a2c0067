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
  counts: Record<ModerationPlace, number>;
  /** Steps where something is moderated; `stepId`: the only one that is shown. */
  steps: { id: string; name: string }[];
  stepId: string | null;
  pages: number;
  texts: DeskText[];
}
