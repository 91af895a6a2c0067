import type { Locale } from '#core/shared/texts.ts';
import type { Poll, PollWords } from '../poll.ts';

/** What a poll says of itself, in the language of the reader where it was written in it. */
export const pollWords = ({ content }: Pick<Poll, 'content'>, locale: Locale): PollWords => (locale === 'en' ? content.en : undefined) ?? content.fr;

/** Minutes that so many questions take, at a quarter of a minute each. */
export const minutesFor = (questions: number): number => Math.max(1, Math.round(questions / 4));
