import { z } from 'zod';
import { problem } from '#platform/http/problem.ts';

const params = z.object({ organisation: z.uuid(), mission: z.uuid() });

/** The mission an address names. Throws `mission_unknown` on what cannot be an id. */
export function missionParams(event: { params: Partial<Record<string, string>> }): { organisationId: string; missionId: string } {
  const parsed = params.safeParse(event.params);
  if (!parsed.success) throw problem('mission_unknown');
  return { organisationId: parsed.data.organisation, missionId: parsed.data.mission };
}
