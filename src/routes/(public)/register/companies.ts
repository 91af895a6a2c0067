import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import type { CompanyAnswer } from '#capabilities/organisations/index.server.ts';
import type { Company } from '#capabilities/organisations/index.ts';

type Event = RequestEvent | ServerLoadEvent;

const answers = new WeakMap<Event, CompanyAnswer>();
const chosen = new WeakMap<Event, Company | null>();
const off: CompanyAnswer = { state: 'off', companies: [] };

/** Asks the State's company search for the text of the address, before the page's transaction begins. */
export function withCompanies<E extends Event, T>(handle: (event: E) => Promise<T>): (event: E) => Promise<T> {
  return async (event) => {
    if (event.url.searchParams.has('register')) answers.set(event, await askedFrom(event, event.url.searchParams.get('q') ?? ''));
    return handle(event);
  };
}

/** Fetches the body chosen in the State's register, before the action's transaction begins. */
export function withChosenCompany<E extends Event, T>(handle: (event: E) => Promise<T>): (event: E) => Promise<T> {
  return async (event) => {
    const siren = event.url.searchParams.get('siren') ?? '';
    if (/^\d{9}$/.test(siren)) chosen.set(event, (await event.locals.kit.companies.bySiren(siren)).company);
    return handle(event);
  };
}

export function answerFor(event: Event): CompanyAnswer | null {
  return answers.get(event) ?? null;
}

export function companyFor(event: Event): Company | null {
  return chosen.get(event) ?? null;
}

/** The answer of the State's search, within what one network may ask. */
export async function askedFrom(event: Event, text: string): Promise<CompanyAnswer> {
  const { companies, limits } = event.locals.kit;
  if (!companies.on) return off;
  const allowed = await limits.countFrom('companySearchNetwork', event.getClientAddress()).then(() => true, () => false);
  return allowed ? companies.search(text) : { state: 'busy', companies: [] };
}
