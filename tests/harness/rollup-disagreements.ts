/** Cells of the three roll-ups, and of what is told beside them, that are not what the opinions themselves add up to. `query` runs a statement and gives its rows. */
export async function rollupDisagreements(query: (text: string) => Promise<unknown[]>): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const table of ['opinion_point_hour', 'opinion_point_day', 'opinion_organisation_day']) {
    const columns = await keyOf(query, table);
    const keys = columns.map((column) => written[column] ?? `o.${column}`).join(', ');
    const cells = `select ${columns.join(', ')}, n, total, squares, histogram from ${table}`;
    const sums = `select ${keys}, count(*)::int as n, sum(o.score)::bigint as total, sum(o.score::int * o.score)::bigint as squares, ${histogram} as histogram from opinion o group by ${keys}`;
    // `except all`: a cell that stands twice is one too many.
    found.push(...(await query(`select '${table}' as table_name, * from ((${cells} except all ${sums}) union all (${sums} except all ${cells})) as d limit 20`)));
  }
  const told = 'organisation_id, site_id, point_id, day, question, source, kind, name, n, marked_n';
  const details = `select ${told} from opinion_detail_day`;
  found.push(...(await query(`select 'opinion_detail_day' as table_name, * from ((${details} except all ${detailSums}) union all (${detailSums} except all ${details})) as d limit 20`)));
  return found;
}

/** How the columns of a cell's key follow from an opinion, where they are not its own. */
const written: Record<string, string> = { hour: `date_trunc('hour', o.given_at)`, criterion: `coalesce(o.criterion, '')` };
const histogram = `(select array_agg((select count(*)::int from unnest(array_agg(o.value)) as v where v = s) order by s) from generate_series(0, o.steps - 1) as s)`;

/** Reasons ticked, and of them with an opinion that bears a mark; and marks by their rule. */
const ofDay = 'o.organisation_id, o.site_id, o.point_id, o.day, o.question, o.source';
const detailSums = `(select ${ofDay}, 'reason' as kind, reason as name, count(*)::int as n,
    (count(*) filter (where exists (select from opinion_mark m where m.organisation_id = o.organisation_id and m.opinion_id = o.id and m.month = o.month)))::int as marked_n
  from opinion o cross join unnest(o.reasons) as reason group by ${ofDay}, reason
  union all
  select ${ofDay}, 'mark', m.rule, count(*)::int, 0 from opinion_mark m join opinion o on o.organisation_id = m.organisation_id and o.id = m.opinion_id and o.month = m.month group by ${ofDay}, m.rule)`;

async function keyOf(query: (text: string) => Promise<unknown[]>, table: string): Promise<string[]> {
  const rows = await query(`select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) where i.indrelid = '${table}'::regclass and i.indisunique order by a.attnum`);
  return (rows as { name: string }[]).map(({ name }) => name); // the column asked for
}
