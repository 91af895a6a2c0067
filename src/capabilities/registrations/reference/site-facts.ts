import { writeClosures } from '#core/calendar/closures.ts';
import { weekdayNames, writeDayHours } from '#core/calendar/opening-hours.ts';
import { networkOf } from '#core/shared/web-address.ts';
import { departmentOfPostcode, type SiteReference } from '#capabilities/organisations/index.ts';
import type { NewSite } from '#capabilities/organisations/index.server.ts';
import { typedSite, type DraftSite } from '../draft/draft.ts';
import type { SiteInput } from '../registrations.input.ts';

/** A site as it is stored, from what a form said rightly. */
export function newSite(site: SiteInput, organisationId: string, id: string): NewSite {
  const { network1, network2, hours, ...facts } = site;
  const networks = [network1, network2].flatMap((url) => (url === null ? [] : [{ name: networkOf(url), url }]));
  return { ...facts, openingHours: hours, organisationId, id, departmentCode: departmentOfPostcode(site.postcode), networks };
}

/** A stored site as its form shows it. */
export function typedSiteOf(site: SiteReference): DraftSite {
  return {
    ...typedSite.parse({
      name: site.name, role: site.role, siret: site.siret ?? '', siretConfirmed: site.siret ?? '', address: site.address ?? '', postcode: site.postcode ?? '', city: site.city ?? '',
      phone: site.phone ?? '', email: site.email ?? '', website: site.website ?? '', network1: site.networks[0]?.url ?? '', network2: site.networks[1]?.url ?? '',
      phones: site.phones.join('\n'), emails: site.emails.join('\n'), closures: writeClosures(site.closures),
      hours: Object.fromEntries(weekdayNames.map((day) => [day, writeDayHours(site.openingHours[day] ?? [])])),
    }),
    id: site.id,
  };
}
