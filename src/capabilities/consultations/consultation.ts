import type { ConsultationTimes } from '#core/consultations/states.ts';
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
  /** The project in French that is easy to read and understand (FALC), a sentence a line. */
  easy?: string | undefined;
  /** Summaries in other languages, by their tags. */
  others?: { language: string; title: string; text: string }[] | undefined;
}

export const audiences = ['everyone', 'invited'] as const;
/** Who may see a consultation and take part: everybody, or those who hold an invitation. */
export type Audience = (typeof audiences)[number];

export interface Consultation extends ConsultationTimes {
  organisationId: string;
  id: string;
  slug: string;
  content: ConsultationContent;
  languages: Locale[];
  audience: Audience;
  /** How many invitations were made. */
  invitations: number;
}

export const stepProofs = ['none', 'mail', 'invitation'] as const;
/** How a participation is admitted. `none`: nobody is asked who they are; `mail`: by a link or code mailed to an address that is not kept; `invitation`: by a code that the body handed out. */
export type StepProof = (typeof stepProofs)[number];

/** How somebody was admitted: as the step asks, or `paper`, typed in by an agent. */
export type ParticipationProof = StepProof | 'paper';

/** The words in a language, or the French ones where it has none. */
export function wordsIn({ content }: Pick<Consultation, 'content'>, locale: Locale): ConsultationWords {
  return content[locale] ?? content.fr;
}
