import { ideaOrders, ideaStatuses, type IdeaOrder, type IdeaStatus } from '#core/consultations/idea-board.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { stepPath } from '../../public/step-pages.ts';
import type { OpenStep } from '../step-kind.ts';
import type { IdeasContent } from './ideas-content.ts';

/** What of the ideas is shown, as the address says it. */
export interface IdeasView {
  words: string;
  theme: string | null;
  status: IdeaStatus | null;
  silent: boolean;
  order: IdeaOrder;
  page: number;
}

export function viewIn(query: URLSearchParams, { themes }: IdeasContent): IdeasView {
  const page = Number.parseInt(query.get('page') ?? '1', 10);
  return {
    words: (query.get('q') ?? '').trim().slice(0, 200), theme: themes.find(({ id }) => id === query.get('theme'))?.id ?? null,
    status: ideaStatuses.find((status) => status === query.get('status')) ?? null, silent: query.get('silent') === 'yes',
    order: ideaOrders.find((order) => order === query.get('order')) ?? 'support', page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The view as a query, without what goes without saying. */
export function queryOf({ words, theme, status, silent, order, page }: IdeasView): Record<string, string> {
  return {
    ...(words === '' ? {} : { q: words }), ...(theme === null ? {} : { theme }), ...(status === null ? {} : { status }), ...(silent ? { silent: 'yes' } : {}),
    ...(order === 'support' ? {} : { order }), ...(page === 1 ? {} : { page: String(page) }),
  };
}

/** Address of a page of the step, ready for an attribute; it carries the voter's token along. */
export function hrefOf(opened: OpenStep<unknown>, below: string, token: string | null, query: Record<string, string> = {}): string {
  return escapeHtml(placeOf(opened, below, token, query));
}

/** The same, bare. */
export function placeOf(opened: OpenStep<unknown>, below: string, token: string | null, query: Record<string, string> = {}): string {
  const [path = '', hash] = below.split('#');
  const said = new URLSearchParams({ ...query, ...(token === null ? {} : { k: token }) }).toString();
  return `${stepPath(opened, path)}${said === '' ? '' : `?${said}`}${hash === undefined ? '' : `#${hash}`}`;
}

export const tokenField = (token: string | null): string => (token === null ? '' : `<input type=hidden name=k value="${escapeHtml(token)}">`);
