import { i32, nth, u16, u8 } from '../../shared/vector.ts';
import { groupCount, NOBODY } from './assignment-problem.ts';
import type { Columns, Stage } from './columns.ts';
import { modelBuilder, type LinearModel, type ModelBuilder } from './linear-model.ts';
import { rules } from './rules.ts';

/** The rows of a model by what they stand for; -1 where there is no row. */
export type ModelRows = {
  /** By place in the stage. */
  assigned: Int32Array;
  /** By s * evaluatorCount + c: at most two, the second counted. */
  body: Map<number, number>;
  siteChannel: Map<number, number>;
  week: Map<number, number>;
  visits: Map<number, number>;
  loadHigh: Int32Array;
  loadLow: Int32Array;
  different: Int32Array;
  /** By s * groupCount + g. */
  group: Map<number, number>;
};

export type RestrictedModel = { model: LinearModel; rows: ModelRows };

/**
 * The programme of a stage over the pairs considered (docs/method.md, "Who makes which contact"). The first columns are
 * the pairs in order, then come the slacks: missions for nobody, second meetings, loads outside the band, missing
 * different people and groups. Rows that cannot bind are left out.
 */
export function restrictedModel(stage: Stage, columns: Columns): RestrictedModel {
  const builder = modelBuilder();
  const counted = countColumns(stage, columns);
  const rows: ModelRows = {
    assigned: Int32Array.from(stage.missions, () => builder.row(1, 1)),
    body: bodyRows(builder, stage, counted.body),
    siteChannel: rowsAbove(builder, counted.siteChannel, () => 1),
    week: rowsAbove(builder, counted.week, (key) => i32(stage.problem.capacity, key) - u16(stage.fixed.week, key)),
    visits: rowsAbove(builder, counted.visits, () => 1),
    ...loadRows(builder, stage, counted.load),
    different: new Int32Array(stage.problem.structureCount).fill(-1),
    group: new Map(),
  };
  for (const [s, contacts] of contactsOf(stage)) structureRows(builder, stage, s, contacts, rows);
  pairColumns(builder, stage, columns, rows, keptRow(builder, stage));
  slackColumns(builder, stage, rows);
  return { model: builder.build(), rows };
}

/** How many pairs could count against each limit. */
function countColumns({ problem, missions }: Stage, { place, evaluator }: Columns) {
  const counts = { body: new Map<number, number>(), siteChannel: new Map<number, number>(), week: new Map<number, number>(), visits: new Map<number, number>() };
  const load = new Int32Array(problem.evaluatorCount);
  const more = (map: Map<number, number>, key: number): void => void map.set(key, (map.get(key) ?? 0) + 1);
  place.forEach((at, i) => {
    const c = nth(evaluator, i);
    const m = i32(missions, at);
    more(counts.body, i32(problem.structure, m) * problem.evaluatorCount + c);
    more(counts.siteChannel, i32(problem.siteChannel, m) * problem.evaluatorCount + c);
    more(counts.week, c * problem.weekCount + i32(problem.week, m));
    if (i32(problem.visitHalfDay, m) >= 0) more(counts.visits, c * problem.halfDayCount + i32(problem.visitHalfDay, m));
    load[c] = i32(load, c) + 1;
  });
  return { ...counts, load };
}

/** Structures of the stage with the number of their missions in it; none while they have others to decide later. */
function contactsOf({ problem, missions, complete }: Stage): Map<number, number> {
  const contacts = new Map<number, number>();
  if (!complete) return contacts;
  for (const m of missions) contacts.set(i32(problem.structure, m), (contacts.get(i32(problem.structure, m)) ?? 0) + 1);
  return contacts;
}

function rowsAbove(builder: ModelBuilder, counts: Map<number, number>, limit: (key: number) => number): Map<number, number> {
  const rows = new Map<number, number>();
  for (const [key, pairs] of counts) if (pairs > limit(key)) rows.set(key, builder.row(-Infinity, limit(key)));
  return rows;
}

/** One meeting is free; a second one is a column of its own where different people are counted, and not allowed elsewhere. */
function bodyRows(builder: ModelBuilder, { fixed }: Stage, counts: Map<number, number>): Map<number, number> {
  const rows = new Map<number, number>();
  for (const [key, pairs] of counts) {
    const met = u8(fixed.body, key);
    if (pairs + met > 1) rows.set(key, builder.row(-Infinity, 1 - met));
  }
  return rows;
}

function loadRows(builder: ModelBuilder, { problem, fixed, share, loads }: Stage, counts: Int32Array) {
  const loadHigh = new Int32Array(problem.evaluatorCount).fill(-1);
  const loadLow = new Int32Array(problem.evaluatorCount).fill(-1);
  if (loads === false) return { loadHigh, loadLow };
  counts.forEach((pairs, c) => {
    const high = Math.ceil(i32(problem.loadHigh, c) * share) - i32(fixed.load, c);
    const low = Math.floor(i32(problem.loadLow, c) * share) - i32(fixed.load, c);
    if (pairs > high) loadHigh[c] = builder.row(-Infinity, high);
    if (low > 0) loadLow[c] = builder.row(low, Infinity);
  });
  return { loadHigh, loadLow };
}

function structureRows(builder: ModelBuilder, { problem, fixed }: Stage, s: number, contacts: number, rows: ModelRows): void {
  const missing = i32(problem.leastDifferent, s) - i32(fixed.different, s) - contacts;
  rows.different[s] = builder.row(missing, Infinity);
  for (let g = 0; g < groupCount; g += 1) {
    const key = s * groupCount + g;
    const least = i32(problem.leastOfGroup, key) - i32(fixed.group, key);
    if (least > 0) rows.group.set(key, builder.row(least, Infinity));
  }
}

/** At most so many of those who had a mission lose it; -1 when nobody counts that. */
function keptRow(builder: ModelBuilder, { kept }: Stage): number {
  if (!kept) return -1;
  const had = kept.evaluator.reduce((n, c) => n + (c === NOBODY ? 0 : 1), 0);
  return builder.row(had - kept.mostChanges, Infinity);
}

function pairColumns(builder: ModelBuilder, { problem, missions, kept }: Stage, columns: Columns, rows: ModelRows, keptRow: number): void {
  columns.place.forEach((place, i) => {
    const m = i32(missions, place);
    const c = nth(columns.evaluator, i);
    const s = i32(problem.structure, m);
    const h = i32(problem.visitHalfDay, m);
    builder.entry(i32(rows.assigned, place), 1);
    builder.entry(rows.body.get(s * problem.evaluatorCount + c) ?? -1, 1);
    builder.entry(rows.siteChannel.get(i32(problem.siteChannel, m) * problem.evaluatorCount + c) ?? -1, 1);
    builder.entry(rows.week.get(c * problem.weekCount + i32(problem.week, m)) ?? -1, 1);
    if (h >= 0) builder.entry(rows.visits.get(c * problem.halfDayCount + h) ?? -1, 1);
    if (kept && kept.evaluator[place] === c) builder.entry(keptRow, 1);
    builder.entry(i32(rows.loadHigh, c), 1);
    builder.entry(i32(rows.loadLow, c), 1);
    for (const g of [problem.genderGroup[c] ?? -1, problem.ageGroup[c] ?? -1]) {
      if (g >= 0) builder.entry(rows.group.get(s * groupCount + g) ?? -1, 1);
    }
    // No upper bound: the mission's own row holds it to 1, and a bound of its own would hide its reduced cost.
    builder.column(nth(columns.cost, i), Infinity, true);
  });
}

function slackColumns(builder: ModelBuilder, { problem, missions }: Stage, rows: ModelRows): void {
  missions.forEach((m, place) => {
    builder.entry(i32(rows.assigned, place), 1);
    builder.entry(i32(rows.different, i32(problem.structure, m)), -1);
    builder.column(rules.unassignedPrice, Infinity, false);
  });
  for (const [key, row] of rows.body) {
    const different = i32(rows.different, Math.floor(key / problem.evaluatorCount));
    if (different < 0) continue;
    builder.entry(row, -1);
    builder.entry(different, -1);
    builder.column(0, 1, false);
  }
  const slack = (row: number, sign: 1 | -1, price: number): void => {
    if (row < 0) return;
    builder.entry(row, sign);
    builder.column(price, Infinity, false);
  };
  for (const row of rows.loadHigh) slack(row, -1, rules.loadPrice);
  for (const row of rows.loadLow) slack(row, 1, rules.loadPrice);
  for (const row of rows.different) slack(row, 1, rules.differentPrice);
  for (const row of rows.group.values()) slack(row, 1, rules.mixPrice);
}
