import { answersOf, auditOfMission, submitAudit, versionsOf, type AuditSubmission } from '#capabilities/audits/index.server.ts';
import { campaignSummaries, missionsOfCampaign } from '#capabilities/campaigns/index.server.ts';
import { refuseMission } from '#capabilities/campaigns/index.planning.server.ts';
import type { App } from '#app';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { evaluatorActor } from './tell-profiles.ts';
import { waveEditionId } from './play-wave.ts';

/** What waits for a decision: a second version of an audit, sent from another phone, and a mission that its carrier refuses. */
export async function playQueues(app: App): Promise<void> {
  const missions = await app.runAsSystem(async (ctx) => {
    const [campaign] = await campaignSummaries(ctx.db, waveEditionId);
    return campaign ? missionsOfCampaign(ctx.db, campaign.id) : [];
  });
  const by = (id: string, work: (ctx: Ctx) => Promise<unknown>) => app.run({ actor: evaluatorActor(id), scope: 'evaluator', locale: 'fr' }, work);
  const refused = missions.findLast(({ state, evaluatorId }) => state === 'planned' && evaluatorId !== null);
  if (refused?.evaluatorId) {
    await by(refused.evaluatorId, (ctx) => refuseMission(ctx, { organisationId: refused.organisation_id, missionId: refused.id }, { kind: 'recognised', note: 'J’ai travaillé à cet accueil il y a deux ans.' }));
  }
  for (const { state, channel, evaluatorId, organisation_id: organisationId, id } of missions) {
    if (state !== 'submitted' || channel !== 'phone' || evaluatorId === null) continue;
    const again = await app.runAsSystem((ctx) => otherVersion(ctx, organisationId, id));
    if (!again) continue;
    await by(evaluatorId, (ctx) => submitAudit(ctx, again, { device: 'Tablette' }));
    return;
  }
}

/** The audit of a mission once more, under another id, with one more of the first thing it counted. Null where its contact is still to come, as the wave is played ahead of the day. */
async function otherVersion(ctx: Ctx, organisationId: string, missionId: string): Promise<AuditSubmission | null> {
  const audit = await auditOfMission(ctx.db, organisationId, missionId);
  const [version] = audit ? await versionsOf(ctx.db, organisationId, audit.id) : [];
  if (!audit || !version || version.contacted_at > ctx.clock.now()) return null;
  const answers = await answersOf(ctx.db, organisationId, audit.id, version.version);
  const counted = answers.find(({ value }) => typeof value === 'number')?.item_id;
  return {
    organisationId, missionId, auditId: uuidFromName('competing-audit', audit.id), gridVersion: audit.grid_version, contactedAt: version.contacted_at.toISOString(),
    answeredThrough: version.answered_through, remarks: 'Saisi de mémoire le soir, sur la tablette.',
    answers: answers.map(({ item_id: itemId, value, empty }) => ({ itemId, value: itemId === counted ? Number(value) + 1 : value, empty })),
  };
}
