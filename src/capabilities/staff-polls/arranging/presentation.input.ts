import { z } from 'zod';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import { pollShowings } from '#core/staff-polls/poll.ts';

const title = z.string().trim().max(140, 'field_too_long');
const intro = z.string().trim().max(2000, 'field_too_long');

/** A wall-clock time in Paris as a form sends it; null where it was left blank. */
const parisTime = z.string().trim().transform((text, context) => {
  if (text === '') return null;
  const instant = instantOfParis(text);
  if (instant === null) context.addIssue({ code: 'custom', message: 'date_invalid' });
  return instant;
});

/** What a draft says of itself, as its form sends it. English is given when its title is. */
export const presentationInput = z.object({ titleFr: title.min(1, 'field_required'), introFr: intro, titleEn: title, introEn: intro, showing: z.enum(pollShowings, 'field_required'), opensAt: parisTime, closesAt: parisTime })
  .transform(({ titleFr, introFr, titleEn, introEn, showing, opensAt, closesAt }) => ({
    content: { fr: { title: titleFr, intro: introFr }, ...(titleEn === '' ? {} : { en: { title: titleEn, intro: introEn } }) }, showing, opensAt, closesAt,
  }));

export type PresentationInput = z.infer<typeof presentationInput>;

/** The end of an open poll, as its form sends it. */
export const closingInput = z.object({ closesAt: parisTime.refine((at) => at !== null, 'field_required') });
