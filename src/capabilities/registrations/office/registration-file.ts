import { z } from 'zod';
import type { Price } from '#core/pricing/price-registration.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Decision, RegistrationState } from '../registration.ts';
import type { Note } from './notes.queries.server.ts';
import type { StratumReason } from '../stratum.ts';

type Label = Edition['label'];

export interface FileSite {
  id: string;
  name: string;
  role: 'main' | 'annex';
  siret: string | null;
  address: string | null;
  postcode: string | null;
  city: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  networks: { name: string; url: string }[];
  counterVisit: boolean;
}

export interface FileContact {
  role: 'referent' | 'decision_maker' | 'reader' | 'accounting';
  name: string;
  jobTitle: string | null;
  email: string;
  phone: string | null;
}

/** A line of the file's history. */
export interface FileEvent {
  at: Date;
  what: 'submitted' | Decision | 'staff_notice' | 'access' | 'corrected';
  by: string | null;
  /** Why, which staff body, or who: whatever goes with the fact. */
  reason: string | null;
}

export interface StaffNotice {
  id: string;
  notifiedOn: string;
  bodyConsulted: string;
  contactsAnnounced: number;
  declaredBy: string | null;
  declaredAt: Date;
}

export interface OtherRegistration {
  id: string;
  editionId: string;
  state: RegistrationState;
  reference: string;
  submittedAt: Date;
}

/** A registration of the same edition by another body with the same SIREN. */
export interface TwinRegistration {
  organisationId: string;
  id: string;
  name: string;
  reference: string;
  state: RegistrationState;
}

/** Everything the office knows of a registration. */
export interface RegistrationFile {
  organisationId: string;
  id: string;
  reference: string;
  state: RegistrationState;
  /** Counts the changes of the registration: sent back with each action, so that nobody overwrites what they have not seen. */
  version: number;
  possible: readonly Decision[];
  submittedAt: Date;
  locale: 'fr' | 'en';
  edition: { id: string; label: Label };
  body: {
    name: string;
    siren: string | null;
    kind: Label;
    population: number | null;
    departmentCode: string | null;
    source: string;
    stratum: Label | null;
    stratumReason: StratumReason;
    newcomer: boolean;
  };
  formula: Label;
  options: Label[];
  certified: boolean;
  certification: string | null;
  certificationNumber: string | null;
  certificationExpiresOn: string | null;
  /** Whether a file proves it. */
  certificationProven: boolean;
  /** As told to the body; null for a body enrolled by the office. */
  price: Price | null;
  vatPercent: number;
  priceLabels: { id: string; label: Label }[];
  sites: FileSite[];
  contacts: FileContact[];
  /** On whose behalf the referent signs. */
  signsFor: string | null;
  history: FileEvent[];
  notices: StaffNotice[];
  others: OtherRegistration[];
  /** Standing registrations of bodies that bear the same SIREN: perhaps one body twice. */
  twins: TwinRegistration[];
  notes: Note[];
  /** What the registration counts as now, as ids, for its correction. */
  facts: { kind: string; population: number | null; directoryPopulation: number | null; band: string | null; stratum: string; formula: string };
}

const money = z.number().int().transform((amount) => amount as Price['net']); // written from money, in whole cents
const reason = z.looseObject({ code: z.string() });

/** A price as `register` stored it. */
const storedPrice = z.object({
  lines: z.array(z.object({ item: z.string(), quantity: z.number(), unitPrice: money, net: money, vatPercent: z.number(), reason })),
  net: money, vat: money, gross: money,
  vatByRate: z.array(z.object({ vatPercent: z.number(), net: money, vat: money })),
  quotation: z.array(reason),
});

/** The price that the body was told; null where none was, as for bodies that the office enrolled. */
export function readStoredPrice(stored: unknown): Price | null {
  const parsed = storedPrice.safeParse(stored);
  return parsed.success ? (parsed.data as Price) : null; // reasons are written by core/pricing, whose type they are
}

export const storedNetworks = z.array(z.object({ name: z.string(), url: z.string() })).catch([]);
export const storedOptions = z.array(z.string()).catch([]);
