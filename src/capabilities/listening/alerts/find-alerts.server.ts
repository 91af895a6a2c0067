import { addDays, type DateRange, type IsoDate } from '#core/calendar/date.ts';
import { findChange, type Change } from '#core/opinions/changes/find-change.ts';
import type { ScoredDay } from '#core/opinions/changes/scored-days.ts';
import { sumOf } from '#core/shared/vector.ts';
import type { Ctx } from '#platform/context.ts';
import type { ListeningBoard } from '../figures/board.ts';
import { loadFigureRules, type FigureRules } from '../figures/figure-rules.input.ts';
import { criterionDaysOf, mentionDaysOf } from '../figures/tallies.queries.server.ts';
import type { AlertFacts, AlertKind } from './alert.ts';
import { insertAlert, lastChangesOf } from './alerts.queries.server.ts';

interface Found {
  kind: AlertKind;
  criterion: string;
  beganOn: IsoDate;
  facts: AlertFacts;
}

/** Notes what somebody of the body should be told of: a change of level, a burst, a coordinated wave. Each is found once. Returns how many are new. */
export async function findAlerts(ctx: Ctx, organisationId: string, board: Pick<ListeningBoard, 'bursts' | 'waves' | 'sources'>, from: IsoDate): Promise<number> {
  const { clock, db, ids, settings } = ctx;
  const rules = loadFigureRules(settings.dataDir);
  const since = addDays(clock.today(), -rules.alerts_of_days);
  const found = [...(await changesFound(ctx, organisationId, rules, from)), ...stormsFound(board)].filter(({ beganOn }) => beganOn >= since);
  let told = 0;
  for (const one of found) if (await insertAlert(db, { organisationId, id: ids.next(), foundOn: clock.today(), ...one })) told += 1;
  return told;
}

function stormsFound({ bursts, waves, sources }: Pick<ListeningBoard, 'bursts' | 'waves' | 'sources'>): Found[] {
  const name = (id: string) => sources.find((one) => one.id === id)?.name ?? '';
  return [
    ...bursts.map(({ week, sourceId, n, expected }): Found => ({ kind: 'burst', criterion: '', beganOn: week, facts: { kind: 'burst', n, expected, source: name(sourceId) } })),
    ...waves.map(({ from, to, mentions, authors }): Found => ({ kind: 'wave', criterion: '', beganOn: from, facts: { kind: 'wave', to, mentions, authors } })),
  ];
}

/** Changes of level of all that is said, and of each criterion, without what is flagged (`findChange`: fewer than one false alarm a quarter). */
async function changesFound({ db, clock }: Ctx, organisationId: string, { change: rule }: FigureRules, from: IsoDate): Promise<Found[]> {
  const yesterday = addDays(clock.today(), -1);
  const window: DateRange = { from: addDays(yesterday, 1 - rule.window_days), to: yesterday };
  const first = addDays(window.from, -371) < from ? from : addDays(window.from, -371);
  const known = await lastChangesOf(db, organisationId);
  const mentions = (await mentionDaysOf(db, organisationId, first)).filter(({ flagged }) => !flagged);
  const all = scored(mentions.map(({ day, n, total, squares }) => ({ day, n, total, squares })));
  const spoken = (await criterionDaysOf(db, organisationId, first)).filter(({ flagged }) => !flagged);
  const criteria = [...Map.groupBy(spoken, ({ criterion }) => criterion)].map(([criterion, own]) => ({
    criterion, days: scored(own.map(({ day, satisfied, dissatisfied }) => ({ day, n: satisfied + dissatisfied, total: 100 * satisfied, squares: 10_000 * satisfied }))),
  }));
  return [{ criterion: '', days: all }, ...criteria].flatMap(({ criterion, days }) => {
    const found = changeIn(days, window, { ...rule, most_p: criterion === '' ? rule.most_p : rule.most_p_criterion }, known.get(criterion));
    return found ? [{ kind: 'change' as const, criterion, beganOn: found.on, facts: { kind: 'change' as const, before: found.before, after: found.after } }] : [];
  });
}

const scored = (days: readonly ScoredDay[]): ScoredDay[] => [...Map.groupBy(days.filter(({ n }) => n > 0), ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([day, own]) => ({ day, n: sumOf(own, ({ n }) => n), total: sumOf(own, ({ total }) => total), squares: sumOf(own, ({ squares }) => squares) }));

/** The change that ends in the window, if any; the same weeks of last year tell what is the season's. */
export function changeIn(days: readonly ScoredDay[], window: DateRange, rule: FigureRules['change'], since: IsoDate | undefined): Change | null {
  const own = days.filter(({ day }) => day >= window.from && day <= window.to);
  const heard = own.at(-1)?.day;
  if (!heard || heard < addDays(window.to, -rule.silent_after_days)) return null;
  return findChange(own, rule, { since, lastYear: days.filter(({ day }) => day >= addDays(window.from, -371) && day <= addDays(window.to, -357)) });
}
