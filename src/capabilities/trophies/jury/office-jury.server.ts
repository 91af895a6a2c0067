import { addAccount, grantsOf } from '#capabilities/accounts/index.server.ts';
import { searchOrganisations } from '#capabilities/organisations/index.server.ts';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import { randomStream } from '#core/shared/random.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { requireReadsTrophies } from '../trophies.access.ts';
import { decidedEvents } from '../decided.events.ts';
import { blindFile } from './blind-file.ts';
import { drawNumbers } from './file-numbers.ts';
import { conflictsOf, type TieKind } from './conflict-graph.ts';
import { fileCounts, insertJuryFile, knownOfBody, submittedFiles } from './files.queries.server.ts';
import { callInput, endSeatInput, officeTieInput, prizeInput, seatInput, tieInput } from './jury.input.ts';
import { decisionsOf, edgesOf, seatsOf, stagesOf, standingOf, type JurorStanding } from './jury.queries.server.ts';
import { phaseOf, type PrizePhase } from './jury-desk.server.ts';
import { prizeOf, prizesOf, type Prize } from './prizes.server.ts';
import { endSeat, freeChair, insertSeat, insertTie, ownersOf, ownersOfFiles, seatedOn, setStage, tiesOf, type Seat } from './seats.queries.server.ts';

export interface JuryOffice {
  jurors: (Seat & { conflicts: { organisationId: string; name: string; kinds: TieKind[] }[] })[];
  prizes: { prize: Prize; phase: PrizePhase; until: Date | null; files: number; standing: JurorStanding[] }[];
  /** Bodies that submitted a file, among which a tie may be noted. */
  bodies: { id: string; name: string }[];
}

/** Who sits, to which bodies with a file each is tied, and where each prize stands. No file is read here. */
export async function openJuryOffice(ctx: Ctx, editionId: string): Promise<JuryOffice> {
  requireReadsTrophies(ctx.actor);
  const [seats, owners, stages, counts] = [await seatedOn(ctx.db, editionId), await ownersOfFiles(ctx.db, editionId), await stagesOf(ctx.db, editionId), await fileCounts(ctx.db, editionId)];
  const names = await namesOf(ctx, [...owners.keys()]);
  const decided = new Set((await decisionsOf(ctx.db, editionId)).map(({ prizeId }) => prizeId));
  return {
    bodies: names,
    jurors: await Promise.all(seats.map(async (seat) => {
      const edges = await edgesOf(ctx.db, seat.personId);
      const conflicts = conflictsOf(edges, new Map([...owners, ...await ownersOf(ctx.db, edges.map(({ organisationId }) => organisationId))]));
      return { ...seat, conflicts: names.flatMap(({ id, name }) => { const kinds = conflicts.get(id); return kinds ? [{ organisationId: id, name, kinds }] : []; }) };
    })),
    prizes: await Promise.all(prizesOf(ctx, editionId).map(async (prize) => ({
      prize, phase: phaseOf(prize.id, stages, decided), files: counts.get(prize.id) ?? 0, standing: await standingOf(ctx.db, editionId, prize.id),
      until: stages.find((one) => one.prizeId === prize.id && one.stage === 'call')?.until ?? null,
    }))),
  };
}

async function namesOf(ctx: Ctx, ids: string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return ctx.db.selectFrom('organisation').select(['id', 'name']).where('id', 'in', ids).orderBy('name').execute();
}

/** Names a juror by their address; an account is made where there is none. Who runs the edition cannot sit. Throws `not_allowed`, `jury_runs_edition`. */
export async function nameJuror(ctx: Ctx, editionId: string, raw: unknown): Promise<void> {
  requireReadsTrophies(ctx.actor);
  const { email, name, chair } = parseInput(seatInput, raw);
  const personId = await addAccount(ctx, { email, name });
  if ((await grantsOf(ctx.db, personId)).some(({ role }) => role === 'operator' || role === 'method_lead' || role === 'dpo')) throw problem('jury_runs_edition');
  if (chair) await freeChair(ctx.db, editionId);
  await insertSeat(ctx.db, { editionId, personId, chair: chair === 'yes', namedBy: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: decidedEvents.jurorNamed, subjectType: 'person', subjectId: personId, editionId });
}

/** Throws `not_allowed`, `not_found`. */
export async function endJuror(ctx: Ctx, editionId: string, raw: unknown): Promise<void> {
  requireReadsTrophies(ctx.actor);
  const { personId } = parseInput(endSeatInput, raw);
  if (!(await endSeat(ctx.db, { editionId, personId, at: ctx.clock.now() }))) throw problem('not_found');
  await ctx.record({ name: decidedEvents.jurorEnded, subjectType: 'person', subjectId: personId, editionId });
}

/** A tie that the office learns of: the file is out of reach from this moment, and what the juror gave it counts no more. */
export async function noteTie(ctx: Ctx, editionId: string, raw: unknown): Promise<void> {
  requireReadsTrophies(ctx.actor);
  const tie = parseInput(officeTieInput, raw);
  await addTie(ctx, editionId, tie);
}

export interface OwnTies {
  ties: Awaited<ReturnType<typeof tiesOf>>;
  found: { id: string; name: string; departmentCode: string | null }[];
}

/** What a juror declared, and bodies found for a further tie: all of the directory, since a juror must not know who submitted. */
export async function openOwnTies(ctx: Ctx, search: string): Promise<OwnTies> {
  const found = search ? await searchOrganisations(ctx.db, search, { limit: 10 }) : [];
  return { ties: await tiesOf(ctx.db, ctx.actor.personId ?? ''), found: found.map(({ id, name, departmentCode }) => ({ id, name, departmentCode })) };
}

/** A juror declares a tie. Throws `not_found` for who sits on no jury, `form_incomplete`. */
export async function declareTie(ctx: Ctx, raw: unknown): Promise<void> {
  const personId = ctx.actor.personId ?? '';
  const [seat] = await seatsOf(ctx.db, personId);
  if (!seat) throw problem('not_found');
  await addTie(ctx, seat.editionId, { ...parseInput(tieInput, raw), personId });
}

async function addTie(ctx: Ctx, editionId: string, tie: { personId: string; organisationId: string; kind: TieKind }): Promise<void> {
  await insertTie(ctx.db, { ...tie, id: ctx.ids.next(), declaredBy: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: decidedEvents.tieTold, subjectType: 'person', subjectId: tie.personId, editionId });
}

/** Opens a call for files, or moves its end: the last minute of a day in Paris. Throws `not_allowed`, `jury_call_past`, `jury_stage_passed`. */
export async function callForFiles(ctx: Ctx, editionId: string, raw: unknown): Promise<void> {
  requireReadsTrophies(ctx.actor);
  const { prizeId, until } = parseInput(callInput, raw);
  const prize = prizeOf(ctx, editionId, prizeId);
  const end = new Date(instantOfParis(`${until}T23:59`) ?? 0);
  if (end <= ctx.clock.now()) throw problem('jury_call_past');
  if (phaseOf(prize.id, await stagesOf(ctx.db, editionId), new Set()) !== 'waiting') throw problem('jury_stage_passed');
  await setStage(ctx.db, { editionId, prizeId, stage: 'call', until: end, by: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: decidedEvents.called, subjectType: 'edition', subjectId: editionId, editionId, payload: { prize: prizeId } });
}

/**
 * Closes the call and hands the files to the jury: blind, numbered by chance. Throws `not_allowed`, `not_found`, `jury_without_files`,
 * `jury_stage_passed`.
 */
export async function beginScoring(ctx: Ctx, editionId: string, raw: unknown): Promise<void> {
  requireReadsTrophies(ctx.actor);
  const { id: prizeId } = prizeOf(ctx, editionId, parseInput(prizeInput, raw).prizeId);
  if (phaseOf(prizeId, await stagesOf(ctx.db, editionId), new Set()) !== 'waiting') throw problem('jury_stage_passed');
  const files = await submittedFiles(ctx.db, editionId, prizeId);
  if (files.length === 0) throw problem('jury_without_files');
  // The order tells nothing: neither who came first nor the alphabet; and the numbers not how many files there are.
  const random = randomStream(ctx.ids.next(), 'jury', prizeId);
  const numbers = drawNumbers(files.length, random);
  for (const [i, file] of random.shuffle(files).entries()) {
    const content = blindFile(file.content, await knownOfBody(ctx.db, file.organisationId), file.hiddenWords);
    await insertJuryFile(ctx.db, { id: ctx.ids.next(), editionId, prizeId, number: numbers[i] ?? 0, content, organisationId: file.organisationId, fileId: file.id });
  }
  await setStage(ctx.db, { editionId, prizeId, stage: 'scoring', until: null, by: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: decidedEvents.scoring, subjectType: 'edition', subjectId: editionId, editionId, payload: { prize: prizeId, files: files.length } });
}

/** From now on jurors read each other's points, and points change no more. Throws `not_allowed`, `jury_not_scoring`. */
export async function beginDeliberation(ctx: Ctx, editionId: string, raw: unknown): Promise<void> {
  requireReadsTrophies(ctx.actor);
  const { id: prizeId } = prizeOf(ctx, editionId, parseInput(prizeInput, raw).prizeId);
  if (phaseOf(prizeId, await stagesOf(ctx.db, editionId), new Set()) !== 'scoring') throw problem('jury_not_scoring');
  await setStage(ctx.db, { editionId, prizeId, stage: 'deliberation', until: null, by: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: decidedEvents.deliberation, subjectType: 'edition', subjectId: editionId, editionId, payload: { prize: prizeId } });
}
