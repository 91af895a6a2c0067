import { formatDateTime } from '#core/shared/format.ts';
import { eventTitle } from '#capabilities/operations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem, type Problem } from '#platform/http/problem.ts';
import { changesSince } from './registration-changes.queries.server.ts';
import { fileTexts } from './registration-file.texts.ts';

const mostTold = 3;

/**
 * The refusal for whoever acts on a registration that others have changed since: what they did, who, when. Null when
 * nobody changed anything since version `seen`, or when no version was looked at.
 */
export async function registrationChanged(ctx: Ctx, key: { organisationId: string; id: string }, seen: number | undefined): Promise<Problem | null> {
  if (seen === undefined) return null;
  const t = fileTexts[ctx.locale];
  const changes = await changesSince(ctx.db, key, seen);
  if (changes.length === 0) return null;
  const told = changes.slice(-mostTold).map(({ name, by, at }) => t.changedBy(eventTitle(name, ctx.locale), by ?? t.system, formatDateTime(at, ctx.locale)));
  return problem('registration_changed', { changes: told.join(' ') });
}
