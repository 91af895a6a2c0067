import { z } from 'zod';
import { registrationStates } from '../registration.ts';

export const participantSorts = ['name', 'kind', 'department', 'population', 'formula', 'sites', 'total', 'submitted', 'state'] as const;

/** States of the order of a registration, as billing keeps them. */
export const orderedStates = ['prepared', 'signed', 'returned', 'accepted', 'withdrawn'] as const;
export type OrderedState = (typeof orderedStates)[number];
export type ParticipantSort = (typeof participantSorts)[number];

const text = z.string().trim().max(100).catch('');
const yes = z.enum(['yes', '']).catch('');

/** What the list of participants shows, read from the address of its page; what is not understood is left out. */
const fromAddress = z.object({
  edition: text,
  state: z.enum([...registrationStates, 'all']).catch('all'),
  kind: text,
  stratum: text,
  formula: text,
  department: text,
  certified: z.enum(['yes', 'no', '']).catch(''),
  /** Registrations that only a quotation can price. */
  quote: yes,
  /** Bodies that declared no staff notice for the edition. */
  unnoticed: yes,
  newcomer: yes,
  /** State of its order; `none` for those that have none. */
  ordered: z.enum([...orderedStates, 'none', '']).catch(''),
  q: text,
  sort: z.enum(participantSorts).catch('submitted'),
  order: z.enum(['ascending', 'descending']).catch('descending'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type ParticipantsFilter = z.infer<typeof fromAddress>;

export function readFilter(params: URLSearchParams): ParticipantsFilter {
  return fromAddress.parse(Object.fromEntries(params));
}

const defaults: ParticipantsFilter = readFilter(new URLSearchParams());

/** Criteria behind « more »: all but the edition, the text and the state. */
const furtherCriteria = ['kind', 'stratum', 'formula', 'department', 'certified', 'quote', 'unnoticed', 'newcomer', 'ordered'] as const;

/** How many of the further criteria narrow the list. */
export function criteriaInForce(filter: ParticipantsFilter): number {
  return furtherCriteria.filter((name) => filter[name] !== '').length;
}

/** The query of an address that shows `filter` with `changes`, without what is the default; `?` included. */
export function filterQuery(filter: ParticipantsFilter, changes: Partial<ParticipantsFilter> = {}): string {
  const query = new URLSearchParams(filterEntries({ ...filter, page: 1, ...changes })).toString();
  return query ? `?${query}` : '?';
}

/** The filter as fields of a form or parts of an address, without what is the default. */
export function filterEntries(filter: ParticipantsFilter): [string, string][] {
  const usual = new Map<string, unknown>(Object.entries(defaults));
  return Object.entries(filter).flatMap(([name, value]): [string, string][] => (value === usual.get(name) ? [] : [[name, String(value)]]));
}

/** Ids of the registrations ticked in the list. */
export function readPicks(params: URLSearchParams): string[] {
  return [...new Set(params.getAll('pick').filter((id) => z.guid().safeParse(id).success))];
}
