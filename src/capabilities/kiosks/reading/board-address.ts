import { isUuid } from '#core/shared/uuid.ts';
import type { OpinionSource } from '#core/opinions/types.ts';
import type { BoardPlace, CountedQuestion } from './board-place.ts';
import type { ChosenPeriod } from './period.ts';

export const opinionSources = ['kiosk', 'scan', 'link', 'embed', 'paper', 'import'] as const satisfies readonly OpinionSource[];

/** What an address of a board asks for, besides the period. */
export interface BoardChoice {
  /** `site.<id>`, `point.<id>`, or empty: the whole body. */
  place: string;
  /** `<question>.<steps>`, or empty: the one most answered. */
  question: string;
  source: OpinionSource | null;
}

/** Reads the choices of an address; what cannot be read is not chosen. */
export function boardChoice(query: URLSearchParams): BoardChoice {
  const source = opinionSources.find((one) => one === query.get('source')) ?? null;
  const place = query.get('place') ?? '';
  const [kind, id] = place.split('.');
  const question = query.get('question') ?? '';
  return { source, place: (kind === 'site' || kind === 'point') && isUuid(id ?? '') ? place : '', question: askedQuestion(question) ? question : '' };
}

export function askedQuestion(question: string): CountedQuestion | undefined {
  const [, id, steps] = /^([a-z0-9-]{1,80})\.(\d{1,2})$/.exec(question) ?? [];
  return id && steps ? { question: id, steps: Number(steps) } : undefined;
}

export const questionName = ({ question, steps }: CountedQuestion): string => `${question}.${steps}`;

export function placeOf(organisationId: string, place: string): BoardPlace {
  const [kind, id] = place.split('.');
  return { organisationId, ...(kind === 'site' ? { siteId: id } : {}), ...(kind === 'point' ? { pointId: id } : {}) };
}

/** The query of a board with other choices; what is usual is left out. */
export function boardQuery({ place, question, source }: BoardChoice, { name, from, to }: ChosenPeriod): string {
  const query = new URLSearchParams({
    ...(name !== 'month' && { period: name }), ...(name === 'own' && { from, to }), ...(place && { place }), ...(question && { question }), ...(source && { source }),
  }).toString();
  return query ? `?${query}` : '';
}
