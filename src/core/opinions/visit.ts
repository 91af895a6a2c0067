import type { DeviceOpinion } from '../kiosk-protocol/types.ts';
import { asksReasons } from './set-questionnaire.ts';
import type { QuestionSet, RatedQuestion } from './types.ts';

/** What one person has said so far at a kiosk. The device keeps it after each press. */
export interface Visit {
  id: string;
  /** The version of the set that was on the screen. */
  set: string;
  language: string;
  answers: readonly GivenAnswer[];
  ageBand?: string;
  need?: string;
  /** `ticket`: digest of the code under which the answer is found. */
  text?: { id: string; kind: 'comment' | 'idea'; text: string; ticket: string };
}

export interface GivenAnswer {
  /** Of the opinion that this becomes. */
  id: string;
  /** The device's clock at the press. */
  at: string;
  question: string;
  value: number;
  steps: number;
  reasons: readonly string[];
}

export type Screen = { kind: 'question' | 'reasons'; question: RatedQuestion } | { kind: 'need' | 'age' | 'text' };

/** One key question a screen. Reasons are asked after the answers that call for them; what is left with a visit is asked only of who answered something. */
export function screensOf(set: QuestionSet, answers: readonly GivenAnswer[]): Screen[] {
  const rated = set.questions.flatMap((question): Screen[] => {
    const given = answerTo(answers, question.id);
    return given && asksReasons(question, given.value) ? [{ kind: 'question', question }, { kind: 'reasons', question }] : [{ kind: 'question', question }];
  });
  if (answers.length === 0) return rated;
  return [...rated, ...(set.needs ? [{ kind: 'need' as const }] : []), ...(set.ageBands ? [{ kind: 'age' as const }] : []), ...(set.text === 'none' ? [] : [{ kind: 'text' as const }])];
}

/** Names a screen, so that its place is found again when an answer has changed what comes after it. */
export const screenKey = (screen: Screen): string => ('question' in screen ? `${screen.kind} ${screen.question.id}` : screen.kind);

/** The screen `by` places from the one of this key: 1 the next, -1 the one before; null beyond the ends. */
export function screenBeside(screens: readonly Screen[], key: string, by: 1 | -1): Screen | null {
  const place = screens.findIndex((screen) => screenKey(screen) === key);
  return screens[place + by] ?? null;
}

export const answerTo = (answers: readonly GivenAnswer[], question: string): GivenAnswer | undefined => answers.find((one) => one.question === question);

/** The visit with this answer: another press on the same question takes the place of the one before. */
export function withAnswer(visit: Visit, answer: GivenAnswer): Visit {
  const before = answerTo(visit.answers, answer.question);
  const kept = before ? { ...answer, id: before.id, reasons: before.value === answer.value ? before.reasons : [] } : answer;
  return { ...visit, answers: before ? visit.answers.map((one) => (one === before ? kept : one)) : [...visit.answers, kept] };
}

/** The visit with these reasons for an answer, in place of those before. */
export function withReasons(visit: Visit, question: string, reasons: readonly string[]): Visit {
  return { ...visit, answers: visit.answers.map((one) => (one.question === question ? { ...one, reasons } : one)) };
}

/** The opinions of a visit as a device writes them down, before they have a place in its sequence. Words go with the last one. */
export function opinionsOf({ id: visit, set, language, answers, ageBand, need, text }: Visit): Omit<DeviceOpinion, 'seq'>[] {
  return answers.map(({ id, at, question, value, steps, reasons }, place) => {
    const left = text && place === answers.length - 1 ? { text: { ...text, language } } : {};
    return { id, at, visit, set, question, value, steps, ...(reasons.length > 0 && { reasons: [...reasons] }), ...(ageBand && { ageBand }), ...(need && { need }), ...left };
  });
}
