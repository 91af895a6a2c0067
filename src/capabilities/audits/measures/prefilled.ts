import type { Answer } from '#core/questionnaire/types.ts';

/** Where a measured value comes from, as it is told beside it. */
export type MeasureSource = 'mail_sent' | 'mail_bounced' | 'mail_acknowledged' | 'mail_answered' | 'mail_forwarded' | 'no_mail_by_cut_off' | 'trace_acknowledged' | 'trace_answered' | 'trace_other_channel' | 'trace_automatic' | 'no_answer_by_cut_off';

/** An answer that the server measured. Locked: the evaluator cannot say otherwise; not locked: a proposal. */
export interface PrefilledAnswer {
  itemId: string;
  value: string | number;
  locked: boolean;
  source: MeasureSource;
  /** The instant it rests on (ISO), if there is one. */
  at: string | null;
}

/** The items whose locked value is not the one given, or that were left out although they are asked. */
export function lockedFaults(prefilled: readonly PrefilledAnswer[], answers: readonly Pick<Answer, 'itemId' | 'value' | 'empty'>[]): string[] {
  const given = new Map(answers.map((answer) => [answer.itemId, answer]));
  return prefilled.filter(({ locked, itemId, value }) => {
    const answer = given.get(itemId);
    return locked && answer !== undefined && (answer.value === null ? answer.empty === 'missing' : answer.value !== value);
  }).map(({ itemId }) => itemId);
}
