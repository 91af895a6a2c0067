import { z } from 'zod';
import { weekdayNames } from '#core/calendar/opening-hours.ts';

/** The steps of the sign-up, in order. */
export const signUpSteps = ['organisation', 'sites', 'contacts', 'formula', 'summary'] as const;
export type SignUpStep = (typeof signUpSteps)[number];

/** Most sites a registration may have; beyond, the operator imports a file. */
export const mostSites = 60;

/** Most people who may read the results beside referent and decision maker. */
export const mostReaders = 5;

// A draft holds what was typed, right or wrong, so that nothing is lost; only its size is bounded.
const typed = z.string().max(2000, 'field_too_long').default('');

const typedSite = z.object({
  name: typed, role: typed, siret: typed,
  /** The SIRET of another body that was confirmed to be right; void once the SIRET changes. */
  siretConfirmed: typed,
  address: typed, postcode: typed, city: typed, phone: typed, email: typed, website: typed, network1: typed, network2: typed,
  /** Further numbers and addresses, one a line. */
  phones: typed, emails: typed,
  hours: z.partialRecord(z.enum(weekdayNames), typed).default({}),
  closures: typed,
});

/** A site of a draft; `id` is that of a site known from an earlier edition, never taken from a form. */
const draftSite = typedSite.extend({ id: z.uuid().optional() });

const typedContact = z.object({ name: typed, jobTitle: typed, email: typed, phone: typed });

const typedManual = z.object({ kind: typed, name: typed, siren: typed, postcode: typed, city: typed, population: typed });

export const typedContacts = z.object({
  referent: typedContact.prefault({}),
  decisionMaker: typedContact.prefault({}),
  /** The referent decides as well. */
  same: typed,
  readers: z.array(typedContact).max(mostReaders).default([]),
  accounting: typedContact.prefault({}),
  /** The referent signs on behalf of somebody else. */
  delegated: typed,
  signsFor: z.object({ name: typed, jobTitle: typed }).prefault({}),
  language: typed,
});

/** A file of the store, as its sender named it; `type` was read from its content. */
export const storedProof = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().max(200), type: z.string().max(80), bytes: z.int() });
export type StoredProof = z.infer<typeof storedProof>;

export const typedOffer = z.object({
  formula: typed,
  options: z.array(typed).max(20).default([]),
  /** Numbers of the sites that want counter visits, from 0. */
  counter: z.array(typed).max(mostSites).default([]),
  certified: typed,
  certification: typed,
  certificationNumber: typed,
  certificationExpires: typed,
});

export { typedManual, typedSite };

/** A registration in progress: what each step holds so far. */
export const draftData = z.object({
  /** The body of the directory, or the one described by hand (perhaps begun with the State's company search). */
  organisation: z.discriminatedUnion('from', [
    z.object({ from: z.literal('directory'), id: z.uuid(), siren: z.string().nullish() }),
    z.object({ from: z.literal('manual'), manual: typedManual, source: z.enum(['manual', 'company_search']).optional() }),
  ]).optional(),
  sites: z.array(draftSite).max(mostSites).default([]),
  /** A pasted list of sites that is being sorted out. */
  pasted: z.string().max(20_000).optional(),
  contacts: typedContacts.optional(),
  offer: typedOffer.optional(),
  /** Proof of certification; forms name it, they never carry it. */
  proof: storedProof.optional(),
  /** A body that returns: what it declared last time, and the steps it has confirmed since. */
  again: z.object({
    organisationId: z.uuid(), edition: z.string(), confirmed: z.array(z.enum(['sites', 'contacts', 'formula'])),
    before: z.object({ sites: z.array(draftSite), contacts: typedContacts.optional(), offer: typedOffer.optional() }),
  }).optional(),
  /** Given once the registration is sent; nothing else is kept then. */
  reference: z.string().optional(),
  /** Whether what was sent takes part in a draw; kept with the reference. */
  drawn: z.boolean().optional(),
});

export type DraftData = z.infer<typeof draftData>;
export type DraftSite = z.infer<typeof draftSite>;
export type TypedSite = z.infer<typeof typedSite>;
export type TypedContact = z.infer<typeof typedContact>;
export type TypedManual = z.infer<typeof typedManual>;
export type TypedContacts = z.infer<typeof typedContacts>;
export type TypedOffer = z.infer<typeof typedOffer>;

export const emptyDraft: DraftData = { sites: [] };

/** A site of which nothing is known yet. */
export function blankSite(first: boolean): DraftSite {
  return typedSite.parse({ role: first ? 'main' : 'annex' });
}
