import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defaultDataDir } from '#capabilities/grids/index.server.ts';
import type { StatementVote } from '#core/opinion-map/vote-matrix.ts';
import { randomStream, type RandomStream } from '#core/shared/random.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { keyedHash } from '#platform/secrets/seal.ts';
import { makeConsultation, moveConsultation } from '../../arrange-consultations.server.ts';
import { consultationInput } from '../../consultation.input.ts';
import { populationInput } from '../../population/arrange-population.server.ts';
import type { PopulationContent } from '../../population/population.ts';
import { insertProfiles, savePopulation } from '../../population/population.queries.server.ts';
import { weighConsultation } from '../../population/weigh-participants.server.ts';
import { insertParticipations, type NewParticipation } from '../../participations.queries.server.ts';
import { proofOf } from '../../public/form-token.ts';
import { addStep, type StepAddress } from '../arrange-steps.server.ts';
import { budgetKind } from '../budget/budget-kind.server.ts';
import { storedBudget } from '../budget/budget.input.ts';
import { prioritiesKind } from '../priorities/priorities-kind.server.ts';
import { storedPriorities } from '../priorities/priorities.input.ts';
import { drawMap } from '../statements/draw-map.server.ts';
import { insertVotes } from '../statements/statements.queries.server.ts';
import { statementsKind } from '../statements/statements-kind.server.ts';
import { stepInput } from '../step.input.ts';
import { insertBallots } from './ballots.queries.server.ts';

const fields = z.record(z.string(), z.string());
/** Of a group of people, how many in proportion are of each category of the census, by heading. */
const profile = z.record(z.string(), z.array(z.number()));
const statements = z.strictObject({
  kind: z.literal('statements'), fields, groups: z.array(z.int()), profiles: z.array(profile).default([]), statements: z.array(z.strictObject({ fr: z.string(), en: z.string(), agree: z.array(z.number()) })),
});
const ballots = z.strictObject({ kind: z.enum(['priorities', 'budget']), fields, ballots: z.int(), tastes: z.array(z.strictObject({ people: z.int(), choose: z.array(z.number()), profile: profile.default({}) })) });
const entry = z.strictObject({ opened: z.int(), closed: z.int().optional(), closes: z.int().optional(), fields, population: fields.optional(), steps: z.array(z.discriminatedUnion('kind', [statements, ballots])) });
const file = z.strictObject({ consultations: z.array(entry) });

type Entry = z.infer<typeof entry>;
type Voted = Entry['steps'][number];
const kinds = { statements: statementsKind, priorities: prioritiesKind, budget: budgetKind };
const day = 86_400_000;

/** The consultations of the demonstration in which people vote: opinions mapped, priorities, a budget. `ctx` is the system's. */
export async function simulateVotes(ctx: Ctx, organisationId: string): Promise<void> {
  const { consultations } = file.parse(parse(readFileSync(join(ctx.settings.dataDir ?? defaultDataDir(), 'demonstration/votes.yaml'), 'utf8')));
  for (const one of consultations) await simulateOne(ctx, organisationId, one);
}

async function simulateOne(ctx: Ctx, organisationId: string, given: Entry): Promise<void> {
  const now = ctx.clock.now().getTime();
  const key = { organisationId, id: uuidFromName('demonstration consultation', organisationId, given.fields['slug'] ?? '') };
  const since = { ...ctx, clock: fixedClock(new Date(now - given.opened * day)) };
  const closesAt = given.closes === undefined ? null : new Date(now + given.closes * day).toISOString();
  await makeConsultation(since, organisationId, { ...consultationInput.parse(given.fields), closesAt }, key.id);
  const steps: { address: StepAddress; step: Voted }[] = [];
  for (const step of given.steps) {
    const kind = kinds[step.kind];
    const input = stepInput(kind).parse({ ...step.fields, ...(step.kind === 'statements' ? { statements: lines(step, 'fr'), statementsEn: lines(step, 'en') } : {}) });
    steps.push({ step, address: { ...key, stepId: await addStep(since, key, { kind, input, id: uuidFromName('demonstration step', key.id, step.kind) }) } });
  }
  await moveConsultation(since, key, 'open');
  const span = { from: now - given.opened * day, to: now - (given.closed ?? 0) * day };
  const population = given.population && populationInput(ctx.settings.dataDir).parse(given.population);
  if (population) await savePopulation(ctx.db, key, population);
  let told = 0;
  for (const { step, address } of steps) {
    const people = await (step.kind === 'statements' ? voteOn(ctx, address, step, span) : chooseOn(ctx, address, step, span));
    if (population) told += await sayWho(ctx, address, population, people);
  }
  if (told > 0) await weighConsultation((work) => work(ctx), key, told);
  if (given.closed !== undefined) await moveConsultation({ ...ctx, clock: fixedClock(new Date(span.to)) }, key, 'close');
}

const lines = (step: z.infer<typeof statements>, language: 'fr' | 'en'): string => step.statements.map((one) => one[language]).join('\n');

interface Span {
  from: number;
  to: number;
}

/** So many participations of a step, spread over a span. Returns their ids. */
async function takePart(ctx: Ctx, { organisationId, stepId }: StepAddress, proof: NewParticipation['proof'], count: number, { from, to }: Span): Promise<string[]> {
  const all = Array.from({ length: count }, (_, i): NewParticipation => {
    const voter = keyedHash(ctx.settings.secret, 'consultation', `demonstration|${stepId}|${i}`).toString('hex');
    const { id, receipt } = proofOf(ctx.settings.secret, { stepId, voter, token: voter });
    return { organisationId, stepId, id, receipt, voter, proof, batch: null, at: new Date(from + Math.floor(((to - from) * (i + 0.5)) / count)) };
  });
  await insertParticipations(ctx.db, all);
  return all.map(({ id }) => id);
}

const proofIn = ({ fields: { proof } }: Voted): NewParticipation['proof'] => (proof === 'mail' ? 'mail' : 'none');

/** A participation, and of whom it is. */
interface Person {
  participationId: string;
  profile: z.infer<typeof profile>;
}

/** Two people in three say who they are, each heading four times in five. Returns how many said something. */
async function sayWho(ctx: Ctx, address: StepAddress, { variables }: PopulationContent, people: readonly Person[]): Promise<number> {
  const chance = randomStream('demonstration profiles', address.stepId);
  const profiles = people.filter(() => chance.uniform() < 0.67).map(({ participationId, profile: shares }) => ({
    participationId,
    said: Object.fromEntries(variables.flatMap(({ id, categories }) => {
      const weighed = categories.flatMap((one, i) => Array.from({ length: shares[id]?.[i] ?? 0 }, () => one.id));
      return weighed.length > 0 && chance.uniform() < 0.8 ? [[id, chance.pick(weighed)]] : [];
    })),
  })).filter(({ said }) => Object.keys(said).length > 0);
  await insertProfiles(ctx.db, address, profiles, ctx.clock.today());
  return profiles.length;
}

async function voteOn(ctx: Ctx, address: StepAddress, step: z.infer<typeof statements>, span: Span): Promise<Person[]> {
  const chance = randomStream('demonstration votes', address.stepId);
  const group = chance.shuffle(step.groups.flatMap((people, i) => Array.from({ length: people }, () => i)));
  const ids = await takePart(ctx, address, proofIn(step), group.length, span);
  const votes = ids.map((participationId, i) => ({ participationId, votes: Object.fromEntries(step.statements.flatMap(({ agree }, n) => voteOf(chance, agree[group[i] ?? 0] ?? 0.5, n + 1))) }));
  await insertVotes(ctx.db, address, votes);
  await drawMap((work) => work(ctx), address);
  return ids.map((participationId, i) => ({ participationId, profile: step.profiles[group[i] ?? 0] ?? {} }));
}

/** One statement in five is not seen, one answer in ten passes. */
function voteOf(chance: RandomStream, agree: number, statement: number): [string, StatementVote][] {
  if (chance.uniform() < 0.2) return [];
  return [[String(statement), chance.uniform() < 0.1 ? 0 : chance.uniform() < agree ? 1 : -1]];
}

async function chooseOn(ctx: Ctx, address: StepAddress, step: z.infer<typeof ballots>, span: Span): Promise<Person[]> {
  const chance = randomStream('demonstration ballots', address.stepId);
  const content = kinds[step.kind].content.parse(stepInput(kinds[step.kind]).parse(step.fields).content);
  const { items, most } = step.kind === 'budget' ? storedBudget.parse(content) : storedPriorities.parse(content);
  const tastes = step.tastes.flatMap(({ people, ...taste }) => Array.from({ length: people }, () => taste));
  const ids = await takePart(ctx, address, proofIn(step), step.ballots, span);
  const voters = ids.map((participationId) => {
    const taste = chance.pick(tastes);
    const liked = chance.shuffle(items.map((item, i) => ({ id: item.id, liked: chance.uniform() < (taste.choose[i] ?? 0) }))).filter((one) => one.liked).slice(0, most ?? items.length).map(({ id }) => id);
    return { participationId, profile: taste.profile, chosen: liked.length > 0 ? items.map(({ id }) => id).filter((id) => liked.includes(id)) : [chance.pick(items).id] };
  });
  await insertBallots(ctx.db, address, voters);
  return voters;
}
