import type { DayCell, DetailCell, HourCell, Opinion, OrganisationDayCell, RollupCell, Tally } from './types.ts';

/** Score 0..100 of a step: the worst is 0, the best 100. */
export function scoreOf(value: number, steps: number): number {
  return Math.round((100 * value) / (steps - 1));
}

export function emptyTally(steps: number): Tally {
  return { n: 0, total: 0, squares: 0, histogram: Array.from({ length: steps }, () => 0) };
}

export function addTallies(a: Tally, b: Tally): Tally {
  return { n: a.n + b.n, total: a.total + b.total, squares: a.squares + b.squares, histogram: a.histogram.map((count, step) => count + (b.histogram[step] ?? 0)) };
}

/** What remains of `all` without `marked`: the cleaned part. */
export function cleaned({ all, marked }: RollupCell): Tally {
  return { n: all.n - marked.n, total: all.total - marked.total, squares: all.squares - marked.squares, histogram: all.histogram.map((count, step) => count - (marked.histogram[step] ?? 0)) };
}

/** Mean score 0..100 and its standard deviation (n - 1); null without an opinion, deviation null with one. */
export function momentsOf({ n, total, squares }: Tally): { mean: number; deviation: number | null } | null {
  if (n === 0) return null;
  const mean = total / n;
  return { mean, deviation: n < 2 ? null : Math.sqrt(Math.max(0, (squares - (total * total) / n) / (n - 1))) };
}

/** The beginning of the hour (UTC) in which something was given. */
export function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000);
}

type OfBody<C> = C & { organisationId: string };

export interface Rollups {
  hours: OfBody<HourCell>[];
  days: OfBody<DayCell>[];
  organisationDays: OfBody<OrganisationDayCell>[];
  details: OfBody<DetailCell>[];
}

/** The rules by which an opinion is marked. */
type RulesOf = (opinion: Opinion) => readonly string[];

/**
 * The cells of the three grains to which opinions belong, each cell once, with what these opinions add to it. Added up
 * over any cutting of the opinions into groups, they are the same cells.
 */
export function rollupsOf(opinions: readonly Opinion[], rulesOf: RulesOf = () => []): Rollups {
  const hours = new Map<string, Rollups['hours'][number]>();
  const days = new Map<string, Rollups['days'][number]>();
  const organisationDays = new Map<string, Rollups['organisationDays'][number]>();
  const details = new Map<string, OfBody<DetailCell>>();
  for (const opinion of opinions) {
    const { organisationId, siteId, pointId, question, steps, source, day } = opinion;
    const criterion = opinion.criterion ?? '';
    const rules = rulesOf(opinion);
    const marked = rules.length > 0;
    const hour = hourOf(opinion.givenAt);
    const asked = `${question} ${criterion} ${steps} ${source}`;
    const point = { organisationId, siteId, pointId, question, criterion, steps, source };
    count(hours, `${organisationId} ${pointId} ${asked} ${hour.getTime()}`, () => ({ ...point, hour, ...emptyCell(steps) }), opinion, marked);
    count(days, `${organisationId} ${pointId} ${asked} ${day}`, () => ({ ...point, day, ...emptyCell(steps) }), opinion, marked);
    count(organisationDays, `${organisationId} ${asked} ${day}`, () => ({ organisationId, question, criterion, steps, source, day, ...emptyCell(steps) }), opinion, marked);
    for (const reason of opinion.reasons) tell(details, opinion, 'reason', reason, marked);
    for (const rule of rules) tell(details, opinion, 'mark', rule, false);
  }
  return { hours: [...hours.values()], days: [...days.values()], organisationDays: [...organisationDays.values()], details: [...details.values()] };
}

const emptyCell = (steps: number): RollupCell => ({ all: emptyTally(steps), marked: emptyTally(steps) });

function count<C extends RollupCell>(cells: Map<string, C>, key: string, empty: () => C, { score, value }: Opinion, marked: boolean): void {
  const cell = cells.get(key) ?? empty();
  tally(cell.all, score, value);
  if (marked) tally(cell.marked, score, value);
  cells.set(key, cell);
}

function tally(sums: Tally, score: number, value: number): void {
  sums.n += 1;
  sums.total += score;
  sums.squares += score * score;
  sums.histogram[value] = (sums.histogram[value] ?? 0) + 1;
}

function tell(details: Map<string, OfBody<DetailCell>>, opinion: Opinion, kind: DetailCell['kind'], name: string, marked: boolean): void {
  const { organisationId, siteId, pointId, day, question, source } = opinion;
  const key = `${organisationId} ${pointId} ${day} ${question} ${source} ${kind} ${name}`;
  const cell = details.get(key) ?? { organisationId, siteId, pointId, day, question, source, kind, name, n: 0, markedN: 0 };
  cell.n += 1;
  if (marked) cell.markedN += 1;
  details.set(key, cell);
}

/**
 * What marks made later add to opinions that are counted already: `rulesOf` tells the new marks of each, and those that bore
 * one before are marked in the cells already.
 */
export function marksAdded(opinions: readonly Opinion[], rulesOf: RulesOf, wasMarked: (opinion: Opinion) => boolean = () => false): Rollups {
  const only = <C extends RollupCell & { steps: number }>(cell: C): C => ({ ...cell, all: emptyTally(cell.steps), marked: cell.all });
  const { hours, days, organisationDays, details } = rollupsOf(opinions.filter((opinion) => !wasMarked(opinion)));
  const told = rollupsOf(opinions, rulesOf).details.filter(({ kind }) => kind === 'mark');
  return {
    hours: hours.map(only), days: days.map(only), organisationDays: organisationDays.map(only),
    details: [...details.map((cell) => ({ ...cell, n: 0, markedN: cell.n })), ...told],
  };
}
