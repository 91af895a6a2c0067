import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** The referent of a body declares its sources, takes files over and settles doubts; the operator may help. */
export const mayArrangeListening = ({ kind, roles }: Actor): boolean => kind === 'system' || roles.includes('referent') || roles.includes('operator');

/** Throws `not_allowed`. */
export function requireListener(actor: Actor): void {
  if (!mayArrangeListening(actor)) throw problem('not_allowed');
}
