import { ideaBoard, type BoardIdea } from '#core/consultations/idea-board.ts';
import { standsIn, type Lineage } from '#core/consultations/lineage.ts';
import type { Ctx } from '#platform/context.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { loneIdeas, mergesInForce, supportsOf } from './ideas.queries.server.ts';
import { silenceRule } from './silence-rule.server.ts';

export interface StepBoard {
  ideas: BoardIdea[];
  lineage: Lineage;
  /** Days of the no-silence rule. */
  days: number;
}

/** The ideas of a step that stand, the newest first, each with what was merged into it. */
export async function boardOf(ctx: Ctx, key: StepKey): Promise<StepBoard> {
  const [lone, lineage] = [await loneIdeas(ctx.db, key), await mergesInForce(ctx.db, key)];
  const merged = [...new Set(lineage.flatMap(({ from, into }) => [from, into]))];
  const rule = silenceRule(ctx.settings.dataDir);
  return { ideas: ideaBoard(lone, lineage, await supportsOf(ctx.db, key, merged), ctx.clock.today(), rule), lineage, days: rule.days };
}

/** The idea that stands for one that was asked for; undefined where it is not published. */
export function standingFor({ ideas, lineage }: StepBoard, id: string): BoardIdea | undefined {
  const end = standsIn(lineage, id);
  return ideas.find((idea) => idea.id === end) ?? ideas.find((idea) => idea.members.includes(id));
}

/** How many people support each of some ideas, with all that was merged with it: a few ideas are counted without reading the others. */
export async function unitedSupports(ctx: Ctx, key: StepKey, ids: readonly string[]): Promise<Map<string, number>> {
  const lineage = await mergesInForce(ctx.db, key);
  const together = new Map(ids.map((id) => {
    const end = standsIn(lineage, id);
    return [id, new Set([end, ...lineage.flatMap(({ from }) => (standsIn(lineage, from) === end ? [from] : []))])];
  }));
  const given = await supportsOf(ctx.db, key, [...together.values()].flatMap((members) => [...members]));
  return new Map([...together].map(([id, members]) => [id, new Set(given.filter(({ idea }) => members.has(idea)).map(({ voter }) => voter)).size]));
}
