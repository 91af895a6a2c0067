import type { SeverityMeasure, TesterAdvice, TesterSeverity } from '#core/quality/tester-severity.ts';
import type { Tx } from '#platform/db/transaction.ts';

export interface StoredSeverity extends Omit<SeverityMeasure, 'testers'> {
  computedAt: Date;
  testers: (TesterSeverity & { name: string })[];
}

/** Replaces what is known of the severity of the testers of an edition. */
export async function replaceSeverity(db: Tx, editionId: string, measure: SeverityMeasure, now: Date): Promise<void> {
  await db.deleteFrom('tester_severity').where('edition_id', '=', editionId).execute();
  await db.deleteFrom('severity_measure').where('edition_id', '=', editionId).execute();
  await db
    .insertInto('severity_measure')
    .values({
      edition_id: editionId, audits: measure.audits, groups: measure.groups, sd_body: measure.sd.body, sd_tester: measure.sd.tester,
      sd_residual: measure.sd.residual, computed_at: now,
    })
    .execute();
  await db
    .insertInto('tester_severity')
    .values(measure.testers.map((one) => ({
      edition_id: editionId, tester_id: one.testerId, audits: one.audits, bodies: one.bodies, effect: one.effect, posterior_sd: one.posteriorSd, advice: one.advice,
    })))
    .execute();
}

/** Severity of the testers of an edition as it was last measured, those who differ most first; undefined before. For the office. */
export async function severityOf(db: Tx, editionId: string): Promise<StoredSeverity | undefined> {
  const measure = await db
    .selectFrom('severity_measure').select(['audits', 'groups', 'sd_body', 'sd_tester', 'sd_residual', 'computed_at']).where('edition_id', '=', editionId).executeTakeFirst();
  if (!measure) return undefined;
  const rows = await db
    .selectFrom('tester_severity as t').leftJoin('person as p', 'p.id', 't.tester_id')
    .select(['t.tester_id as testerId', 't.audits', 't.bodies', 't.effect', 't.posterior_sd as posteriorSd', 't.advice', 'p.name'])
    .where('t.edition_id', '=', editionId).execute();
  const testers = rows.map((row) => ({ ...row, advice: row.advice as TesterAdvice, name: row.name ?? '' })); // the check constraint holds the list
  return {
    audits: measure.audits, groups: measure.groups, sd: { body: measure.sd_body, tester: measure.sd_tester, residual: measure.sd_residual },
    computedAt: measure.computed_at, testers: testers.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)),
  };
}
