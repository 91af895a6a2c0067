import { agreementOf, drawOf } from '#capabilities/audits/index.quality.server.ts';
import { nationalResults, type NationalRelease } from '#capabilities/benchmarks/index.server.ts';
import type { Edition, PastEdition } from '#capabilities/grids/index.ts';
import { loadHistory, loadSources } from '#capabilities/grids/index.server.ts';
import { loadConventions } from '#capabilities/improvement/index.server.ts';
import { severityOf } from '#capabilities/scores/index.quality.server.ts';
import type { Channel } from '#core/scoring/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { datedEdition } from '../dated-edition.server.ts';
import { validatedAudits } from '../reports.queries.server.ts';

/** How fieldwork went, as counts and coefficients: nothing about a body or a person. */
export interface FieldworkQuality {
  contacts: readonly { channel: Channel; count: number }[];
  /** Audits drawn to be coded by a second person, out of those validated then; null before the draw. */
  drawn: { drawn: number; audits: number } | null;
  agreement: readonly { criterion: string; audits: number; raw: number | null; ac1: number | null; low: number | null; high: number | null; outOfRankings: boolean }[];
  /** Standard deviations in points between bodies, between testers, and of the rest; null before it was measured. */
  severity: { body: number; tester: number; residual: number } | null;
}

/** Everything that the national documents say: what was released (docs/decisions/0024), the edition's data, fieldwork, past editions. */
export interface NationalModel {
  edition: Edition;
  simulated: boolean;
  gridVersion: string;
  methodVersion: string;
  release: NationalRelease;
  /** Label of the edition that the change counts from, or why there is none. */
  before: Edition['label'] | 'first' | 'closed';
  fieldwork: FieldworkQuality;
  history: readonly PastEdition[];
  /** Name or address of each source, by its key. */
  sources: Readonly<Record<string, string>>;
  /** How much of a gain each effort leaves. */
  ease: Readonly<Record<'low' | 'medium' | 'high', number>>;
}

/** Throws `results_not_published`: what is not released yet has no national document. */
export async function buildNational(ctx: Ctx, editionId: string): Promise<NationalModel> {
  const results = await nationalResults(ctx, editionId);
  if (!results) throw problem('results_not_published');
  const { edition, freeze, simulated, release, before } = results;
  return {
    edition: await datedEdition(ctx, edition), simulated, release, before,
    gridVersion: freeze.grid_version, methodVersion: freeze.method_version,
    fieldwork: await fieldworkOf(ctx, editionId),
    history: loadHistory(ctx.settings.dataDir), sources: loadSources(ctx.settings.dataDir), ease: loadConventions(ctx.settings.dataDir).ease,
  };
}

async function fieldworkOf(ctx: Ctx, editionId: string): Promise<FieldworkQuality> {
  const draw = await drawOf(ctx.db, editionId);
  const agreement = await agreementOf(ctx.db, editionId);
  return {
    contacts: await validatedAudits(ctx.db, editionId),
    drawn: draw ? { drawn: draw.drawn, audits: draw.audits } : null,
    agreement: agreement
      .map(({ criterion, audits, raw, ac1, low, high, outOfRankings }) => ({ criterion, audits, raw, ac1, low, high, outOfRankings }))
      .sort((a, b) => (a.criterion < b.criterion ? -1 : 1)),
    severity: (await severityOf(ctx.db, editionId))?.sd ?? null,
  };
}
