import { formatDate } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { setTexts } from '#core/shared/typography.ts';
import { figureText } from '../release/figure-text.ts';
import type { CategoryLabel, LineContent } from '../release/palmares.ts';
import { certificateTexts } from './certificate.texts.ts';

/** What a certificate is of. */
export interface Award {
  organisation: string;
  category: CategoryLabel;
  edition: { label: { fr: string; en: string }; simulated: boolean; published: string; ends: string };
  publicFrom: Date;
  content: LineContent;
  code: string;
  origin: string;
}

/** The data of the template `certificate`: one page that says who won what, and where that is checked. */
export function certificateData({ organisation, category, edition, publicFrom, content, code, origin }: Award, locale: Locale) {
  const t = certificateTexts[locale];
  const day = publicFrom.toISOString().slice(0, 10);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return setTexts({
    lang: locale, region: locale === 'fr' ? 'FR' : 'GB',
    title: t.title(organisation, category.label[locale]), description: t.description(organisation), date: [year, month, date], running: t.running,
    foot: { code, page: t.page }, simulated: edition.simulated ? { stamp: t.simulated, note: t.simulatedNote } : null,
    kicker: edition.label[locale], heading: t.heading, name: organisation, awardedFor: t.awardedFor, category: category.label[locale],
    figure: figureText(category.by, content.figure, locale), citation: content.citation ? { by: t.jury, text: content.citation[locale] } : null,
    facts: [{ term: t.facts.awarded, text: formatDate(publicFrom, locale) }, { term: t.facts.valid, text: formatDate(edition.ends, locale) }],
    verify: { label: t.verify, code, address: `${origin}/verify`, alt: t.alt },
  }, locale);
}

export const certificateLink = ({ origin, code }: Pick<Award, 'origin' | 'code'>): string => `${origin}/verify?code=${code}`;
