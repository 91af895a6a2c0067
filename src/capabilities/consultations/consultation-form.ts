import { parisTimeOf } from '#core/calendar/paris-time.ts';
import { wordNames, type Consultation } from './consultation.ts';
import type { StepFields } from './steps/step-kind.ts';

/** The fields of a consultation's form. */
export function consultationFields({ slug, content, opensAt, closesAt, audience }: Consultation): StepFields {
  const words = wordNames.flatMap((name) => [[name, content.fr[name]], [`${name}En`, content.en?.[name] ?? '']]);
  const others = (content.others ?? []).flatMap(({ language, title, text }, i) => [[`other${i + 1}Language`, language], [`other${i + 1}Title`, title], [`other${i + 1}Text`, text]]);
  return { ...Object.fromEntries([...words, ...others]), easy: content.easy ?? '', slug, audience, opensAt: opensAt ? parisTimeOf(opensAt) : '', closesAt: closesAt ? parisTimeOf(closesAt) : '' };
}
