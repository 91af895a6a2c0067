import { z } from 'zod';
import { problem } from '#platform/http/problem.ts';

const params = z.object({ organisation: z.uuid(), audit: z.uuid() });

/** The audit that an address names. Throws `audit_unknown`. */
export function auditParams(event: { params: Partial<Record<string, string>> }): { organisationId: string; auditId: string } {
  const parsed = params.safeParse(event.params);
  if (!parsed.success) throw problem('audit_unknown');
  return { organisationId: parsed.data.organisation, auditId: parsed.data.audit };
}
