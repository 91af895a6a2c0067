import { z } from 'zod';
import { registrationStates } from '../registration.ts';

export const participantSorts = ['name', 'population', 'submitted', 'total'] as const;
export type ParticipantSort = (typeof participantSorts)[number];

const text = z.string().trim().max(100).catch('');

/** What the list of participants shows, read from the address of its page; what is not understood is left out. */
const fromAddress = z.object({
  edition: text,
  state: z.enum([...registrationStates, 'all']).catch('all'),
  kind: text,
  stratum: text,
  formula: text,
  q: text,
  sort: z.enum(participantSorts).catch('submitted'),
  order: z.enum(['ascending', 'descending']).catch('descending'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type ParticipantsFilter = z.infer<typeof fromAddress>;

export function readFilter(params: URLSearchParams): ParticipantsFilter {
  return fromAddress.parse(Object.fromEntries(params));
}

const defaults: ParticipantsFilter = { edition: '', state: 'all', kind: '', stratum: '', formula: '', q: '', sort: 'submitted', order: 'descending', page: 1 };

/** The query of an address that shows `filter` with `changes`, without what is the default; `?` included. */
export function filterQuery(filter: ParticipantsFilter, changes: Partial<ParticipantsFilter> = {}): string {
  const entries = Object.entries({ ...filter, page: 1, ...changes });
  const told = entries.flatMap(([name, value]) => (value === Object.entries(defaults).find(([key]) => key === name)?.[1] ? [] : [[name, String(value)]]));
  const query = new URLSearchParams(told).toString();
  return query ? `?${query}` : '?';
}
