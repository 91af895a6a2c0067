import { optionIds } from '#core/consultations/survey.ts';
import type { Bilingual } from '#core/questionnaire/types.ts';
import { leastPeople } from '#core/raking/margin.ts';
import { rake } from '#core/raking/rake.ts';
import { weightedShare } from '#core/raking/weighted-share.ts';
import { whoIsMissing } from '#core/raking/who-is-missing.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { consultationOf } from '../consultations.queries.server.ts';
import type { StepKey } from '../participations.queries.server.ts';
import { inSlices } from '../results/in-slices.server.ts';
import { ballotsAfter } from '../steps/ballots/ballots.queries.server.ts';
import { storedBudget } from '../steps/budget/budget.input.ts';
import { storedPriorities } from '../steps/priorities/priorities.input.ts';
import { votesAfter } from '../steps/statements/statements.queries.server.ts';
import { storedStatements } from '../steps/statements/statements.stored.ts';
import type { Step } from '../steps/step.ts';
import { stepsOf } from '../steps/steps.queries.server.ts';
import { answersAfter } from '../steps/survey/survey-counts.queries.server.ts';
import { optionLabel } from '../steps/survey/survey-results.ts';
import { storedSurvey } from '../steps/survey/survey.stored.ts';
import { marginsOf, type PopulationContent, type StepMissing, type WeightedFigure } from './population.ts';
import { comparedConsultations, populationOf, profilesOf, saveMissing } from './population.queries.server.ts';

export const weighParticipantsJob = 'consultations.weigh-participants';

/** Fewer than so many who said who they are weigh nothing: an interval of a few tens of people says little already. */
const fewestWeighed = 30;

/** Compares who took part with who lives there, where five more people said who they are. Scope `system`. */
export async function weighParticipants(run: RunStep): Promise<void> {
  for (const { profiles, now, ...key } of await run(({ db }) => comparedConsultations(db))) {
    if (Math.abs(now - profiles) < leastPeople) continue;
    await weighConsultation(run, key, now);
  }
}

export async function weighConsultation(run: RunStep, key: { organisationId: string; id: string }, profiles: number): Promise<void> {
  const { population, steps } = await run(async ({ db }) => {
    const consultation = await consultationOf(db, key);
    return { population: await populationOf(db, key), steps: consultation ? await stepsOf(db, consultation) : [] };
  });
  if (!population) return;
  const missing: StepMissing[] = [];
  for (const step of steps) {
    const given = await answersIn(run, { organisationId: key.organisationId, stepId: step.id }, step);
    if (given && given.answers.length > 0) missing.push(await missingIn(run, { organisationId: key.organisationId, stepId: step.id }, given, population.content));
  }
  await run(({ db }) => saveMissing(db, key, missing, profiles));
}

/** What each participation says of some subjects: yes, no, or nothing. */
interface Given {
  subjects: { label: Bilingual; said: (answer: number) => boolean | null }[];
  answers: { id: string }[];
}

async function missingIn(run: RunStep, key: StepKey, { subjects, answers }: Given, content: PopulationContent): Promise<StepMissing> {
  const profiles = await run(({ db }) => profilesOf(db, key));
  const people = answers.map(({ id }) => profiles.get(id) ?? {});
  const said = answers.filter(({ id }) => profiles.has(id)).length;
  const margins = marginsOf(content);
  const raked = said >= fewestWeighed ? rake(people, margins) : null;
  const figures = raked && raked.unused.length < margins.length ? subjects.flatMap(({ label, said: of }): WeightedFigure[] => {
    const figure = weightedShare(answers.map((_, i) => of(i)), raked.weights);
    return figure && figure.raw.size >= leastPeople ? [{ label, ...figure }] : [];
  }) : [];
  return {
    stepId: key.stepId, people: answers.length, said, figures,
    tables: margins.map((margin) => { const table = whoIsMissing(people, margin); return { ...table, rows: [...table.rows] }; }),
    weights: raked && { designEffect: raked.designEffect, effectiveSize: raked.effectiveSize, largestGap: raked.largestGap, converged: raked.converged, capped: raked.capped, unused: [...raked.unused] },
  };
}

/** The answers of a step that are choices; null for other kinds. */
async function answersIn(run: RunStep, key: StepKey, { kind, content }: Step): Promise<Given | null> {
  if (kind === 'survey') {
    const answers = await all(inSlices(run, (db, slice) => answersAfter(db, key, slice)));
    const subjects = storedSurvey.parse(content).questions.filter((question) => question.kind !== 'text').flatMap((question) => optionIds(question).map((option) => ({
      label: bilingual((locale) => `${question.label[locale]} – ${optionLabel(question, option, locale)}`),
      said: (i: number): boolean | null => {
        const answer = answers[i]?.chosen[question.id];
        return answer === undefined ? null : Array.isArray(answer) ? answer.includes(option) : answer === option;
      },
    })));
    return { answers, subjects };
  }
  if (kind === 'priorities' || kind === 'budget') {
    const ballots = await all(inSlices(run, (db, slice) => ballotsAfter(db, key, slice)));
    const { items } = kind === 'budget' ? storedBudget.parse(content) : storedPriorities.parse(content);
    return { answers: ballots, subjects: items.map(({ id, title }) => ({ label: title, said: (i) => ballots[i]?.chosen.includes(id) ?? null })) };
  }
  if (kind === 'statements') {
    const voters = await all(inSlices(run, (db, slice) => votesAfter(db, key, slice)));
    return { answers: voters, subjects: storedStatements.parse(content).statements.map(({ n, text }) => ({ label: text, said: (i) => { const vote = voters[i]?.votes[n]; return vote === undefined ? null : vote === 1; } })) };
  }
  return null;
}

const bilingual = (word: (locale: 'fr' | 'en') => string): Bilingual => ({ fr: word('fr'), en: word('en') });

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
