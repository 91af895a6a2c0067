import { applyRules } from '#core/quality/apply-rules.ts';
import type { Ctx } from '#platform/context.ts';
import { auditFacts } from './audit-facts.server.ts';
import { insertFindings } from './findings.queries.server.ts';
import { loadRules } from './load-rules.server.ts';
import { qualityEvents } from './quality.events.ts';

/** Follows `audit.submitted` and `audit.corrected`. */
export const findContradictionsJob = 'audits.find-contradictions';

/** Applies the rules to the latest version of an audit and keeps what they find. Run again, it finds the same. Returns how much it found. */
export async function findContradictions(ctx: Ctx, key: { organisationId: string; auditId: string }): Promise<number> {
  const found = await auditFacts(ctx, key);
  if (!found) return 0;
  const findings = applyRules(loadRules(ctx.settings.dataDir), found.facts);
  await insertFindings(ctx.db, { ...key, version: found.version }, findings);
  if (findings.length > 0) {
    await ctx.record({
      name: qualityEvents.contradictions, subjectType: 'audit', subjectId: key.auditId, organisationId: key.organisationId, editionId: found.audit.edition_id,
      payload: { version: found.version, rules: [...new Set(findings.map(({ rule }) => rule))] },
    });
  }
  return findings.length;
}
