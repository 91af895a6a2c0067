import { evidenceOfAudit } from '#capabilities/audits/index.field.server.ts';
import { disputeWindow } from '#capabilities/audits/index.quality.server.ts';
import { auditView } from '#capabilities/benchmarks/index.ts';
import { openAudit } from '#capabilities/benchmarks/index.server.ts';
import { page } from '#platform/http/endpoint.ts';

export const load = page(async (ctx, event) => {
  const organisationId = String(event.params['organisation']);
  const auditId = String(event.params['audit']);
  const opened = await openAudit(ctx, { organisationId, auditId });
  const view = auditView(opened, { locale: ctx.locale, organisationId });
  const window = await disputeWindow(ctx, opened.audit.editionId);
  const speaks = ctx.actor.roles.includes('referent') || ctx.actor.roles.includes('decision_maker');
  // A body reads in which month it was contacted, no closer: the moment of a picture would say more.
  const evidence = (await evidenceOfAudit(ctx, { organisationId, auditId })).map(({ kind, name, url, sha256 }) => ({ kind, name, url, sha256, itemId: null, capturedAt: null, pictureHash: null }));
  return { view, evidence, breadcrumb: view.crumbs, organisationId, auditId, mayContest: speaks && window?.open === true };
});
