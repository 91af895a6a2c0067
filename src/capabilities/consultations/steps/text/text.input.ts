import { z } from 'zod';
import { textOf } from '../../form-texts.ts';
import type { StepFields } from '../step-kind.ts';
import type { TextContent } from './text.stored.ts';

export const longestText = 8000;

/** Reads what a step says (`body`, `bodyEn`). */
export const textInput: z.ZodType<TextContent> = z.looseObject({}).transform((raw, context): TextContent => {
  const refuse = (field: string, code: string) => context.addIssue({ code: 'custom', path: [field], message: code });
  const [fr, en] = [textOf(raw, 'body'), textOf(raw, 'bodyEn')];
  if (fr === '') refuse('body', 'field_required');
  for (const [name, text] of [['body', fr], ['bodyEn', en]] as const) if (text.length > longestText) refuse(name, 'consultation_text_too_long');
  return en === '' ? { fr } : { fr, en };
});

export const textFields = ({ fr, en }: TextContent): StepFields => ({ body: fr, bodyEn: en ?? '' });
