import type { Locale } from '#core/shared/texts.ts';
import { secondRoundId, type TrophyRules } from '#capabilities/grids/index.ts';
import { loadEdition, loadTrophies } from '#capabilities/grids/index.server.ts';
import { freezeOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { requireReadsTrophies } from '../trophies.access.ts';
import { trophyDecisions, winnersOf, type Decision } from '../decisions.queries.server.ts';
import { computedCategories, selectFinalists, type ComputedCategory } from '../finalists/select-finalists.ts';
import { trophyField } from '../finalists/trophy-field.server.ts';
import { secondRoundProgress, type SecondRoundProgress } from '../second-round/second-round-progress.server.ts';
import { candidaciesOf, sealsOf, selectionOf, type CandidacyState, type SealRow } from '../trophies.queries.server.ts';

/** Where the trophies of an edition stand: what the office may do next. */
export type TrophyStage = 'not_frozen' | 'to_fix' | 'to_plan' | 'second_round' | 'to_decide' | 'decided';

export interface DeskCategory {
  id: string;
  label: Record<Locale, string>;
  candidates: number;
  finalists: number;
  excluded: number;
  decision: Decision | null;
  winners: string[];
}

export interface TrophyDesk {
  edition: { id: string; label: Record<Locale, string>; secondRound: string };
  stage: TrophyStage;
  /** Figures decide: this person may fix finalists and decide. */
  mayDecide: boolean;
  selectedAt: Date | null;
  categories: DeskCategory[];
  juryPrizes: { id: string; label: Record<Locale, string> }[];
  /** Bodies that are finalists somewhere. */
  finalistBodies: number;
  progress: SecondRoundProgress | null;
  seals: SealRow[];
  rules: Pick<TrophyRules, 'eligibility' | 'floor' | 'candidates_at_least' | 'finalists_at_most' | 'confidence'> & { from: string; to: string };
}

type Placed = { organisationId: string; categoryId: string; state: CandidacyState };

/** The desk of the computed trophies. Until finalists are fixed, their numbers are what fixing them now would give. Throws `not_allowed`. */
export async function openTrophyDesk(ctx: Ctx, editionId: string): Promise<TrophyDesk> {
  requireReadsTrophies(ctx.actor);
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const rules = loadTrophies(editionId, ctx.settings.dataDir);
  const [frozen, selection] = [await freezeOf(ctx.db, editionId), await selectionOf(ctx.db, editionId)];
  const placed = selection ? await candidaciesOf(ctx.db, editionId) : frozen ? await wouldBe(ctx, editionId, rules) : [];
  const [decisions, winners, progress] = [await trophyDecisions(ctx.db, editionId), await winnersOf(ctx.db, editionId), await secondRoundProgress(ctx, editionId)];
  const computed = computedCategories(rules);
  const decided = computed.every(({ id }) => decisions.some(({ categoryId }) => categoryId === id));
  return {
    edition: { id: editionId, label: edition.label, secondRound: secondRoundId(editionId) },
    stage: !frozen ? 'not_frozen' : !selection ? 'to_fix' : decided ? 'decided' : stageOfRound(placed, progress),
    mayDecide: ctx.actor.kind === 'system' || ctx.actor.roles.includes('method_lead'),
    selectedAt: selection?.selectedAt ?? null,
    categories: computed.map((category) => deskCategory(category, placed, {
      decision: decisions.find(({ categoryId }) => categoryId === category.id) ?? null,
      winners: winners.filter(({ categoryId }) => categoryId === category.id).map(({ organisation }) => organisation),
    })),
    juryPrizes: rules.categories.flatMap((category) => (category.by === 'jury' ? [{ id: category.id, label: category.label }] : [])),
    finalistBodies: new Set(placed.filter(({ state }) => state === 'finalist').map(({ organisationId }) => organisationId)).size,
    progress, seals: await sealsOf(ctx.db, editionId),
    rules: { ...rules, from: rules.second_round.from, to: rules.second_round.to },
  };
}

async function wouldBe(ctx: Ctx, editionId: string, rules: TrophyRules): Promise<Placed[]> {
  const field = await trophyField(ctx, editionId);
  return computedCategories(rules).flatMap((category) => selectFinalists(editionId, rules, category, field).map(({ organisationId, state }) => ({ organisationId, categoryId: category.id, state })));
}

function stageOfRound(placed: readonly Placed[], progress: SecondRoundProgress | null): TrophyStage {
  if (progress) return progress.open > 0 ? 'second_round' : 'to_decide';
  return placed.some(({ state }) => state === 'finalist') ? 'to_plan' : 'to_decide';
}

function deskCategory({ id, label }: ComputedCategory, placed: readonly Placed[], decided: Pick<DeskCategory, 'decision' | 'winners'>): DeskCategory {
  const count = (wanted: CandidacyState) => placed.filter(({ categoryId, state }) => categoryId === id && state === wanted).length;
  return { id, label, candidates: count('candidate') + count('finalist'), finalists: count('finalist'), excluded: count('excluded'), ...decided };
}
