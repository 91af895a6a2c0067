import { delayBetween } from '#core/calendar/delay.ts';
import { holidayZoneOf, type HolidayZone } from '#core/calendar/holiday-zones.ts';
import { commonSource } from '#core/scoring/edition-bridge.ts';
import { auditCells, compilePlan, scoreOrganisation, scoreSite, type OrganisationScore, type ScoringPlan } from '#core/scoring/index.ts';
import { anchorFloor, diffEditions, scoringSource, type Edition } from '#capabilities/grids/index.ts';
import type { ScorableAudit } from '#capabilities/scores/index.server.ts';
import type { FigureName } from '../compared-figures.ts';

/** What two editions measure alike. */
export interface CommonGrid {
  /** True where nothing that moves a score differs: published scores compare as they are. */
  alike: boolean;
  /** Share (0..1) of the weight of a figure that common items carry in the new grid. */
  anchors: (figure: FigureName) => number;
  /** Whether enough of it is common to follow the figure (method 1.9). */
  followable: (figure: FigureName) => boolean;
  /** Scores one body on common items only; null when none of its contacts has any. */
  score: (audits: readonly ScorableAudit[]) => OrganisationScore | null;
}

/** The common grid of two editions, scored by the rules and weights of the new one on both sides. */
export function commonGrid(before: Edition, after: Edition): CommonGrid {
  const diff = diffEditions(before, after);
  const moved = new Set(diff.items.filter((item) => item.kind !== 'changed' || item.effect !== 'none').map(({ itemId }) => itemId));
  const common = new Set(after.grid.items.flatMap(({ id }) => (moved.has(id) ? [] : [id])));
  const weights = diff.numbers.filter(({ what }) => what !== 'audits');
  const plans = new Map<HolidayZone, ScoringPlan | null>();
  const planIn = (zone: HolidayZone): ScoringPlan | null => {
    const known = plans.get(zone);
    if (known !== undefined) return known;
    const source = commonSource(scoringSource(after, (sent, answered, calendar) => delayBetween(sent, answered, calendar, zone)), common);
    const plan = source && compilePlan(source);
    plans.set(zone, plan);
    return plan;
  };
  const anchors = anchorShares(after, common);
  return {
    alike: moved.size === 0 && weights.length === 0,
    anchors, followable: (figure) => anchors(figure) >= anchorFloor,
    score: (audits) => scoreBody(audits, (zone) => planIn(zone)),
  };
}

function anchorShares({ grid }: Edition, common: ReadonlySet<string>): CommonGrid['anchors'] {
  return ({ view, key }) => {
    const own = grid.items.filter((item) => (view === 'criteria' ? item.criterion === key : view === 'channels' ? item.channel === key : item.channel !== 'counter'));
    const total = own.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0 ? 0 : own.reduce((sum, { id, weight }) => sum + (common.has(id) ? weight : 0), 0) / total;
  };
}

function scoreBody(audits: readonly ScorableAudit[], planIn: (zone: HolidayZone) => ScoringPlan | null): OrganisationScore | null {
  const sites = [...Map.groupBy(audits, ({ siteId }) => siteId).values()].flatMap((ofSite) => {
    const plan = planIn(holidayZoneOf(ofSite[0]?.departmentCode ?? null));
    if (!plan) return [];
    const usable = ofSite.filter(({ channel }) => plan.itemsByChannel[channel].length > 0);
    return [scoreSite(plan, usable.map(({ channel, answers, sentOn }) =>
      auditCells(plan, { channel, answers: answers.filter(({ itemId }) => plan.items.has(itemId)), context: { sentOn } })))];
  });
  return sites.length > 0 ? scoreOrganisation(sites) : null;
}
