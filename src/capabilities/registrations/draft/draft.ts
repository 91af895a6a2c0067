import { z } from 'zod';

/** The steps of the sign-up, in order. */
export const signUpSteps = ['organisation', 'sites', 'contacts', 'formula', 'summary'] as const;
export type SignUpStep = (typeof signUpSteps)[number];

/** Most sites a registration may have; beyond, the operator imports a file. */
export const mostSites = 40;

// A draft holds what was typed, right or wrong, so that nothing is lost; only its size is bounded.
const typed = z.string().max(2000, 'field_too_long').default('');

const typedSite = z.object({
  name: typed, role: typed, siret: typed, address: typed, postcode: typed, city: typed, phone: typed, email: typed,
  website: typed, network1: typed, network2: typed,
});

const typedContact = z.object({ name: typed, jobTitle: typed, email: typed, phone: typed });

const typedManual = z.object({ kind: typed, name: typed, siren: typed, postcode: typed, city: typed, population: typed });

export const typedContacts = z.object({
  referent: typedContact.prefault({}),
  decisionMaker: typedContact.prefault({}),
  /** The referent decides as well. */
  same: typed,
});

export const typedOffer = z.object({
  formula: typed,
  options: z.array(typed).max(20).default([]),
  /** Numbers of the sites that want counter visits, from 0. */
  counter: z.array(typed).max(mostSites).default([]),
  certified: typed,
  certification: typed,
});

export const typedSites = z.object({ sites: z.array(typedSite).max(mostSites).default([]) });

export { typedManual };

/** A registration in progress: what each step holds so far. */
export const draftData = z.object({
  /** The body of the directory, or the one described by hand. */
  organisation: z.discriminatedUnion('from', [
    z.object({ from: z.literal('directory'), id: z.uuid() }),
    z.object({ from: z.literal('manual'), manual: typedManual }),
  ]).optional(),
  sites: typedSites.shape.sites,
  contacts: typedContacts.optional(),
  offer: typedOffer.optional(),
  /** Given once the registration is sent; nothing else is kept then. */
  reference: z.string().optional(),
});

export type DraftData = z.infer<typeof draftData>;
export type TypedSite = z.infer<typeof typedSite>;
export type TypedContact = z.infer<typeof typedContact>;
export type TypedManual = z.infer<typeof typedManual>;
export type TypedContacts = z.infer<typeof typedContacts>;
export type TypedOffer = z.infer<typeof typedOffer>;

export const emptyDraft: DraftData = { sites: [] };

/** A site of which nothing is known yet. */
export function blankSite(first: boolean): TypedSite {
  return { name: '', role: first ? 'main' : 'annex', siret: '', address: '', postcode: '', city: '', phone: '', email: '', website: '', network1: '', network2: '' };
}
