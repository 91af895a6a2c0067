import type { IsoDate } from '#core/calendar/date.ts';
import { addMonths } from '#core/privacy/answer-clock.ts';
import type { PersonalTable, RetentionUse } from '#core/privacy/declaration.ts';
import { loadRetention } from '#capabilities/grids/index.server.ts';
import type { RetentionRule } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { countOver, eraseOver, withDeclaredRights } from './declared-rows.queries.server.ts';
import type { Held } from './find-person.server.ts';
import { privacyEvents } from './privacy.events.ts';
import { insertRetentionLine, latestRetentionLines, type RetentionLine } from './privacy.queries.server.ts';
import { askToRemoveFiles } from './remove-files.server.ts';

export const applyRetentionJob = 'privacy.apply-retention';

/** One rule applied to one table. */
export interface RetentionCase {
  rule: RetentionRule;
  table: PersonalTable;
  use: RetentionUse;
}

/** Every use of every rule, in the order of the declarations. Throws a `RangeError` for a rule that retention.yaml lacks. */
export function retentionCases(held: Held, rules: readonly RetentionRule[]): RetentionCase[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return held.flatMap(({ tables }) => tables).flatMap((table) =>
    table.retention.map((use) => {
      const rule = byId.get(use.rule);
      if (!rule) throw new RangeError(`${table.table} names the rule ${use.rule}, which retention.yaml does not have`);
      return { rule, table, use };
    }));
}

/** The period as PostgreSQL reads it. */
export function periodOf({ months, days }: RetentionRule): string {
  return months === undefined ? `${days ?? 0} days` : `${months} months`;
}

/**
 * Erases and masks what has been kept long enough on the day of the clock, and logs the number of rows for each rule and
 * table: nothing of the rows themselves. Doing it twice changes nothing.
 */
export async function applyRetention(ctx: Ctx, held: Held): Promise<RetentionLine[]> {
  const asOf = ctx.clock.today();
  const runId = ctx.ids.next();
  const done: RetentionLine[] = [];
  const files: { rule: string; gone: Set<string> }[] = [];
  await withDeclaredRights(ctx.db, async () => {
    for (const { rule, table, use } of retentionCases(held, loadRetention(ctx.settings.dataDir))) {
      const gone = new Set<string>();
      const rows = await eraseOver(ctx.db, table, { use, period: periodOf(rule), asOf }, gone);
      if (gone.size > 0) files.push({ rule: rule.id, gone });
      if (rows > 0) done.push({ run_id: runId, as_of: asOf, rule: rule.id, table_name: table.table, action: use.how, rows_done: rows, ran_at: ctx.clock.now() });
    }
  });
  for (const { rule, gone } of files) await askToRemoveFiles(ctx, gone, { rule, runId });
  for (const line of done) await insertRetentionLine(ctx.db, { ...line, id: ctx.ids.next() });
  if (done.length > 0) {
    const rows = done.reduce((sum, { rows_done }) => sum + rows_done, 0);
    await ctx.record({ name: privacyEvents.forgotten, subjectType: 'retention_run', subjectId: runId, payload: { rows } });
  }
  return done;
}

export interface RetentionForecast {
  rule: RetentionRule;
  table: PersonalTable;
  how: 'delete' | 'mask';
  rows: number;
}

/** What will be erased by the same day of the next month, if nothing changes meanwhile; and what was erased of late. */
export async function forecastRetention(ctx: Ctx, held: Held): Promise<{ until: IsoDate; forecast: RetentionForecast[]; log: RetentionLine[] }> {
  const until = addMonths(ctx.clock.today(), 1);
  const forecast = await withDeclaredRights(ctx.db, async () => {
    const lines: RetentionForecast[] = [];
    for (const { rule, table, use } of retentionCases(held, loadRetention(ctx.settings.dataDir))) {
      lines.push({ rule, table, how: use.how, rows: await countOver(ctx.db, table, use, periodOf(rule), until) });
    }
    return lines;
  });
  return { until, forecast, log: await latestRetentionLines(ctx.db, 100) };
}
