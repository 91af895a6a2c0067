import { z } from 'zod';
import { problem } from '#platform/http/problem.ts';

const params = z.object({ organisation: z.uuid(), evidence: z.uuid() });

/** The file an address names. Throws `evidence_unknown` on what cannot be an id. */
export function evidenceParams(event: { params: Partial<Record<string, string>> }): { organisationId: string; id: string } {
  const parsed = params.safeParse(event.params);
  if (!parsed.success) throw problem('evidence_unknown');
  return { organisationId: parsed.data.organisation, id: parsed.data.evidence };
}
