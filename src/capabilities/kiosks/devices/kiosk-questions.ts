import type { QuestionSet } from '#core/opinions/types.ts';
import type { AskingLanguage } from '../sets/language.input.ts';

/** A version of a set as a kiosk keeps it, with the words around it in each of its languages. */
export interface KioskQuestions {
  /** How the version is written in settings and opinions. */
  set: string;
  content: QuestionSet;
  languages: AskingLanguage[];
  /** Name of the body that asks. */
  organisation: string;
}
