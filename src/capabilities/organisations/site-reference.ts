import { z } from 'zod';
import { weekdayNames, type OpeningHours } from '#core/calendar/opening-hours.ts';
import type { DateRange } from '#core/calendar/date.ts';

/** What is known of a site: where it is, how people reach it, when it receives them. */
export interface SiteReference {
  organisationId: string;
  id: string;
  name: string;
  role: 'main' | 'annex';
  siret: string | null;
  address: string | null;
  postcode: string | null;
  city: string | null;
  departmentCode: string | null;
  /** The number and address that users are told first; `phones` and `emails` are the further ones. */
  phone: string | null;
  email: string | null;
  phones: string[];
  emails: string[];
  website: string | null;
  networks: { name: string; url: string }[];
  /** Of an ordinary week; empty = not declared. `openingTimes` gives the shape that planning reckons with. */
  openingHours: OpeningHours;
  /** Periods without public, both ends included, in order. */
  closures: DateRange[];
}

const span = z.object({ from: z.string(), to: z.string() });

/** How the parts of a site are stored. */
export const storedHours = z.partialRecord(z.enum(weekdayNames), z.array(span)).catch({});
export const storedClosures = z.array(span).catch([]);
export const storedLines = z.array(z.string()).catch([]);
export const storedSiteNetworks = z.array(z.object({ name: z.string(), url: z.string() })).catch([]);

/** What planning and mystery contacts need and a site may lack. */
export const referenceFields = ['phone', 'email', 'address', 'website', 'networks', 'openingHours'] as const;
export type ReferenceField = (typeof referenceFields)[number];

/** The reference data that a site still lacks: a channel without them cannot be tried. */
export function missingReference(site: SiteReference): ReferenceField[] {
  return referenceFields.filter((field) => {
    if (field === 'address') return !site.address || !site.postcode || !site.city;
    if (field === 'networks') return !site.networks.some(({ url }) => url !== '');
    if (field === 'openingHours') return Object.keys(site.openingHours).length === 0;
    return !site[field];
  });
}
