import type { Ctx } from '#platform/context.ts';
import type { TestApp } from '#tests/harness/app.ts';
import { makeConsultation, moveConsultation } from './arrange-consultations.server.ts';
import { consultationInput } from './consultation.input.ts';
import { answerStep, showStep } from './public/answer-visitor.server.ts';
import { addStep } from './steps/arrange-steps.server.ts';
import { argumentsKind, commentsKind } from './steps/debate/debate-kind.server.ts';
import { stepInput } from './steps/step.input.ts';
import type { VisitorAnswer } from './steps/step-kind.ts';
import { surveyKind } from './steps/survey/survey-kind.server.ts';

const question = { q1Label: 'Quoi\u202f?', q1Kind: 'text', q1Required: 'yes' };
const kinds = { arguments: argumentsKind, comments: commentsKind, survey: surveyKind };

export interface Debate {
  key: { organisationId: string; id: string };
  slug: string;
}

let made = 0;

/** An open consultation with a step of that kind. `fields`: of the step's form. */
export async function aDebate(app: TestApp, referent: Parameters<TestApp['runAs']>[0], organisationId: string, kind: keyof typeof kinds, fields: Record<string, string> = {}): Promise<Debate> {
  const slug = `debat-${(made += 1)}`;
  const id = await app.runAs(referent, (ctx) => makeConsultation(ctx, organisationId, consultationInput.parse({ slug, title: 'La rue', what: 'Ce qui change.', proof: 'none' })));
  const key = { organisationId, id };
  await app.runAs(referent, (ctx) => addStep(ctx, key, { kind: kinds[kind], input: stepInput(kinds[kind]).parse({ question: 'Fermer la rue\u202f?', moderation: 'after', proof: 'none', ...question, ...fields }) }));
  await app.runAs(referent, (ctx) => moveConsultation(ctx, key, 'open'));
  return { key, slug };
}

/** A visitor of a step: what they see, and what they send; whoever has a token stays the same person. */
export function visitorOf(app: TestApp, slug: string, position = 1) {
  const as = <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => app.runAs(app.visitor, work);
  const address = { slug, position };
  const show = (below = '', token: string | null = null): Promise<VisitorAnswer> => {
    const [path = '', query = ''] = below.split('?');
    return as((ctx) => showStep(ctx, address, { rest: path.split('/').filter((part) => part !== ''), query: new URLSearchParams(query), token }));
  };
  const send = (token: string | null, given: Record<string, string>): Promise<VisitorAnswer> =>
    as((ctx) => answerStep(ctx, address, { rest: [], query: new URLSearchParams(), token, photo: null, mayMail: true, typed: new Map(Object.entries({ ...given, ...(token && { k: token }) }).map(([name, value]) => [name, [value]])) }));
  const token = async (): Promise<string> => /name=k value="([^"]+)"/.exec((await show()).html)?.[1] ?? '';
  return { show, send, token };
}
