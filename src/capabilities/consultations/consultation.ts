import type { ConsultationTimes } from '#core/consultations/states.ts';
import type { StepTimes } from '#core/consultations/open-steps.ts';
import type { SurveyQuestion } from '#core/consultations/survey.ts';
import type { Locale } from '#core/shared/texts.ts';

/** What a consultation says, in one language. All but the title and what it is about may be empty. */
export interface ConsultationWords {
  title: string;
  what: string;
  why: string;
  decides: string;
  canChange: string;
  calendar: string;
}

export const wordNames = ['title', 'what', 'why', 'decides', 'canChange', 'calendar'] as const satisfies readonly (keyof ConsultationWords)[];

/** French always; English where it was written. */
export interface ConsultationContent {
  fr: ConsultationWords;
  en?: ConsultationWords | undefined;
}

export interface Consultation extends ConsultationTimes {
  organisationId: string;
  id: string;
  slug: string;
  content: ConsultationContent;
  languages: Locale[];
}

export const stepProofs = ['none', 'mail'] as const;
/** How a participation is admitted. `none`: nobody is asked who they are; `mail`: by a link mailed to an address that is not kept. */
export type StepProof = (typeof stepProofs)[number];

export interface SurveyStep extends StepTimes {
  kind: 'survey';
  proof: StepProof;
  questions: SurveyQuestion[];
}

/** The words in a language, or the French ones where it has none. */
export function wordsIn({ content }: Pick<Consultation, 'content'>, locale: Locale): ConsultationWords {
  return content[locale] ?? content.fr;
}
