import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import type { ConsultationKey } from '../arrange-consultations.server.ts';
import { consultationOf } from '../consultations.queries.server.ts';
import { mayConsult, requireConsulter } from '../consultations.access.ts';
import { consultationEvents } from '../consultations.events.ts';
import { linesOf, textOf, type Refuse } from '../form-texts.ts';
import type { StepResults } from '../results/step-results.ts';
import { stepName } from '../steps/step.ts';
import { stepsOf } from '../steps/steps.queries.server.ts';
import { missingResults } from './about-page.ts';
import { loadCensus, type Census } from './load-census.server.ts';
import type { PopulationContent, Variable } from './population.ts';
import { populationOf, savePopulation } from './population.queries.server.ts';
import { populationTexts } from './population.texts.ts';

export interface ArrangedPopulation {
  census: Census;
  fields: Record<string, string>;
  asked: boolean;
  steps: { id: string; name: string; results: StepResults }[];
  mayConsult: boolean;
}

/** What a consultation asks of who takes part, and what came of it, step by step. Throws `not_found`. */
export async function readPopulation(ctx: Ctx, key: ConsultationKey): Promise<ArrangedPopulation> {
  const consultation = await consultationOf(ctx.db, key);
  if (!consultation) throw problem('not_found');
  const kept = await populationOf(ctx.db, key);
  const steps = await stepsOf(ctx.db, consultation);
  return {
    census: loadCensus(ctx.settings.dataDir), fields: kept ? fieldsOf(kept.content) : {}, asked: kept !== undefined && kept.content.variables.length > 0, mayConsult: mayConsult(ctx.actor),
    steps: steps.flatMap((step) => {
      const missing = kept?.missing.find(({ stepId }) => stepId === step.id);
      return kept && missing ? [{ id: step.id, name: stepName(step, ctx.locale), results: missingResults(kept.content, missing, ctx.locale) }] : [];
    }),
  };
}

function fieldsOf({ variables }: PopulationContent): Record<string, string> {
  return Object.fromEntries(variables.flatMap(({ id, categories }) =>
    id === 'district' ? [['districts', categories.map(({ label, people }) => `${label.fr} ; ${people}`).join('\n')]] : categories.map((one): [string, string] => [`${id}_${one.id}`, String(one.people)])));
}

/** Says what is asked of who takes part. Throws `not_allowed`, `not_found`. */
export async function arrangePopulation(ctx: Ctx, key: ConsultationKey, content: PopulationContent): Promise<void> {
  requireConsulter(ctx.actor);
  const consultation = await consultationOf(ctx.db, key);
  if (!consultation) throw problem('not_found');
  await savePopulation(ctx.db, key, content);
  await ctx.record({ name: consultationEvents.changed, subjectType: 'consultation', subjectId: key.id, organisationId: key.organisationId, payload: { title: consultation.content.fr.title, slug: consultation.slug } });
}

const mostDistricts = 40;
const numberOf = (text: string): number => (/^[\d\s.,\u202f\u00a0]+$/.test(text) ? Number(text.replaceAll(/\D/g, '')) : NaN);

/** Reads how many live in each category of the census (`age_15-29`, …), and the districts of the body, one a line with its people. */
export const populationInput = (dataDir?: string): z.ZodType<PopulationContent> => z.looseObject({}).transform((raw, context): PopulationContent => {
  const refuse: Refuse = (field, code) => context.addIssue({ code: 'custom', path: [field], message: code });
  const census = loadCensus(dataDir);
  const variables: Variable[] = census.variables.flatMap(({ id, label, ordered, categories }) => {
    const counted = categories.map((one) => ({ ...one, text: textOf(raw, `${id}_${one.id}`) }));
    if (counted.every(({ text }) => text === '')) return [];
    for (const one of counted) if (!(numberOf(one.text) > 0)) refuse(`${id}_${one.id}`, 'consultation_amount_invalid');
    return [{ id, label, ordered, categories: counted.map(({ id: category, label: name, text }) => ({ id: category, label: name, people: numberOf(text) || 1 })) }];
  });
  const districts = linesOf(raw, 'districts').slice(0, mostDistricts).map((line) => line.split(';').map((part) => part.trim()));
  if (districts.length === 1 || districts.some(([name = '', people = '']) => name === '' || name.length > 80 || !(numberOf(people) > 0))) refuse('districts', 'consultation_districts_invalid');
  const district: Variable = {
    id: 'district', ordered: false, label: { fr: populationTexts.fr.districtLabel, en: populationTexts.en.districtLabel },
    categories: districts.map(([name = '', people = ''], i) => ({ id: `d${i + 1}`, label: { fr: name, en: name }, people: numberOf(people) })),
  };
  return { variables: [...variables, ...(districts.length > 1 ? [district] : [])], under15: census.under_15 };
});
