import type { Channel } from '../scoring/dimensions.ts';
import type { Bilingual } from '../questionnaire/types.ts';
import type { FactName } from './facts.ts';

/** A quantity or a day that a rule compares. The sum leaves out what is not known, and is unknown when nothing is. */
export type Operand =
  | { readonly item: string; readonly times?: number | undefined }
  | { readonly fact: FactName; readonly times?: number | undefined }
  | { readonly sum: readonly string[] }
  | { readonly value: number };

/** A given answer. All that is named must hold. */
export type AnswerIs = {
  readonly item: string;
  readonly is?: string | undefined;
  readonly in?: readonly string[] | undefined;
  readonly at_least?: number | undefined;
};

/** How a rule finds a contradiction: a closed list, each with two proofs. */
export type RuleTest =
  /** Two quantities or days that cannot stand so. `by`: how much more is still believed (same unit; days have none). */
  | { readonly compare: { readonly left: Operand; readonly is: 'more' | 'less'; readonly right: Operand; readonly by?: number | undefined } }
  /** Two answers of the same audit. */
  | { readonly answers: readonly [AnswerIs, AnswerIs] }
  /** An answer here, and one of an audit of another channel of the same site. */
  | { readonly across: { readonly here: AnswerIs; readonly channel: Channel; readonly there: AnswerIs } }
  /** A grade, and what its note says. */
  | { readonly text: { readonly score: 'high' | 'low'; readonly words: readonly string[]; readonly unless?: readonly string[] | undefined } }
  /** The declared hours at the moment of the contact, and an answer or the planned half day. */
  | { readonly hours: { readonly declared: 'open' | 'closed'; readonly answer?: AnswerIs | undefined; readonly half?: string | undefined } }
  /** The hour of the contact and the half day that was planned. */
  | { readonly half: { readonly planned: string; readonly before?: string | undefined; readonly from?: string | undefined } }
  /** Another contact of the same person, too near in time to have been made elsewhere. */
  | { readonly twin_moment: { readonly minutes: number } }
  /** Another audit with the same words: share of common pieces of text. */
  | { readonly twin_text: { readonly likeness: number; readonly letters: number } }
  /** Another audit with the same picture: at most so many of 64 bits apart. */
  | { readonly twin_picture: { readonly bits: number } }
  /** A picture older than the contact by more than so many minutes. */
  | { readonly picture_before: { readonly minutes: number } }
  /** The same side of nearly every question. `share`: of the graded answers. */
  | { readonly same_side: { readonly share: number; readonly answers: number } }
  /** One note written at several questions. */
  | { readonly same_note: { readonly times: number } };

/** A rule as data. `severity`: 1 = look, 2 = doubt, 3 = cannot be. */
export type Rule = {
  readonly id: string;
  readonly severity: 1 | 2 | 3;
  readonly channels?: readonly Channel[] | undefined;
  readonly label: Bilingual;
  /** What the reviewer should find out. */
  readonly ask: Bilingual;
  readonly test: RuleTest;
};

/** A fact that one can go and look at. */
export type Proof =
  | { readonly kind: 'answer'; readonly itemId: string; readonly value: string | number }
  | { readonly kind: 'sum'; readonly itemIds: readonly string[]; readonly value: number }
  | { readonly kind: 'fact'; readonly fact: FactName | 'contact_time' | 'planned_half'; readonly value: string | number }
  | { readonly kind: 'note'; readonly itemId: string | null; readonly excerpt: string }
  | { readonly kind: 'hours'; readonly day: string; readonly spans: readonly { readonly from: string; readonly to: string }[] }
  | { readonly kind: 'evidence'; readonly name: string; readonly sha256: string; readonly at: string | null }
  | {
      readonly kind: 'audit'; readonly organisationId: string; readonly auditId: string; readonly channel: Channel;
      readonly contactedAt: string; readonly itemId: string | null; readonly value: string | number | null;
    }
  /** What a rule still believes. */
  | { readonly kind: 'limit'; readonly value: number }
  | { readonly kind: 'share'; readonly answers: number; readonly same: number };

/** A contradiction, with the two facts that cannot both be. `subject` tells findings of one rule apart. */
export type Finding = {
  readonly rule: string;
  readonly severity: 1 | 2 | 3;
  readonly subject: string;
  readonly proofs: readonly [Proof, Proof];
};
