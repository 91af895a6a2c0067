import { recordAudits } from '#capabilities/audits/index.server.ts';
import { buildPeerGroups, publishEdition } from '#capabilities/benchmarks/index.server.ts';
import { enrolBodies } from '#capabilities/registrations/index.server.ts';
import { freezeEdition, rescoreOrganisations } from '#capabilities/scores/index.server.ts';
import type { Answer } from '#core/questionnaire/types.ts';
import { uuidFromName } from '#platform/ids.ts';
import type { TestApp } from './app.ts';
import { anAudit } from './audit-builders.ts';
import { aCampaign, anEvaluator, aPanel, editionId, testEdition, type PlannedMission } from './builders.ts';

/** A campaign carried out: every mission of the panel has its validated audit, and every body its score. */
export interface Fieldwork {
  /** The first body has two sites and counter visits, the second participates for free. */
  bodies: string[];
  sitesOfFirst: string[];
  missions: PlannedMission[];
}

export async function aFinishedFieldwork(test: TestApp): Promise<Fieldwork> {
  const bodies = await test.system((ctx) => aPanel(ctx, [{ counterVisit: true }, {}, {}, {}, {}, {}]));
  const [first = '', free = ''] = bodies;
  const annex = uuidFromName('test annex', first);
  await test.system(async (ctx) => {
    await enrolBodies(ctx, testEdition(), [{
      organisationId: first, kind: 'commune', population: 8000, certified: false, formula: 'personalised',
      sites: [{ organisationId: first, id: annex, name: 'Annexe', role: 'annex', departmentCode: '31', networks: [], counterVisit: false }],
    }], 'test');
    await ctx.db.updateTable('registration').set({ formula: 'free' }).where('organisation_id', '=', free).execute();
  });
  for (let i = 0; i < 8; i++) await anEvaluator(test);
  const { missions } = await aCampaign(test);
  const edition = testEdition();
  await test.system(async (ctx) => {
    await recordAudits(ctx, edition, missions.map((mission, i) => recorded(mission, i)), { simulated: false, reason: 'test', reviewerId: null });
    await rescoreOrganisations(ctx, editionId, bodies);
  });
  return { bodies, sitesOfFirst: [uuidFromName('test site', first), annex], missions };
}

/** Every third audit says no to everything it may, so that figures are neither 0 nor 100. */
function recorded(mission: PlannedMission, i: number) {
  const { auditId, contactedAt, answeredThrough, remarks, answers } = anAudit(mission);
  const severe = i % 3 === 0 ? severely(answers) : answers;
  return { auditId, contactedAt, answeredThrough, remarks, answers: severe, mission, authorId: mission.evaluatorId };
}

/** The same audit of a service that fails wherever it may. */
export const severely = (answers: readonly Answer[]): Answer[] =>
  answers.map((answer) => (answer.value === 'yes' && !opensTheRest(answer.itemId) ? { ...answer, value: 'no' } : answer));

const gates = new Set<string>();

/** Whether other items ask for this one: changing its answer would make their answers impossible. */
function opensTheRest(itemId: string): boolean {
  if (gates.size === 0) {
    for (const { applies, reachedIf } of testEdition().grid.items) {
      for (const found of JSON.stringify([applies, reachedIf]).matchAll(/"item":"([^"]+)"/g)) gates.add(found[1] ?? '');
    }
  }
  return gates.has(itemId);
}

/** Freezes the edition, makes its groups and publishes it. */
export async function publishResults(test: TestApp): Promise<void> {
  await test.system(async (ctx) => {
    await freezeEdition(ctx, editionId);
    await buildPeerGroups(ctx, editionId);
    await publishEdition(ctx, editionId);
  });
}
