import { addDays, isoDate, isIsoDate } from '#core/calendar/date.ts';
import { plain } from '#core/mail-replies/own-words.ts';
import type { WebsiteFacts } from '#platform/web-review/visit-website.ts';

/** What the assistant saw about an item: a proposal for a person to confirm, never an answer. */
export interface WebsiteProposal {
  itemId: string;
  value: string | number;
  /** What it rests on, as it stands on the site. */
  seen: string;
  /** The picture that shows it. */
  shot: keyof WebsiteFacts['shots'] | null;
}

type Facts = Omit<WebsiteFacts, 'shots'>;

/** Proposes the items of the website channel that a machine can see. What was not looked at is not proposed. */
export function proposeItems(facts: Facts, today: string): WebsiteProposal[] {
  if (!facts.home) return [];
  return [...aboutTechnique(facts), ...aboutAccessibility(facts, today), ...aboutContents(facts, today)];
}

function aboutTechnique({ https, overflow, loadMs, links, home }: Facts): WebsiteProposal[] {
  const proposals: WebsiteProposal[] = [];
  if (https) proposals.push({ itemId: 'website-https', value: yes(https.works), seen: https.redirected ? 'http → https' : https.works ? 'https' : 'http', shot: null });
  if (overflow) proposals.push({ itemId: 'website-phone-width', value: yes(overflow.at390 > 2 || overflow.at320 > 2), seen: `390 px: +${overflow.at390} px; 320 px: +${overflow.at320} px`, shot: overflow.at320 > 2 ? 'narrow' : 'phone' });
  if (loadMs !== null) proposals.push({ itemId: 'website-phone-load', value: Math.round(loadMs / 100) / 10, seen: `${Math.round(loadMs / 100) / 10} s`, shot: 'phone' });
  const broken = links.filter(({ status }) => status === 404 || status === 410 || status >= 500);
  if (links.length > 0) proposals.push({ itemId: 'website-broken-links', value: broken.length, seen: `${broken.length} / ${links.length}${broken[0] ? ` ${broken[0].href}` : ''}`, shot: null });
  if (home && home.phones.length > 0) proposals.push({ itemId: 'website-phone-dial', value: 'yes', seen: `tel: ${home.phones[0] ?? ''}`, shot: 'phone' });
  return proposals;
}

const mentions = [['full', /totalement conforme|(?<!non |partiellement )\bconforme\b/], ['partial', /partiellement conforme/], ['non-compliant', /non[ -]conforme/]] as const;

function aboutAccessibility({ home, pages }: Facts, today: string): WebsiteProposal[] {
  const words = plain(home?.text ?? '');
  const line = /accessibilite[^.\n]{0,60}conforme/.exec(words)?.[0];
  const level = line === undefined ? 'missing' : (mentions.toReversed().find(([, pattern]) => pattern.test(line))?.[0] ?? 'missing');
  const proposals: WebsiteProposal[] = [{ itemId: 'website-rgaa-mention', value: level, seen: line ?? '—', shot: 'desktop' }];
  const reached = (page: { links: { text: string; href: string }[] } | null | undefined) => page?.links.some(({ text, href }) => /accessibilite/.test(plain(`${text} ${href}`))) ?? false;
  const others = [pages.legal, pages.contact].filter((page) => page !== undefined);
  proposals.push({ itemId: 'website-rgaa-declaration', value: !reached(home) ? 'nowhere' : others.every(reached) ? 'every-page' : 'home-only', seen: pages.accessibility?.url ?? '—', shot: pages.accessibility ? 'accessibility' : null });
  if (!pages.accessibility) return proposals;
  const dates = datesIn(pages.accessibility.text, today);
  const latest = dates.at(-1);
  if (latest) proposals.push({ itemId: 'website-rgaa-recent', value: yes(latest > addDays(today, -3 * 365)), seen: latest, shot: 'accessibility' });
  const contact = pages.accessibility.mails[0] ?? /defenseur des droits|nous contacter|formulaire/.exec(plain(pages.accessibility.text))?.[0];
  proposals.push({ itemId: 'website-rgaa-contact', value: yes(pages.accessibility.mails.length > 0), seen: contact ?? '—', shot: 'accessibility' });
  return proposals;
}

const legalMentions = {
  address: /\b\d{5}\b|\brue\b|\bplace\b|\bavenue\b/, mail: /@|courriel|mail/, phone: /0[1-9](?:[ .]?\d{2}){4}|telephone/, director: /direct(?:eur|rice)(?: de (?:la )?)? ?publication/, host: /heberg/,
} as const;

function aboutContents({ home, pages }: Facts, today: string): WebsiteProposal[] {
  const proposals: WebsiteProposal[] = [];
  const legal = plain(pages.legal?.text ?? '');
  const found = Object.entries(legalMentions).filter(([, pattern]) => pattern.test(legal)).map(([name]) => name);
  proposals.push({ itemId: 'website-legal-notice', value: found.length, seen: pages.legal ? `${pages.legal.url} (${found.length} / 5)` : '—', shot: pages.legal ? 'legal' : null });
  proposals.push({ itemId: 'website-contact-found', value: yes(pages.contact !== undefined), seen: pages.contact?.url ?? '—', shot: pages.contact ? 'contact' : null });
  const seenPages = [home, ...Object.values(pages)].filter((page) => page !== null && page !== undefined);
  const searching = seenPages.filter(({ hasSearch }) => hasSearch).length;
  proposals.push({ itemId: 'website-search-box', value: searching === 0 ? 'nowhere' : searching === seenPages.length ? 'every-page' : 'some-pages', seen: `${searching} / ${seenPages.length}`, shot: 'desktop' });
  const map = home?.links.find(({ text }) => /plan du site/.test(plain(text)));
  proposals.push({ itemId: 'website-sitemap', value: yes(map !== undefined), seen: map?.href ?? '—', shot: 'desktop' });
  const latest = datesIn(home?.text ?? '', today).at(-1);
  const age = latest === undefined ? 'undated' : latest > addDays(today, -31) ? 'month' : latest > addDays(today, -91) ? 'quarter' : 'older';
  proposals.push({ itemId: 'website-last-news', value: age, seen: latest ?? '—', shot: 'desktop' });
  return proposals;
}

const months = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];
const written = new RegExp(String.raw`\b(\d{1,2})(?:er)? (${months.join('|')}) (20\d{2})\b|\b(\d{1,2})[/.](\d{1,2})[/.](20\d{2})\b`, 'g');

/** The dates that a text tells, up to today, in order. Dates to come announce something: they are no sign of freshness. */
export function datesIn(text: string, today: string): string[] {
  const dates = [...plain(text.slice(0, 60_000)).matchAll(written)].map(([, day, month, year, d, m, y]) =>
    (day && month && year ? iso(Number(year), months.indexOf(month) + 1, Number(day)) : iso(Number(y), Number(m), Number(d))));
  return dates.filter((date) => date !== null).filter((date) => date <= today).toSorted();
}

function iso(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? isoDate(year, month, day) : null;
}

function yes(is: boolean): 'yes' | 'no' {
  return is ? 'yes' : 'no';
}
