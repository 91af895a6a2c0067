import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import { anonymous } from '#platform/context.ts';
import { isProblem } from '#platform/http/problem.ts';

/** The poll that an address names. */
export const pollIn = ({ params }: { params: Partial<Record<string, string>> }): string => params['poll'] ?? '';

/**
 * What no page of an agent lets go: it is kept nowhere, and tells no other site where it was opened. `no-referrer` would tell none
 * either, and would make browsers send forms without their origin, which are refused.
 */
export function keepNothing({ setHeaders }: Pick<ServerLoadEvent, 'setHeaders'>): void {
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
}

/** The frame of a request in which whoever asks is nobody, signed in or not. */
export const asNobody = ({ locals }: RequestEvent) => ({ ...locals.frame, actor: anonymous });

/** Who tries codes that are of nobody is counted, under their network; who has one is not. */
export async function countUnknown<T>(event: RequestEvent, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (isProblem(thrown) && thrown.code === 'poll_voter_unknown') await event.locals.kit.limits.countFrom('ticketNetwork', event.getClientAddress());
    throw thrown;
  }
}
