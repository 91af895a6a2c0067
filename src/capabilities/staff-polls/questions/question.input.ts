import { z } from 'zod';
import { pollPictures } from '#core/staff-polls/pictures.ts';
import { chosenKinds, pollQuestionKinds, type PollQuestion, type PollQuestionKind } from '#core/staff-polls/poll.ts';

/** Rows of a form in which answers are written. */
export const answerRows = 8;

const line = z.string().trim().max(240, 'field_too_long');
const lines = z.preprocess((given) => (given === undefined ? [] : [given].flat()), z.array(line).max(answerRows));

const fields = z.object({
  kind: z.enum(pollQuestionKinds, 'field_invalid'), labelFr: line.min(1, 'field_required'), labelEn: line, criterion: z.string().trim().max(60),
  optionFr: lines, optionEn: lines, picture: lines,
});

/** A question as the form of the body sends it. English that was left out is the French. Rows left blank are no answers. */
export const questionInput = fields.transform((given, context): Omit<PollQuestion, 'id'> => {
  const options = chosenKinds.includes(given.kind) ? optionsOf(given) : [];
  if (chosenKinds.includes(given.kind) && options.length < 2) context.addIssue({ code: 'custom', path: ['optionFr'], message: 'poll_options_needed' });
  return { kind: given.kind, label: { fr: given.labelFr, en: given.labelEn || given.labelFr }, options, criterion: given.criterion || null };
});

function optionsOf({ kind, optionFr, optionEn, picture }: z.infer<typeof fields>): PollQuestion['options'] {
  const rows = optionFr.map((fr, i) => ({ fr, en: optionEn[i] || fr, picture: pollPictures.find((one) => one === picture[i]) })).filter(({ fr }) => fr !== '');
  return rows.map(({ fr, en, picture: drawn }, i) => ({ id: `o${i + 1}`, label: { fr, en }, ...(kind === 'picture' && drawn ? { picture: drawn } : {}) }));
}

export const isQuestionKind = (text: string | null): text is PollQuestionKind => pollQuestionKinds.some((kind) => kind === text);
