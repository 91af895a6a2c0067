import type { App } from '#app';
import { answerRequest, askByMail, askSignedIn, confirmRequest, doubtIdentity, listRequests, type RequestKind } from '#capabilities/privacy/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Actor, Ctx, Role } from '#platform/context.ts';
import { lastMailTo } from '#platform/mail/mail-message.ts';
import { demoPeople } from './demo-people.ts';

const dayMs = 24 * 3600 * 1000;

/** A few requests about personal data, in different states: overdue, due soon, fresh, in doubt, answered. */
export async function addDemoRequests(app: App, people: ReadonlyMap<Role, string>): Promise<void> {
  const actor = (role: Role): Actor => {
    const person = demoPeople.find((one) => one.role === role);
    return { kind: 'person', personId: people.get(role) ?? null, name: person?.name ?? null, email: person?.email ?? null, roles: [role], organisationIds: [] };
  };
  const ago = (days: number, work: (ctx: Ctx) => Promise<unknown>, by: Actor | null = null) =>
    app.runAsSystem(async (ctx) => void (await work({ ...ctx, clock: fixedClock(new Date(Date.now() - days * dayMs)), ...(by ? { actor: by } : {}) })));
  const officer = actor('dpo');

  await ago(12, (ctx) => askSignedIn(ctx, { kind: 'portability', detail: null }), actor('evaluator'));
  await ago(11, async (ctx) => answerRequest(ctx, { requestId: await latest(ctx, 'portability'), note: '' }), officer);
  await ago(36, (ctx) => askSignedIn(ctx, { kind: 'rectification', detail: 'Ma fonction a changé\u202f: je suis désormais directrice de l’accueil.' }), actor('referent'));
  await ago(25, (ctx) => askByMail(ctx, { kind: 'erasure', email: 'ancien.contact@demo.parvis.example', detail: 'Je ne travaille plus à la mairie.' }));
  await ago(25, async (ctx) => confirmRequest(ctx, await tokenTo(ctx, 'ancien.contact@demo.parvis.example')));
  await ago(24, async (ctx) => doubtIdentity(ctx, { requestId: await latest(ctx, 'erasure'), note: 'Adresse inconnue\u202f: joindre la mairie.' }), officer);
  await ago(2, (ctx) => askSignedIn(ctx, { kind: 'access', detail: null }), actor('reader'));
}

async function latest(ctx: Ctx, kind: RequestKind): Promise<string> {
  const { requests } = await listRequests(ctx, { open: true, page: 1 });
  return requests.find((request) => request.kind === kind)?.id ?? '';
}

async function tokenTo(ctx: Ctx, email: string): Promise<string> {
  return /token=([\w-]+)/.exec((await lastMailTo(ctx.db, email))?.text_body ?? '')?.[1] ?? '';
}
