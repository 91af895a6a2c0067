import { organisationNames } from '#capabilities/organisations/index.server.ts';
import { z } from 'zod';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import type { Ctx } from '#platform/context.ts';
import { makeConsultation } from '../arrange-consultations.server.ts';
import { consultationInput } from '../consultation.input.ts';
import { consultationsOf } from '../consultations.queries.server.ts';
import { textOf } from '../form-texts.ts';
import { addStep } from '../steps/arrange-steps.server.ts';
import { stepInput } from '../steps/step.input.ts';
import { stepKindOf } from '../steps/step-kinds.server.ts';
import type { Template } from './read-templates.server.ts';

const longestBlank = 120;

/** What fills a template: a text for each of its blanks, and the last day. */
export interface TemplateInput {
  blanks: Readonly<Record<string, string>>;
  closesAt: string;
}

/** Reads the form of a template: its blanks by their ids, and `closesOn`, a day. */
export function templateInput(template: Template): z.ZodType<TemplateInput> {
  return z.looseObject({}).transform((raw, context): TemplateInput => {
    const refuse = (field: string, code: string) => context.addIssue({ code: 'custom', path: [field], message: code });
    const blanks = Object.fromEntries(template.blanks.map(({ id }) => [id, textOf(raw, id)]));
    for (const [id, given] of Object.entries(blanks)) {
      if (given === '') refuse(id, 'field_required');
      if (given.length > longestBlank) refuse(id, 'consultation_text_too_long');
    }
    const closesAt = instantOfParis(`${textOf(raw, 'closesOn')}T23:59`);
    if (!closesAt) refuse('closesOn', 'date_invalid');
    return { blanks, closesAt: closesAt ?? '' };
  });
}

/** Puts what was filled in into texts, by field. */
export function filled(texts: Readonly<Record<string, string>>, blanks: TemplateInput['blanks']): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text.replaceAll(/\{([a-z-]+)\}/g, (_, id: string) => blanks[id] ?? '')]));
}

/** Makes a draft with all its steps of a template. Returns its id. Throws `not_allowed`, `consultation_slug_taken`. */
export async function makeFromTemplate(ctx: Ctx, organisationId: string, { template, blanks, closesAt }: TemplateInput & { template: Template }): Promise<string> {
  const words = filled(template.words, blanks);
  const slug = await freeSlug(ctx, organisationId, words['title'] ?? template.id);
  const id = await makeConsultation(ctx, organisationId, { ...consultationInput.parse({ ...words, slug, audience: template.audience }), closesAt });
  for (const step of template.steps) {
    const kind = stepKindOf(step.kind);
    if (kind) await addStep(ctx, { organisationId, id }, { kind, input: stepInput(kind).parse({ ...filled(step.fields, blanks), proof: template.proof }) });
  }
  return id;
}

/** An address made of the title and the body's name, which another body is not likely to have; numbered when this one has it. */
async function freeSlug(ctx: Ctx, organisationId: string, title: string): Promise<string> {
  const [body] = await organisationNames(ctx.db, [organisationId]);
  const slug = `${slugOf(title, 36)}-${slugOf(body?.name ?? '', 20)}`.replaceAll(/^-|-$/g, '');
  const taken = new Set((await consultationsOf(ctx.db, organisationId)).map((one) => one.slug));
  const candidates = [slug, ...Array.from({ length: taken.size }, (_, i) => `${slug}-${i + 2}`)];
  return candidates.find((one) => !taken.has(one)) ?? slug;
}

/** A text in the letters of addresses, cut between words. */
export function slugOf(text: string, longest: number): string {
  const plain = text.normalize('NFD').toLowerCase().replaceAll('œ', 'oe').replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return plain.length <= longest ? plain : plain.slice(0, longest + 1).replace(/-[^-]*$/, '').slice(0, longest);
}
