import { z } from 'zod';
import { linesOf, type Refuse } from '../../form-texts.ts';
import type { StepFields } from '../step-kind.ts';
import type { StatementsContent } from './statements.stored.ts';

export const mostStatements = 1000;
const longestStatement = 240;

/** Reads statements, one a line (`statements`, `statementsEn`), and when the map is shown. They are numbered in their order. */
export const statementsInput: z.ZodType<StatementsContent> = z.looseObject({}).transform((raw, context): StatementsContent => {
  const refuse: Refuse = (field, code) => context.addIssue({ code: 'custom', path: [field], message: code });
  const [lines, english] = [linesOf(raw, 'statements'), linesOf(raw, 'statementsEn')];
  if (lines.length < 2 || lines.length > mostStatements || new Set(lines).size < lines.length) refuse('statements', 'consultation_statements_needed');
  if ([...lines, ...english].some((line) => line.length > longestStatement)) refuse('statements', 'consultation_text_too_long');
  if (english.length > 0 && english.length !== lines.length) refuse('statementsEn', 'consultation_options_differ');
  return { statements: lines.map((fr, i) => ({ n: i + 1, text: { fr, en: english[i] ?? fr } })), mapShown: raw['mapShown'] === 'over' ? 'over' : 'open' };
});

export function statementsFields({ statements, mapShown }: StatementsContent): StepFields {
  const isTranslated = statements.some(({ text: { fr, en } }) => en !== fr);
  return { statements: statements.map(({ text }) => text.fr).join('\n'), statementsEn: isTranslated ? statements.map(({ text }) => text.en).join('\n') : '', mapShown };
}

/** Once people vote, statements stay as they were; new ones may be added after them, and the map be shown sooner or later. */
export function amendStatements(stored: StatementsContent, given: StatementsContent): StatementsContent {
  const known = new Set(stored.statements.map(({ text }) => text.fr));
  const added = given.statements.filter(({ text }) => !known.has(text.fr));
  return { mapShown: given.mapShown, statements: [...stored.statements, ...added.map(({ text }, i) => ({ n: stored.statements.length + i + 1, text }))] };
}
