import { deskTexts, periodText } from '#capabilities/privacy/index.ts';
import { forecastRetention } from '#capabilities/privacy/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { localPath } from '#platform/http/locale.ts';

/** What will be erased in the month to come, without erasing it; and the record of what was. */
export const load = page(async (ctx, { locals }) => {
  const { until, forecast, log } = await forecastRetention(ctx, locals.kit.personalData);
  const { locale } = ctx;
  const labels = new Map(forecast.map(({ table }) => [table.table, table.label[locale]]));
  const rules = new Map(forecast.map(({ rule }) => [rule.id, rule.label[locale]]));
  return {
    until,
    forecast: forecast.map(({ rule, table, how, rows }) => ({
      rule: rule.label[locale], table: table.label[locale], period: `${periodText(rule, locale)} ${rule.from[locale]}`, how, rows,
      source: rule.source.note?.[locale] ?? (rule.source.kind === 'parvis' ? deskTexts[locale].ownRule : rule.source.ref),
    })).toSorted((a, b) => b.rows - a.rows),
    log: log.map((line) => ({ ranAt: line.ran_at, rule: rules.get(line.rule) ?? line.rule, table: labels.get(line.table_name) ?? line.table_name, how: line.action === 'mask' ? 'mask' as const : 'delete' as const, rows: line.rows_done })),
    breadcrumb: [{ label: deskTexts[locale].title, href: localPath(locale, '/office/privacy') }, { label: deskTexts[locale].retentionTitle }],
  };
});
