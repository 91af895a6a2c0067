import { hash } from 'node:crypto';
import { canonicalOpinion, canonicalText } from '#core/kiosk-protocol/canonical.ts';
import type { DeviceOpinion, LeftText } from '#core/kiosk-protocol/types.ts';
import type { RatedQuestion } from '#core/opinions/types.ts';
import type { GivenOpinion, GivenText } from './submission.ts';

export const sha256 = (text: string) => hash('sha256', text);

/** What one answer says, before it is known when it was given. `at`: ISO 8601; missing = when it is heard. */
export type Answer = Omit<DeviceOpinion, 'seq' | 'at'> & { seq?: number; at?: string };

/** What a set asks. `offered`: what may be chosen beside the answer; missing = whoever gives it has looked. */
export type AskedQuestion = Pick<RatedQuestion, 'criterion' | 'steps'> & { offered?: Record<'reasons' | 'ageBands' | 'needs', ReadonlySet<string>> };

/**
 * An answer as the writer takes it. `question`: the one that its set asks, undefined when it asks none of this id; an
 * answer that does not fit it is set aside, not lost. Reasons, age bands and needs that are not offered are left out of it.
 */
export function givenOpinion(answer: Answer, question: AskedQuestion | undefined): GivenOpinion {
  const { at, text: _text, ...rest } = answer;
  const known = question !== undefined && question.steps === answer.steps;
  return { ...(question?.offered ? withOffered(rest, question.offered) : rest), criterion: question?.criterion ?? null, at: at === undefined ? null : new Date(at), contentHash: sha256(canonicalOpinion({ ...answer, at: at ?? '' })), ...(known ? {} : { unknown: true }) };
}

function withOffered<A extends Pick<Answer, 'reasons' | 'ageBand' | 'need'>>({ reasons, ageBand, need, ...rest }: A, offered: NonNullable<AskedQuestion['offered']>) {
  return {
    ...rest, ...(reasons ? { reasons: reasons.filter((reason) => offered.reasons.has(reason)) } : {}),
    ...(ageBand !== undefined && offered.ageBands.has(ageBand) ? { ageBand } : {}), ...(need !== undefined && offered.needs.has(need) ? { need } : {}),
  };
}

/** Words left with an opinion, or alone in a visit (`opinionId` null). */
export function givenText(text: LeftText, left: { visit: string; at?: string; opinionId: string | null }): GivenText {
  return { ...text, visit: left.visit, at: left.at === undefined ? null : new Date(left.at), opinionId: left.opinionId, contentHash: sha256(canonicalText(text)) };
}
