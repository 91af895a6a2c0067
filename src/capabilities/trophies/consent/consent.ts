/** How a body agrees to be named, if it is distinguished. */
export const consentAnswers = ['named_with_logo', 'named', 'unnamed'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

export interface Consent {
  answer: ConsentAnswer;
  /** It may also be named among the finalists, should it not win. */
  asFinalist: boolean;
  givenAt: Date;
}
