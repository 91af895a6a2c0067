import { placeOf } from '#core/geography/places.ts';
import type { PlanEvaluator } from '#core/planning/plan-types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import { firstRoundId, isSecondRound } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { travelData, type Travel } from '../../places.server.ts';
import { freeHalfDaysOf } from '../availability/half-days.ts';
import { loadTraining } from '../training/load-training.server.ts';
import { absencesToCome, passedIn, pastContacts, profilesOfEvaluators, signaturesIn, tiesInForce, type ProfileFacts, type TieFact } from './planning-facts.queries.server.ts';
import { readinessOf, type Readiness } from './readiness.ts';

type Reader = Pick<Ctx, 'db' | 'settings' | 'clock'>;

// What is assumed of somebody who has not filled in a profile yet.
const ordinaryCapacity = 10;

/** Where everybody who holds the role stands in an edition; who was ready for it is ready for its second round. */
export async function readinessIn(ctx: Pick<Ctx, 'db' | 'settings'>, wanted: string): Promise<Map<string, Readiness>> {
  const editionId = firstRoundId(wanted);
  const rules = loadTraining(ctx.settings.dataDir);
  const passed = Map.groupBy(await passedIn(ctx.db, editionId), ({ personId }) => personId);
  const signed = await signaturesIn(ctx.db, editionId, rules.declaration.version);
  const profiles = await profilesOfEvaluators(ctx.db);
  return new Map(profiles.map(({ personId }) => [
    personId, readinessOf(rules, { training: passed.get(personId) ?? [], signedAt: signed.get(personId) ?? null }),
  ]));
}

/**
 * The mystery citizens who may be sent in an edition, with all that planning knows of them: only those whose quiz, gold
 * audit and declaration are in force. A tie or an absence counts from the moment it is declared.
 */
export async function eligibleEvaluators(ctx: Reader, editionId: string): Promise<PlanEvaluator[]> {
  loadEdition(editionId, ctx.settings.dataDir);
  const readiness = await readinessIn(ctx, editionId);
  const ties = Map.groupBy(await tiesInForce(ctx.db), ({ personId }) => personId);
  const absences = Map.groupBy(await absencesToCome(ctx.db, ctx.clock.today()), ({ personId }) => personId);
  const past = Map.groupBy(await pastContacts(ctx.db, editionId), ({ personId }) => personId);
  const profiles = await profilesOfEvaluators(ctx.db);
  const travel = travelData(ctx.settings.dataDir);
  return profiles.filter(({ personId }) => readiness.get(personId)?.missing.length === 0).map((profile) => ({
    ...planFactsOf(profile, ties.get(profile.personId) ?? []),
    place: placeOf(travel.gazetteer, { communeCode: profile.homeInseeCode, departmentCode: profile.homeDepartmentCode }),
    reach: reachOf(profile, travel),
    channels: readiness.get(profile.personId)?.channels ?? [],
    pastAudits: (past.get(profile.personId) ?? []).map(({ organisationId }) => organisationId),
    unavailable: (absences.get(profile.personId) ?? []).map(({ from, to }) => ({ from, to })),
  }));
}

/** What the person said; else, without a vehicle, what trains and coaches allow. */
function reachOf({ travelKm, hasVehicle, filledIn }: ProfileFacts, { withoutVehicleKm }: Travel): PlanEvaluator['reach'] {
  if (travelKm !== null) return { km: travelKm, why: 'said' };
  return filledIn && hasVehicle === false ? { km: withoutVehicleKm, why: 'no_vehicle' } : null;
}

function planFactsOf(profile: ProfileFacts, ties: readonly TieFact[]): PlanEvaluator {
  const withKind = (wanted: (kind: string) => boolean) => ties.filter(({ kind }) => wanted(kind)).map(({ organisationId }) => organisationId);
  return {
    id: profile.personId,
    homeInseeCode: profile.homeInseeCode,
    homeDepartmentCode: profile.homeDepartmentCode,
    capacityPerWeek: profile.capacityPerWeek ?? ordinaryCapacity,
    conflicts: withKind((kind) => kind !== 'employer' && kind !== 'kin'),
    employers: withKind((kind) => kind === 'employer'),
    kin: withKind((kind) => kind === 'kin'),
    gender: profile.gender,
    ageBand: profile.ageBand,
    personas: profile.personas ?? undefined,
    freeHalfDays: profile.freeHalfDays ? freeHalfDaysOf(profile.freeHalfDays) : undefined,
  };
}

/**
 * Refuses to entrust a mission to somebody who may not carry it: not ready in the edition, without the test of the channel,
 * tied to the body, or, in a second round, somebody who met it before. For everything that names a person for a mission. Throws
 * `evaluator_not_ready`, `evaluator_not_qualified`, `evaluator_tied`, `evaluator_met_body`.
 */
export async function requireMayCarry(ctx: Reader, key: { personId: string; editionId: string; organisationId: string; channel: Channel }): Promise<void> {
  const readiness = (await readinessIn(ctx, key.editionId)).get(key.personId);
  if (!readiness || readiness.missing.length > 0) throw problem('evaluator_not_ready');
  if (!readiness.channels.includes(key.channel)) throw problem('evaluator_not_qualified');
  const ties = await tiesInForce(ctx.db);
  if (ties.some(({ personId, organisationId }) => personId === key.personId && organisationId === key.organisationId)) throw problem('evaluator_tied');
  if (!isSecondRound(key.editionId)) return;
  const met = await pastContacts(ctx.db, key.editionId);
  if (met.some(({ personId, organisationId }) => personId === key.personId && organisationId === key.organisationId)) throw problem('evaluator_met_body');
}
