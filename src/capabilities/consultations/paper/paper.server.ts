import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { problem } from '#platform/http/problem.ts';
import { readConsultation, type ArrangedConsultation, type ConsultationKey } from '../arrange-consultations.server.ts';
import { requireConsulter } from '../consultations.access.ts';
import { batchToken } from '../public/paper-entry.server.ts';
import { batchCounts, type BatchCount } from './paper.queries.server.ts';

/** The form that opens a bundle of paper: its step and the number written on it. */
export const paperInput = z.object({ step: z.uuid('choice_needed'), batch: z.string('field_required').trim().regex(/^[0-9A-Za-z-]{1,40}$/, 'consultation_batch_invalid') });

/** The bundles of paper typed in so far, by step. Throws `not_found`. */
export async function readPaper(ctx: Ctx, key: ConsultationKey): Promise<{ arranged: ArrangedConsultation; batches: BatchCount[] }> {
  const arranged = await readConsultation(ctx, key);
  return { arranged, batches: await batchCounts(ctx.db, key) };
}

/** Opens the form of a step to an agent who types a bundle of paper in. The address serves for twelve hours. Throws `not_allowed`, `not_found`, `consultation_over`. */
export async function openPaper(ctx: Ctx, key: ConsultationKey, { step: stepId, batch }: { step: string; batch: string }): Promise<string> {
  requireConsulter(ctx.actor);
  const { consultation, steps, state } = await readConsultation(ctx, key);
  const step = steps.find(({ id, kind }) => id === stepId && kind !== 'text');
  if (!step) throw problem('not_found');
  if (state !== 'open') throw problem('consultation_over');
  return `${localPath(ctx.locale, `/c/${consultation.slug}/${step.position}`)}?k=${batchToken(ctx, consultation.id, batch)}`;
}
