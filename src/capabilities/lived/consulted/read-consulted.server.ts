import { criterionAnswers } from '#capabilities/consultations/index.results.server.ts';
import { criterionScore } from '#core/consultations/criterion-score.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { publishedResults, readAgreement, type PublishedResults } from '../compared/audited-side.server.ts';
import { comparedLine, type ComparedLine } from '../compared/compared-view.ts';
import { livedTexts } from '../lived.texts.ts';

/** A question of a consultation beside the audited criterion that it is tied to. */
export interface ConsultedLine extends ComparedLine {
  question: string;
}

export interface Consulted {
  /** The published edition; '' before the first. */
  edition: string;
  lines: ConsultedLine[];
}

/** What inhabitants answered to the questions tied to a criterion, beside what audits of the body measured; null where no question is. */
export async function readConsulted(ctx: Ctx, key: { organisationId: string; id: string }): Promise<Consulted | null> {
  const questions = await criterionAnswers(ctx, key);
  if (questions.length === 0) return null;
  const results = await publishedResults(ctx, key.organisationId);
  return {
    edition: results?.edition.label[ctx.locale] ?? '',
    lines: questions.map(({ criterion, label, counts }) => ({ ...lineOf(criterion, counts, results, ctx.locale), question: label[ctx.locale] })),
  };
}

function lineOf(criterion: string, counts: readonly number[], results: PublishedResults | null, locale: Locale): ComparedLine {
  const figure = results?.result.criteria[criterion];
  const measured = figure?.kind === 'value' ? figure.value : null;
  const { n, score, interval } = criterionScore(counts);
  const lived = score === null ? null : { n, score, interval };
  const name = results?.edition.criteria.find(({ id }) => id === criterion)?.label[locale] ?? criterion;
  const line = comparedLine({ measured, lived, agreement: readAgreement(measured, lived) }, name, locale);
  return { ...line, reading: livedTexts[locale].consultedAgreements[readAgreement(measured, lived)] };
}
