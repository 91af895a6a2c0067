import type { Locale } from '#core/shared/texts.ts';
import { weekdayNames } from '#core/calendar/opening-hours.ts';
import type { DraftData, DraftSite, TypedContact } from '../draft/draft.ts';
import { contactsTexts } from './contacts.texts.ts';
import { siteDetailsTexts } from './site-details.texts.ts';
import { signUpTexts } from './sign-up.texts.ts';

/** One value that a body which returns has changed since its last registration. */
export interface AgainChange {
  what: string;
  before: string;
  after: string;
}

/** What a body that returns changes, in order of the steps; null when it does not return. */
export function changesSinceLast(data: DraftData, locale: Locale): AgainChange[] | null {
  if (!data.again) return null;
  const { before } = data.again;
  return [...siteChanges(before.sites, data.sites, locale), ...contactChanges(before.contacts, data.contacts, locale), ...offerChanges(before.offer, data.offer, locale)];
}

function siteChanges(before: readonly DraftSite[], after: readonly DraftSite[], locale: Locale): AgainChange[] {
  const d = siteDetailsTexts[locale];
  const known = new Map(before.map((site) => [site.id, site]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((site) => {
      const old = site.id ? known.get(site.id) : undefined;
      return old ? fieldChanges(old, site, locale) : [{ what: site.name, before: '', after: d.added }];
    }),
    ...before.filter(({ id }) => !kept.has(id)).map(({ name }) => ({ what: name, before: '', after: d.removed })),
  ];
}

const fields = ['name', 'siret', 'address', 'postcode', 'city', 'phone', 'email', 'website', 'network1', 'network2'] as const;

function fieldChanges(old: DraftSite, site: DraftSite, locale: Locale): AgainChange[] {
  const s = signUpTexts[locale].sites;
  const d = siteDetailsTexts[locale];
  return [
    ...fields.flatMap((field) => changed(`${site.name}, ${s[field]}`, old[field], site[field])),
    ...changed(`${site.name}, ${d.phones}`, old.phones, site.phones), ...changed(`${site.name}, ${d.emails}`, old.emails, site.emails),
    ...changed(`${site.name}, ${d.closures}`, old.closures, site.closures),
    ...weekdayNames.flatMap((day) => changed(`${site.name}, ${d.days[day]}`, old.hours[day] ?? '', site.hours[day] ?? '')),
  ];
}

function contactChanges(before: DraftData['contacts'], after: DraftData['contacts'], locale: Locale): AgainChange[] {
  const t = signUpTexts[locale].contacts;
  const words = (contact: TypedContact | undefined) => [contact?.name, contact?.email, contact?.phone].filter(Boolean).join(', ');
  const decider = (contacts: DraftData['contacts']) => (contacts?.same === 'yes' ? contacts.referent : contacts?.decisionMaker);
  return [
    ...changed(t.referent, words(before?.referent), words(after?.referent)),
    ...changed(t.decisionMaker, words(decider(before)), words(decider(after))),
    ...changed(contactsTexts[locale].accounting, words(before?.accounting), words(after?.accounting)),
  ];
}

function offerChanges(before: DraftData['offer'], after: DraftData['offer'], locale: Locale): AgainChange[] {
  const t = signUpTexts[locale].formula;
  const certification = (offer: DraftData['offer']) => (offer?.certified === 'yes' ? [offer.certification, offer.certificationExpires].filter(Boolean).join(', ') : t.no);
  return changed(signUpTexts[locale].summary.certification, certification(before), certification(after));
}

function changed(what: string, before: string, after: string): AgainChange[] {
  return before.trim() === after.trim() ? [] : [{ what, before: before.trim(), after: after.trim() }];
}
