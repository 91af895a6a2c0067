import type { Ctx } from '#platform/context.ts';
import type { Person, TestApp } from '#tests/harness/app.ts';
import { makeConsultation, moveConsultation } from '../../arrange-consultations.server.ts';
import { consultationInput } from '../../consultation.input.ts';
import { answerStep, showStep } from '../../public/answer-visitor.server.ts';
import { addStep } from '../arrange-steps.server.ts';
import type { VisitorAnswer } from '../step-kind.ts';
import { stepInput } from '../step.input.ts';
import { ideasKind } from './ideas-kind.server.ts';

/** An open consultation with one step of ideas, and what a visitor does there. */
export interface IdeasWorld {
  slug: string;
  consultation: { organisationId: string; id: string };
  key: { organisationId: string; stepId: string };
  show(path?: string, token?: string | null, query?: Record<string, string>): Promise<VisitorAnswer>;
  send(path: string, typed: Record<string, string>, photo?: Uint8Array): Promise<VisitorAnswer>;
  /** A new voter. */
  token(): Promise<string>;
  propose(typed: Record<string, string>, token?: string): Promise<string>;
}

let made = 0;

export async function ideasWorld(app: TestApp, referent: Person, organisationId: string, fields: Record<string, string> = {}): Promise<IdeasWorld> {
  const slug = `idees-${(made += 1)}`;
  const id = await app.runAs(referent, (ctx) => makeConsultation(ctx, organisationId, consultationInput.parse({ slug, title: 'Le quartier', what: 'Ce qui change.', titleEn: 'The district', whatEn: 'What changes.', ...fields })));
  const consultation = { organisationId, id };
  const given = { proof: 'none', asks: 'Que faut-il améliorer\u202f?', themes: 'Voirie\nÉcole', ideaModeration: 'after', photos: 'yes', map: 'none', ...fields };
  const stepId = await app.runAs(referent, (ctx) => addStep(ctx, consultation, { kind: ideasKind, input: stepInput(ideasKind).parse(given) }));
  await app.runAs(referent, (ctx) => moveConsultation(ctx, consultation, 'open'));
  const asVisitor = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
  const rest = (path: string): string[] => path.split('/').filter((part) => part !== '');
  const world: IdeasWorld = {
    slug, consultation, key: { organisationId, stepId },
    show: (path = '', token = null, query = {}) => asVisitor((ctx) => showStep(ctx, { slug, position: 1 }, { rest: rest(path), query: new URLSearchParams(query), token })),
    send: (path, typed, photo) => asVisitor((ctx) => answerStep(ctx, { slug, position: 1 }, {
      rest: rest(path), query: new URLSearchParams(), token: typed['k'] ?? null, typed: new Map(Object.entries(typed).map(([name, value]) => [name, [value]])), photo: photo ?? null, mayMail: true,
    })),
    token: async () => /name=k value="([^"]+)"/.exec((await world.show('new')).html)?.[1] ?? '',
    async propose(typed, token) {
      const { html } = await world.send('new', { k: token ?? (await world.token()), different: 'yes', ...typed });
      return /\/idea\/([0-9a-f-]{36})/.exec(html)?.[1] ?? html;
    },
  };
  return world;
}
