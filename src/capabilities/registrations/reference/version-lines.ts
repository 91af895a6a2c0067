import { writeDayHours, weekdayNames } from '#core/calendar/opening-hours.ts';
import { storedSiteNetworks, storedClosures, storedHours, type SiteVersion } from '#capabilities/organisations/index.ts';
import type { Locale } from '#core/shared/texts.ts';
import { closuresInWords } from '../sign-up/hours-words.ts';
import { siteDetailsTexts } from '../sign-up/site-details.texts.ts';
import { signUpTexts } from '../sign-up/sign-up.texts.ts';
import { ownRegistrationTexts } from './own-registration.texts.ts';

/** Each change of a correction in a line: the field, before, after. */
export function versionLines(version: Pick<SiteVersion, 'changes'>, locale: Locale): string[] {
  const t = ownRegistrationTexts[locale];
  return version.changes.map(({ field, before, after }) => t.change(labelOf(field, locale), shown(field, before, locale) || t.empty, shown(field, after, locale) || t.empty));
}

function labelOf(field: string, locale: Locale): string {
  const s = signUpTexts[locale].sites;
  const d = siteDetailsTexts[locale];
  const labels: Record<string, string> = {
    name: s.name, role: s.role, siret: s.siret, address: s.address, postcode: s.postcode, city: s.city, phone: s.phone, email: s.email, website: s.website,
    phones: d.phones, emails: d.emails, openingHours: d.hours, closures: d.closures, networks: ownRegistrationTexts[locale].fields.networks,
  };
  return labels[field] ?? field;
}

function shown(field: string, value: unknown, locale: Locale): string {
  if (field === 'role') return value === 'main' ? signUpTexts[locale].sites.roles.main : signUpTexts[locale].sites.roles.annex;
  if (field === 'openingHours') return hoursShown(value, locale);
  if (field === 'closures') return closuresInWords(storedClosures.parse(value), locale);
  if (field === 'networks') return storedSiteNetworks.parse(value).map(({ url, name }) => url || name).join(', ');
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
}

function hoursShown(value: unknown, locale: Locale): string {
  const hours = storedHours.parse(value);
  return weekdayNames.flatMap((day) => (hours[day]?.length ? [`${siteDetailsTexts[locale].days[day]} ${writeDayHours(hours[day], locale)}`] : [])).join(', ');
}
