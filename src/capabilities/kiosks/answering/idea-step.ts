/** What can be done with a text. */
export const stepKinds = ['published', 'masked', 'private', 'refused', 'reopened', 'assigned', 'status', 'grouped', 'separated', 'answered', 'withdrawn'] as const;
export type StepKind = (typeof stepKinds)[number];

/** What was done with a text, by whom and when. */
export interface Step {
  kind: StepKind;
  /** `reason`, `status`, `service`, `head`, as the kind has it. */
  details: Record<string, string | number | boolean | null>;
  by: string | null;
  at: Date;
}
