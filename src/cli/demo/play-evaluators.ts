import { addDays } from '#core/calendar/date.ts';
import {
  accrueFees, applications, applyAsEvaluator, certifyPeople, claimExpense, closeMonth, correctFee, decideApplication, decideExpense, expenses, lastDayOf,
  monthOfStatements, recordPayments,
} from '#capabilities/campaigns/index.evaluators.server.ts';
import { availableEvaluators } from '#capabilities/campaigns/index.server.ts';
import type { App } from '#app';
import { fixedClock } from '#platform/clock.ts';
import { anonymous, systemActor, type Ctx, type Role } from '#platform/context.ts';
import { demoEditionId } from './play-edition.ts';
import { simulatedSignature, waveEditionId, waveEvaluators } from './play-wave.ts';
import { demoActor } from './demo-people.ts';
import { evaluatorActor } from './tell-profiles.ts';

const claiming = 8;
/** Those whom the wave does not call have been trained for it too, but for the last ones. */
const trainedInTime = 60;
const fieldMonths = ['2026-04', '2026-05'] as const;

const onDay = (ctx: Ctx, day: string): Ctx => ({ ...ctx, clock: fixedClock(new Date(`${day}T09:00:00Z`)) });

/** Expenses, statements and applications, through the same use cases as real ones. */
export async function playEvaluators(app: App, people: ReadonlyMap<Role, string>): Promise<void> {
  const own = people.get('evaluator') ?? '';
  const others = (await app.runAsSystem((ctx) => availableEvaluators(ctx.db))).map(({ id }) => id).filter((id) => id !== own);
  const by = (id: string, work: (ctx: Ctx) => Promise<unknown>) => app.run({ actor: evaluatorActor(id), scope: 'evaluator', locale: 'fr' }, work);
  const operator = demoActor(people, 'operator');
  const byOperator = (work: (ctx: Ctx) => Promise<unknown>) => app.run({ actor: operator, scope: 'office', locale: 'fr' }, work);

  await app.runAsSystem((ctx) => certifyPeople(ctx, { editionId: waveEditionId, people: others.slice(waveEvaluators, trainedInTime).map((id) => ({ id, name: simulatedSignature })) }));
  for (const id of [own, ...others.slice(0, claiming)]) await by(id, claim);
  await byOperator(decideSome);
  await byOperator((ctx) => correctFee(onDay(ctx, '2026-10-12'), own, { amount: '30', note: 'Temps de formation de l’édition 2027' }));
  for (const month of fieldMonths) await app.runAsSystem((ctx) => payMonth(ctx, month));
  await app.runAsSystem(async (ctx) => void (await closeMonth(onDay(ctx, '2026-11-03'), '2026-10')));
  await candidates(app, byOperator);
}

/** A one-pixel picture stands for a ticket. */
const ticket = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==', 'base64');

async function claim(ctx: Ctx): Promise<void> {
  const file = new File([new Uint8Array(ticket)], 'billet.png', { type: 'image/png' });
  const spentOn = addDays(ctx.clock.today(), -6);
  await claimExpense(ctx, { kind: 'travel', spentOn, kilometres: '84', amount: '', note: 'Visite en mairie, aller et retour' }, null);
  await claimExpense(ctx, { kind: 'postage', spentOn, kilometres: '', amount: '4,56', note: 'Deux lettres suivies' }, file);
}

/** The oldest half is decided, one refused. */
async function decideSome(ctx: Ctx): Promise<void> {
  const waiting = (await expenses(ctx.db, { waiting: true })).toReversed();
  for (const [i, { id }] of waiting.slice(0, Math.ceil(waiting.length / 2)).entries()) {
    await decideExpense(ctx, i === 2 ? { expense: id, decision: 'refused', reason: 'Le justificatif est illisible.' } : { expense: id, decision: 'accepted', reason: '' });
  }
}

/** Fees of the audits of a month, its statements closed and paid. */
async function payMonth(ctx: Ctx, month: string): Promise<void> {
  const last = lastDayOf(month);
  await accrueFees(onDay(ctx, last), { editionId: demoEditionId, endingIn: { from: `${month}-01`, to: last } });
  const closing = onDay(ctx, addDays(last, 5));
  await closeMonth(closing, month);
  const office: Ctx = { ...closing, actor: { ...systemActor, roles: ['operator'] } };
  const { closed } = await monthOfStatements(office, month);
  if (closed.length === 0) return;
  await recordPayments(onDay(office, addDays(last, 12)), { statements: closed.map(({ id }) => id), paidOn: addDays(last, 12), reference: `VIR-${month}` });
}

const applicants = [
  ['Nadia Benhamou', 'Toulouse', 'Je travaille à mi-temps et j’aime observer sans juger. Je parle arabe et anglais.'],
  ['Paul Garrec', 'Brest', 'Retraité de l’enseignement, je dispose de mes matinées et d’une voiture.'],
  ['Inès Morel', 'Dijon', 'Étudiante en droit public, je voudrais voir les services de l’autre côté du guichet.'],
  ['Louis Arnaud', 'Nice', 'J’ai déjà fait des enquêtes mystère pour des magasins.'],
  ['Maëlle Riou', 'Quimper', 'Je suis libre les mercredis et je me déplace à vélo.'],
] as const;

async function candidates(app: App, byOperator: (work: (ctx: Ctx) => Promise<unknown>) => Promise<unknown>): Promise<void> {
  for (const [i, [name, town, motivation]] of applicants.entries()) {
    const email = `candidature.${i + 1}@demo.parvis.example`;
    await app.run({ actor: anonymous, scope: 'public', locale: 'fr' }, (ctx) =>
      applyAsEvaluator(onDay(ctx, addDays(ctx.clock.today(), i - applicants.length)), { name, email, commune: '', town, motivation, adult: 'yes', locale: 'fr' }, ''));
  }
  await byOperator(async (ctx) => {
    const [first, second] = (await applications(ctx.db, { state: 'received' })).toReversed();
    if (first) await decideApplication(ctx, first.id, { decision: 'waiting', reason: 'Nous recrutons dans le Finistère au printemps.' });
    if (second) await decideApplication(ctx, second.id, { decision: 'declined', reason: 'Nous avons assez de monde dans ce département cette année.' });
  });
}
