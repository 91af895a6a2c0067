import { z } from 'zod';
import { instantOfParis, parisTimeOf } from '#core/calendar/paris-time.ts';
import { stepProofs, type StepProof } from '../consultation.ts';
import { textOf, type Raw, type Refuse } from '../form-texts.ts';
import type { Step, StepTitle } from './step.ts';
import type { AnyStepKind, StepFields } from './step-kind.ts';

const longestTitle = 140;

/** What the form of a step says. `content`: as its kind reads it. */
export interface StepInput {
  title: StepTitle;
  proof: StepProof;
  opensAt: string | null;
  closesAt: string | null;
  content: unknown;
}

/** Reads the form of a step: its title, how one takes part, its dates, and what its kind asks for. */
export function stepInput(kind: AnyStepKind): z.ZodType<StepInput> {
  return z.looseObject({}).transform((raw, context): StepInput => {
    const refuse: Refuse = (field, code) => context.addIssue({ code: 'custom', path: [field], message: code });
    const proof = kind.kind === 'text' ? 'none' : stepProofs.find((one) => one === raw['proof']);
    if (!proof) refuse('proof', 'choice_needed');
    const [opensAt, closesAt] = [instantOf(raw, 'stepOpensAt', refuse), instantOf(raw, 'stepClosesAt', refuse)];
    if (opensAt && closesAt && closesAt <= opensAt) refuse('stepClosesAt', 'consultation_ends_before');
    const content = kind.fields.read.safeParse(raw);
    for (const { path, message } of content.error?.issues ?? []) context.addIssue({ code: 'custom', path, message });
    return { title: titleOf(raw, refuse), proof: proof ?? 'none', opensAt, closesAt, content: content.data };
  });
}

function titleOf(raw: Raw, refuse: Refuse): StepTitle {
  const [fr, en] = [textOf(raw, 'stepTitle'), textOf(raw, 'stepTitleEn')];
  if (fr.length > longestTitle) refuse('stepTitle', 'consultation_text_too_long');
  if (en.length > longestTitle) refuse('stepTitleEn', 'consultation_text_too_long');
  return { ...(fr ? { fr } : {}), ...(en ? { en } : {}) };
}

export function instantOf(raw: Raw, name: string, refuse: Refuse): string | null {
  const text = textOf(raw, name);
  if (text === '') return null;
  const instant = instantOfParis(text);
  if (!instant) refuse(name, 'date_invalid');
  return instant;
}

/** The fields of the form of a step. */
export function stepFields(kind: AnyStepKind, step: Step): StepFields {
  return {
    ...kind.fields.of(step.content), stepTitle: step.title.fr ?? '', stepTitleEn: step.title.en ?? '', proof: step.proof,
    stepOpensAt: step.opensAt ? parisTimeOf(step.opensAt) : '', stepClosesAt: step.closesAt ? parisTimeOf(step.closesAt) : '',
  };
}
