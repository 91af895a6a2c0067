import { loadEdition } from '#capabilities/grids/index.server.ts';
import { scoringSource } from '#capabilities/grids/index.ts';
import { compileCondition } from '#core/questionnaire/condition.ts';
import { itemOrder } from '#core/scoring/answer-bytes.ts';
import { commonChannels } from '#core/scoring/dimensions.ts';
import type { CommonChannel } from '#core/scoring/dimensions.ts';
import { compilePlan } from '#core/scoring/plan.ts';
import type { ScoringPlan } from '#core/scoring/types.ts';

/** One planned contact of a structure, and the chance that each item of its channel applies, in the order of its bytes. */
export type Contact = { readonly channel: CommonChannel; readonly scenario: string; readonly applies: Float64Array };

export type EditionDesign = { readonly plan: ScoringPlan; readonly contacts: readonly Contact[] };

/** An item whose condition looks at other answers applies three times in four; any item, nine times in ten. */
const afterAnswers = 0.75;
const anyItem = 0.9;

/**
 * The 2026 edition as it is carried out: its grid and the fourteen contacts of each structure with their scenarios, so that
 * what only one contact can tell (a complaint) rests on one contact here too.
 */
export function editionDesign(): EditionDesign {
  const edition = loadEdition('2026');
  const plan = compilePlan(scoringSource(edition, () => 0));
  const conditions = new Map(edition.grid.items.map(({ id, applies }) => [id, applies === null ? null : compileCondition(applies, () => 0)]));
  const contacts = commonChannels.flatMap((channel) => {
    const planned = edition.channels.find(({ id }) => id === channel)?.audits ?? [];
    return planned.flatMap(({ scenario, count, network }) =>
      Array.from({ length: count }, (): Contact => {
        const known = { statuses: [], values: [], context: { scenario, network, persona: 'ordinary' } };
        const applies = itemOrder(plan, channel).map((id) => {
          const verdict = conditions.get(id)?.(known) ?? (conditions.get(id) === null ? true : null);
          return verdict === false ? 0 : anyItem * (verdict === null ? afterAnswers : 1);
        });
        return { channel, scenario, applies: Float64Array.from(applies) };
      }),
    );
  });
  return { plan, contacts };
}
