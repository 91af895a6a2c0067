import { z } from 'zod';
import { moderationModes, type ModerationMode } from '#core/consultations/moderation.ts';
import { textOf } from '../../form-texts.ts';
import type { StepFields } from '../step-kind.ts';

/** What the column of a step of arguments or comments holds. */
export interface DebateContent {
  /** The sentence one is for or against, or what is asked of those who comment. French always. */
  readonly question: { readonly fr: string; readonly en?: string | undefined };
  /** What is commented upon, or what one should know before; may be empty. */
  readonly text: { readonly fr: string; readonly en?: string | undefined };
  readonly moderation: ModerationMode;
}

const words = z.object({ fr: z.string(), en: z.string().optional() });

export const storedDebate: z.ZodType<DebateContent> = z.object({ question: words, text: words, moderation: z.enum(moderationModes) });

const longest = { question: 240, text: 4000 } as const;
/** Signs of one argument or comment, and how many of them one voter may give in a step. */
export const longestOf = { argument: 600, comment: 2000 } as const;
export const mostTexts = 20;

/** Reads the office's form: `question`, `questionEn`, `text`, `textEn`, `moderation`. */
export const debateInput: z.ZodType<DebateContent> = z.looseObject({}).transform((raw, context): DebateContent => {
  const refuse = (field: string, code: string) => context.addIssue({ code: 'custom', path: [field], message: code });
  const read = (name: 'question' | 'text') => {
    const [fr, en] = [textOf(raw, name), textOf(raw, `${name}En`)];
    for (const [field, text] of [[name, fr], [`${name}En`, en]] as const) if (text.length > longest[name]) refuse(field, 'consultation_text_too_long');
    return en === '' ? { fr } : { fr, en };
  };
  const question = read('question');
  if (question.fr === '') refuse('question', 'field_required');
  return { question, text: read('text'), moderation: moderationModes.find((mode) => mode === raw['moderation']) ?? 'before' };
});

export const debateFields = ({ question, text, moderation }: DebateContent): StepFields =>
  ({ question: question.fr, questionEn: question.en ?? '', text: text.fr, textEn: text.en ?? '', moderation });

/** Once people have taken part the sentence stays; what explains it may be corrected, and moderation made stricter or not. */
export const amendDebate = (stored: DebateContent, given: DebateContent): DebateContent => ({ ...stored, text: given.text, moderation: given.moderation });
