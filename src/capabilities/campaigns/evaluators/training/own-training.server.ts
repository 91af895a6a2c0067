import type { Ctx } from '#platform/context.ts';
import { currentEdition } from '../current-edition.server.ts';
import { readinessOf, type Readiness } from '../eligibility/readiness.ts';
import { ownPerson } from '../evaluators.access.ts';
import { declarationsOf } from '../ties/ties.queries.server.ts';
import { loadTraining } from './load-training.server.ts';
import type { TrainingRules } from './training.input.ts';
import { resultsOf, type TrainingResult } from './training.queries.server.ts';

export interface OwnTraining {
  edition: { id: string; label: { fr: string; en: string } };
  rules: TrainingRules;
  /** Attempts of the edition, the latest first. */
  results: TrainingResult[];
  readLessons: string[];
  signedAt: Date | null;
  readiness: Readiness;
}

/** Where one stands in the training of the edition to come. Throws `not_allowed`. */
export async function ownTraining(ctx: Ctx): Promise<OwnTraining> {
  const personId = ownPerson(ctx);
  const edition = currentEdition(ctx);
  const rules = loadTraining(ctx.settings.dataDir);
  const results = await resultsOf(ctx.db, personId, edition.id);
  const signed = (await declarationsOf(ctx.db, personId)).find(({ editionId, textVersion }) => editionId === edition.id && textVersion === rules.declaration.version);
  const signedAt = signed?.signedAt ?? null;
  const read = new Set(results.filter(({ kind }) => kind === 'lesson').map(({ part }) => part));
  return {
    edition: { id: edition.id, label: edition.label }, rules, results, signedAt,
    readLessons: rules.lessons.flatMap(({ id }) => (read.has(id) ? [id] : [])),
    readiness: readinessOf(rules, { training: results, signedAt }),
  };
}

