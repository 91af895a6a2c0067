import { parisTimeOf } from '#core/calendar/paris-time.ts';
import { wordNames, type Consultation } from './consultation.ts';
import type { StepFields } from './steps/step-kind.ts';

/** What was typed in a form that was refused, by field. */
export const typedFields = (typed: Record<string, string | string[]>): StepFields => Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()[0] ?? '']));

/** The fields of a consultation's form. */
export function consultationFields({ slug, content, opensAt, closesAt, audience }: Consultation): StepFields {
  const words = wordNames.flatMap((name) => [[name, content.fr[name]], [`${name}En`, content.en?.[name] ?? '']]);
  return { ...Object.fromEntries(words), slug, audience, opensAt: opensAt ? parisTimeOf(opensAt) : '', closesAt: closesAt ? parisTimeOf(closesAt) : '' };
}
