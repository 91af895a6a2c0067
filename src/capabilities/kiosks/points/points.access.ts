import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** Every body that takes part may listen to its users: its referent arranges where and how, and the operator may help. */
export const mayArrangePoints = ({ kind, roles }: Actor): boolean => kind === 'system' || roles.includes('referent') || roles.includes('operator');

/** Throws `not_allowed`. */
export function requirePointArranger(actor: Actor): void {
  if (!mayArrangePoints(actor)) throw problem('not_allowed');
}
