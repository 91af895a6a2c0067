import type { Actor } from '#platform/context.ts';
import { runsEdition } from '#platform/http/access.ts';
import { problem } from '#platform/http/problem.ts';

/** Whoever runs the edition prepares its meetings. Throws `not_allowed`. */
export function requireHost(actor: Actor): void {
  if (!runsEdition(actor)) throw problem('not_allowed');
}
