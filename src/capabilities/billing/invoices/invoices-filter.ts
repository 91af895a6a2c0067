import { isIsoDate } from '#core/calendar/date.ts';
import { listStates, type ListState } from './invoice-state.ts';

export const invoicesPerPage = 50;

export interface ListFilter {
  state: ListState;
  q: string;
  from: string | null;
  to: string | null;
  deposited: boolean | null;
  page: number;
}

/** The filter that an address asks for; what makes no sense is left out. */
export function readInvoiceFilter(query: URLSearchParams): ListFilter {
  const day = (name: string) => {
    const text = query.get(name) ?? '';
    return isIsoDate(text) ? text : null;
  };
  const page = Number(query.get('page'));
  return {
    state: listStates.find((state) => state === query.get('state')) ?? 'all', q: (query.get('q') ?? '').trim().slice(0, 100), from: day('from'), to: day('to'),
    deposited: query.get('deposited') === 'yes' ? true : query.get('deposited') === 'no' ? false : null,
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 10_000) : 1,
  };
}

/** The address of a list: what is usual is left out. */
export function invoiceQuery(filter: ListFilter, changes: Partial<ListFilter> = {}): string {
  const { state, q, from, to, deposited, page } = { ...filter, page: 1, ...changes };
  const query = new URLSearchParams();
  if (state !== 'all') query.set('state', state);
  if (q !== '') query.set('q', q);
  if (from) query.set('from', from);
  if (to) query.set('to', to);
  if (deposited !== null) query.set('deposited', deposited ? 'yes' : 'no');
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The period that an address asks for: this year unless said. */
export function readPeriod(query: URLSearchParams, today: string): { from: string; to: string } {
  const day = (name: string, usual: string) => {
    const text = query.get(name) ?? '';
    return isIsoDate(text) ? text : usual;
  };
  return { from: day('from', `${today.slice(0, 4)}-01-01`), to: day('to', today) };
}
