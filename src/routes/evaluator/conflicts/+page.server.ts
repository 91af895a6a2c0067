import { redirect } from '@sveltejs/kit';
import { declarationInput, declareTie, endTie, findBodies, ownPerson, ownTraining, signDeclaration, tieInput, tiesOf } from '#capabilities/campaigns/index.evaluators.server.ts';
import { action, page } from '#platform/http/endpoint.ts';
import { parseForm } from '#platform/http/form-input.ts';

export const load = page(async (ctx, { url }) => {
  const text = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
  const training = await ownTraining(ctx);
  return {
    text, name: ctx.actor.name ?? '', done: url.searchParams.get('done'), missions: Number(url.searchParams.get('missions') ?? 0) || 0,
    ties: await tiesOf(ctx.db, ownPerson(ctx)),
    found: (await findBodies(ctx, text)).map(({ id, name, departmentCode, siren }) => ({ id, name, about: [departmentCode, siren].filter(Boolean).join(', ') })),
    edition: training.edition.label[ctx.locale], signedAt: training.signedAt,
    clauses: training.rules.declaration.clauses.map((clause) => clause[ctx.locale]),
  };
});

export const actions = {
  declare: action(async (ctx, event, form) => {
    const missions = await declareTie(ctx, parseForm(tieInput, form));
    redirect(303, `${event.url.pathname}?done=added&missions=${missions}`);
  }),
  end: action(async (ctx, event, form) => {
    await endTie(ctx, String(form.get('tie') ?? ''));
    redirect(303, `${event.url.pathname}?done=ended`);
  }),
  sign: action(async (ctx, event, form) => {
    await signDeclaration(ctx, parseForm(declarationInput, form));
    redirect(303, `${event.url.pathname}?done=signed`);
  }),
};
