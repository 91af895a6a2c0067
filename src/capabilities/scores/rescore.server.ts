import { auditCells, readAuditCells, scoreOrganisation, scoreSite, storedAuditCells, type SiteScore } from '#core/scoring/index.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { cellsOf, scorableAudits, upsertCells, upsertScores, type CellRow, type ScorableAudit, type ScoreRow, type StoredCells } from './scores.queries.server.ts';
import { scoringPlanOf } from './scoring-plans.server.ts';

export const rescoreAfterAuditJob = 'scores.rescore-after-audit';

/**
 * After an audit was validated: stores its sums per cell, then scores its body again from the stored sums.
 * Running it twice gives the same rows.
 */
export async function rescoreAfterAudit(ctx: Ctx, audit: { editionId: string; organisationId: string; auditId: string }): Promise<void> {
  const edition = loadEdition(audit.editionId, ctx.settings.dataDir);
  const audits = await scorableAudits(ctx.db, { editionId: audit.editionId, organisationIds: [audit.organisationId], auditId: audit.auditId });
  await storeCells(ctx, edition, audits);
  await rescore(ctx, edition, await cellsOf(ctx.db, audit));
}

/** Scores whole bodies of an edition again from their answers. Returns the number of bodies scored. */
export async function rescoreOrganisations(ctx: Ctx, editionId: string, organisationIds: string[]): Promise<number> {
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const audits = await scorableAudits(ctx.db, { editionId, organisationIds });
  const cells = await storeCells(ctx, edition, audits);
  return rescore(ctx, edition, cells);
}

/** Scores an edition again from the stored sums only (a change of weights, a check). Returns the number of bodies. */
export async function rescoreFromCells(ctx: Ctx, editionId: string): Promise<number> {
  return rescore(ctx, loadEdition(editionId, ctx.settings.dataDir), await cellsOf(ctx.db, { editionId }));
}

async function storeCells(ctx: Ctx, edition: Edition, audits: readonly ScorableAudit[]): Promise<StoredCells[]> {
  const rows = audits.map((audit): CellRow => {
    const plan = scoringPlanOf(edition, audit.departmentCode);
    const sums = auditCells(plan, { channel: audit.channel, answers: audit.answers, context: { sentOn: audit.sentOn } });
    return {
      organisationId: audit.organisationId, auditId: audit.auditId, siteId: audit.siteId, version: audit.version,
      stored: storedAuditCells(plan, sums), answers: sums.answers, missingShare: sums.missingShare,
    };
  });
  const { gridVersion, methodVersion } = scoringPlanOf(edition, null);
  await upsertCells(ctx.db, edition.id, { gridVersion, methodVersion }, rows);
  return audits.map((audit, i) => ({
    organisationId: audit.organisationId, siteId: audit.siteId, auditId: audit.auditId, gridVersion, simulated: audit.simulated,
    stored: rows[i]?.stored ?? { channel: audit.channel, cells: {} },
  }));
}

/** From sums to scores: every site, then its body. Cells and weights are the same in every holiday zone. */
async function rescore(ctx: Ctx, edition: Edition, cells: readonly StoredCells[]): Promise<number> {
  const plan = scoringPlanOf(edition, null);
  const rows: ScoreRow[] = [];
  const bodies = Map.groupBy(cells, (cell) => cell.organisationId);
  for (const [organisationId, ofBody] of bodies) {
    const simulated = ofBody.some((cell) => cell.simulated);
    const sites: SiteScore[] = [];
    for (const [siteId, ofSite] of Map.groupBy(ofBody, (cell) => cell.siteId)) {
      const result = scoreSite(plan, ofSite.map((cell) => readAuditCells(plan, cell.stored)));
      sites.push(result);
      rows.push({ organisationId, subject: 'site', subjectId: siteId, result, audits: ofSite.length, simulated });
    }
    rows.push({ organisationId, subject: 'organisation', subjectId: organisationId, result: scoreOrganisation(sites), audits: ofBody.length, simulated });
  }
  await upsertScores(ctx.db, edition.id, rows, ctx.clock.now());
  return bodies.size;
}
