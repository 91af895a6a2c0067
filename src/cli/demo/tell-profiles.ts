import { addDays } from '#core/calendar/date.ts';
import { randomStream } from '#core/shared/random.ts';
import { addAbsence, declareTie, findBodies, saveProfile, setHalfDays } from '#capabilities/campaigns/index.evaluators.server.ts';
import { halfDayCodes } from '#capabilities/campaigns/index.evaluators.ts';
import type { App } from '#app';
import { systemActor, type Actor, type Ctx } from '#platform/context.ts';

/** Some tell more of themselves than their home. */
const tellingMore = 24;
const personas = ['ordinary', 'no_internet', 'hard_of_hearing', 'weak_french', 'older'] as const;

export const evaluatorActor = (id: string): Actor => ({ ...systemActor, kind: 'person', personId: id, roles: ['evaluator'] });

/**
 * What mystery citizens say of themselves: profiles, free half-days, absences, a tie. Before their missions are planned, since
 * planning keeps to it. `own`: the one of the demonstration; `others`: all the others, in order.
 */
export async function tellProfiles(app: App, seed: string, own: string, others: readonly string[]): Promise<void> {
  const random = randomStream(seed, 'evaluators', 'profiles');
  const by = (id: string, work: (ctx: Ctx) => Promise<unknown>) => app.run({ actor: evaluatorActor(id), scope: 'evaluator', locale: 'fr' }, work);
  for (const [i, id] of [own, ...others.slice(0, tellingMore)].entries()) await by(id, (ctx) => tellMore(ctx, i, random.integer(100)));
  await by(own, (ctx) => declareOwnTie(ctx));
}

async function tellMore(ctx: Ctx, i: number, chance: number): Promise<void> {
  await saveProfile(ctx, {
    commune: '', town: '', capacity: 6 + (chance % 9), languages: i % 5 === 0 ? ['fr', 'en'] : ['fr'], networks: i % 2 === 0 ? ['facebook', 'instagram'] : ['facebook'],
    personas: i % 4 === 0 ? [...personas] : personas.slice(0, 3), vehicle: i % 3 !== 0, travel: i % 3 === 0 ? null : 60 + chance,
    gender: i % 2 === 0 ? 'woman' : 'man', age: (['young', 'middle', 'older'] as const)[i % 3] ?? null, iban: i % 6 === 5 ? null : 'FR7630006000011234567890189',
  }, personas);
  const free = halfDayCodes.filter((_, at) => at < 10 && (at + i) % 4 !== 0);
  await setHalfDays(ctx, { half: [...free] });
  if (i % 4 === 1) await addAbsence(ctx, { from: addDays(ctx.clock.today(), 20 + i), to: addDays(ctx.clock.today(), 30 + i) });
}

async function declareOwnTie(ctx: Ctx): Promise<void> {
  const [body] = await findBodies(ctx, 'Rennes Métropole');
  if (body) await declareTie(ctx, { organisation: body.id, kind: 'kin', note: 'Un proche y travaille.' });
}
