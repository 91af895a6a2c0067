import { loadTrophies } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { trophyDecisions, winnersOf, type Winner } from '../decisions.queries.server.ts';
import { decisionLeaves, finalLeaf, openLeaf } from '../seal/leaf.ts';
import { decidingRules } from '../seal/rules-digest.ts';
import { sha256 } from '../seal/sha256.server.ts';
import { requireReadsTrophies } from '../trophies.access.ts';
import { candidaciesOf, finalsOf, sealsOf, selectionOf, type FinalFigure } from '../trophies.queries.server.ts';
import type { PublicTrophies, SealedTrophies, WinnerProof } from './trophy-file.ts';

type Head = Omit<PublicTrophies, 'kind' | 'winners'>;

/** What both files begin with. Throws `finalists_not_fixed`. */
async function headOf(ctx: Pick<Ctx, 'db' | 'settings'>, editionId: string): Promise<Head> {
  const [selection, seals] = [await selectionOf(ctx.db, editionId), await sealsOf(ctx.db, editionId)];
  const rootOf = (stage: 'finalists' | 'decision') => seals.find((seal) => seal.stage === stage)?.root ?? null;
  const finalists = rootOf('finalists');
  if (!selection || finalists === null) throw problem('finalists_not_fixed');
  return {
    format: 'parvis-trophies-1', edition: editionId, rules: decidingRules(loadTrophies(editionId, ctx.settings.dataDir)), rulesDigest: selection.rulesDigest, methodVersion: selection.methodVersion,
    seals: { finalists, decision: rootOf('decision') },
  };
}

/** Everything behind the computed trophies, to work them out again under secrecy. Throws `not_allowed`, `finalists_not_fixed`. */
export async function sealedTrophies(ctx: Ctx, editionId: string): Promise<SealedTrophies> {
  requireReadsTrophies(ctx.actor);
  const head = await headOf(ctx, editionId);
  const [candidacies, finals, winners] = [await candidaciesOf(ctx.db, editionId), await finalsOf(ctx.db, editionId), await winnersOf(ctx.db, editionId)];
  const computed = new Set(head.rules.categories.map(({ id }) => id));
  return {
    ...head, kind: 'sealed',
    candidacies: candidacies.map(({ categoryId: category, organisationId, organisation: name, ...fact }) => ({ category, organisation: organisationId, name, ...fact })),
    finals: finalFacts(finals, winners),
    decisions: (await trophyDecisions(ctx.db, editionId)).flatMap(({ categoryId: category, outcome, reason }) => (computed.has(category) ? [{ category, outcome, reason }] : [])),
    winners: winners.flatMap(({ categoryId: category, organisationId: organisation, figure }) => (figure ? [{ category, organisation, ...figure }] : [])),
  };
}

function finalFacts(finals: readonly FinalFigure[], winners: readonly Pick<Winner, 'organisationId' | 'categoryId'>[]): SealedTrophies['finals'] {
  const won = new Set(winners.map(({ organisationId, categoryId }) => `${organisationId} ${categoryId}`));
  return finals.map(({ categoryId: category, organisationId: organisation, ...figures }) => ({ category, organisation, winner: won.has(`${organisation} ${category}`), ...figures }));
}

/** What proves each winner of a computed category, whether it agreed to be named or not: for whoever writes down what will be public. */
export async function winnerProofs(ctx: Pick<Ctx, 'db' | 'settings'>, editionId: string): Promise<WinnerProof[]> {
  if (!(await selectionOf(ctx.db, editionId))) return [];
  const { rulesDigest, methodVersion, seals } = await headOf(ctx, editionId);
  const [finals, winners] = [await finalsOf(ctx.db, editionId), await winnersOf(ctx.db, editionId)];
  const facts = finalFacts(finals, winners);
  const leaves = facts.map((fact) => finalLeaf(editionId, fact, sha256));
  const sealed = decisionLeaves(leaves, await candidaciesOf(ctx.db, editionId), sha256);
  return winners.flatMap(({ organisationId, organisation: name, categoryId, figure }): WinnerProof[] => {
    const place = facts.findIndex((fact) => fact.organisation === organisationId && fact.category === categoryId);
    const [fact, leaf] = [facts[place], leaves[place]];
    const path = leaf === undefined ? null : openLeaf(sealed, leaf, sha256);
    if (!fact || !path || !figure) return [];
    return [{ winner: { category: categoryId, organisation: organisationId, name, audits: fact.audits, ...figure, salt: fact.salt, path }, rulesDigest, methodVersion, seals }];
  });
}

/** The public file, from the proofs of winners that agreed to be named; null without any. */
export function publicTrophies({ settings }: Pick<Ctx, 'settings'>, editionId: string, agreed: readonly WinnerProof[]): PublicTrophies | null {
  const [first] = agreed;
  if (!first) return null;
  const { rulesDigest, methodVersion, seals } = first;
  const rules = decidingRules(loadTrophies(editionId, settings.dataDir));
  return { format: 'parvis-trophies-1', edition: editionId, rules, rulesDigest, methodVersion, seals, kind: 'public', winners: agreed.map(({ winner }) => winner) };
}
