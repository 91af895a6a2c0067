import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { Consultation } from '../consultation.ts';
import { consultationOf } from '../consultations.queries.server.ts';
import type { Step } from '../steps/step.ts';
import { stepsOf } from '../steps/steps.queries.server.ts';
import type { ModeratedKind, ModeratedText } from './moderated-kind.ts';
import { moderatedKindOf } from './moderated-kinds.server.ts';

/** A text of a consultation of a body, by the name of its kind and its own. */
export interface ModeratedKey {
  organisationId: string;
  consultationId: string;
  kind: string;
  subject: string;
}

export interface FoundText {
  consultation: Consultation;
  step: Step;
  kind: ModeratedKind;
  text: ModeratedText;
}

/** Throws `not_found`. */
export async function findModerated(ctx: Ctx, { organisationId, consultationId, kind: name, subject }: ModeratedKey): Promise<FoundText> {
  const kind = moderatedKindOf(name);
  const consultation = await consultationOf(ctx.db, { organisationId, id: consultationId });
  if (!kind || !consultation) throw problem('not_found');
  for (const step of (await stepsOf(ctx.db, consultation)).filter((one) => kind.steps.includes(one.kind))) {
    const text = await kind.read(ctx, organisationId, step, subject);
    if (text) return { consultation, step, kind, text };
  }
  throw problem('not_found');
}
