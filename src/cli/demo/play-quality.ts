import { addPerson } from '#capabilities/accounts/index.server.ts';
import { answersOf } from '#capabilities/audits/index.server.ts';
import {
  auditsToCode, codeAgain, decideDispute, drawForDoubleCoding, measureAgreement, raiseDispute, takeForCoding, type AuditToCode,
} from '#capabilities/audits/index.quality.server.ts';
import { scoredAudits } from '#capabilities/benchmarks/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { measureTesters } from '#capabilities/scores/index.quality.server.ts';
import type { App } from '#app';
import { randomStream } from '#core/shared/random.ts';
import { systemActor, type Ctx, type Role } from '#platform/context.ts';

const sharePercent = 5;
/** The criterion that two people of the demonstration understand differently, and how often they do. */
const unclear = { criterion: 'personalisation', share: 0.45 };
/** Elsewhere they differ on some answers in a hundred. */
const slips = 0.04;

/**
 * Before the freeze: audits drawn, all of those coded a second time by another reviewer, agreement measured. One criterion
 * falls under .60 and leaves rankings. Returns the second reviewer.
 */
export async function playDoubleCoding(app: App, edition: Edition, seed: string): Promise<void> {
  const coderId = await app.runAsSystem((ctx) => addPerson(ctx, { role: 'reviewer', email: 'relectrice@demo.parvis.example', name: 'Camille Renaud' }));
  const coder = { ...systemActor, kind: 'person' as const, personId: coderId, roles: ['reviewer' as const] };
  await app.runAsSystem((ctx) => drawForDoubleCoding(ctx, { editionId: edition.id, sharePercent, seed }));
  const asCoder = <T>(work: (ctx: Ctx) => Promise<T>) => app.run({ actor: coder, scope: 'reviewer', locale: 'fr' }, work);
  // The desk lists so many at a time.
  const next = async () => (await asCoder((ctx) => auditsToCode(ctx.db, coderId))).toSorted((a, b) => (a.audit_id < b.audit_id ? -1 : 1));
  for (let drawn = await next(); drawn.length > 0; drawn = await next()) {
    for (const audit of drawn) {
      const key = { organisationId: audit.organisation_id, auditId: audit.audit_id };
      await asCoder(async (ctx) => {
        await takeForCoding(ctx, key);
        await codeAgain(ctx, key, await codesOf(ctx, edition, audit, seed));
      });
    }
  }
  await app.runAsSystem((ctx) => measureAgreement(ctx, edition.id));
  await app.runAsSystem((ctx) => measureTesters(ctx, edition.id));
}

/** The form of a second coder who mostly agrees; answers that open other questions are coded alike, so that the form holds together. */
async function codesOf(ctx: Ctx, edition: Edition, audit: AuditToCode, seed: string): Promise<FormData> {
  const random = randomStream(seed, 'second coder', audit.audit_id);
  const items = new Map((edition.grid.byChannel[audit.channel] ?? []).map((item) => [item.id, item]));
  const gates = new Set(JSON.stringify([...items.values()].map(({ applies, reachedIf }) => [applies, reachedIf])).match(/(?<="item":")[^"]+/g));
  const form = new FormData();
  for (const { item_id: id, value } of await answersOf(ctx.db, audit.organisation_id, audit.audit_id, audit.version)) {
    const item = items.get(id);
    if (value === null || !item) continue;
    const differs = random.uniform() < (item.criterion === unclear.criterion ? unclear.share : slips);
    form.set(`said:${id}`, differs && !gates.has(id) ? otherAnswer(item, value) : String(value));
  }
  return form;
}

function otherAnswer(item: Edition['grid']['items'][number], value: string | number): string {
  if (item.kind === 'yes_no') return value === 'yes' ? 'no' : 'yes';
  if ('options' in item) return item.options.find(({ id }) => id !== value)?.id ?? String(value);
  return String(value);
}

/** What the showcase body contests: answers that say no, with what it holds against them. */
const contests = [
  {
    items: ['phone-body-named', 'phone-department-named', 'phone-wait-announced'],
    statement: 'Notre annonce d’accueil, enregistrée depuis janvier, le dit dès le décroché. Le texte de l’annonce est à votre disposition.',
  },
  {
    items: ['website-sitemap', 'website-search-box', 'website-transport'],
    statement: 'Cette rubrique existe depuis le mois de mars\u202f: elle se trouve en pied de chaque page de notre site.',
  },
];

/** After publication: the showcase body contests two answers; the second reviewer agrees on one, the other waits. */
export async function playDisputes(app: App, editionId: string, organisationId: string, people: ReadonlyMap<Role, string>): Promise<void> {
  const referent = { ...systemActor, kind: 'person' as const, personId: people.get('referent') ?? null, roles: ['referent' as const], organisationIds: [organisationId] };
  const reviewer = { ...systemActor, kind: 'person' as const, personId: people.get('reviewer') ?? null, roles: ['reviewer' as const] };
  const audits = await app.runAsSystem((ctx) => scoredAudits(ctx.db, { organisationId, editionId }));
  for (const [i, { items, statement }] of contests.entries()) {
    const [contested] = audits.flatMap(({ id: auditId, answers }) => answers.flatMap(({ itemId, value }) => (items.includes(itemId) && value === 'no' ? [{ auditId, itemId }] : [])));
    if (!contested) continue;
    const { id } = await app.run({ actor: referent, scope: 'participant', locale: 'fr' }, (ctx) => raiseDispute(ctx, { ...contested, organisationId, statement, proof: null }));
    if (i > 0) continue;
    await app.run({ actor: reviewer, scope: 'reviewer', locale: 'fr' }, (ctx) =>
      decideDispute(ctx, { organisationId, disputeId: id, outcome: 'upheld', reason: 'Le texte de l’annonce confirme ce que dit la structure.', value: 'yes' }));
  }
}
