import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { readConsultation, type ArrangedConsultation, type ConsultationKey } from '../arrange-consultations.server.ts';
import { requireConsulter } from '../consultations.access.ts';
import { consultationEvents } from '../consultations.events.ts';
import type { Step } from './step.ts';
import type { StepInput } from './step.input.ts';
import type { AnyStepKind } from './step-kind.ts';
import { stepKindOf } from './step-kinds.server.ts';
import { deleteStep, insertStep, orderSteps, updateStep } from './steps.queries.server.ts';

export interface StepAddress extends ConsultationKey {
  stepId: string;
}

/** A step of a consultation of the body, with its kind. Throws `not_found`. */
export async function readStep(ctx: Ctx, address: StepAddress): Promise<{ arranged: ArrangedConsultation; step: Step; kind: AnyStepKind }> {
  const arranged = await readConsultation(ctx, address);
  const step = arranged.steps.find(({ id }) => id === address.stepId);
  const kind = step && stepKindOf(step.kind);
  if (!step || !kind) throw problem('not_found');
  return { arranged, step, kind };
}

const isPrepared = ({ state }: ArrangedConsultation): boolean => state === 'draft' || state === 'scheduled';

/** Adds a step at the end, at any time until the consultation is archived: a decision is added when it is made. Returns its id. Throws `not_allowed`, `not_found`, `consultation_over`. */
export async function addStep(ctx: Ctx, key: ConsultationKey, { kind, input, id = ctx.ids.next() }: { kind: AnyStepKind; input: StepInput; id?: string }): Promise<string> {
  requireConsulter(ctx.actor);
  const arranged = await readConsultation(ctx, key);
  const isOpen = isPrepared(arranged) || arranged.state === 'open';
  if (!isOpen && (kind.kind !== 'text' || arranged.state === 'archived')) throw problem('consultation_over');
  const position = 1 + Math.max(0, ...arranged.steps.map((step) => step.position));
  await insertStep(ctx.db, key, { id, kind: kind.kind, position, ...input });
  await told(ctx, arranged);
  return id;
}

/** Changes a step. Once people may have taken part, how they did and what they were asked stay. Throws `not_allowed`, `not_found`, `consultation_over`. */
export async function changeStep(ctx: Ctx, address: StepAddress, input: StepInput): Promise<void> {
  requireConsulter(ctx.actor);
  const { arranged, step, kind } = await readStep(ctx, address);
  if (arranged.state === 'archived' || (kind.kind !== 'text' && !isPrepared(arranged) && arranged.state !== 'open')) throw problem('consultation_over');
  const { title, closesAt } = input;
  const changed: Step = isPrepared(arranged) ? { ...step, ...input } : { ...step, title, closesAt, content: kind.amend?.(step.content, input.content) ?? step.content };
  await updateStep(ctx.db, address, changed);
  await told(ctx, arranged);
}

/** Moves a step one place up or down, until the consultation opens. Throws `not_allowed`, `not_found`, `consultation_begun`. */
export async function moveStep(ctx: Ctx, address: StepAddress, by: -1 | 1): Promise<void> {
  requireConsulter(ctx.actor);
  const { arranged, step } = await readStep(ctx, address);
  if (!isPrepared(arranged)) throw problem('consultation_begun');
  const ids = arranged.steps.map(({ id }) => id);
  const from = ids.indexOf(step.id);
  const other = ids[from + by];
  if (other === undefined) return;
  await orderSteps(ctx.db, address, ids.with(from, other).with(from + by, step.id));
  await told(ctx, arranged);
}

/** Removes a step, until the consultation opens. Throws `not_allowed`, `not_found`, `consultation_begun`. */
export async function removeStep(ctx: Ctx, address: StepAddress): Promise<void> {
  requireConsulter(ctx.actor);
  const { arranged, step } = await readStep(ctx, address);
  if (!isPrepared(arranged)) throw problem('consultation_begun');
  await deleteStep(ctx.db, address, step.id);
  await orderSteps(ctx.db, address, arranged.steps.map(({ id }) => id).filter((id) => id !== step.id));
  await told(ctx, arranged);
}

async function told(ctx: Ctx, { consultation: { organisationId, id, slug, content } }: ArrangedConsultation): Promise<void> {
  await ctx.record({ name: consultationEvents.changed, subjectType: 'consultation', subjectId: id, organisationId, payload: { title: content.fr.title, slug } });
}
