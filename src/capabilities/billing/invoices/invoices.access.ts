import type { Actor } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

/** Operators issue invoices and note payments; the rest of the office reads. */
export function mayInvoice(actor: Actor): boolean {
  return actor.kind === 'system' || actor.roles.includes('operator');
}

/** Throws `not_allowed` unless the actor may issue invoices. */
export function requireInvoicer(actor: Actor): void {
  if (!mayInvoice(actor)) throw problem('not_allowed');
}
