import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** The referent of a body asks its agents, and the operator may help. */
export const mayPoll = ({ kind, roles }: Actor): boolean => kind === 'system' || roles.includes('referent') || roles.includes('operator');

/** Throws `not_allowed`. */
export function requirePoller(actor: Actor): void {
  if (!mayPoll(actor)) throw problem('not_allowed');
}
