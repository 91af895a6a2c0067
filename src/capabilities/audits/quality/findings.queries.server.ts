import { sql } from 'kysely';
import { z } from 'zod';
import type { Finding, Proof } from '#core/quality/rule.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface FindingKey {
  organisationId: string;
  auditId: string;
  version: number;
  rule: string;
  subject: string;
}

export const verdicts = ['explained', 'confirmed'] as const;
export type Verdict = (typeof verdicts)[number];

/** A finding as it is stored, with what a person made of it. */
export interface StoredFinding extends Finding {
  resolution: { verdict: Verdict; reason: string; resolvedAt: Date } | null;
}

/** Keeps the findings of a version; those that are known stay as they were. */
export async function insertFindings(db: Tx, of: Omit<FindingKey, 'rule' | 'subject'>, findings: readonly Finding[]): Promise<void> {
  if (findings.length === 0) return;
  await db
    .insertInto('audit_finding')
    .values(findings.map(({ rule, subject, severity, proofs }) => ({
      organisation_id: of.organisationId, audit_id: of.auditId, version: of.version, rule, subject, severity, proofs: JSON.stringify(proofs),
    })))
    .onConflict((conflict) => conflict.constraint('audit_finding_pkey').doNothing())
    .execute();
}

const storedProofs = z.tuple([z.looseObject({ kind: z.string() }), z.looseObject({ kind: z.string() })]);

/** The findings of a version, the gravest first. */
export async function findingsOf(db: Tx, of: Omit<FindingKey, 'rule' | 'subject'>): Promise<StoredFinding[]> {
  const rows = await db
    .selectFrom('audit_finding as f')
    .leftJoin('audit_finding_resolution as r', (join) =>
      join.onRef('r.organisation_id', '=', 'f.organisation_id').onRef('r.audit_id', '=', 'f.audit_id').onRef('r.version', '=', 'f.version')
        .onRef('r.rule', '=', 'f.rule').onRef('r.subject', '=', 'f.subject'))
    .select(['f.rule', 'f.subject', 'f.severity', 'f.proofs', 'r.verdict', 'r.reason', 'r.resolved_at'])
    .where('f.organisation_id', '=', of.organisationId).where('f.audit_id', '=', of.auditId).where('f.version', '=', of.version)
    .orderBy('f.severity', 'desc').orderBy('f.rule').orderBy('f.subject')
    .execute();
  return rows.map(({ rule, subject, severity, proofs, verdict, reason, resolved_at: resolvedAt }) => ({
    rule, subject,
    // Written by insertFindings only, from core/quality.
    severity: severity as Finding['severity'], proofs: storedProofs.parse(proofs) as unknown as readonly [Proof, Proof],
    resolution: verdict === null || reason === null || resolvedAt === null ? null : { verdict: verdict as Verdict, reason, resolvedAt }, // the check constraint holds the list
  }));
}

export async function insertResolution(db: Tx, key: FindingKey, resolution: { verdict: Verdict; reason: string; resolvedBy: string | null; now: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('audit_finding_resolution')
    .values({
      organisation_id: key.organisationId, audit_id: key.auditId, version: key.version, rule: key.rule, subject: key.subject,
      verdict: resolution.verdict, reason: resolution.reason, resolved_by: resolution.resolvedBy, resolved_at: resolution.now,
    })
    .onConflict((conflict) => conflict.constraint('audit_finding_resolution_pkey').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** How often each rule spoke in an edition, and what people made of it. */
export async function countFindings(db: Tx, editionId: string): Promise<{ rule: string; found: number; explained: number; confirmed: number }[]> {
  const { rows } = await sql<{ rule: string; found: number; explained: number; confirmed: number }>`
    select f.rule, count(*) as found, count(*) filter (where r.verdict = 'explained') as explained, count(*) filter (where r.verdict = 'confirmed') as confirmed
    from audit_finding f
    join audit a on a.organisation_id = f.organisation_id and a.id = f.audit_id
    left join audit_finding_resolution r on r.organisation_id = f.organisation_id and r.audit_id = f.audit_id and r.version = f.version
      and r.rule = f.rule and r.subject = f.subject
    where a.edition_id = ${editionId} group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}
