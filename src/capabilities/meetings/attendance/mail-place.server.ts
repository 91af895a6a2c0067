import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { meetingMail } from '../meeting.mails.ts';
import { meetingWords, whenWords } from '../meeting-words.ts';
import { ownLink } from './own-link.ts';
import type { Attendee, Meeting } from '../meeting.ts';

/** Tells somebody how their place stands, with the link to their own page. */
export async function mailPlace(ctx: Ctx, meeting: Meeting, attendee: Attendee): Promise<void> {
  const { locale } = attendee;
  const { title, place } = meetingWords(meeting, locale);
  const what = meeting.state === 'cancelled' ? 'cancelled' : attendee.state === 'waiting' ? 'waiting' : 'coming';
  const path = what === 'cancelled' ? `/meetings/${meeting.slug}` : `/meetings/mine/${ownLink(ctx.settings.secret, attendee.id)}`;
  await ctx.mail(meetingMail(what, attendee, { title, day: whenWords(meeting, locale), place }, `${ctx.settings.origin}${localPath(locale, path)}`));
}
