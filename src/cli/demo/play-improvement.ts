import type { App } from '#app';
import type { Recommendation } from '#capabilities/grids/index.ts';
import {
  addProof, agreeAction, answerAgreedAction, assignExpert, changeAction, commentAction, createAction, dateFile, holdPresentation, newActionOf, prepareFile, presentationOf, readAdvice,
} from '#capabilities/improvement/index.server.ts';
import { preparations } from '#capabilities/improvement/index.ts';
import type { Ctx, Role } from '#platform/context.ts';
import { demoActor } from './demo-people.ts';

type Move = { state: 'to_do' | 'in_progress' | 'done'; owner: string; email?: string; due: string };

/** What became of the first recommendations of the showcase, in their order. */
const moves: readonly Move[] = [
  { state: 'done', owner: 'Accueil général', due: '2026-10-30' },
  { state: 'in_progress', owner: 'Nadia Costa', email: 'nadia.costa@demo.parvis.example', due: '2026-12-15' },
  { state: 'in_progress', owner: 'Service communication', due: '2026-11-20' },
  { state: 'to_do', owner: 'Direction des systèmes d’information', due: '2027-02-28' },
];

/** A one-page file that says nothing, for a proof to open. */
const emptyPdf = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** The showcase acts on its results: a plan under way, a proof, an expert's file up to the agreed actions. */
export async function playImprovement(app: App, editionId: string, showcase: string, people: ReadonlyMap<Role, string>): Promise<void> {
  const asReferent = <T>(work: (ctx: Ctx) => Promise<T>) => app.run({ actor: demoActor(people, 'referent', [showcase]), scope: 'participant', locale: 'fr' }, work);
  const asExpert = <T>(work: (ctx: Ctx) => Promise<T>) => app.run({ actor: demoActor(people, 'expert', [showcase]), scope: 'participant', locale: 'fr' }, work);
  const asOperator = <T>(work: (ctx: Ctx) => Promise<T>) => app.run({ actor: demoActor(people, 'operator'), scope: 'office', locale: 'fr' }, work);
  const advice = (await asReferent((ctx) => readAdvice(ctx, showcase, editionId))).advice?.ranked ?? [];
  for (const [i, move] of moves.entries()) {
    const recommendation = advice[i]?.recommendation;
    if (recommendation) await asReferent((ctx) => planOne(ctx, showcase, recommendation, move));
  }
  await asReferent((ctx) => ownAction(ctx, showcase));
  await asOperator((ctx) => assignExpert(ctx, { editionId, organisationId: showcase, expertId: people.get('expert') ?? null, name: '', email: '' }));
  await asExpert((ctx) => presentResults(ctx, showcase, advice.slice(moves.length, moves.length + 3).map(({ recommendation }) => ({ id: recommendation.id, title: recommendation.title.fr }))));
  await asReferent((ctx) => acceptFirst(ctx, showcase));
}

async function planOne(ctx: Ctx, organisationId: string, { id: recommendation, title, action }: Recommendation, { state, owner, email, due }: Move): Promise<void> {
  const content = { title: title.fr, detail: action.fr, ownerName: owner, ownerEmail: email ?? null, dueOn: due };
  const id = await createAction(ctx, await newActionOf(ctx, organisationId, { ...content, recommendation, commitment: null }));
  if (state === 'to_do') return;
  await changeAction(ctx, { organisationId, id }, { ...content, state: 'in_progress', version: 1 });
  await commentAction(ctx, { organisationId, id }, state === 'done' ? 'Mis en place dans les deux accueils.' : 'Premier point fait avec l’équipe.');
  if (state !== 'done') return;
  await changeAction(ctx, { organisationId, id }, { ...content, state: 'done', version: 2 });
  await addProof(ctx, { organisationId, of: { actionId: id }, title: 'Note de service', datedOn: '2026-10-12', file: new File([emptyPdf], 'note-de-service.pdf', { type: 'application/pdf' }) });
  await addProof(ctx, { organisationId, of: { commitmentId: 'marianne-11' }, title: 'Plan de formation des agents d’accueil', datedOn: '2026-09-30', file: new File([emptyPdf], 'plan-de-formation.pdf', { type: 'application/pdf' }) });
}

async function ownAction(ctx: Ctx, organisationId: string): Promise<void> {
  await createAction(ctx, await newActionOf(ctx, organisationId, {
    recommendation: null, commitment: null, title: 'Présenter les résultats aux agents d’accueil', detail: 'Une heure par équipe, avec les points forts d’abord.',
    ownerName: 'Rose Lambert', ownerEmail: null, dueOn: '2026-12-04',
  }));
}

/** On the day of publication: nobody presents what is not out. */
async function presentResults(ctx: Ctx, organisationId: string, agreed: readonly { id: string; title: string }[]): Promise<void> {
  await prepareFile(ctx, organisationId, { prepared: [...preparations], slidesUrl: 'https://supports.parvis.example/presentation-2026' });
  await dateFile(ctx, organisationId, { plannedOn: ctx.clock.today(), plannedAt: '14:00', remote: false, place: 'Salle du conseil' });
  await holdPresentation(ctx, organisationId, { attendance: 9, notes: 'Élus et chefs de service présents. Les délais de réponse écrite ont occupé la moitié de la séance.' });
  for (const { id, title } of agreed) await agreeAction(ctx, organisationId, { recommendationId: id, title, detail: '', ownerName: '', dueOn: '2027-03-31' });
}

async function acceptFirst(ctx: Ctx, organisationId: string): Promise<void> {
  const [first] = (await presentationOf(ctx, organisationId))?.agreed ?? [];
  if (first) await answerAgreedAction(ctx, { organisationId, id: first.id }, 'accepted');
}
