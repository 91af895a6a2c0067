import { criteriaNames } from '#capabilities/grids/index.server.ts';
import { criterionShares } from '#capabilities/listening/index.reading.server.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Bounds } from '#core/statistics/wilson.ts';
import type { Ctx } from '#platform/context.ts';
import { readAgreement, type Reading } from '../compared/audited-side.server.ts';
import { readCompared, type ComparedCriterion } from '../compared/read-compared.server.ts';
import type { Side } from './written-side.ts';
import { writtenTexts } from './written.texts.ts';

/** A criterion as it is written about, measured and lived, each with its own error. */
export interface WrittenLine {
  criterion: string;
  label: string;
  written: Side;
  mentions: number;
  measured: Side;
  lived: Side;
  /** How what is written stands to what is measured. */
  reading: string;
  tone: 'neutral' | 'success' | 'warning' | 'info';
}

export interface Written {
  /** The published edition; '' before the first. */
  edition: string;
  hasWritten: boolean;
  /** Whether the formula of the body opens the criteria of its audits. */
  detailed: boolean;
  lines: WrittenLine[];
}

const tones: Readonly<Partial<Record<Reading, WrittenLine['tone']>>> = { higher: 'info', lower: 'warning', near: 'success' };

/**
 * The criteria of a body on three sides: what people write elsewhere, what audits measured, what users said on the spot over twelve months. Read side by side and never added up: nothing that is written
 * enters a score.
 */
export async function readWritten(ctx: Ctx, organisationId: string): Promise<Written> {
  const shares = await criterionShares(ctx, organisationId);
  const compared = await readCompared(ctx, { organisationId, span: 'year' });
  const sides = new Map(compared.criteria.map((one) => [one.criterion, one]));
  const lines = criteriaNames(ctx).map(({ id, label }) => lineOf(id, label, shares.get(id), sides.get(id), ctx.locale)).filter(({ written, measured, lived }) => written || measured || lived);
  return { edition: compared.edition?.label[ctx.locale] ?? '', hasWritten: shares.size > 0, detailed: compared.detailed, lines };
}

type Share = { judged: number; share: ({ share: number } & Bounds) | null };

function lineOf(criterion: string, label: string, said: Share | undefined, sides: ComparedCriterion | undefined, locale: Locale): WrittenLine {
  const share = said?.share;
  const written: Side = share ? { score: 100 * share.share, low: 100 * share.low, high: 100 * share.high } : null;
  const measured = sides?.measured ?? null;
  const reading = readAgreement(measured, written && { n: said?.judged ?? 0, score: written.score, interval: written });
  return {
    criterion, label, written, mentions: said?.judged ?? 0, measured: measured && { score: measured.value, low: measured.low, high: measured.high },
    lived: sides?.lived?.interval ? { score: sides.lived.score, ...sides.lived.interval } : null, reading: writtenTexts[locale].readings[reading], tone: tones[reading] ?? 'neutral',
  };
}
