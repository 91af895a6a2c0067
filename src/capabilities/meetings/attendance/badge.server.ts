import { renderSVG } from 'uqr';
import { spacedBadge } from '#core/meetings/badge-code.ts';
import type { Locale } from '#core/shared/texts.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { setTexts } from '#core/shared/typography.ts';
import type { Ctx } from '#platform/context.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { meetingWords, whenWords } from '../meeting-words.ts';
import type { Attendee, Meeting } from '../meeting.ts';

const texts = defineTexts({
  fr: { title: (meeting: string) => `Badge\u202f: ${meeting}`, kind: { participant: 'Participant', guest: 'Invité' }, fold: 'Format A6\u202f: imprimez, ou montrez l’écran.', alt: (code: string) => `Code à scanner\u202f: ${code}`, running: 'Rencontres nationales' },
  en: { title: (meeting: string) => `Badge: ${meeting}`, kind: { participant: 'Participant', guest: 'Guest' }, fold: 'A6: print it, or show your screen.', alt: (code: string) => `Code to scan: ${code}`, running: 'National meetings' },
});

/** What the code of a badge holds, for a camera: the eight signs alone, so that it says nothing outside the meeting. */
export const badgeSvg = ({ badgeCode }: Pick<Attendee, 'badgeCode'>, border = 0): string => renderSVG(badgeCode, { border, ecc: 'Q' });

/** The badges of these people, a page each (PDF/UA-1). */
export async function badgesPdf(ctx: Ctx, meeting: Meeting, attendees: readonly Attendee[], locale: Locale): Promise<Buffer> {
  const t = texts[locale];
  const words = meetingWords(meeting, locale);
  const badges = attendees.map((attendee, i) => ({ name: attendee.name, body: attendee.bodyName, kind: t.kind[attendee.kind], code: spacedBadge(attendee.badgeCode), image: `/qr-${i}.svg`, alt: t.alt(spacedBadge(attendee.badgeCode)) }));
  const images = Object.fromEntries(attendees.map((attendee, i) => [`qr-${i}.svg`, Buffer.from(badgeSvg(attendee))]));
  const now = ctx.clock.now();
  const data = setTexts({
    lang: locale, region: locale === 'fr' ? 'FR' : 'GB', title: t.title(words.title), description: t.running, date: [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()], running: t.running,
    foot: { code: '', page: '' }, simulated: null, meeting: words.title, when: whenWords(meeting, locale), place: words.place, fold: t.fold, badges,
  }, locale);
  return renderPdf(ctx.settings.root, 'badge', data, images);
}
